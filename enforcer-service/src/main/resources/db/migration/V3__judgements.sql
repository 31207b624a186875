-- What was said against each episode, and what a reviewer said to it, by episode; a fold of ratchet-rule-triggers.
CREATE TABLE dispute (
    key   text PRIMARY KEY,
    state jsonb NOT NULL
);

-- Violations as far as they can bear rules in shadow out, by number; a fold of ratchet-violations.
CREATE TABLE sighting (
    key   text PRIMARY KEY,
    state jsonb NOT NULL
);
