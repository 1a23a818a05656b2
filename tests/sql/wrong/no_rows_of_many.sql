-- wrong: 3: wrong_many: the statement gives no rows; its head must end with -> run or -> id

-- wrong_many() -> many
DELETE FROM repair;
