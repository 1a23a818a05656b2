/* Whether the record is what it was: the journal's chain, what stands beside it, the rows that it tells of,
 * the files, and the rules of sql/checks.sql. docs/journal.md says what that proves. */
#ifndef HEED_CORE_VERIFY_H
#define HEED_CORE_VERIFY_H

#include "core/journal.h"

struct verify_break {
	int64_t n;       /* the entry of the journal; 0 when it is about none */
	struct str says; /* one sentence: which, when, by whom, about what, what differs */
};
struct verify_removal {
	int64_t n, entries; /* of so many entries was the content taken out */
	struct str at, by, approved_by, ground;
};

struct verify_outcome {
	struct journal_head head;
	LIST(struct verify_break) breaks; /* in the order of the journal; the first hundred */
	size_t break_count;
	LIST(struct verify_removal) removals;
	int64_t contents, rows, files; /* so many were compared */
	/* a head that was held elsewhere */
	bool head_asked, head_found;
	int64_t head_n;      /* the entry that it is of */
	struct str head_at;
};

struct verify_watch { /* told every thousand entries */
	void (*tell)(void *context, int64_t done, int64_t all);
	void *context;
};

/* head: hexadecimal digits held elsewhere, at least sixteen of the beginning; "" for none. The record is read
 * at one moment. ERROR_INVALID when the head is none. A break is no error: it stands in the outcome. */
struct error *verify_record(struct db *db, struct arena *arena, struct str head, const struct verify_watch *watch,
                            struct verify_outcome *ret_outcome) MUST_CHECK;

/* What the journal's entry about a row must say now; the empty text when there is no such row or kind. */
struct error *verify_content(struct db *db, struct arena *arena, struct str subject_kind, int64_t subject, struct str *ret_content) MUST_CHECK;

#endif
