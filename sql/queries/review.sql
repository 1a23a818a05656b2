-- What the page of a review shows.

-- review_by_slug(reader: int, slug: text) -> one
-- A review by its address.
SELECT review.id, review.slug, shown(:reader, review.title) AS "title: text", body.name AS "body: text?", committee.name AS "committee: text?",
       committee.slug AS "committee_slug: text?", shown(:reader, review.asked) AS "asked: text?", review.approved_day, shown(:reader, review.approved_by) AS "approved_by: text?",
       shown(:reader, review.lead_member) AS "lead_member: text?", shown(:reader, review.lead_officer) AS "lead_officer: text?", shown(:reader, review.last_tracked) AS "last_tracked: text?", scheme.slug AS "scheme_slug: text?", scheme.name AS "scheme_name: text?"
  FROM review
  LEFT JOIN body ON body.id = review.body
  LEFT JOIN committee ON committee.id = review.committee
  LEFT JOIN scheme ON scheme.id = review.scheme
 WHERE review.slug = :slug AND may_see(:reader, review.publication);

-- review_by_former_slug(reader: int, slug: text) -> one
-- Where a review is now that had this address before.
SELECT review.slug FROM former_slug JOIN review ON review.id = former_slug.review
 WHERE former_slug.slug = :slug AND may_see(:reader, review.publication);

-- review_standings(reader: int, review: int) -> many
-- Every recommendation of a review and how it stands, in printed order.
SELECT recommendation.id, recommendation.slug, standing.ref, standing.text, standing.text_state,
       section.id AS "section: int?", section.letter AS "section_letter: text?", shown(:reader, section.title) AS "section_title: text?",
       standing.owners, standing.response, standing.response_words, standing.claim_status, standing.claim_words, standing.claim_day,
       standing.decision_status, standing.decision_words, standing.decision_day, standing.tracking, standing.concluded_day,
       standing.done AS "done: bool", standing.first_words, standing.first_due_day, standing.revised_due_day, standing.due_day,
       standing.anticipated_day, standing.achieved_start_day, standing.achieved_end_day, standing.slips,
       standing.heard_day, standing.silent AS "silent: bool", standing.updates,
       (standing.first_due_day IS NULL AND EXISTS (SELECT 1 FROM said JOIN due ON due.appearance = said.appearance AND due.role = 'target' AND due.kind = 'ongoing'
                                                    WHERE said.recommendation = recommendation.id AND may_see(:reader, said.paper_publication))) AS "ongoing: bool"
  FROM recommendation
  JOIN standing ON standing.recommendation = recommendation.id AND standing.reader = :reader
  LEFT JOIN section ON section.id = recommendation.section
 WHERE recommendation.review = :review AND may_see(:reader, recommendation.publication)
 ORDER BY section.position IS NULL, section.position, recommendation.position, recommendation.id;

-- review_papers(reader: int, review: int) -> many
-- The papers of a review, latest first.
SELECT slug, shown(:reader, title) AS "title: text", kind, format, paper_day, as_of_day, units_leftover, (bytes IS NOT NULL) AS "kept: bool",
       (SELECT count(*) FROM said WHERE said.paper = paper.id AND may_see(:reader, said.recommendation_publication)) AS "recommendations: int"
  FROM paper WHERE review = :review AND may_see(:reader, publication)
 ORDER BY as_of_day DESC, id DESC;

-- review_meetings(reader: int, review: int) -> many
-- The meetings that a review was before, latest first.
SELECT meeting.slug AS "slug: text", meeting.meeting_day AS "meeting_day: day", committee.name AS "committee: text?", count(DISTINCT met.recommendation) AS "items: int"
  FROM (SELECT meeting_item.meeting AS meeting, meeting_item.recommendation AS recommendation
          FROM recommendation JOIN meeting_item ON meeting_item.recommendation = recommendation.id
          JOIN paper ON paper.id = meeting_item.paper
         WHERE recommendation.review = :review AND may_see(:reader, recommendation.publication, paper.publication)
        UNION ALL
        SELECT decision.meeting, recommendation.id
          FROM recommendation JOIN appearance ON appearance.recommendation = recommendation.id
          JOIN decision ON decision.appearance = appearance.id JOIN paper ON paper.id = appearance.paper
         WHERE recommendation.review = :review AND decision.meeting IS NOT NULL AND may_see(:reader, recommendation.publication, paper.publication)) AS met
  JOIN meeting ON meeting.id = met.meeting
  LEFT JOIN committee ON committee.id = meeting.committee
 GROUP BY meeting.id
 ORDER BY meeting.meeting_day DESC;

-- review_statuses(reader: int, review: int) -> many
-- What each paper said of how each recommendation stands, in the order in which it counts: a row for each, also where it said
-- nothing new. The picture of categories goes through them once.
SELECT said.paper AS "paper: int", said.said_day AS "day: day", said.recommendation AS "recommendation: int", decision.status AS "decision: text?", claim.status AS "claim: text?"
  FROM said LEFT JOIN decision ON decision.appearance = said.appearance LEFT JOIN claim ON claim.appearance = said.appearance AND claim.placeholder = 0
 WHERE said.review = :review AND may_see(:reader, said.paper_publication, said.recommendation_publication)
 ORDER BY said.said_day, said.paper;
