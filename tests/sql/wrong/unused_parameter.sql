-- wrong: 3: wrong_unused: the parameter name is declared and not used

-- wrong_unused(id: int, name: text) -> one
SELECT id FROM shelter WHERE id = :id;
