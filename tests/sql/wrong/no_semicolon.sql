-- wrong: 3: wrong_end: the statement must end with a semicolon

-- wrong_end() -> many
SELECT id FROM shelter
