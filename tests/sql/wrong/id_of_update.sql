-- wrong: 3: wrong_id: only an INSERT has an id

-- wrong_id() -> id
UPDATE shelter SET name = name || '!';
