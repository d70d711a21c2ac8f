-- Plain SQL that SQLite and PostgreSQL both take. Times are milliseconds since 1970, days are YYYY-MM-DD in UTC.
-- `person` is a keyed hash; BYTEA columns are sealed for that person with a key that is not in here.

-- What the database remembers of itself.
CREATE TABLE meta (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

-- Updates that were taken: the same one delivered again is left alone.
CREATE TABLE updates (
    channel TEXT NOT NULL,
    id BIGINT NOT NULL,
    seen BIGINT NOT NULL,
    PRIMARY KEY (channel, id)
);

-- Where each person stands in the conversation. No state: met just now.
CREATE TABLE people (
    person TEXT NOT NULL PRIMARY KEY,
    state BYTEA,
    expires BIGINT NOT NULL
);

-- Replies still to be sent: chat, source message and reply are in the parcel. Ids grow in the order of sending.
CREATE TABLE outbox (
    id BIGINT NOT NULL PRIMARY KEY,
    channel TEXT NOT NULL,
    person TEXT NOT NULL,
    parcel BYTEA NOT NULL,
    attempts BIGINT NOT NULL,
    not_before BIGINT NOT NULL,
    expires BIGINT NOT NULL
);
CREATE INDEX outbox_by_person ON outbox (person);

-- Which of our messages answered which of theirs (a keyed hash), so that an edited question corrects its answer.
CREATE TABLE answers (
    id BIGINT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    source TEXT NOT NULL,
    message BYTEA NOT NULL,
    expires BIGINT NOT NULL
);
CREATE INDEX answers_by_source ON answers (person, source);

-- Questions that found no answer, scrubbed, without who asked.
CREATE TABLE unanswered (
    id BIGINT NOT NULL PRIMARY KEY,
    day TEXT NOT NULL,
    territory TEXT,
    language TEXT NOT NULL,
    question TEXT NOT NULL
);

-- How often an answer helped.
CREATE TABLE feedback (
    day TEXT NOT NULL,
    territory TEXT NOT NULL,
    article TEXT NOT NULL,
    language TEXT NOT NULL,
    helped BIGINT NOT NULL,
    not_helped BIGINT NOT NULL,
    PRIMARY KEY (day, territory, article, language)
);
