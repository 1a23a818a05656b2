-- wrong: 3: wrong_unnamed: parameters are written :name

-- wrong_unnamed() -> one
SELECT id FROM shelter WHERE id = ?;
