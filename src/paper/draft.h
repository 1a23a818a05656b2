/* The draft: what a paper says, found and marked, not yet accepted by a person.
 *
 * Made by paper_recognise from a document tree; read by the questions (src/check), the
 * command line and later the store. Every value keeps its printed words and the place
 * that they stand at. Text is never invented: what the source lost is flagged lost, what
 * is unsure is marked, what has no place is a leftover. All lives in one arena, and
 * points into the document tree, which must live as long. */
#ifndef HEED_PAPER_DRAFT_H
#define HEED_PAPER_DRAFT_H

#include "doc/doc.h"
#include "scheme/scheme.h"
#include "when/when.h"

/* Bytes start..end of a leaf's text. */
struct piece {
	const struct block *block;
	size_t start, end;
};

/* One printed paragraph (or line, or sentence), put together from the pieces that page
 * breaks cut it into. `text` is the pieces joined and folded: what people read. */
struct passage {
	struct str text;
	struct piece *pieces;
	size_t piece_count;
	struct str marker; /* printed before it ("a)", "1.", "•"), not in text; "" when none or when read as the reference */
	size_t text_room, piece_room; /* of words_glue */
};
struct origin passage_origin(const struct passage *passage);

/* Paragraphs that belong together. */
struct words {
	struct passage *at;
	size_t count, room;
};
struct origin words_origin(const struct words *words); /* {0,0} for none */
/* Joined by "\n"; markers that are letters or numbers stand before their passage. */
struct str words_text(struct arena *arena, const struct words *words);
bool words_blank(const struct words *words);

enum field { /* the names that marks and missing use */
	FIELD_REF, FIELD_TEXT, FIELD_PARTS, FIELD_OWNERS, FIELD_RESPONSE, FIELD_CLAIM, FIELD_DECISION,
	FIELD_DATES, FIELD_REVISED_DATES, FIELD_ANTICIPATED, FIELD_EVIDENCE, FIELD_FURTHER_INFORMATION,
	FIELD_CONCLUDED, FIELD_SECTION, FIELD_FOOTNOTES, FIELD_ATTACHMENTS,
	FIELD_COUNT,
};
const char *field_name(enum field field); /* "further_information" */

enum sure { SURE_CERTAIN, SURE_SUGGESTED, SURE_DOUBTFUL, SURE_LOST };
const char *sure_name(enum sure sure);

struct part {
	struct str label; /* "a"; "" for a part printed without one */
	struct passage text;
	bool lettered; /* false: a bullet, number or sentence */
};

struct footnote {
	struct str mark;
	struct words text;
	LIST(struct str) links;
};

struct owner {
	struct str printed; /* as it stands in the cell */
	struct str person, post, organisation; /* "" when not named */
	bool lead, vacant;
	LIST(struct str) members; /* of a named group of posts */
	struct passage source;
};

struct dated { /* a date with its place */
	struct when when;
	struct passage source; /* the words as printed */
};

struct claim { /* or decision */
	struct str words;   /* as printed, "" when the paper has none */
	int category;       /* 0 when it names none */
	enum status status;
	struct interval achieved; /* the day the work was done, where the cell says it */
	struct str note;
	bool placeholder;   /* "To be completed for the … meeting" */
	int32_t meeting;    /* decision: its meeting; placeholder: the meeting it names; DAY_NONE */
	struct words source;
};

struct entry { /* of evidence */
	struct when date;      /* date.words empty when the entry has none */
	struct str heading;    /* the line that opened it, "" when none; also the beginning of text */
	struct str part;       /* part label, "" when for the whole */
	struct str source_name;/* who says so ("Steve Dodd advised"), "" when not said */
	bool placeholder;      /* "To be completed" is a state, not evidence */
	struct words text;
};

struct further { /* information that a meeting asked for */
	int32_t meeting; /* DAY_NONE when the head's date could not be read */
	struct words heading, text;
};

struct attachment {
	struct str label;
	bool present; /* an appendix of that name is in the paper */
	struct passage source;
};

enum text_state { TEXT_COMPLETE, TEXT_CORRECTED, TEXT_RECONSTRUCTED, TEXT_LOST };
const char *text_state_name(enum text_state state);

