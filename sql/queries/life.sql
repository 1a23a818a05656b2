-- The lives of a review's recommendations in short: what an import of many papers ends with.

-- life_review(slug: text) -> one
SELECT review.id, review.title, max(said.said_day) AS "latest_day: day"
FROM review JOIN said ON said.review = review.id WHERE review.slug = :slug;

-- life_standings(review: int) -> many
-- Each recommendation as the officer sees it, in printed order.
SELECT recommendation.id, recommendation.slug, standing.ref, standing.text, standing.tracking, standing.done AS "done: bool", standing.heard_day, standing.slips
FROM recommendation JOIN standing ON standing.recommendation = recommendation.id AND standing.reader = 1
WHERE recommendation.review = :review ORDER BY recommendation.position, recommendation.id;

-- life_steps(review: int) -> many
-- What papers said of how each stands, where it was something new.
SELECT told.recommendation AS "recommendation: int", told.said_day AS "said_day: day", told.kind AS "kind: text", told.words AS "words: text"
FROM (SELECT said.recommendation, said.said_day, said.paper, 1 AS rank, 'response' AS kind, coalesce(response.response, response.words) AS words
      FROM said JOIN response ON response.appearance = said.appearance WHERE said.review = :review
      UNION ALL
      SELECT said.recommendation, said.said_day, said.paper, 2, 'claim', CASE claim.words WHEN '' THEN claim.status ELSE claim.words END
      FROM said JOIN claim ON claim.appearance = said.appearance WHERE said.review = :review AND claim.placeholder = 0
      UNION ALL
      SELECT said.recommendation, said.said_day, said.paper, 3, 'decision', CASE decision.words WHEN '' THEN decision.status ELSE decision.words END
      FROM said JOIN decision ON decision.appearance = said.appearance WHERE said.review = :review
      UNION ALL
      SELECT said.recommendation, coalesce(conclusion.concluded_day, said.said_day), said.paper, 4, 'conclusion', conclusion.tracking
      FROM said JOIN conclusion ON conclusion.appearance = said.appearance WHERE said.review = :review) AS told
ORDER BY told.recommendation, told.said_day, told.paper, told.rank;
