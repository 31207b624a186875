-- Decisions are found by workflow and by the rules that did not hold, too.
ALTER TABLE decision ADD COLUMN workflow text GENERATED ALWAYS AS (state ->> 'workflow') STORED;
CREATE INDEX decision_workflow ON decision (workflow, decided_ms, key);
CREATE INDEX decision_triggers ON decision USING gin ((state -> 'triggers') jsonb_path_ops);
