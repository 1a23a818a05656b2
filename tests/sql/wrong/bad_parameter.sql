-- wrong: 3: wrong_type: the parameter "id" must read name: type

-- wrong_type(id: integer) -> one
SELECT id FROM shelter WHERE id = :id;
