-- wrong: 3: wrong_taken: the name arena is taken by the function that is made; choose another

-- wrong_taken(arena: int) -> one
SELECT id FROM shelter WHERE id = :arena;
