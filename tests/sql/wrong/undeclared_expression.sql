-- wrong: 3: wrong_expression: the type of the expression length(name) is not declared; write … AS "name: int"

-- wrong_expression() -> many
SELECT id, length(name) FROM shelter;
