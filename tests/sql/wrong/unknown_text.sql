-- wrong: 4: wrong_text: no such column: nmae

-- wrong_text() -> many
SELECT id, "nmae" FROM shelter;
