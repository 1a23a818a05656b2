-- wrong: 3: wrong_name: the column size is declared as "number"; types are int, bool, text, blob, day and real

-- wrong_name() -> many
SELECT length(name) AS "size: number" FROM shelter;
