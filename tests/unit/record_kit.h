/* A small record for the tests of what reads it: an invented review put in row by row, by the
 * statements that an import uses. */
#ifndef HEED_TESTS_RECORD_KIT_H
#define HEED_TESTS_RECORD_KIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/record.h"
#include "core/visible.h"
#include "db/db.h"
#include "sql/import.h"
#include "sql/meeting.h"
#include "sql/post.h"
#include "sql/publication.h"
#include "sql/statement.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct record_kit {
	struct arena arena;
	struct db *db;
	char folder[64], path[96];
	int64_t review;
	int papers;
};

static inline void kit_good(struct error *error)
{
	if (error)
		fail_msg("%s (%s:%d)", error->message, error->file, error->line);
}

static inline void record_kit_open(struct record_kit *kit)
{
	*kit = (struct record_kit){0};
	arena_init(&kit->arena, ARENA_NO_CAP);
	snprintf(kit->folder, sizeof kit->folder, "%s/heed-record-XXXXXX", getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
	assert_non_null(mkdtemp(kit->folder));
	snprintf(kit->path, sizeof kit->path, "%s/heed.db", kit->folder);
	kit_good(db_open(&kit->arena, kit->path, DB_WRITE, &kit->db));
	kit_good(visible_register(kit->db, &kit->arena));
}

static inline void record_kit_close(struct record_kit *kit)
{
	static const char *const endings[] = {"", "-wal", "-shm"};
	char name[128];
	db_close(&kit->db);
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		snprintf(name, sizeof name, "%s%s", kit->path, endings[i]);
		unlink(name);
	}
	rmdir(kit->folder);
	arena_done(&kit->arena);
}

static inline int32_t kit_day(const char *iso)
{
	return iso ? day_read_iso(str_of(iso)) : DAY_NONE;
}

static inline int64_t kit_review(struct record_kit *kit, const char *slug, const char *title)
{
	kit_good(review_add(kit->db, &kit->arena, str_of(slug), str_of(title), STR("2015-01-01T09:00:00Z"), &kit->review));
	kit_good(review_learn(kit->db, &kit->arena, kit->review, DB_NULL, DB_NULL, STR("Cabinet Member for Streets"), kit_day("2014-12-02"), STR("City Council"),
	                      STR_NONE, STR_NONE, STR_NONE, DB_NULL, true));
	return kit->review;
}

/* A paper of that day; NULL: it gives none, and came in on 20 February 2016. */
static inline int64_t kit_paper(struct record_kit *kit, const char *day)
{
	int64_t paper = 0;
	kit->papers++;
	struct str slug = str_format(&kit->arena, "paper-%d", kit->papers), hash = str_format(&kit->arena, "%064d", kit->papers);
	kit_good(paper_add(kit->db, &kit->arena, slug, kit->review, STR("progress"), str_format(&kit->arena, "Progress %d", kit->papers), STR("paper.txt"),
	                   STR("text"), hash, STR("bytes"), 5, kit_day(day), kit_day(day), STR("en"), STR("Report of the Cabinet Member"), STR_NONE, STR_NONE,
	                   STR_NONE, STR_NONE, STR_NONE, STR("An introduction."), 10, 10, 0, 0, 100, 100, 0, 0, STR("2016-02-20T09:00:00Z"), &paper));
	return paper;
}

static inline int64_t kit_recommendation(struct record_kit *kit, int number)
{
	int64_t id = 0;
	struct str ref = str_format(&kit->arena, "R%02d", number);
	kit_good(recommendation_add(kit->db, &kit->arena, kit->review, DB_NULL, ref, ref, number, number, &id));
	return id;
}

static inline int64_t kit_appearance(struct record_kit *kit, int64_t recommendation, int64_t paper, int position)
{
	int64_t id = 0;
	kit_good(appearance_add(kit->db, &kit->arena, recommendation, paper, position, str_format(&kit->arena, "R%02d", position), STR_NONE, STR("new"), false,
	                        STR_NONE, 10 * position, 10 * position + 9, &id));
	return id;
}

static inline int64_t kit_wording(struct record_kit *kit, int64_t appearance, const char *text)
{
	int64_t id = 0;
	kit_good(wording_add(kit->db, &kit->arena, appearance, str_of(text), STR("complete"), 10, 11, &id));
	return id;
}

static inline void kit_due(struct record_kit *kit, int64_t appearance, const char *role, int position, const char *words, const char *kind, const char *start, const char *end)
{
	kit_good(due_add(kit->db, &kit->arena, appearance, str_of(role), position, str_of(words), str_of(kind), STR("in"), kit_day(start), kit_day(end), DB_NULL,
	                 DB_NULL, DB_NULL, 12, 12));
}

static inline void kit_claim_row(struct record_kit *kit, int64_t appearance, const char *words, const char *status, bool placeholder)
{
	kit_good(claim_add(kit->db, &kit->arena, appearance, str_of(words), STR(""), DB_NULL, str_of(status), DAY_NONE, DAY_NONE, placeholder, DB_NULL, 13, 13));
}

static inline void kit_evidence_row(struct record_kit *kit, int64_t appearance, int position, const char *kind, const char *day, const char *text, bool placeholder)
{
	kit_good(evidence_add(kit->db, &kit->arena, appearance, position, str_of(kind), str_of(day ? day : ""), kit_day(day), kit_day(day), STR(""), STR(""),
	                      STR(""), str_of(text), placeholder, DB_NULL, 14, 15));
}

static inline int64_t kit_post(struct record_kit *kit, const char *slug, const char *name)
{
	int64_t id = 0;
	kit_good(post_add(kit->db, &kit->arena, str_of(slug), str_of(name), STR("post"), DB_NULL, &id));
	return id;
}

static inline void kit_owner_row(struct record_kit *kit, int64_t appearance, int position, const char *printed, int64_t post)
{
	kit_good(owner_add(kit->db, &kit->arena, appearance, position, str_of(printed), post, DB_NULL, position == 1, false, 16, 16));
}

#endif
