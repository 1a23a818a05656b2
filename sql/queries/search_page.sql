-- What the search page offers to narrow by, its results as data, and what a search in published files looks through.

-- search_committees(reader: int) -> many
SELECT committee.id, committee.slug, committee.name
  FROM committee
 WHERE EXISTS (SELECT 1 FROM review WHERE review.committee = committee.id AND may_see(:reader, review.publication))
 ORDER BY committee.name COLLATE NOCASE, committee.id;

-- search_owners(reader: int, most: int) -> many
-- Posts to choose from. Of a record with more than `most` only some are asked for: the page then offers none.
SELECT post.slug, shown(:reader, post.name) AS "post: text"
  FROM (SELECT * FROM post LIMIT :most) AS post
 WHERE EXISTS (SELECT 1 FROM owner JOIN said ON said.appearance = owner.appearance JOIN review ON review.id = said.review
                WHERE owner.post = post.id AND may_see(:reader, review.publication, said.paper_publication, said.recommendation_publication))
 ORDER BY post.name COLLATE NOCASE, post.id;

-- search_hit_data(kind: text, sentence: text, places: int, review: text, review_title: text, committee: text?, recommendation: text?, ref: text?, text: text?,
--                 owners: text?, claim: text?, decision: text?, due: day, paper: text, day: day) -> one
-- One hit as data.
SELECT json_object('review', :review, 'review_title', :review_title, 'committee', nullif(:committee, ''), 'recommendation', nullif(:recommendation, ''),
                   'ref', nullif(:ref, ''), 'text', nullif(:text, ''), 'owners', nullif(:owners, ''), 'claim', nullif(nullif(:claim, ''), 'none'),
                   'decision', nullif(nullif(:decision, ''), 'none'), 'due', :due, 'found_in', :kind, 'sentence', :sentence, 'places', :places,
                   'paper', :paper, 'day', :day) AS "json: text";

-- search_data(words: text, count: int, more: bool, page: int, pages: int, notice: text, hits: text) -> one
-- The results as data; `hits` is a list of search_hit_data's objects.
SELECT json_object('words', :words, 'count', :count, 'more', json(CASE WHEN :more THEN 'true' ELSE 'false' END), 'page', :page, 'pages', :pages,
                   'notice', nullif(:notice, ''), 'hits', json(:hits)) AS "json: text";

-- search_everything(reader: int) -> many
-- What the search in published files looks through, one object a recommendation. `keys` are what the fields of
-- the search page narrow by, each between blanks.
SELECT review.slug AS "review: text", recommendation.slug AS "slug: text",
       json_object('ref', CASE standing.ref WHEN '' THEN recommendation.slug ELSE standing.ref END, 'title', shown(:reader, review.title), 'text', standing.text,
                   'owners', standing.owners, 'claim', standing.claim_status, 'decision', standing.decision_status, 'day', coalesce(standing.heard_day, ''),
                   'keys', ' reported-' || standing.claim_status || ' decided-' || standing.decision_status || ' response-' || coalesce(standing.response, 'none') ||
                           coalesce(' committee:' || committee.slug, '') ||
                           coalesce((SELECT group_concat(' owner:' || slug, '') FROM (
                                     SELECT DISTINCT post.slug FROM said JOIN owner ON owner.appearance = said.appearance JOIN post ON post.id = owner.post
                                      WHERE said.recommendation = recommendation.id AND may_see(:reader, said.paper_publication) ORDER BY post.slug)), '') || ' ')
       AS "object: text"
  FROM review
  JOIN recommendation ON recommendation.review = review.id
  JOIN standing ON standing.recommendation = recommendation.id AND standing.reader = :reader
  LEFT JOIN committee ON committee.id = review.committee
 WHERE may_see(:reader, review.publication, recommendation.publication)
 ORDER BY review.title, review.id, recommendation.position, recommendation.id;
