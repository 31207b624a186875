-- Times are written as ISO 8601 in UTC, which no setting of a session reads otherwise; so the columns below may rest on them.
CREATE FUNCTION time_of(iso text) RETURNS timestamptz LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN iso::timestamptz;

-- The newest time that the events of a partition speak of; "now" for whatever has not ended yet.
CREATE TABLE newest_event (
    topic     text        NOT NULL,
    partition int         NOT NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (topic, partition)
);

-- Folds of ratchet-violations.
CREATE TABLE violation (
    key         text PRIMARY KEY,
    state       jsonb NOT NULL,
    workflow    text        GENERATED ALWAYS AS (state ->> 'workflow') STORED,
    type        text        GENERATED ALWAYS AS (state ->> 'type') STORED,
    severity    text        GENERATED ALWAYS AS (state ->> 'severity') STORED,
    artifact    text        GENERATED ALWAYS AS (state ->> 'artifact') STORED,
    stands      boolean     GENERATED ALWAYS AS (state ->> 'status' <> 'withdrawn') STORED,
    detected_at timestamptz GENERATED ALWAYS AS (time_of(state ->> 'detectedAt')) STORED
);
CREATE INDEX violation_time ON violation (detected_at);
CREATE INDEX violation_workflow ON violation (workflow, detected_at);
CREATE INDEX violation_artifact ON violation (artifact, detected_at);

-- Folds of ratchet-patterns: the pattern of each violation, and what patterns are called.
CREATE TABLE membership (
    key     text PRIMARY KEY,
    state   jsonb NOT NULL,
    pattern text GENERATED ALWAYS AS (state ->> 'pattern') STORED
);
CREATE INDEX membership_pattern ON membership (pattern);
CREATE TABLE pattern (
    key   text PRIMARY KEY,
    state jsonb NOT NULL
);

-- A fold of ratchet-improvements.
CREATE TABLE improvement (
    key         text PRIMARY KEY,
    state       jsonb NOT NULL,
    workflow    text        GENERATED ALWAYS AS (state ->> 'workflow') STORED,
    pattern     text        GENERATED ALWAYS AS (state ->> 'pattern') STORED,
    status      text        GENERATED ALWAYS AS (state ->> 'status') STORED,
    proposed_at timestamptz GENERATED ALWAYS AS (time_of(state ->> 'proposedAt')) STORED,
    decided_at  timestamptz GENERATED ALWAYS AS (time_of(state ->> 'decidedAt')) STORED
);

-- A fold of ratchet-rules.
CREATE TABLE rule (
    key            text PRIMARY KEY,
    state          jsonb NOT NULL,
    workflow       text        GENERATED ALWAYS AS (state ->> 'workflow') STORED,
    improvement    text        GENERATED ALWAYS AS (state ->> 'relatedImprovement') STORED,
    enforced_since timestamptz GENERATED ALWAYS AS (time_of(state ->> 'enforcedSince')) STORED
);

-- A fold of ratchet-rule-triggers.
CREATE TABLE episode (
    key               text PRIMARY KEY,
    state             jsonb NOT NULL,
    rule              text        GENERATED ALWAYS AS (state ->> 'rule') STORED,
    workflow          text        GENERATED ALWAYS AS (state ->> 'workflow') STORED,
    artifact          text        GENERATED ALWAYS AS (state ->> 'artifact') STORED,
    verdict           text        GENERATED ALWAYS AS (state ->> 'verdict') STORED,
    is_shadow         boolean     GENERATED ALWAYS AS (state ->> 'mode' = 'shadow') STORED,
    triggers          int         GENERATED ALWAYS AS (
        greatest((state ->> 'seenTriggers')::int, (state ->> 'judgedTriggers')::int)) STORED,
    opened_at         timestamptz GENERATED ALWAYS AS (time_of(state ->> 'openedAt')) STORED,
    last_triggered_at timestamptz GENERATED ALWAYS AS (time_of(state ->> 'lastTriggeredAt')) STORED
);
CREATE INDEX episode_rule ON episode (rule, artifact);
CREATE INDEX episode_time ON episode (opened_at);

-- Folds of ratchet-workflows.
CREATE TABLE workflow (
    key            text PRIMARY KEY,
    state          jsonb NOT NULL,
    declared_since timestamptz GENERATED ALWAYS AS (time_of(state ->> 'declaredSince')) STORED
);
CREATE TABLE closed_run (
    key        text PRIMARY KEY,
    state      jsonb NOT NULL,
    workflow   text        GENERATED ALWAYS AS (state ->> 'workflow') STORED,
    is_sound   boolean     GENERATED ALWAYS AS ((state ->> 'violated')::int = 0) STORED,
    started_at timestamptz GENERATED ALWAYS AS (time_of(state ->> 'startedAt')) STORED,
    closed_at  timestamptz GENERATED ALWAYS AS (time_of(state ->> 'closedAt')) STORED
);
CREATE INDEX closed_run_time ON closed_run (closed_at);
CREATE INDEX closed_run_workflow ON closed_run (workflow, closed_at);

-- A fold of ratchet-gate-decisions.
CREATE TABLE first_decision (
    key        text PRIMARY KEY,
    state      jsonb NOT NULL,
    workflow   text        GENERATED ALWAYS AS (state ->> 'workflow') STORED,
    artifact   text        GENERATED ALWAYS AS (state ->> 'artifact') STORED,
    decided_at timestamptz GENERATED ALWAYS AS (time_of(state ->> 'decidedAt')) STORED
);
CREATE INDEX first_decision_time ON first_decision (decided_at);
