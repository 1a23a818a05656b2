-- wrong: 6: wrong_again: this name is taken at 

-- wrong_again() -> many
SELECT id FROM shelter;

-- wrong_again() -> many
SELECT name FROM shelter;