struct recommendation {
	char id[12];        /* "r5": position in the paper */
	struct str ref;     /* as printed ("R05", "SR (25/26) 01", "Recommendation 13"), "" when none */
	int number;         /* 0 when the reference holds none */
	int section;        /* index into sections, -1 when none */
	struct words text;
	enum text_state text_state;
	LIST(struct part) parts;
	LIST(struct footnote) footnotes;
	LIST(struct owner) owners;
	struct words owners_source; /* the whole cell */
	enum response response;
	struct words response_words;
	struct claim claim, decision;
	LIST(struct dated) dates;
	LIST(struct dated) revised_dates;
	struct words dates_source;
	struct dated anticipated;
	LIST(struct entry) evidence;
	LIST(struct further) further_information;
	struct str concluded_words;
	int32_t concluded;  /* day, or DAY_NONE */
	bool in_concluded_list; /* stands in an appendix of concluded recommendations */
	LIST(struct attachment) attachments;
	LIST(struct str) links;
	struct words other; /* cells whose column heed keeps but has no field for: origin, priority, resources */
	bool missing[FIELD_COUNT];
	enum sure marks[FIELD_COUNT];
	LIST(const struct block *) head; /* the head row that it was read under, for "what does the head demand" */
	bool demands[FIELD_COUNT];       /* fields that this head has a column for */
	struct origin origin;
};

struct section {
	struct str letter, title;
	struct origin origin;
};

enum treatment { TREATMENT_UNSAID, TREATMENT_UPDATE, TREATMENT_FIRST_PROGRESS };

struct meeting_plan {
	int32_t day; /* DAY_NONE when it could not be read */
	LIST(size_t) items; /* indexes into recommendations */
	LIST(int) numbers_missing; /* numbers the plan names and the paper lacks */
	struct str treatment; /* in the paper's words, "" when not said */
	struct passage source;
	enum sure sure;
};

struct stamp { /* "Updated 2.3.24 (AB)" */
	int32_t day;
	struct str initials;
	struct passage source;
};

enum paper_kind { PAPER_PROGRESS, PAPER_RESPONSE, PAPER_TRACKER, PAPER_OTHER };
const char *paper_kind_name(enum paper_kind kind);

struct front { /* what stands at the head of the paper; "" and DAY_NONE where it says nothing */
	enum paper_kind kind;
	struct str title, body, committee, from, to;
	int32_t date, as_of; /* as_of: the latest day the paper gives of itself: report date or update stamp */
	struct {
		struct str title, approved_by, lead_member, lead_officer, last_tracked;
		int32_t approved;
		struct passage approved_source;
	} review;
	struct {
		struct str name, title, telephone, email;
	} contact;
};

struct appendix {
	struct str label, title;
	bool listed, found; /* in a list of appendices; as a heading in the body */
	struct passage source;
};

struct leftover {
	struct str text;
	struct piece piece;
	struct str reason; /* "no head matched", "fragment of the neighbour column", … */
	int near;          /* index of the recommendation before it, -1 when none */
};

struct notice {
	const char *code; /* "numbering_gap", "row_lost", "cells_slipped", … */
	int recommendation; /* index, -1 for the paper */
	struct str message;
	struct origin origin;
};

enum role { ROLE_LEFTOVER, ROLE_FURNITURE, ROLE_PLACED };
struct account { /* per unit and per character; placed + furniture + leftover = total, always */
	size_t units, units_placed, units_furniture, units_leftover;
	size_t characters, characters_placed, characters_furniture, characters_leftover;
};

struct draft {
	const struct document *document;
	struct front front;
	LIST(struct meeting_plan) meetings;
	const struct scheme *scheme;        /* printed in the paper, or the shipped one that its words fit; NULL when none */
	bool scheme_printed;
	LIST(struct stamp) stamps;
	LIST(struct str) links;
	LIST(struct section) sections;
	LIST(struct appendix) appendices;
	LIST(struct recommendation) recommendations;
	LIST(struct leftover) leftovers;
	LIST(struct notice) notices;
	struct words body; /* introduction and other text at document level, in order */
	struct account account;
};

/* Which words open which field, the scheme files and other data, ready to match. Made
 * once; lives in its arena. */
struct recogniser;
struct error *recogniser_open(struct arena *arena, struct recogniser **ret_recogniser) MUST_CHECK;

/* Finds the records of a paper. as_of: the day to take when the paper gives none of its
 * own; DAY_NONE leaves it unknown. */
struct error *paper_recognise(struct arena *arena, const struct recogniser *recogniser, const struct document *document,
                              int32_t as_of, struct draft **ret_draft) MUST_CHECK;

/* The recommendation with this number, or NULL. */
const struct recommendation *draft_by_number(const struct draft *draft, int number);

#endif
