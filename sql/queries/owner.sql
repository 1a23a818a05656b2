-- What the pages of owners show. An owner is seen through the recommendations that the reader may see.

-- owners(reader: int, today: day) -> many
-- Every post that owes or owed something, by name.
SELECT post.slug, shown(:reader, post.name) AS "post: text", post.kind, organisation.name AS "organisation: text?",
       count(*) AS "recommendations: int", sum(standing.done = 0 AND standing.tracking = 'tracked') AS "open: int",
       sum(standing.done = 0 AND standing.tracking = 'tracked' AND coalesce(standing.due_day < :today, 0)) AS "overdue: int"
  FROM post JOIN (SELECT DISTINCT owner.post AS post, said.recommendation AS recommendation
                    FROM owner JOIN said ON said.appearance = owner.appearance
                   WHERE may_see(:reader, said.paper_publication, said.recommendation_publication)) AS owed ON owed.post = post.id
  JOIN recommendation ON recommendation.id = owed.recommendation
  JOIN review ON review.id = recommendation.review
  JOIN standing ON standing.recommendation = owed.recommendation AND standing.reader = :reader
  LEFT JOIN organisation ON organisation.id = post.organisation
 WHERE may_see(:reader, review.publication, recommendation.publication)
 GROUP BY post.id ORDER BY post.name COLLATE NOCASE, post.id;

-- owner_by_slug(reader: int, slug: text) -> one
SELECT post.id, post.slug, shown(:reader, post.name) AS "post: text", post.kind, organisation.name AS "organisation: text?"
  FROM post LEFT JOIN organisation ON organisation.id = post.organisation
 WHERE post.slug = :slug
   AND EXISTS (SELECT 1 FROM owner JOIN said ON said.appearance = owner.appearance JOIN review ON review.id = said.review
                WHERE owner.post = post.id AND may_see(:reader, review.publication, said.paper_publication, said.recommendation_publication));

-- owner_recommendations(reader: int, post: int) -> many
-- All that a post owes or owed; `holds` where the latest paper that names owners still names it. Everything is looked for within
-- the papers of one recommendation, so it costs as much as those.
WITH named AS (
	SELECT said.recommendation AS recommendation, max(owner.lead) AS lead, max(printf('%s %012d', said.said_day, said.paper)) AS last
	  FROM owner JOIN said ON said.appearance = owner.appearance
	 WHERE owner.post = :post AND may_see(:reader, said.paper_publication, said.recommendation_publication)
	 GROUP BY said.recommendation)
SELECT review.slug AS "review: text", shown(:reader, review.title) AS "review_title: text", recommendation.slug AS "slug: text", standing.ref, standing.text, standing.owners,
       standing.claim_status, standing.claim_words, standing.decision_status, standing.decision_words, standing.tracking, standing.done AS "done: bool",
       standing.first_words, standing.first_due_day, standing.revised_due_day, standing.due_day, standing.silent AS "silent: bool", standing.heard_day, standing.updates,
       named.lead AS "lead: bool",
       (named.last = (SELECT max(printf('%s %012d', said.said_day, said.paper)) FROM said
                       WHERE said.recommendation = recommendation.id AND may_see(:reader, said.paper_publication)
                         AND EXISTS (SELECT 1 FROM owner WHERE owner.appearance = said.appearance))) AS "holds: bool",
       (SELECT min(said.said_day) FROM said WHERE said.recommendation = recommendation.id AND may_see(:reader, said.paper_publication)) AS "asked_day: day",
       (SELECT min(said.said_day) FROM said JOIN evidence ON evidence.appearance = said.appearance
         WHERE said.recommendation = recommendation.id AND evidence.placeholder = 0 AND may_see(:reader, said.paper_publication)) AS "answered_day: day"
  FROM named JOIN recommendation ON recommendation.id = named.recommendation JOIN review ON review.id = recommendation.review
  JOIN standing ON standing.recommendation = recommendation.id AND standing.reader = :reader
 WHERE may_see(:reader, review.publication)
 ORDER BY standing.done, standing.due_day IS NULL, standing.due_day, review.title, recommendation.position;

-- owner_holders(reader: int, post: int) -> many
-- Who held the post, latest first; nobody is a vacancy.
SELECT shown(:reader, person.name) AS "person: text?", holder.from_day, holder.until_day, paper.slug AS "paper: text", shown(:reader, paper.title) AS "paper_title: text"
  FROM holder JOIN paper ON paper.id = holder.paper JOIN review ON review.id = paper.review
  LEFT JOIN person ON person.id = holder.person
 WHERE holder.post = :post AND may_see(:reader, review.publication, paper.publication)
 ORDER BY holder.until_day DESC, holder.from_day DESC, holder.id DESC;

-- owner_members(reader: int, post: int) -> many
SELECT shown(:reader, name) AS "name: text" FROM post_member WHERE post = :post ORDER BY position;
