-- Waivers, by number; a fold of ratchet-rules. Whether one has expired is for whoever asks to say.
CREATE TABLE waiver (
    key           text PRIMARY KEY,
    state         jsonb NOT NULL,
    rule          text    GENERATED ALWAYS AS (state #>> '{waiver,request,rule}') STORED,
    artifact      text    GENERATED ALWAYS AS (state #>> '{waiver,request,artifact}') STORED,
    is_granted    boolean GENERATED ALWAYS AS (state #> '{waiver,grant}' IS NOT NULL) STORED,
    is_revoked    boolean GENERATED ALWAYS AS (state #> '{waiver,revocation}' IS NOT NULL) STORED,
    expires_ms    bigint  GENERATED ALWAYS AS ((state ->> 'expiresMs')::bigint) STORED,
    request_event text    GENERATED ALWAYS AS (state ->> 'requestEvent') STORED
);
CREATE INDEX waiver_rule ON waiver (rule, key);
CREATE INDEX waiver_artifact ON waiver (artifact, key);
CREATE INDEX waiver_request ON waiver (request_event);
