-- Who: bodies, committees, organisations, posts and those who hold them. A post is known by its folded
-- names (alias); the rest by its slug, which folds case, accents, dashes and quotation marks.

-- body_by_slug(slug: text) -> one
SELECT id, name FROM body WHERE slug = :slug;

-- body_insert(slug: text, name: text) -> id
INSERT INTO body (slug, name) VALUES (:slug, :name);

-- bodies_reviewed() -> many
-- The bodies that reviews are of, the one with most first.
SELECT body.name FROM body JOIN review ON review.body = body.id GROUP BY body.id ORDER BY count(*) DESC, body.name;

-- committee_by_slug(slug: text) -> one
SELECT id, name, body FROM committee WHERE slug = :slug;

-- committee_address(committee: int) -> one
SELECT slug FROM committee WHERE id = :committee;

-- committee_insert(slug: text, name: text, body: int?) -> id
INSERT INTO committee (slug, name, body) VALUES (:slug, :name, :body);

-- organisation_find(slug: text) -> one
SELECT id, name FROM organisation WHERE slug = :slug;

-- organisation_add(slug: text, name: text) -> id
INSERT INTO organisation (slug, name) VALUES (:slug, :name);

-- post_by_alias(name: text) -> one
SELECT post.id, post.kind, post.organisation FROM alias JOIN post ON post.id = alias.post WHERE alias.name = :name;

-- post_has_organisation(post: int, bare: text) -> one
-- Whether the post goes by a name with an organisation in brackets behind the bare one.
SELECT EXISTS (SELECT 1 FROM alias WHERE post = :post AND substr(name, 1, length(:bare) + 2) = :bare || ' (') AS "has: bool";

-- post_slug_taken(slug: text) -> one
SELECT EXISTS (SELECT 1 FROM post WHERE slug = :slug) AS "taken: bool";

-- post_add(slug: text, name: text, kind: text, organisation: int?) -> id
INSERT INTO post (slug, name, kind, organisation) VALUES (:slug, :name, :kind, :organisation);

-- post_member_add(post: int, position: int, name: text) -> run
INSERT INTO post_member (post, position, name) VALUES (:post, :position, :name);

-- alias_add(name: text, post: int) -> run
INSERT INTO alias (name, post) VALUES (:name, :post) ON CONFLICT (name) DO NOTHING;

-- person_find(name: text) -> one
SELECT id FROM person WHERE name = :name;

-- person_add(name: text) -> id
INSERT INTO person (name) VALUES (:name);

-- holder_near(post: int, person: int?, day: day) -> one
-- The time of this holder (NULL: of a vacancy) that the day belongs to: nobody else was seen at the post in between.
SELECT id, from_day, until_day FROM holder
WHERE post = :post AND person IS :person
  AND NOT EXISTS (SELECT 1 FROM holder AS other WHERE other.post = holder.post AND other.person IS NOT holder.person
	AND ((other.from_day > holder.until_day AND other.from_day <= :day) OR (other.until_day < holder.from_day AND other.until_day >= :day)))
ORDER BY from_day DESC LIMIT 1;

-- holder_add(post: int, person: int?, day: day, paper: int) -> run
INSERT INTO holder (post, person, from_day, until_day, paper) VALUES (:post, :person, :day, :day, :paper);

-- holder_seen(holder: int, day: day) -> run
UPDATE holder SET from_day = min(coalesce(from_day, :day), :day), until_day = max(coalesce(until_day, :day), :day) WHERE id = :holder;
