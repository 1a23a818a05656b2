-- wrong: 3: wrong_twice: the parameter id is declared twice

-- wrong_twice(id: int, id: int) -> one
SELECT id FROM shelter WHERE id = :id;
