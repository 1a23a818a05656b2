-- wrong: 3: wrong_word: the column "default" can't be a name in C

-- wrong_word() -> many
SELECT name AS "default" FROM shelter;
