-- wrong: 3: wrong_kind: the column size is declared as int, but the schema says TEXT

-- wrong_kind() -> many
SELECT name AS "size: int" FROM shelter;
