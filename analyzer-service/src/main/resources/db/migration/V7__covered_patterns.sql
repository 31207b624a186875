-- An improvement may be about several patterns, so improvements are folded anew.
ALTER TABLE improvement ADD COLUMN covers jsonb GENERATED ALWAYS AS (state -> 'covers') STORED;
CREATE INDEX improvement_by_covered_pattern ON improvement USING gin (covers);

TRUNCATE improvement;
DELETE FROM log_position WHERE fold = 'improvements';
DELETE FROM log_seen WHERE fold = 'improvements';
