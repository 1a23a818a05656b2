-- wrong: 3: wrong_result: the head must end with -> and one of run, id, one, many, each

-- wrong_result() -> some
SELECT id FROM shelter;
