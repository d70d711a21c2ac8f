INSERT INTO handoffs (id, person, organisation, content, open, lost, due, expires)
    VALUES (1795600000000003, 'aa11', 'casa-aperta', x'0c0d', 1, 0, 1795640000000, 1799640000000);
INSERT INTO handoff_messages (mark, handoff, chat, head, message)
    VALUES ('ee55', 1795600000000003, 'cc33', 1, x'0e0f');
INSERT INTO away (organisation, until) VALUES ('casa-aperta', 1796000000000);
INSERT INTO suggestions (id, day, territory, organisation, topic, language, question, reply)
    VALUES (1795600000000004, '2026-11-25', 'piemonte', 'casa-aperta', NULL, 'it', 'dove dormo', 'venga alle 19');
