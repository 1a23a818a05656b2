-- The record: what was asked, who answers for it, and what was said about it, paper by paper.
--
-- A review holds recommendations; a paper that names a recommendation is an appearance of it.
-- Everything said hangs on an appearance: wording, owners, response, dates, claim, decision,
-- evidence. Such rows are added and never changed; what holds now is what the latest paper says.
-- Each keeps the words as printed and the units of the paper that they stand in (unit_from,
-- unit_to: lines of a text, paragraphs and cells of a document).
--
-- Names: a day is ISO text and its column ends in _day; an instant is UTC and ends in _at.

-- ------------------------------------------------------------------ who
CREATE TABLE body (
	id INTEGER PRIMARY KEY,
	slug TEXT NOT NULL UNIQUE,
	name TEXT NOT NULL
) STRICT;

CREATE TABLE committee (
	id INTEGER PRIMARY KEY,
	slug TEXT NOT NULL UNIQUE,
	name TEXT NOT NULL,
	body INTEGER REFERENCES body
) STRICT;

CREATE TABLE organisation (
	id INTEGER PRIMARY KEY,
	slug TEXT NOT NULL UNIQUE,
	name TEXT NOT NULL
) STRICT;

-- A duty binds a post; who holds it changes. A named group of posts is one post with members.
CREATE TABLE post (
	id INTEGER PRIMARY KEY,
	slug TEXT NOT NULL UNIQUE,
	name TEXT NOT NULL,
	kind TEXT NOT NULL DEFAULT 'post' CHECK (kind IN ('post', 'group', 'person')), -- 'person': the paper names no post
	organisation INTEGER REFERENCES organisation
) STRICT;
CREATE INDEX post_of_organisation ON post (organisation);

CREATE TABLE post_member (
	post INTEGER NOT NULL REFERENCES post,
	position INTEGER NOT NULL,
	name TEXT NOT NULL,
	PRIMARY KEY (post, position)
) STRICT, WITHOUT ROWID;

