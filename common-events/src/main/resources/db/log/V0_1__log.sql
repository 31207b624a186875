-- How far each fold and reaction has come; the position is stored in the transaction of what it stands for.
CREATE TABLE log_position (
    fold        text   NOT NULL,
    topic       text   NOT NULL,
    partition   int    NOT NULL,
    topic_id    text   NOT NULL,
    next_offset bigint NOT NULL,
    PRIMARY KEY (fold, topic, partition)
) WITH (fillfactor = 50);

-- The events that a fold has seen within 35 days of log time, by a hash of source and id. The hash comes first in the
-- key, because it alone decides nearly every comparison.
CREATE TABLE log_seen (
    event_key      uuid   NOT NULL,
    fold           text   COLLATE "C" NOT NULL,
    appended_ms    bigint NOT NULL,
    request_digest text,
    PRIMARY KEY (event_key, fold)
);
CREATE INDEX log_seen_age ON log_seen USING brin (appended_ms);

-- What could not be decoded or folded, byte for byte.
CREATE TABLE log_quarantine (
    fold          text   NOT NULL,
    topic         text   NOT NULL,
    partition     int    NOT NULL,
    record_offset bigint NOT NULL,
    topic_id      text   NOT NULL,
    appended_ms   bigint NOT NULL,
    record_key    bytea,
    record_value  bytea,
    headers       text   NOT NULL,
    reason        text   NOT NULL,
    attempts      int    NOT NULL DEFAULT 1,
    PRIMARY KEY (fold, topic, partition, record_offset)
);

-- Numbers that people call things by.
CREATE TABLE log_series (
    series text PRIMARY KEY,
    last   int  NOT NULL
);
CREATE TABLE log_number (
    event_id text PRIMARY KEY,
    series   text NOT NULL,
    number   int  NOT NULL,
    UNIQUE (series, number)
);
