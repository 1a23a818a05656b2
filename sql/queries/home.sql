-- What the home page and the list of changes show.

-- home_overdue(reader: int, today: day, limit: int) -> many
-- Past the date that holds now, longest first.
SELECT review.slug AS "review: text", shown(:reader, review.title) AS "review_title: text", recommendation.slug AS "slug: text", standing.ref, standing.text, standing.owners,
       standing.due_day, standing.revised_due_day
  FROM standing JOIN recommendation ON recommendation.id = standing.recommendation JOIN review ON review.id = standing.review
 WHERE standing.reader = :reader AND standing.due_day < :today AND standing.done = 0 AND standing.tracking = 'tracked'
   AND may_see(:reader, review.publication, recommendation.publication)
 ORDER BY standing.due_day, review.title, recommendation.position LIMIT :limit;

-- home_silent(reader: int, limit: int) -> many
-- Nothing was ever answered, longest ago first.
SELECT review.slug AS "review: text", shown(:reader, review.title) AS "review_title: text", recommendation.slug AS "slug: text", standing.ref, standing.text, standing.owners,
       standing.heard_day
  FROM standing JOIN recommendation ON recommendation.id = standing.recommendation JOIN review ON review.id = standing.review
 WHERE standing.reader = :reader AND standing.silent = 1 AND standing.tracking = 'tracked'
   AND may_see(:reader, review.publication, recommendation.publication)
 ORDER BY standing.heard_day, review.title, recommendation.position LIMIT :limit;

-- latest_papers(reader: int, review: int?, limit: int) -> many
-- The papers that came in last, of all reviews or of one: what they changed is what changed lately. Those of one day of import
-- stand in the order of their own days. They are chosen first and counted afterwards.
SELECT came.id AS "id: int", came.slug AS "slug: text", came.title AS "title: text", came.as_of_day AS "as_of_day: day", came.imported_at AS "imported_at: text",
       came.review AS "review: text", came.review_title AS "review_title: text",
       (SELECT count(*) FROM appearance JOIN recommendation ON recommendation.id = appearance.recommendation WHERE appearance.paper = came.id AND may_see(:reader, recommendation.publication) AND appearance.match = 'new') AS "new_recommendations: int",
       (SELECT count(*) FROM appearance JOIN recommendation ON recommendation.id = appearance.recommendation JOIN claim ON claim.appearance = appearance.id WHERE appearance.paper = came.id AND may_see(:reader, recommendation.publication) AND appearance.match <> 'new') AS "claims: int",
       (SELECT count(*) FROM appearance JOIN recommendation ON recommendation.id = appearance.recommendation JOIN decision ON decision.appearance = appearance.id WHERE appearance.paper = came.id AND may_see(:reader, recommendation.publication) AND appearance.match <> 'new') AS "decisions: int",
       (SELECT count(DISTINCT evidence.appearance) FROM appearance JOIN recommendation ON recommendation.id = appearance.recommendation JOIN evidence ON evidence.appearance = appearance.id
         WHERE appearance.paper = came.id AND may_see(:reader, recommendation.publication) AND appearance.match <> 'new' AND evidence.placeholder = 0) AS "reported: int",
       (SELECT count(DISTINCT due.appearance) FROM appearance JOIN recommendation ON recommendation.id = appearance.recommendation JOIN due ON due.appearance = appearance.id
         WHERE appearance.paper = came.id AND may_see(:reader, recommendation.publication) AND appearance.match <> 'new') AS "dates: int",
       (SELECT count(*) FROM appearance JOIN recommendation ON recommendation.id = appearance.recommendation JOIN conclusion ON conclusion.appearance = appearance.id WHERE appearance.paper = came.id AND may_see(:reader, recommendation.publication)) AS "concluded: int"
  FROM (SELECT paper.id, paper.slug, shown(:reader, paper.title) AS title, paper.as_of_day, paper.imported_at, review.slug AS review, shown(:reader, review.title) AS review_title
          FROM paper JOIN review ON review.id = paper.review
         WHERE may_see(:reader, review.publication, paper.publication) AND (:review IS NULL OR paper.review = :review)
         ORDER BY substr(paper.imported_at, 1, 10) DESC, paper.as_of_day DESC, paper.id DESC LIMIT :limit) AS came
 ORDER BY substr(came.imported_at, 1, 10) DESC, came.as_of_day DESC, came.id DESC;

-- paper_changes(reader: int, paper: int) -> many
-- What a paper said that was not known before it: every statement but the wording of new recommendations and their first dates.
SELECT recommendation.slug AS "slug: text", standing.ref, happening.kind AS "kind: text", happening.statement AS "statement: int", happening.day AS "day: day",
       happening.status AS "status: text?", shown(:reader, happening.words) AS "words: text?", shown(:reader, happening.text) AS "text: text", happening.part AS "part: text",
       (appearance.match = 'new') AS "is_new: bool", happening.unit_from AS "unit_from: int?"
  FROM happening JOIN appearance ON appearance.id = happening.appearance
  JOIN recommendation ON recommendation.id = appearance.recommendation
  JOIN standing ON standing.recommendation = recommendation.id AND standing.reader = :reader
  JOIN review ON review.id = recommendation.review JOIN paper ON paper.id = appearance.paper
 WHERE happening.paper = :paper AND may_see(:reader, review.publication, recommendation.publication, paper.publication)
 ORDER BY appearance.position, happening.kind, happening.statement;
