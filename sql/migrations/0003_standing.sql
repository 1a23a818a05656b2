-- How each recommendation stands: one row, made anew from its statements whenever one is added.
-- Derived, so not journalled. Whether it is overdue or late depends on today and is computed
-- where it is shown, from the days kept here.
CREATE TABLE standing (
	recommendation INTEGER PRIMARY KEY REFERENCES recommendation,
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
	silent INTEGER NOT NULL CHECK (silent IN (0, 1)), -- nothing was ever answered: no response, claim or evidence
	updates INTEGER NOT NULL    -- entries of evidence in all
) STRICT;
CREATE INDEX standing_of_review ON standing (review);
CREATE INDEX standing_open_due ON standing (due_day) WHERE done = 0 AND tracking = 'tracked';
CREATE INDEX standing_heard ON standing (heard_day);
CREATE INDEX standing_heard_paper ON standing (heard_paper);
