-- Several replicas over one database; PostgreSQL only, an SQLite file has one process. Only adds: a replica of the version
-- before goes on beside it. Moments are of the database's clock.

-- Who is there. A replica that has not renewed `until` is dead, and what it held is free.
CREATE TABLE replicas (
    id BIGINT NOT NULL PRIMARY KEY,
    until BIGINT NOT NULL,
    started BIGINT NOT NULL,
    -- Fingerprint of the knowledge that it answers from.
    library TEXT NOT NULL,
    version TEXT NOT NULL
);

-- Which replica sends a reply. 0: none has taken it.
ALTER TABLE outbox ADD COLUMN holder BIGINT NOT NULL DEFAULT 0;
-- 1: put there by another replica, and its holder has not seen it yet.
ALTER TABLE outbox ADD COLUMN fresh BIGINT NOT NULL DEFAULT 0;
CREATE INDEX outbox_by_holder ON outbox (holder, fresh);

-- What is done by one replica for all, and until when another leaves it alone.
CREATE TABLE jobs (
    name TEXT NOT NULL PRIMARY KEY,
    until BIGINT NOT NULL
);

-- Until when, in microseconds, what may be sent in all is given out.
CREATE TABLE pace (
    name TEXT NOT NULL PRIMARY KEY,
    full_at BIGINT NOT NULL
);

-- Until when a chat's own allowance is used up. Erased within seconds of that.
CREATE TABLE chat_paces (
    person TEXT NOT NULL PRIMARY KEY,
    full_at BIGINT NOT NULL
);

-- Numbers of replies and the like. Each batch takes a million once nobody else can be at the same chats, so that within a
-- chat they grow in the order in which things happened, whichever replica it was. They start where clocks of replicas stood.
CREATE SEQUENCE reply_ids INCREMENT BY 1000000;
SELECT setval('reply_ids', CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT));
