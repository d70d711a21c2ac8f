INSERT INTO mediators (person, organisation, chat, name, language, since)
    VALUES ('aa11', 'casa-aperta', x'0001', x'0002', 'it', '2026-11-25');
INSERT INTO desks (organisation, room, chat, language, since)
    VALUES ('casa-aperta', 'cc33', x'0003', 'it', '2026-11-25');
INSERT INTO invites (invite, organisation, expires, person, room)
    VALUES ('dd44', 'casa-aperta', 1796204800000, 'aa11', NULL);
INSERT INTO link_counts (day, code, organisation, opened, asked, answered, referred)
    VALUES ('2026-11-25', '1abc', 'casa-aperta', 7, 3, 2, 1);
