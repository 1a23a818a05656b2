-- wrong: 3: wrong_bool: the parameter "lit" must read name: type

-- wrong_bool(lit: bool?) -> many
SELECT id FROM shelter WHERE lit = :lit;
