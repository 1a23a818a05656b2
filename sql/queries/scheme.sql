-- What the page of a scheme of categories shows.

-- scheme_by_slug(slug: text) -> one
SELECT id, slug, key, version, name, source FROM scheme WHERE slug = :slug;

-- scheme_categories(scheme: int) -> many
-- The categories in their order.
SELECT category.position, category.number, category.name, category.criteria, category.status, category.response, category.timing,
       category.needs_date AS "needs_date: bool", category.needs_obstacle AS "needs_obstacle: bool", category.concludes AS "concludes: bool"
  FROM category WHERE category.scheme = :scheme ORDER BY category.position;

-- scheme_reviews(reader: int, scheme: int) -> many
SELECT slug, shown(:reader, title) AS "title: text" FROM review WHERE scheme = :scheme AND may_see(:reader, publication) ORDER BY title;
