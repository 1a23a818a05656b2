-- What the page of a recommendation shows.

-- recommendation_by_slug(reader: int, review_slug: text, slug: text) -> one
SELECT recommendation.id, recommendation.slug, recommendation.number, recommendation.position, review.id AS "review: int",
       review.slug AS "review_slug: text", review.title AS "review_title: text", committee.name AS "committee: text?",
       section.letter AS "section_letter: text?", section.title AS "section_title: text?",
       standing.ref, standing.text, standing.text_state, standing.owners, standing.response, standing.response_words,
       standing.claim_status, standing.claim_words, standing.claim_day, standing.decision_status, standing.decision_words,
       standing.decision_day, standing.tracking, standing.concluded_day, standing.done AS "done: bool",
       standing.first_words, standing.first_due_day, standing.revised_due_day, standing.due_day, standing.anticipated_day,
       standing.achieved_start_day, standing.achieved_end_day, standing.slips, standing.heard_day, standing.silent AS "silent: bool"
  FROM review JOIN recommendation ON recommendation.review = review.id
  JOIN standing ON standing.recommendation = recommendation.id AND standing.reader = :reader
  LEFT JOIN committee ON committee.id = review.committee
  LEFT JOIN section ON section.id = recommendation.section
 WHERE review.slug = :review_slug AND recommendation.slug = :slug AND may_see(:reader, review.publication, recommendation.publication);

-- recommendation_wording(reader: int, recommendation: int) -> one
-- Its words as they hold now.
SELECT wording.id, shown(:reader, wording.text) AS "text: text", wording.state, wording.unit_from, wording.unit_to, paper.slug AS "paper: text", said.said_day AS "day: day"
  FROM said JOIN wording ON wording.appearance = said.appearance JOIN paper ON paper.id = said.paper
 WHERE said.recommendation = :recommendation AND may_see(:reader, said.paper_publication)
 ORDER BY said.said_day DESC, said.paper DESC LIMIT 1;

-- wording_parts(reader: int, wording: int) -> many
SELECT part.label, shown(:reader, part.text) AS "text: text", part.lettered AS "lettered: bool",
       (SELECT count(*) FROM appearance AS here JOIN appearance AS there ON there.recommendation = here.recommendation
          JOIN evidence ON evidence.appearance = there.id
         WHERE here.id = wording.appearance AND part.label <> '' AND evidence.part = part.label AND evidence.placeholder = 0) AS "updates: int"
  FROM part JOIN wording ON wording.id = part.wording WHERE part.wording = :wording ORDER BY part.position;

-- wording_footnotes(reader: int, wording: int) -> many
SELECT mark, shown(:reader, text) AS "text: text" FROM footnote WHERE wording = :wording ORDER BY position;

-- recommendation_owners(reader: int, recommendation: int) -> many
-- Everyone who owes it, by the latest paper that names owners.
SELECT post.slug, shown(:reader, post.name) AS "post: text", post.kind, organisation.name AS "organisation: text?",
       shown(:reader, person.name) AS "person: text?", owner.lead AS "lead: bool", owner.vacant AS "vacant: bool",
       shown(:reader, owner.printed) AS "printed: text", paper.slug AS "paper: text", owner.unit_from, owner.unit_to
  FROM owner JOIN appearance ON appearance.id = owner.appearance JOIN paper ON paper.id = appearance.paper
  JOIN post ON post.id = owner.post
  LEFT JOIN organisation ON organisation.id = post.organisation
  LEFT JOIN person ON person.id = owner.person
 WHERE owner.appearance = (SELECT said.appearance FROM said
                            WHERE said.recommendation = :recommendation AND may_see(:reader, said.paper_publication)
                              AND EXISTS (SELECT 1 FROM owner AS named WHERE named.appearance = said.appearance)
                            ORDER BY said.said_day DESC, said.paper DESC LIMIT 1)
 ORDER BY owner.position;

-- recommendation_story(reader: int, recommendation: int) -> many
-- All that was said of it, in the order of days and, within a day, of papers.
SELECT happening.kind AS "kind: text", happening.statement AS "statement: int", happening.day AS "day: day", happening.end_day AS "end_day: day", happening.status AS "status: text?",
       shown(:reader, happening.words) AS "words: text?", shown(:reader, happening.text) AS "text: text", happening.part AS "part: text", shown(:reader, happening.source) AS "source: text",
       happening.unit_from AS "unit_from: int?", happening.unit_to AS "unit_to: int?",
       paper.slug AS "paper: text", paper.title AS "paper_title: text", paper.as_of_day AS "paper_day: day",
       meeting.slug AS "meeting: text?", meeting.meeting_day AS "meeting_day: day"
  FROM happening JOIN paper ON paper.id = happening.paper
  LEFT JOIN decision ON happening.kind = 'decision' AND decision.id = happening.statement
  LEFT JOIN evidence ON happening.kind = 'further_information' AND evidence.id = happening.statement
  LEFT JOIN meeting ON meeting.id = coalesce(decision.meeting, evidence.meeting)
 WHERE happening.recommendation = :recommendation AND may_see(:reader, paper.publication)
 ORDER BY happening.day IS NULL, happening.day, paper.as_of_day, paper.id, happening.statement;

-- recommendation_neighbours(reader: int, review: int, position: int) -> many
-- The one before and the one after.
SELECT slug, ref, (position > :position) AS "after: bool" FROM recommendation
 WHERE review = :review AND may_see(:reader, publication)
   AND position IN ((SELECT max(position) FROM recommendation WHERE review = :review AND position < :position AND may_see(:reader, publication)),
                    (SELECT min(position) FROM recommendation WHERE review = :review AND position > :position AND may_see(:reader, publication)))
 ORDER BY position;

-- recommendation_marks(reader: int, recommendation: int) -> many
-- Fields that the latest paper leaves unsure or lost.
SELECT field, sure FROM mark
 WHERE appearance = (SELECT said.appearance FROM said WHERE said.recommendation = :recommendation AND may_see(:reader, said.paper_publication)
                      ORDER BY said.said_day DESC, said.paper DESC LIMIT 1)
 ORDER BY field;
