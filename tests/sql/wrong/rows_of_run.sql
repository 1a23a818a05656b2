-- wrong: 3: wrong_run: the statement gives rows; its head must end with -> one, many or each

-- wrong_run() -> run
SELECT id FROM shelter;
