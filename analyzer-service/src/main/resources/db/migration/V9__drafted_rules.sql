-- What an improvement came to is kept with it, so improvements are folded anew.
ALTER TABLE improvement ADD COLUMN rules jsonb GENERATED ALWAYS AS (state -> 'rules') STORED;
CREATE INDEX improvement_by_drafted_rule ON improvement USING gin (rules jsonb_path_ops);
CREATE INDEX rule_record_by_improvement ON rule_record ((state ->> 'improvement'));

TRUNCATE improvement;
DELETE FROM log_position WHERE fold = 'improvements';
DELETE FROM log_seen WHERE fold = 'improvements';
