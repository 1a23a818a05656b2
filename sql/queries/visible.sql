-- Who is left out of what the public sees: see src/core/visible.h.

-- withheld_names() -> many
SELECT name FROM person WHERE withheld = 1 ORDER BY name;

-- withheld_people() -> many
SELECT name, coalesce(withheld_reason, '') AS "reason: text" FROM person WHERE withheld = 1 ORDER BY name;

-- person_names() -> each
-- All of them: the officer may write a name in another letter case than the papers do.
SELECT id, name, withheld AS "withheld: bool" FROM person ORDER BY name;

-- person_add_withheld(name: text, reason: text) -> id
INSERT INTO person (name, withheld, withheld_reason) VALUES (:name, 1, :reason);

-- person_withhold_write(person: int, withheld: bool, reason: text?) -> run
UPDATE person SET withheld = :withheld, withheld_reason = :reason WHERE id = :person;

-- withheld_addresses() -> run
-- An owner's address that says the name of a withheld person gets another, to which the old one does not lead.
UPDATE post SET slug = 'owner-' || id WHERE shown(0, slug) <> slug;

-- review_ids() -> many
SELECT id, slug FROM review ORDER BY id;
