-- What the page of a recommendation shows.

-- recommendation_by_slug(reader: int, review_slug: text, slug: text) -> one
SELECT recommendation.id, recommendation.slug, recommendation.number, recommendation.position, review.id AS "review: int",
       review.slug AS "review_slug: text", shown(:reader, review.title) AS "review_title: text", committee.name AS "committee: text?",
       review.approved_day, shown(:reader, review.approved_by) AS "approved_by: text?",
       section.letter AS "section_letter: text?", shown(:reader, section.title) AS "section_title: text?",
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
SELECT part.label, shown(:reader, part.text) AS "text: text", part.lettered AS "lettered: bool" FROM part WHERE part.wording = :wording ORDER BY part.position;

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
-- All that was said of it, in the order of days; within a day, paper by paper, what was asked before what was answered, claimed
-- and decided. A day that a paper looks forward to is no day of the story: what is said of it was said on the paper's day. A decision
-- of no named meeting is as old as the conclusion that it stands with.
SELECT happening.kind AS "kind: text", happening.statement AS "statement: int",
       (CASE WHEN evidence.id IS NOT NULL AND happening.day > paper.as_of_day THEN paper.as_of_day
             WHEN closing.id IS NOT NULL THEN closing.concluded_day ELSE happening.day END) AS "day: day",
       happening.end_day AS "end_day: day", happening.status AS "status: text?",
       shown(:reader, happening.words) AS "words: text?", shown(:reader, happening.text) AS "text: text", happening.part AS "part: text", shown(:reader, happening.source) AS "source: text",
       coalesce(evidence.placeholder, claim.placeholder, 0) AS "placeholder: bool",
       shown(:reader, due.asked_by) AS "asked_by: text?", shown(:reader, due.agreed_by) AS "agreed_by: text?", shown(:reader, due.reason) AS "reason: text?",
       happening.unit_from AS "unit_from: int?", happening.unit_to AS "unit_to: int?",
       paper.slug AS "paper: text", shown(:reader, paper.title) AS "paper_title: text", paper.as_of_day AS "paper_day: day", paper.imported_at, shown(:reader, paper.from_words) AS "paper_from: text?",
       meeting.slug AS "meeting: text?", meeting.meeting_day AS "meeting_day: day"
  FROM happening JOIN paper ON paper.id = happening.paper
  LEFT JOIN decision ON happening.kind = 'decision' AND decision.id = happening.statement
  LEFT JOIN conclusion AS closing ON decision.meeting IS NULL AND closing.appearance = decision.appearance AND closing.concluded_day IS NOT NULL
  LEFT JOIN claim ON happening.kind = 'claim' AND claim.id = happening.statement
  LEFT JOIN due ON happening.kind IN ('target', 'revised', 'anticipated') AND due.id = happening.statement
  LEFT JOIN evidence ON happening.kind IN ('update', 'further_information') AND evidence.id = happening.statement
  LEFT JOIN meeting ON meeting.id = coalesce(decision.meeting, claim.meeting, evidence.meeting)
 WHERE happening.recommendation = :recommendation AND may_see(:reader, paper.publication)
 ORDER BY "day: day" IS NULL, "day: day", paper.as_of_day, paper.id,
       CASE happening.kind WHEN 'wording' THEN 0 WHEN 'response' THEN 1 WHEN 'target' THEN 2 WHEN 'revised' THEN 3 WHEN 'anticipated' THEN 4
                           WHEN 'update' THEN 5 WHEN 'further_information' THEN 6 WHEN 'claim' THEN 7 WHEN 'decision' THEN 8 ELSE 9 END,
       happening.statement;

-- recommendation_attachments(reader: int, recommendation: int) -> many
-- What its papers say is attached, and whether it came with them.
SELECT shown(:reader, attachment.label) AS "label: text", max(attachment.present) AS "present: bool", paper.slug AS "paper: text", attachment.unit_from
  FROM said JOIN attachment ON attachment.appearance = said.appearance JOIN paper ON paper.id = said.paper
 WHERE said.recommendation = :recommendation AND may_see(:reader, said.paper_publication)
 GROUP BY attachment.label ORDER BY min(said.said_day), attachment.position;

-- recommendation_naming(reader: int, review: int, recommendation: int, ref: text) -> many
-- Others of the review whose words name this one's reference; the caller looks whether it stands there as a word.
SELECT recommendation.slug, standing.ref, standing.text
  FROM recommendation JOIN standing ON standing.recommendation = recommendation.id AND standing.reader = :reader
 WHERE recommendation.review = :review AND recommendation.id <> :recommendation AND instr(standing.text, :ref) > 0 AND may_see(:reader, recommendation.publication)
 ORDER BY recommendation.position;

-- recommendation_links(reader: int, recommendation: int) -> many
-- The addresses that its papers give with it.
SELECT shown(:reader, link.address) AS "address: text"
  FROM said JOIN link ON link.appearance = said.appearance
 WHERE said.recommendation = :recommendation AND may_see(:reader, said.paper_publication)
 GROUP BY link.address ORDER BY min(said.said_day), link.position;

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
