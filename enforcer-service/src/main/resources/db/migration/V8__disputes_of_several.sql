-- Several people may dispute one episode: a row for each dispute, by the event that made it.
UPDATE dispute SET key = state ->> 'eventId';
ALTER TABLE dispute ADD COLUMN episode text GENERATED ALWAYS AS (state ->> 'episode') STORED;
CREATE INDEX dispute_episode ON dispute (episode);
