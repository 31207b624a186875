-- Decisions of the gate that blocked, by id; a fold of ratchet-gate-decisions.
CREATE TABLE blocked_decision (
    key   text PRIMARY KEY,
    state jsonb NOT NULL
);
