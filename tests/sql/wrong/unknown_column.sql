-- wrong: 5: wrong_column: no such column: nmae

-- wrong_column(id: int) -> one
SELECT id
  , nmae
FROM shelter WHERE id = :id;
