-- What editors see of questions without an answer, and what they did about them. Plain SQL that SQLite and PostgreSQL both
-- take. Only adds.

-- The topic that was nearest; an empty text: none was near.
ALTER TABLE unanswered ADD COLUMN topic TEXT NOT NULL DEFAULT '';
-- A keyed hash of person and topic together: whether two questions about one topic are of one person, and nothing else.
ALTER TABLE unanswered ADD COLUMN asker TEXT NOT NULL DEFAULT '';
-- With which others it was set aside. 0: it was not.
ALTER TABLE unanswered ADD COLUMN aside BIGINT NOT NULL DEFAULT 0;
ALTER TABLE suggestions ADD COLUMN aside BIGINT NOT NULL DEFAULT 0;
CREATE INDEX unanswered_by_asker ON unanswered (asker);
CREATE INDEX unanswered_by_topic ON unanswered (topic);

-- What was set aside together, and how many it was then: it comes back when as many again have come.
CREATE TABLE asides (
    id BIGINT NOT NULL PRIMARY KEY,
    day TEXT NOT NULL,
    weight BIGINT NOT NULL
);
