-- A statement of every kind and with every type, for the tests of src/db. A comment with a
-- bracket (such as this) is no head.

-- trial_add(name: text, built_day: day, seats: int?,
--     height: real?, plan: blob?, lit: bool) -> id
INSERT INTO shelter (name, built_day, seats, height, plan, lit) VALUES (:name, :built_day, :seats, :height, :plan, :lit);

-- trial_by_name(name: text) -> one
-- Semicolons; and 'quotes' in a comment end nothing. Nor does -> an arrow.
SELECT id, name, built_day, seats, height, plan, lit AS "lit: bool", length(name) AS "size: int", ';' || name AS "marked: text" FROM shelter
-- within: name; too
WHERE name = :name;

-- trial_all() -> many
SELECT id, name, built_day FROM shelter ORDER BY id;

-- trial_each(from: int) -> each
SELECT id, name, colour FROM shelter WHERE id >= :from ORDER BY id;

-- trial_repair(shelter: int, note: text) -> id
INSERT INTO repair (shelter, note) VALUES (:shelter, :note);

-- trial_repairs() -> many
SELECT shelter.name, repair.id AS "repair: int?", repair.note AS "note: text?"
FROM shelter LEFT JOIN repair ON repair.shelter = shelter.id ORDER BY shelter.id, repair.id;

-- trial_rename(id: int, name: text) -> run
UPDATE shelter SET name = :name WHERE id = :id;

-- trial_renamed(id: int, name: text) -> one
UPDATE shelter SET name = :name WHERE id = :id RETURNING id, name;

-- trial_count() -> one
SELECT count(*) AS "count: int" FROM shelter;

-- trial_seen(reader: int, name: text) -> one
SELECT may_see(:reader, :name, NULL) AS "seen: int?", shown(:reader, :name) AS "shown: text?";

-- trial_wrong_null() -> one
SELECT NULL AS "broken: int";

-- trial_wrong_type() -> one
SELECT 'words' AS "broken: int";

-- trial_wrong_day(built_day: text) -> one
SELECT :built_day AS "built_day: day";

-- trial_fill(count: int) -> run
WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < :count)
INSERT INTO shelter (name, plan) SELECT 'Shelter number ' || n, zeroblob(3000) FROM counted;
