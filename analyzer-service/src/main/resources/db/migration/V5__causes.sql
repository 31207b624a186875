-- What became of each rule, from ratchet-rules.
CREATE TABLE rule_record (
    key text PRIMARY KEY,
    state jsonb NOT NULL,
    workflow text GENERATED ALWAYS AS (state #>> '{scope,workflow}') STORED,
    last_offset bigint GENERATED ALWAYS AS ((state ->> 'lastOffset')::bigint) STORED
);
CREATE INDEX rule_record_by_offset ON rule_record (last_offset);

-- Alike violations of other workflows have equal fingerprints.
CREATE INDEX membership_by_fingerprint ON membership (fingerprint, pattern);

-- More is kept of violations and decisions than before, so they are folded anew.
TRUNCATE violation, decision;
DELETE FROM log_position WHERE fold IN ('violations', 'decisions');
DELETE FROM log_seen WHERE fold IN ('violations', 'decisions');
