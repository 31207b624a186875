-- The distinct texts of a workflow and type, apart from their vectors, which are large and never change.
CREATE TABLE known_text (
    key text PRIMARY KEY,
    state jsonb NOT NULL,
    workflow text GENERATED ALWAYS AS (state ->> 'workflow') STORED,
    type text GENERATED ALWAYS AS (state ->> 'type') STORED
);
CREATE INDEX known_text_by_place ON known_text (workflow, type);

CREATE TABLE text_vector (
    key text PRIMARY KEY,
    state jsonb NOT NULL
);

-- How sure patterns are, by their ids.
CREATE TABLE certainty (
    key text PRIMARY KEY,
    state jsonb NOT NULL
);

-- What people said about the texts of a workflow and type.
CREATE TABLE binding (
    key text PRIMARY KEY,
    state jsonb NOT NULL
);
