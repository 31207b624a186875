-- What stands for a pattern that was merged into another one, by the old pattern; a fold of ratchet-patterns.
CREATE TABLE pattern_alias (
    key        text PRIMARY KEY,
    state      jsonb NOT NULL,
    stands_for text GENERATED ALWAYS AS (state ->> 'standsFor') STORED
);
CREATE INDEX pattern_alias_stands_for ON pattern_alias (stands_for);
