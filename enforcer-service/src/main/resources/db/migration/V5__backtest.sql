-- What backtests need to know of violations, by number; a fold of ratchet-violations.
CREATE TABLE violation_mark (
    key         text PRIMARY KEY,
    state       jsonb NOT NULL,
    workflow    text GENERATED ALWAYS AS (state ->> 'workflow') STORED,
    run         text GENERATED ALWAYS AS (state ->> 'run') STORED,
    source_rule text GENERATED ALWAYS AS (state ->> 'sourceRule') STORED,
    counts      boolean GENERATED ALWAYS AS (NOT (state ->> 'isWithdrawn')::boolean) STORED
);
CREATE INDEX violation_mark_of_run ON violation_mark (workflow, run);

-- Runs that have ended, by workflow and run; a fold of ratchet-workflows.
CREATE TABLE closed_run (
    key       text PRIMARY KEY,
    state     jsonb NOT NULL,
    workflow  text GENERATED ALWAYS AS (state ->> 'workflow') STORED,
    run       text GENERATED ALWAYS AS (state ->> 'run') STORED,
    -- It went through to its end and violated no constraint.
    is_sound  boolean GENERATED ALWAYS AS ((state ->> 'isSound')::boolean) STORED,
    closed_ms bigint GENERATED ALWAYS AS ((state ->> 'closedMs')::bigint) STORED
);
CREATE INDEX closed_run_sound ON closed_run (workflow, closed_ms) WHERE is_sound;

-- The backtest of the latest revision of each improvement, by its number; a fold of ratchet-improvements.
CREATE TABLE improvement_backtest (
    key   text PRIMARY KEY,
    state jsonb NOT NULL
);
