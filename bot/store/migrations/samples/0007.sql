INSERT INTO spent (pass, expires) VALUES ('ff66', 1796000000000);
INSERT INTO tallies (day, territory, language, domain, outcome, questions)
    VALUES ('2026-11-25', 'piemonte', 'it', 'health', 'answer', 3);
