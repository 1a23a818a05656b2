-- What papers say of recommendations, in the order in which it counts: by the paper's own day, one
-- without a day as of the day it came in; then in the order they came in.
CREATE VIEW said AS
SELECT a.id AS appearance, a.recommendation, p.review, p.id AS paper, coalesce(p.as_of_day, substr(p.imported_at, 1, 10)) AS said_day,
       p.publication AS paper_publication, r.publication AS recommendation_publication
FROM paper p JOIN appearance a ON a.paper = p.id JOIN recommendation r ON r.id = a.recommendation;

-- How each recommendation stands: one row for each reader who may see it, made anew from its
-- statements whenever one is added or released (standing_refresh). The public's row (reader 0)
-- knows only released papers and leaves withheld names out; the officer's (reader 1) knows all.
-- Derived, so not journalled. Whether it is overdue or late depends on today and is computed
-- where it is shown, from the days kept here.
CREATE TABLE standing (
	recommendation INTEGER NOT NULL REFERENCES recommendation,
	reader INTEGER NOT NULL CHECK (reader IN (0, 1)), -- ask for :reader's own row, never for both
	review INTEGER NOT NULL REFERENCES review,
	ref TEXT NOT NULL,          -- as printed last
	text TEXT NOT NULL,
	text_state TEXT NOT NULL,
	owners TEXT NOT NULL,       -- posts (or persons), joined by "; "
	response TEXT, response_words TEXT,
	claim_status TEXT NOT NULL, claim_words TEXT, claim_category INTEGER REFERENCES category, claim_day TEXT, -- day of its paper
	decision_status TEXT NOT NULL, decision_words TEXT, decision_category INTEGER REFERENCES category, decision_day TEXT, -- of its meeting, else of the paper
	tracking TEXT NOT NULL CHECK (tracking IN ('tracked', 'concluded', 'superseded', 'withdrawn')),
	concluded_day TEXT,
	done INTEGER NOT NULL CHECK (done IN (0, 1)), -- by the committee's decision where there is one, else by the claim
	first_words TEXT,           -- the first target dates as printed, joined by "; "
	first_due_day TEXT,         -- the deadline of the first targets (design, "Time is not a judgement")
	revised_due_day TEXT,       -- the latest revised deadline
	due_day TEXT,               -- the one that holds now
	anticipated_day TEXT,
	achieved_start_day TEXT, achieved_end_day TEXT,
	slips INTEGER NOT NULL,     -- how often the date moved to a later one
	heard_day TEXT,             -- of the last paper that has it
	heard_paper INTEGER NOT NULL REFERENCES paper,
	silent INTEGER NOT NULL CHECK (silent IN (0, 1)), -- still owed, and nobody has said how it stands (paper/stands.h)
	updates INTEGER NOT NULL,   -- entries of evidence in all
	PRIMARY KEY (recommendation, reader)
) STRICT;
CREATE INDEX standing_of_review ON standing (review, reader);
CREATE INDEX standing_open_due ON standing (reader, due_day) WHERE done = 0 AND tracking = 'tracked';
CREATE INDEX standing_heard ON standing (reader, heard_day);
CREATE INDEX standing_heard_paper ON standing (heard_paper);

-- All that was said of a recommendation, as one story: what, on which day, in which paper and where.
-- `day` is the day that the words give themselves, else that of their paper.
CREATE VIEW happening AS
SELECT appearance.recommendation, appearance.paper, appearance.id AS appearance, 'wording' AS kind, wording.id AS statement,
       paper.as_of_day AS day, NULL AS end_day, NULL AS status, NULL AS words, wording.text AS text, '' AS part, '' AS source,
       wording.unit_from, wording.unit_to
  FROM wording JOIN appearance ON appearance.id = wording.appearance JOIN paper ON paper.id = appearance.paper
UNION ALL
SELECT appearance.recommendation, appearance.paper, appearance.id, 'response', response.id,
       paper.as_of_day, NULL, response.response, response.words, '', '', '', response.unit_from, response.unit_to
  FROM response JOIN appearance ON appearance.id = response.appearance JOIN paper ON paper.id = appearance.paper
UNION ALL
SELECT appearance.recommendation, appearance.paper, appearance.id, due.role, due.id,
       paper.as_of_day, due.end_day, due.kind, due.words, '', '', '', due.unit_from, due.unit_to
  FROM due JOIN appearance ON appearance.id = due.appearance JOIN paper ON paper.id = appearance.paper
UNION ALL
SELECT appearance.recommendation, appearance.paper, appearance.id, 'claim', claim.id,
       paper.as_of_day, NULL, claim.status, claim.words, claim.note, '', '', claim.unit_from, claim.unit_to
  FROM claim JOIN appearance ON appearance.id = claim.appearance JOIN paper ON paper.id = appearance.paper
UNION ALL
SELECT appearance.recommendation, appearance.paper, appearance.id, 'decision', decision.id,
       coalesce(meeting.meeting_day, paper.as_of_day), NULL, decision.status, decision.words, decision.note, '', '', decision.unit_from, decision.unit_to
  FROM decision JOIN appearance ON appearance.id = decision.appearance JOIN paper ON paper.id = appearance.paper
  LEFT JOIN meeting ON meeting.id = decision.meeting
UNION ALL
SELECT appearance.recommendation, appearance.paper, appearance.id, 'conclusion', conclusion.id,
       coalesce(conclusion.concluded_day, paper.as_of_day), NULL, conclusion.tracking, conclusion.words, '', '', '', conclusion.unit_from, conclusion.unit_to
  FROM conclusion JOIN appearance ON appearance.id = conclusion.appearance JOIN paper ON paper.id = appearance.paper
UNION ALL
SELECT appearance.recommendation, appearance.paper, appearance.id, evidence.kind, evidence.id,
       coalesce(evidence.start_day, paper.as_of_day), evidence.end_day, CASE evidence.placeholder WHEN 1 THEN 'placeholder' END, evidence.date_words, evidence.text,
       evidence.part, evidence.source, evidence.unit_from, evidence.unit_to
  FROM evidence JOIN appearance ON appearance.id = evidence.appearance JOIN paper ON paper.id = appearance.paper;

-- Where something is said, by the addresses of the things: for what leaves the record as a table.
CREATE VIEW place AS
SELECT appearance.id AS appearance, recommendation.id AS recommendation_id, paper.id AS paper_id,
       review.slug AS review, recommendation.slug AS recommendation, paper.slug AS paper,
       review.publication AS review_publication, recommendation.publication AS recommendation_publication, paper.publication AS paper_publication
FROM appearance JOIN recommendation ON recommendation.id = appearance.recommendation
JOIN review ON review.id = recommendation.review JOIN paper ON paper.id = appearance.paper;
