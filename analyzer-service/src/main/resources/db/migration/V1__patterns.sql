-- Each table is a fold of one topic; its columns beside the state are taken from it, for queries.

CREATE TABLE violation (
    key text PRIMARY KEY,
    state jsonb NOT NULL,
    workflow text GENERATED ALWAYS AS (state #>> '{detected,context,workflow}') STORED,
    run text GENERATED ALWAYS AS (state #>> '{detected,run}') STORED,
    standing text GENERATED ALWAYS AS (state ->> 'standing') STORED
);
CREATE INDEX violation_by_run ON violation (workflow, run);

CREATE TABLE pattern (
    key text PRIMARY KEY,
    state jsonb NOT NULL,
    workflow text GENERATED ALWAYS AS (state ->> 'workflow') STORED,
    type text GENERATED ALWAYS AS (state ->> 'type') STORED,
    slug text GENERATED ALWAYS AS (state ->> 'slug') STORED,
    merged_into text GENERATED ALWAYS AS (state ->> 'mergedInto') STORED
);
CREATE INDEX pattern_by_workflow ON pattern (workflow, type);
CREATE INDEX pattern_by_slug ON pattern (slug);

CREATE TABLE membership (
    key text PRIMARY KEY,
    state jsonb NOT NULL,
    pattern text GENERATED ALWAYS AS (state ->> 'pattern') STORED,
    fingerprint text GENERATED ALWAYS AS (state ->> 'fingerprint') STORED
);
CREATE INDEX membership_by_pattern ON membership (pattern, fingerprint);

CREATE TABLE decision (
    key text PRIMARY KEY,
    state jsonb NOT NULL,
    workflow text GENERATED ALWAYS AS (state ->> 'workflow') STORED,
    run text GENERATED ALWAYS AS (state ->> 'run') STORED
);
CREATE INDEX decision_by_run ON decision (workflow, run);

CREATE TABLE workflow (
    key text PRIMARY KEY,
    state jsonb NOT NULL
);

CREATE TABLE closed_run (
    key text PRIMARY KEY,
    state jsonb NOT NULL,
    workflow text GENERATED ALWAYS AS (state #>> '{closed,workflow}') STORED,
    run text GENERATED ALWAYS AS (state #>> '{closed,run}') STORED,
    -- Sound: it went through to its end and violated nothing. A run that was blocked at a gate is no example to learn from.
    sound boolean GENERATED ALWAYS AS (jsonb_array_length(state #> '{closed,violated}') = 0
        AND state #>> '{closed,outcome}' = 'success') STORED,
    closed_at text GENERATED ALWAYS AS (state #>> '{closed,closedAt}') STORED
);
CREATE INDEX closed_run_by_workflow ON closed_run (workflow, sound, closed_at);

CREATE TABLE improvement (
    key text PRIMARY KEY,
    state jsonb NOT NULL,
    pattern text GENERATED ALWAYS AS (state ->> 'pattern') STORED
);
CREATE INDEX improvement_by_pattern ON improvement (pattern);
