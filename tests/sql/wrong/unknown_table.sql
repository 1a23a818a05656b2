-- wrong: 4: wrong_table: no such table: shelters

-- wrong_table() -> many
SELECT id FROM shelters;
