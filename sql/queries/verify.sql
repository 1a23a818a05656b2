-- How recommendations stand, made again beside what is kept: behind standing_again, `standing` is a table of
-- this connection alone, and main.standing the record's own.

-- standing_again() -> run
CREATE TEMP TABLE standing AS SELECT * FROM main.standing WHERE 0;

-- standing_differs() -> many
-- Where the two differ, by address.
SELECT DISTINCT review.slug AS "review: text", recommendation.slug AS "recommendation: text"
  FROM (SELECT * FROM (SELECT * FROM main.standing EXCEPT SELECT * FROM standing)
        UNION ALL SELECT * FROM (SELECT * FROM standing EXCEPT SELECT * FROM main.standing)) AS other
  JOIN recommendation ON recommendation.id = other.recommendation JOIN review ON review.id = recommendation.review
 ORDER BY review.slug, recommendation.position LIMIT 100;
