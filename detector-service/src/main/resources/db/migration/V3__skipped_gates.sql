-- When the log was last told of a run: to find gates that were skipped, and runs that nobody tells of any more.
ALTER TABLE run ADD COLUMN told_at bigint GENERATED ALWAYS AS ((state ->> 'toldAt')::bigint) STORED;
CREATE INDEX run_told_at ON run (told_at);

-- Blocked decisions that somebody let pass, by artifact.
ALTER TABLE blocked_decision ADD COLUMN artifact text GENERATED ALWAYS AS (state #>> '{artifact,name}') STORED;
ALTER TABLE blocked_decision ADD COLUMN override text GENERATED ALWAYS AS (state ->> 'override') STORED;
CREATE INDEX blocked_decision_let_pass ON blocked_decision (artifact) WHERE override IS NOT NULL;

-- Which gates were asked about which version in which run; a fold of ratchet-gate-decisions.
CREATE TABLE asked_gate (
    key         text PRIMARY KEY,
    state       jsonb NOT NULL,
    check_point text GENERATED ALWAYS AS (state ->> 'checkPoint') STORED,
    artifact    text GENERATED ALWAYS AS (state #>> '{artifact,name}') STORED,
    version     text GENERATED ALWAYS AS (state #>> '{artifact,version}') STORED,
    digest      text GENERATED ALWAYS AS (state #>> '{artifact,digest}') STORED,
    workflow    text GENERATED ALWAYS AS (state ->> 'workflow') STORED,
    run         text GENERATED ALWAYS AS (state ->> 'run') STORED,
    asked_at    bigint GENERATED ALWAYS AS ((state ->> 'askedAt')::bigint) STORED,
    told_at     bigint GENERATED ALWAYS AS ((state ->> 'toldAt')::bigint) STORED,
    late_at     bigint GENERATED ALWAYS AS ((state ->> 'lateAt')::bigint) STORED
);
CREATE INDEX asked_gate_artifact ON asked_gate (artifact, check_point, run, version);
CREATE INDEX asked_gate_in_use ON asked_gate (workflow, check_point, asked_at);
CREATE INDEX asked_gate_told_at ON asked_gate (told_at);
CREATE INDEX asked_gate_late ON asked_gate (artifact, late_at) WHERE late_at IS NOT NULL;

-- Times in which a replica of the gate had decisions that the log lacked; a fold of ratchet-operations.
CREATE TABLE journal_hold (
    key        text PRIMARY KEY,
    state      jsonb NOT NULL,
    drained_at bigint GENERATED ALWAYS AS ((state ->> 'drainedAt')::bigint) STORED
);

-- Violations that say that a gate was skipped.
ALTER TABLE violation ADD COLUMN skips_gate boolean GENERATED ALWAYS AS (
    state #>> '{detected,reporter}' = 'detector-service'
    AND state #>> '{detected,source,kind}' = 'workflow-constraint'
    AND state #>> '{detected,source,name}' LIKE '%/gate/%') STORED;
CREATE INDEX violation_skips_gate ON violation (artifact, key) WHERE skips_gate;
