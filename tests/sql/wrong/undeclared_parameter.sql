-- wrong: 3: wrong_parameter: the parameter :name is used and not declared in the head

-- wrong_parameter(id: int) -> run
UPDATE shelter SET name = :name WHERE id = :id;
