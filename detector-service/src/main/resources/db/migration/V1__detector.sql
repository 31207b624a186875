-- Violations, by number; a fold of ratchet-violations.
CREATE TABLE violation (
    key         text PRIMARY KEY,
    state       jsonb NOT NULL,
    event       text GENERATED ALWAYS AS (state ->> 'event') STORED,
    workflow    text GENERATED ALWAYS AS (state #>> '{detected,context,workflow}') STORED,
    artifact    text GENERATED ALWAYS AS (state #>> '{detected,context,affectedArtifact}') STORED,
    type        text GENERATED ALWAYS AS (state #>> '{detected,type}') STORED,
    severity    text GENERATED ALWAYS AS (state #>> '{detected,severity}') STORED,
    fingerprint text GENERATED ALWAYS AS (state #>> '{detected,fingerprint}') STORED,
    status      text GENERATED ALWAYS AS (
        CASE
            WHEN state #>> '{withdrawn,by}' IS NOT NULL THEN 'withdrawn'
            WHEN state #>> '{resolved,by}' IS NOT NULL THEN 'resolved'
            ELSE 'open'
        END) STORED
);
CREATE INDEX violation_event ON violation (event);
CREATE INDEX violation_workflow ON violation (workflow, key);
CREATE INDEX violation_artifact ON violation (artifact, key);
CREATE INDEX violation_fingerprint ON violation (fingerprint, key);

-- Declared workflows, by name, and the runs that were closed; a fold of ratchet-workflows.
CREATE TABLE workflow (
    key           text PRIMARY KEY,
    state         jsonb NOT NULL,
    has_deadlines boolean GENERATED ALWAYS AS (
        state @? '$.current.constraints[*] ? (@.within != null)') STORED
);
CREATE TABLE closed_run (
    key   text PRIMARY KEY,
    state jsonb NOT NULL,
    run   text GENERATED ALWAYS AS (state ->> 'run') STORED
);
CREATE INDEX closed_run_run ON closed_run (run);

-- Runs, by id; a fold of ratchet-pipeline-events.
CREATE TABLE run (
    key      text PRIMARY KEY,
    state    jsonb NOT NULL,
    workflow text GENERATED ALWAYS AS (
        jsonb_path_query_first(state, '$.said[*].workflow ? (@ != null)') #>> '{}') STORED,
    is_open  boolean GENERATED ALWAYS AS (
        NOT state @? '$.said[*] ? (@.kind == "FINISHED")') STORED
);
CREATE INDEX run_open ON run (workflow, key) WHERE is_open;
CREATE INDEX run_workflow ON run (workflow, key);

-- Improvements, by number; a fold of ratchet-improvements.
CREATE TABLE improvement (
    key   text PRIMARY KEY,
    state jsonb NOT NULL
);
