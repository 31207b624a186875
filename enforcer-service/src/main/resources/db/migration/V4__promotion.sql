-- Episodes as evidence of their rules, by episode; a fold of ratchet-rule-triggers.
CREATE TABLE judged_episode (
    key          text PRIMARY KEY,
    state        jsonb NOT NULL,
    rule         text GENERATED ALWAYS AS (state ->> 'rule') STORED,
    rule_version integer GENERATED ALWAYS AS ((state ->> 'ruleVersion')::integer) STORED,
    opened_ms    bigint GENERATED ALWAYS AS ((state ->> 'openedMs')::bigint) STORED,
    place        bigint GENERATED ALWAYS AS ((state ->> 'place')::bigint) STORED,
    verdict      text GENERATED ALWAYS AS (state ->> 'verdict') STORED,
    basis        text GENERATED ALWAYS AS (state ->> 'basis') STORED
);
CREATE INDEX judged_episode_of_rule ON judged_episode (rule, rule_version, place);

-- How the mode of each rule came about, by rule; a fold of ratchet-rules.
CREATE TABLE mode_history (
    key   text PRIMARY KEY,
    state jsonb NOT NULL
);
