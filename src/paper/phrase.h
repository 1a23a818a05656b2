/* Printed text in words and signs, and what the field grammars share.
 *
 * A grammar looks at tokens (folded words, signs) and cuts the printed text at their
 * places, so that what it gives back is always the paper's own words. Lists of the
 * field's words are tables of phrases; the longest phrase at a place wins. */
#ifndef HEED_PAPER_PHRASE_H
#define HEED_PAPER_PHRASE_H

#include "paper/recognise.h"

/* --- tokens ------------------------------------------------------------------------- */

enum token_kind { TOKEN_WORD, TOKEN_NUMBER, TOKEN_ADDRESS /* mail or web */, TOKEN_SIGN };

struct token {
	enum token_kind kind;
	size_t start, end;  /* bytes of the text */
	struct str word;    /* folded; a sign as itself, every spaced dash as "-", a line break as "\n" */
	bool upper;         /* begins with a capital letter */
	bool capitals;      /* two capitals or more and nothing else: an abbreviation */
};
struct tokens {
	struct token *at;
	size_t count, room;
	struct str text;
};

/* Hyphens inside a word part it ("Co-ordinator" is two tokens) and are no tokens of their
 * own, neither is the full stop after an initial. Lives in the arena. */
struct tokens printed_tokens(struct arena *arena, struct str text);
bool sign_at(const struct tokens *tokens, size_t at, char sign); /* false past the end */
/* How many tokens from `at` spell the phrase (lower case, words parted by one blank); 0 when they don't. */
size_t tokens_spell(const struct tokens *tokens, size_t at, const char *phrase);
struct str tokens_text(const struct tokens *tokens, size_t from, size_t to); /* printed text of [from, to) */

struct phrase {
	const char *words;
	int value;
};
/* The longest phrase that begins at `at`; its tokens in *ret_count. NULL when none does. The
 * table ends with words NULL. */
const struct phrase *phrase_at(const struct phrase *table, const struct tokens *tokens, size_t at, size_t *ret_count);
/* The text is this phrase, whatever signs and blanks stand around and inside ("To be  completed."). */
bool phrase_is(struct arena *arena, struct str text, const char *phrase);

/* --- the field's words (lexicon.c) ---------------------------------------------------- */

bool word_is_title(struct str word);  /* Cllr, Dr, DCI … */
bool word_is_post(struct str word);   /* Director, Manager … */
bool word_is_rank(struct str word);   /* what may stand in front of a post: Deputy, Assistant, Interim … */
bool word_is_body(struct str word);   /* Council, Trust, Police … */
bool word_is_unit(struct str word);   /* Team, Service, Directorate … */
bool word_is_subject(struct str word);/* what councils deal with: Housing, Adult, Health …; never a person's name */
bool word_is_small(struct str word);  /* of, for, and, the … */
bool word_is_abbreviation(struct str word); /* of a body or unit, not a person's initials: NHS, HR … */

/* How many tokens from `at` are a person's name with titles and initials; 0 when they are none. */
size_t name_at(const struct tokens *tokens, size_t at);

/* --- the words of a cell as one text --------------------------------------------------- */

struct flat {
	struct str text; /* passages joined by the separator */
	const struct words *words;
	size_t *starts;  /* where each passage begins in text; scratch */
};
struct error *flat_open(struct recognition *r, const struct words *words, char separator, struct flat *ret_flat) MUST_CHECK;
/* The bytes start..end of the flat text as one passage, white space at its ends left out. */
struct error *flat_cut(struct arena *arena, const struct flat *flat, size_t start, size_t end, struct passage *ret_passage) MUST_CHECK;

/* Adds passages; joins one to the last with a blank; a copy without the bytes from..to. */
struct error *words_push(struct arena *arena, struct words *words, struct passage passage) MUST_CHECK;
struct error *words_append(struct arena *arena, struct words *words, const struct words *more) MUST_CHECK;
struct error *passage_join(struct arena *arena, struct passage *passage, struct passage more) MUST_CHECK;
struct error *passage_without(struct arena *arena, struct passage *passage, size_t from, size_t to) MUST_CHECK;
/* The block that the passage begins at, when it begins at the block's first byte; else NULL. */
const struct block *passage_block(const struct passage *passage);

/* --- what several grammars do ------------------------------------------------------------ */

/* Web addresses of the words (links and printed addresses) that the record does not have yet. */
struct error *links_collect(struct recognition *r, const struct words *words, struct recommendation *record) MUST_CHECK;
/* "Appendix 2", "please see attached report": attachments that the words announce. */
struct error *attachments_collect(struct recognition *r, const struct words *words, struct recommendation *record) MUST_CHECK;
/* "By the end of March", "End Q2 2024/25" as a deadline: its last day is the day that counts. */
void deadline_narrow(struct when *when);
/* Revised and anticipated dates that running text states for the recommendation as a whole. */
struct error *stated_dates_collect(struct recognition *r, const struct words *words, struct recommendation *record) MUST_CHECK;
/* Takes footnote marks out of the passages and notes them on the record, to be joined later. */
struct error *notes_collect(struct recognition *r, struct words *words, struct recommendation *record) MUST_CHECK;
/* A field is at most as sure as this now. */
void mark_field(struct recommendation *record, enum field field, enum sure sure);

#endif
