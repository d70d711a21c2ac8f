-- Who answers for an organisation, and by which links people come. Plain SQL that SQLite and PostgreSQL both take.

-- Mediators. `person` is their keyed hash; their chat and what they call themselves are sealed for them.
CREATE TABLE mediators (
    person TEXT NOT NULL PRIMARY KEY,
    organisation TEXT NOT NULL,
    chat BYTEA NOT NULL,
    name BYTEA NOT NULL,
    language TEXT NOT NULL,
    since TEXT NOT NULL
);
CREATE INDEX mediators_by_organisation ON mediators (organisation);

-- The groups of organisations. `room` is the group's keyed hash; its chat is sealed for the room.
CREATE TABLE desks (
    organisation TEXT NOT NULL PRIMARY KEY,
    room TEXT NOT NULL UNIQUE,
    chat BYTEA NOT NULL,
    language TEXT NOT NULL,
    since TEXT NOT NULL
);

-- Invitations, by a keyed hash of the code: each makes one mediator and one desk. Who and which room took it, once taken.
CREATE TABLE invites (
    invite TEXT NOT NULL PRIMARY KEY,
    organisation TEXT NOT NULL,
    expires BIGINT NOT NULL,
    person TEXT,
    room TEXT
);

-- How often people came by a link, and what became of it. No organisation: an empty text.
CREATE TABLE link_counts (
    day TEXT NOT NULL,
    code TEXT NOT NULL,
    organisation TEXT NOT NULL,
    opened BIGINT NOT NULL,
    asked BIGINT NOT NULL,
    answered BIGINT NOT NULL,
    referred BIGINT NOT NULL,
    PRIMARY KEY (day, code)
);
CREATE INDEX link_counts_by_organisation ON link_counts (organisation);
