-- Backtests that people asked for, by id; a fold of ratchet-operations.
CREATE TABLE backtest (
    key         text PRIMARY KEY,
    state       jsonb NOT NULL,
    improvement text GENERATED ALWAYS AS (state #>> '{started,improvement}') STORED,
    -- In UTC, so that its order is that of time, to the second.
    started_at  text COLLATE "C" GENERATED ALWAYS AS (state #>> '{started,startedAt}') STORED
);
CREATE INDEX backtest_of_improvement ON backtest (improvement, started_at);
