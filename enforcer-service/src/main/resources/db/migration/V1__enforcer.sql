-- Improvements under review, by number; a fold of ratchet-improvements.
CREATE TABLE improvement (
    key    text PRIMARY KEY,
    state  jsonb NOT NULL,
    status text GENERATED ALWAYS AS (state ->> 'status') STORED
);
CREATE INDEX improvement_status ON improvement (status, key);

-- Rules with all their versions, by number; a fold of ratchet-rules.
CREATE TABLE rule (
    key   text PRIMARY KEY,
    state jsonb NOT NULL
);

-- Where each decision stands on the log, by id; their facts stay there. A fold of ratchet-gate-decisions.
CREATE TABLE decision (
    key         text PRIMARY KEY,
    state       jsonb NOT NULL,
    artifact    text GENERATED ALWAYS AS (state #>> '{artifact,name}') STORED,
    check_point text GENERATED ALWAYS AS (state ->> 'checkPoint') STORED,
    allowed     boolean GENERATED ALWAYS AS ((state ->> 'allowed')::boolean) STORED,
    decided_ms  bigint GENERATED ALWAYS AS ((state ->> 'decidedMs')::bigint) STORED
);
CREATE INDEX decision_newest ON decision (decided_ms, key);
CREATE INDEX decision_artifact ON decision (artifact, decided_ms, key);

-- Episodes, by id; a fold of ratchet-gate-decisions.
CREATE TABLE episode (
    key         text PRIMARY KEY,
    state       jsonb NOT NULL,
    episode_of  text GENERATED ALWAYS AS (
        (state #>> '{key,rule}') || '|' || (state #>> '{key,checkPoint}') || '|' || (state #>> '{key,artifact}')) STORED,
    rule        text GENERATED ALWAYS AS (state #>> '{key,rule}') STORED,
    artifact    text GENERATED ALWAYS AS (state #>> '{key,artifact}') STORED,
    is_open     boolean GENERATED ALWAYS AS (state ->> 'closedBy' IS NULL) STORED
);
CREATE UNIQUE INDEX episode_open ON episode (episode_of) WHERE is_open;
CREATE INDEX episode_of ON episode (episode_of);
CREATE INDEX episode_rule ON episode (rule, key);
CREATE INDEX episode_artifact ON episode (artifact, key);

-- The verdict on each episode that has one, by episode; a fold of ratchet-rule-triggers.
CREATE TABLE verdict (
    key     text PRIMARY KEY,
    state   jsonb NOT NULL,
    verdict text GENERATED ALWAYS AS (state ->> 'verdict') STORED
);
