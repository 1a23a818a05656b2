-- wrong: 4: wrong_empty: there is no SQL under this head

-- wrong_empty() -> run
;
