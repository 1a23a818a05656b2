-- What the site asks of the record as a whole.

-- data_version() -> one
-- Changes when another connection commits; pages kept by a worker live no longer.
SELECT data_version AS "version: int" FROM pragma_data_version;

-- site_bodies(reader: int) -> many
-- The bodies whose reviews the reader may see, the one with most reviews first: the site's name where none is set.
SELECT body.name, count(*) AS "reviews: int" FROM body JOIN review ON review.body = body.id
 WHERE may_see(:reader, review.publication) GROUP BY body.id ORDER BY 2 DESC, body.name LIMIT 1;
