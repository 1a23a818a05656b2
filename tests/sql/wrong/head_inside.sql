-- wrong: 3: wrong_first: another head stands inside the statement; a semicolon is missing

-- wrong_first() -> many
SELECT id FROM shelter

-- wrong_second() -> many
SELECT name FROM shelter;
