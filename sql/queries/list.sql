-- Lists of what is stored, for the command line: finding what a person names, and rows to filter.

-- find_reviews(reader: int) -> many
SELECT review.id, review.slug, shown(:reader, review.title) AS "title: text" FROM review WHERE may_see(:reader, review.publication) ORDER BY review.title, review.id;

-- find_former_review(reader: int, slug: text) -> one
SELECT review.id, review.slug, shown(:reader, review.title) AS "title: text" FROM former_slug JOIN review ON review.id = former_slug.review
WHERE former_slug.slug = :slug AND may_see(:reader, review.publication);

-- find_recommendations(reader: int, review: int) -> many
SELECT recommendation.id, recommendation.slug, recommendation.number, standing.ref
FROM recommendation JOIN standing ON standing.recommendation = recommendation.id AND standing.reader = :reader
WHERE recommendation.review = :review AND may_see(:reader, recommendation.publication)
ORDER BY recommendation.position, recommendation.id;

-- list_standings(reader: int, review: int?) -> many
-- Everything that is asked, in printed order; what a list leaves out is decided in src/core/list.c.
SELECT recommendation.id, review.slug AS "review: text", shown(:reader, review.title) AS "review_title: text", committee.name AS "committee: text?", recommendation.slug AS "slug: text",
       recommendation.number, section.letter AS "section_letter: text?", shown(:reader, section.title) AS "section_title: text?",
       standing.ref, standing.text, standing.owners, standing.response, standing.response_words,
       standing.claim_status, standing.claim_words, claimed.number AS "claim_number: int?", standing.claim_day,
       standing.decision_status, standing.decision_words, decided.number AS "decision_number: int?", standing.decision_day,
       standing.tracking, standing.concluded_day, standing.done AS "done: bool", standing.first_words, standing.first_due_day, standing.revised_due_day,
       standing.due_day, standing.anticipated_day, standing.achieved_start_day, standing.achieved_end_day, standing.slips, standing.heard_day,
       standing.silent AS "silent: bool", standing.updates
FROM review
     JOIN recommendation ON recommendation.review = review.id
     JOIN standing ON standing.recommendation = recommendation.id AND standing.reader = :reader
     LEFT JOIN section ON section.id = recommendation.section
     LEFT JOIN committee ON committee.id = review.committee
     LEFT JOIN category claimed ON claimed.id = standing.claim_category
     LEFT JOIN category decided ON decided.id = standing.decision_category
WHERE (:review IS NULL OR review.id = :review) AND may_see(:reader, review.publication, recommendation.publication)
ORDER BY review.title, review.id, section.position IS NULL, section.position, recommendation.position, recommendation.id;

-- list_owners(reader: int, review: int?) -> many
-- Owners as papers print them, with the persons' names, by recommendation and in time: the last set holds.
SELECT said.recommendation, said.appearance, shown(:reader, owner.printed) AS "printed: text"
FROM said JOIN owner ON owner.appearance = said.appearance JOIN review ON review.id = said.review
WHERE (:review IS NULL OR said.review = :review) AND may_see(:reader, review.publication, said.paper_publication, said.recommendation_publication)
ORDER BY said.recommendation, said.said_day, said.paper, said.appearance, owner.position;
