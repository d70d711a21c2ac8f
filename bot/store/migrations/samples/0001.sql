INSERT INTO meta (name, value) VALUES ('key', '5a');
INSERT INTO updates (channel, id, seen) VALUES ('telegram', 900000001, 1795600000000);
INSERT INTO people (person, state, expires) VALUES ('aa11', x'00010203', 1827136000000);
INSERT INTO outbox (id, channel, person, parcel, attempts, not_before, expires)
    VALUES (1795600000000001, 'telegram', 'aa11', x'04050607', 2, 1795600004000, 1795621600000);
INSERT INTO answers (id, person, source, message, expires)
    VALUES (1795600000000000, 'aa11', 'bb22', x'08090a0b', 1795772800000);
INSERT INTO unanswered (id, day, territory, language, question)
    VALUES (1795600000000002, '2026-11-25', 'piemonte', 'it', 'dove posso cucire una vela');
INSERT INTO feedback (day, territory, article, language, helped, not_helped)
    VALUES ('2026-11-25', 'piemonte', 'family-doctor', 'it', 3, 1);
