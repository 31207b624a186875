-- How many triggers each rule has had; a row is touched by one partition only, because the rule is the key.
CREATE TABLE trigger_count (
    rule     text     PRIMARY KEY,
    triggers bigint   NOT NULL,
    version  smallint NOT NULL
);

-- How many episodes of each rule were judged.
CREATE TABLE episode_count (
    rule   text   PRIMARY KEY,
    judged bigint NOT NULL
);

-- The rules whose triggers are refused until somebody writes them down here.
CREATE TABLE accepted_rule (
    rule text PRIMARY KEY
);
