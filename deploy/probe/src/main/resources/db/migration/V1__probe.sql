-- How many triggers each rule has had; a row is touched by one partition only, because the rule is the key.
CREATE TABLE trigger_count (
    rule     text   PRIMARY KEY,
    triggers bigint NOT NULL
);
