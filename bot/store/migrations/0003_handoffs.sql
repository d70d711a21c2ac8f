-- Questions that were passed on to people. Plain SQL that SQLite and PostgreSQL both take.

-- `content` (chat, question, replies, who has taken it) is sealed for the person.
CREATE TABLE handoffs (
    id BIGINT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    organisation TEXT NOT NULL,
    content BYTEA NOT NULL,
    -- 1 until it has ended.
    open BIGINT NOT NULL,
    -- Until the mediators are told: 1 when the person was found to have blocked the bot, 2 when a message was refused.
    lost BIGINT NOT NULL,
    -- When something happens by itself.
    due BIGINT,
    expires BIGINT NOT NULL
);
CREATE INDEX handoffs_by_person ON handoffs (person);
CREATE INDEX handoffs_by_due ON handoffs (due);

-- Which messages of ours, in which chat (both keyed hashes), belong to which handoff: a reply to one is about it.
CREATE TABLE handoff_messages (
    mark TEXT NOT NULL PRIMARY KEY,
    handoff BIGINT NOT NULL,
    chat TEXT NOT NULL,
    -- 1 for the question itself at a desk, whose number is sealed for the chat.
    head BIGINT NOT NULL,
    message BYTEA NOT NULL
);
CREATE INDEX handoff_messages_by_handoff ON handoff_messages (handoff, chat);

-- Until when a person's state may hold a question that waits for the area or for a yes.
ALTER TABLE people ADD COLUMN holds_question BIGINT;

-- Organisations that do not answer until then.
CREATE TABLE away (
    organisation TEXT NOT NULL PRIMARY KEY,
    until BIGINT NOT NULL
);

-- Replies that a mediator found good for everyone, scrubbed, for those who write the pages. No topic: a page of its own.
CREATE TABLE suggestions (
    id BIGINT NOT NULL PRIMARY KEY,
    day TEXT NOT NULL,
    territory TEXT NOT NULL,
    organisation TEXT NOT NULL,
    topic TEXT,
    language TEXT NOT NULL,
    question TEXT NOT NULL,
    reply TEXT NOT NULL
);
