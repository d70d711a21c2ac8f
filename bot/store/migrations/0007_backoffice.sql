-- The back office. Plain SQL that SQLite and PostgreSQL both take.

-- Links and sessions that are good no longer before their time, by a hash: used, or signed out. They name no one.
CREATE TABLE spent (
    pass TEXT NOT NULL PRIMARY KEY,
    expires BIGINT NOT NULL
);

-- How many questions came to what. No territory or domain: an empty text.
CREATE TABLE tallies (
    day TEXT NOT NULL,
    territory TEXT NOT NULL,
    language TEXT NOT NULL,
    domain TEXT NOT NULL,
    outcome TEXT NOT NULL,
    questions BIGINT NOT NULL,
    PRIMARY KEY (day, territory, language, domain, outcome)
);