-- Other ways in which papers print a post, folded (case, dashes, quotation marks).
CREATE TABLE alias (
	name TEXT PRIMARY KEY,
	post INTEGER NOT NULL REFERENCES post
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_of_post ON alias (post);

-- A withheld person's name is left out of everything that the public sees.
CREATE TABLE person (
	id INTEGER PRIMARY KEY,
	name TEXT NOT NULL UNIQUE,
	withheld INTEGER NOT NULL DEFAULT 0 CHECK (withheld IN (0, 1)),
	withheld_reason TEXT
) STRICT;

-- ------------------------------------------------------------------ schemes of categories
CREATE TABLE scheme (
	id INTEGER PRIMARY KEY,
	slug TEXT NOT NULL UNIQUE,
	key TEXT NOT NULL,
	version INTEGER NOT NULL,
	name TEXT NOT NULL,
	source TEXT NOT NULL,
	UNIQUE (key, version)
) STRICT;

CREATE TABLE category (
	id INTEGER PRIMARY KEY,
	scheme INTEGER NOT NULL REFERENCES scheme,
	position INTEGER NOT NULL,
	number INTEGER, -- as printed; NULL when the scheme has none
	name TEXT NOT NULL,
	criteria TEXT NOT NULL,
	status TEXT NOT NULL CHECK (status IN ('none', 'achieved', 'achieved_late', 'not_achieved', 'obstacle', 'in_progress', 'completed', 'outstanding', 'paused')),
	response TEXT CHECK (response IN ('accepted', 'partly_accepted', 'rejected', 'noted')),
	timing TEXT NOT NULL CHECK (timing IN ('any', 'before_target', 'by_target', 'after_target')),
	needs_date INTEGER NOT NULL CHECK (needs_date IN (0, 1)),
	needs_obstacle INTEGER NOT NULL CHECK (needs_obstacle IN (0, 1)),
	concludes INTEGER NOT NULL CHECK (concludes IN (0, 1)),
	UNIQUE (scheme, position)
) STRICT;

-- ------------------------------------------------------------------ reviews and their papers
CREATE TABLE review (
	id INTEGER PRIMARY KEY,
	slug TEXT NOT NULL UNIQUE, -- made once, never changed
	title TEXT NOT NULL,
	body INTEGER REFERENCES body,
	committee INTEGER REFERENCES committee,
	asked TEXT, -- who is to answer: the executive member or body the paper is from
	approved_day TEXT CHECK (approved_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	approved_by TEXT,
	lead_member TEXT,
	lead_officer TEXT,
	last_tracked TEXT, -- in the paper's words
	scheme INTEGER REFERENCES scheme,
	publication TEXT NOT NULL DEFAULT 'draft' CHECK (publication IN ('draft', 'submitted', 'published', 'exempt', 'confidential')),
	publication_reason TEXT,
	published_at TEXT,
	opened_at TEXT NOT NULL,
	CHECK (publication NOT IN ('exempt', 'confidential') OR publication_reason IS NOT NULL)
) STRICT;
CREATE INDEX review_of_committee ON review (committee);
CREATE INDEX review_of_body ON review (body);

-- Addresses that a review had before; they lead to it for ever.
CREATE TABLE former_slug (
	slug TEXT PRIMARY KEY,
	review INTEGER NOT NULL REFERENCES review
) STRICT, WITHOUT ROWID;

CREATE TABLE paper (
	id INTEGER PRIMARY KEY,
	slug TEXT NOT NULL UNIQUE,
	review INTEGER NOT NULL REFERENCES review,
	kind TEXT NOT NULL CHECK (kind IN ('progress', 'response', 'tracker', 'other')),
	title TEXT NOT NULL,
	file_name TEXT NOT NULL,
	format TEXT NOT NULL CHECK (format IN ('docx', 'html', 'markdown', 'text', 'pdf', 'csv', 'xlsx')),
	sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
	size_bytes INTEGER NOT NULL,
	paper_day TEXT CHECK (paper_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), -- the day it gives itself
	as_of_day TEXT CHECK (as_of_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), -- the latest such day; papers are in its order
	language TEXT NOT NULL,
	from_words TEXT, to_words TEXT, -- "Report of …", "to …"
	contact_name TEXT, contact_title TEXT, contact_telephone TEXT, contact_email TEXT,
	units INTEGER NOT NULL, units_placed INTEGER NOT NULL, units_furniture INTEGER NOT NULL, units_leftover INTEGER NOT NULL,
	characters INTEGER NOT NULL, characters_placed INTEGER NOT NULL, characters_furniture INTEGER NOT NULL, characters_leftover INTEGER NOT NULL,
	publication TEXT NOT NULL DEFAULT 'draft' CHECK (publication IN ('draft', 'submitted', 'published', 'exempt', 'confidential')),
	publication_reason TEXT,
	imported_at TEXT NOT NULL,
	-- what is long stands last: reading the columns before it costs nothing
	introduction TEXT,  -- its text at document level
	bytes BLOB, -- the file as it came; NULL once removed
	page TEXT NOT NULL, -- derived: the paper as HTML with its records marked, made again when the reading changes
	CHECK (units_placed + units_furniture + units_leftover = units),
	CHECK (characters_placed + characters_furniture + characters_leftover = characters),
	CHECK (publication NOT IN ('exempt', 'confidential') OR publication_reason IS NOT NULL)
) STRICT;
CREATE INDEX paper_of_review ON paper (review, as_of_day, id);

CREATE TABLE stamp ( -- "Updated 2.3.24 (AB)"
	paper INTEGER NOT NULL REFERENCES paper,
	position INTEGER NOT NULL,
	stamp_day TEXT,
	initials TEXT NOT NULL,
	words TEXT NOT NULL,
	PRIMARY KEY (paper, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE section (
	id INTEGER PRIMARY KEY,
	review INTEGER NOT NULL REFERENCES review,
	position INTEGER NOT NULL,
	letter TEXT NOT NULL, -- "" when it has none
	title TEXT NOT NULL
) STRICT;
CREATE INDEX section_of_review ON section (review, position);

CREATE TABLE recommendation (
	id INTEGER PRIMARY KEY,
	review INTEGER NOT NULL REFERENCES review,
	section INTEGER REFERENCES section,
	slug TEXT NOT NULL,  -- "R05"; made once
	ref TEXT NOT NULL,   -- as first printed; "" when it has none
	number INTEGER,      -- that the reference holds
	position INTEGER NOT NULL,
	publication TEXT NOT NULL DEFAULT 'published' CHECK (publication IN ('draft', 'submitted', 'published', 'exempt', 'confidential')), -- within a published review
	publication_reason TEXT,
	UNIQUE (review, slug),
	CHECK (publication NOT IN ('exempt', 'confidential') OR publication_reason IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX recommendation_slug ON recommendation (review, slug COLLATE NOCASE); -- published as files, where case may not count
CREATE INDEX recommendation_in_order ON recommendation (review, position, id);
CREATE INDEX recommendation_of_section ON recommendation (section);

-- A recommendation as one paper gives it.
CREATE TABLE appearance (
	id INTEGER PRIMARY KEY,
	recommendation INTEGER NOT NULL REFERENCES recommendation,
	paper INTEGER NOT NULL REFERENCES paper,
	position INTEGER NOT NULL, -- in the paper
	ref TEXT NOT NULL,         -- as this paper prints it
	section_words TEXT,        -- "A: Getting the word out"
	match TEXT NOT NULL CHECK (match IN ('new', 'same', 'doubtful')), -- how it was recognised among those already known
	in_concluded_list INTEGER NOT NULL DEFAULT 0 CHECK (in_concluded_list IN (0, 1)),
	other_words TEXT,          -- cells of columns that heed keeps but has no field for
	unit_from INTEGER, unit_to INTEGER,
	UNIQUE (paper, position)
) STRICT;
CREATE INDEX appearance_of_recommendation ON appearance (recommendation, paper);

-- A field of an appearance that is not certain, or that the paper lost.
CREATE TABLE mark (
	appearance INTEGER NOT NULL REFERENCES appearance,
	field TEXT NOT NULL,
	sure TEXT NOT NULL CHECK (sure IN ('suggested', 'doubtful', 'lost', 'missing')),
	PRIMARY KEY (appearance, field, sure)
) STRICT, WITHOUT ROWID;

-- What a paper prints and an earlier one said already: no row of its own, but it was said again. When a
-- paper of a day between the two comes in late and says otherwise, the row is added after all.
CREATE TABLE repeated (
	appearance INTEGER NOT NULL REFERENCES appearance,
	field TEXT NOT NULL CHECK (field IN ('wording', 'owners', 'response', 'target', 'anticipated', 'claim', 'decision', 'conclusion')),
	PRIMARY KEY (appearance, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE leftover (
	id INTEGER PRIMARY KEY,
	paper INTEGER NOT NULL REFERENCES paper,
	text TEXT NOT NULL,
	reason TEXT NOT NULL,
	near INTEGER REFERENCES appearance,
	unit_from INTEGER NOT NULL, unit_to INTEGER NOT NULL
) STRICT;
CREATE INDEX leftover_of_paper ON leftover (paper, unit_from);
CREATE INDEX leftover_near ON leftover (near);

CREATE TABLE notice ( -- what reading noticed: a gap in the numbering, a lost row
	id INTEGER PRIMARY KEY,
	paper INTEGER NOT NULL REFERENCES paper,
	appearance INTEGER REFERENCES appearance,
	code TEXT NOT NULL,
	message TEXT NOT NULL,
	unit_from INTEGER, unit_to INTEGER
) STRICT;
CREATE INDEX notice_of_paper ON notice (paper);
CREATE INDEX notice_of_appearance ON notice (appearance);

-- ------------------------------------------------------------------ what was asked
CREATE TABLE wording (
	id INTEGER PRIMARY KEY,
	appearance INTEGER NOT NULL UNIQUE REFERENCES appearance,
	text TEXT NOT NULL, -- lead-in, parts and closing words, one a line
	state TEXT NOT NULL CHECK (state IN ('complete', 'corrected', 'reconstructed', 'lost')),
	unit_from INTEGER, unit_to INTEGER
) STRICT;

CREATE TABLE part (
	id INTEGER PRIMARY KEY,
	wording INTEGER NOT NULL REFERENCES wording,
	position INTEGER NOT NULL,
	label TEXT NOT NULL, -- "a"; "" when printed without one
	text TEXT NOT NULL,
	lettered INTEGER NOT NULL CHECK (lettered IN (0, 1)),
	unit_from INTEGER, unit_to INTEGER,
	UNIQUE (wording, position)
) STRICT;

CREATE TABLE footnote (
	id INTEGER PRIMARY KEY,
	wording INTEGER NOT NULL REFERENCES wording,
	position INTEGER NOT NULL,
	mark TEXT NOT NULL,
	text TEXT NOT NULL,
	unit_from INTEGER, unit_to INTEGER,
	UNIQUE (wording, position)
) STRICT;

-- ------------------------------------------------------------------ who owes it
-- The owners of one appearance hold together: the next paper's set replaces them.
CREATE TABLE owner (
	id INTEGER PRIMARY KEY,
	appearance INTEGER NOT NULL REFERENCES appearance,
	position INTEGER NOT NULL,
	printed TEXT NOT NULL,
	post INTEGER NOT NULL REFERENCES post,
	person INTEGER REFERENCES person,
	lead INTEGER NOT NULL CHECK (lead IN (0, 1)),
	vacant INTEGER NOT NULL CHECK (vacant IN (0, 1)),
	unit_from INTEGER, unit_to INTEGER,
	UNIQUE (appearance, position)
) STRICT;
CREATE INDEX owner_post ON owner (post, appearance);
CREATE INDEX owner_person ON owner (person);

-- Who held a post, first and last seen so in papers; a NULL person is a vacancy.
CREATE TABLE holder (
	id INTEGER PRIMARY KEY,
	post INTEGER NOT NULL REFERENCES post,
	person INTEGER REFERENCES person,
	from_day TEXT, until_day TEXT, -- days of the papers that name the holder
	paper INTEGER NOT NULL REFERENCES paper -- the first of them
) STRICT;
CREATE INDEX holder_of_post ON holder (post, from_day);
CREATE INDEX holder_person ON holder (person);

-- ------------------------------------------------------------------ the four facts, and time
CREATE TABLE response ( -- was it agreed?
	id INTEGER PRIMARY KEY,
	appearance INTEGER NOT NULL UNIQUE REFERENCES appearance,
	response TEXT CHECK (response IN ('accepted', 'partly_accepted', 'rejected', 'noted')), -- NULL: the words say none of these
	words TEXT NOT NULL,
	unit_from INTEGER, unit_to INTEGER
) STRICT;

-- Target, revised and anticipated dates. The first targets are never overwritten.
CREATE TABLE due (
	id INTEGER PRIMARY KEY,
	appearance INTEGER NOT NULL REFERENCES appearance,
	role TEXT NOT NULL CHECK (role IN ('target', 'revised', 'anticipated')),
	position INTEGER NOT NULL,
	words TEXT NOT NULL,
	kind TEXT NOT NULL, -- completion, initial_feedback, action_plan, changes_sustained, report, ongoing, unknown …
	bound TEXT NOT NULL CHECK (bound IN ('in', 'by', 'from', 'until', 'after', 'within', 'relative', 'open')),
	start_day TEXT, end_day TEXT, -- NULL when the words have no place in the calendar
	period_months INTEGER, -- of a duty that recurs
	count_months INTEGER, count_days INTEGER, -- "within 12 months", "within 28 days"
	asked_by TEXT, agreed_by TEXT, reason TEXT, -- of a revised date, where the paper says so
	unit_from INTEGER, unit_to INTEGER,
	UNIQUE (appearance, role, position)
) STRICT;

CREATE TABLE meeting (
	id INTEGER PRIMARY KEY,
	slug TEXT NOT NULL UNIQUE, -- "2016-02-10-environment"
	committee INTEGER REFERENCES committee,
	meeting_day TEXT NOT NULL CHECK (meeting_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX meeting_by_day ON meeting (meeting_day, committee);
CREATE INDEX meeting_of_committee ON meeting (committee);

CREATE TABLE meeting_item ( -- which recommendations a paper puts before which meeting
	id INTEGER PRIMARY KEY,
	meeting INTEGER NOT NULL REFERENCES meeting,
	paper INTEGER NOT NULL REFERENCES paper,
	recommendation INTEGER NOT NULL REFERENCES recommendation,
	treatment TEXT NOT NULL, -- in the paper's words; "" when not said
	UNIQUE (meeting, paper, recommendation)
) STRICT;
CREATE INDEX meeting_item_recommendation ON meeting_item (recommendation);
CREATE INDEX meeting_item_paper ON meeting_item (paper);

CREATE TABLE claim ( -- is it done, by the owner's account?
	id INTEGER PRIMARY KEY,
	appearance INTEGER NOT NULL UNIQUE REFERENCES appearance,
	words TEXT NOT NULL,
	note TEXT NOT NULL,
	category INTEGER REFERENCES category, -- of the version of the scheme it was made under
	status TEXT NOT NULL CHECK (status IN ('none', 'achieved', 'achieved_late', 'not_achieved', 'obstacle', 'in_progress', 'completed', 'outstanding', 'paused')),
	achieved_start_day TEXT, achieved_end_day TEXT,
	placeholder INTEGER NOT NULL CHECK (placeholder IN (0, 1)), -- "to be completed for the … meeting"
	meeting INTEGER REFERENCES meeting, -- that a placeholder names
	unit_from INTEGER, unit_to INTEGER
) STRICT;
CREATE INDEX claim_category ON claim (category);
CREATE INDEX claim_meeting ON claim (meeting);

CREATE TABLE decision ( -- does the committee agree?
	id INTEGER PRIMARY KEY,
	appearance INTEGER NOT NULL UNIQUE REFERENCES appearance,
	words TEXT NOT NULL,
	note TEXT NOT NULL,
	category INTEGER REFERENCES category,
	status TEXT NOT NULL CHECK (status IN ('none', 'achieved', 'achieved_late', 'not_achieved', 'obstacle', 'in_progress', 'completed', 'outstanding', 'paused')),
	achieved_start_day TEXT, achieved_end_day TEXT,
	meeting INTEGER REFERENCES meeting,
	unit_from INTEGER, unit_to INTEGER
) STRICT;
CREATE INDEX decision_category ON decision (category);
CREATE INDEX decision_meeting ON decision (meeting);

CREATE TABLE conclusion ( -- is anyone still watching?
	id INTEGER PRIMARY KEY,
	appearance INTEGER NOT NULL UNIQUE REFERENCES appearance,
	tracking TEXT NOT NULL CHECK (tracking IN ('concluded', 'superseded', 'withdrawn')),
	words TEXT NOT NULL,
	concluded_day TEXT,
	unit_from INTEGER, unit_to INTEGER
) STRICT;

-- ------------------------------------------------------------------ what was reported
CREATE TABLE evidence ( -- an update, or information that a meeting asked for
	id INTEGER PRIMARY KEY,
	appearance INTEGER NOT NULL REFERENCES appearance,
	position INTEGER NOT NULL,
	kind TEXT NOT NULL CHECK (kind IN ('update', 'further_information')),
	date_words TEXT NOT NULL,
	start_day TEXT, end_day TEXT,
	heading TEXT NOT NULL,
	part TEXT NOT NULL,   -- label of the part it answers; "" for the whole
	source TEXT NOT NULL, -- who says so; "" when not said
	text TEXT NOT NULL,
	placeholder INTEGER NOT NULL CHECK (placeholder IN (0, 1)),
	meeting INTEGER REFERENCES meeting, -- that asked for it
	unit_from INTEGER, unit_to INTEGER,
	UNIQUE (appearance, position)
) STRICT;
CREATE INDEX evidence_meeting ON evidence (meeting);

CREATE TABLE attachment ( -- announced in a paper; the bytes where somebody gave them
	id INTEGER PRIMARY KEY,
	appearance INTEGER NOT NULL REFERENCES appearance,
	position INTEGER NOT NULL,
	label TEXT NOT NULL,
	present INTEGER NOT NULL CHECK (present IN (0, 1)),
	publication TEXT NOT NULL DEFAULT 'draft' CHECK (publication IN ('draft', 'submitted', 'published', 'exempt', 'confidential')),
	unit_from INTEGER, unit_to INTEGER,
	bytes BLOB,
	UNIQUE (appearance, position)
) STRICT;

CREATE TABLE link (
	appearance INTEGER NOT NULL REFERENCES appearance,
	position INTEGER NOT NULL,
	address TEXT NOT NULL,
	PRIMARY KEY (appearance, position)
) STRICT, WITHOUT ROWID;
