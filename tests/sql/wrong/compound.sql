-- wrong: 3: wrong_compound: an outer join or a compound may make the column name NULL; declare it

-- wrong_compound() -> many
SELECT name FROM shelter UNION ALL SELECT NULL;
