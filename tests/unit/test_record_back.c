/* What goes into the record comes out of it: every sample paper is read, imported, and read back as
 * a draft, which must have the same fields. */
#include "record_kit.h"

#include "core/import.h"
#include "doc/read/read.h"
#include "sql/list.h"

#include <glob.h>

struct back {
	struct record_kit kit;
	struct recogniser *recogniser;
	const struct draft *paper, *record;
	const char *file;
	int unlike;
};

static struct str file_bytes(struct arena *arena, const char *path)
{
	FILE *file = fopen(path, "rb");
	struct buf bytes;
	char piece[4096];
	size_t size;
	assert_non_null(file);
	buf_init(&bytes, arena, BUF_NO_LIMIT);
	while ((size = fread(piece, 1, sizeof piece, file)) > 0)
		buf_put(&bytes, (struct str){piece, size});
	fclose(file);
	return buf_str(&bytes);
}

/* --- comparing ---------------------------------------------------------------------------- */

static void same_text(struct back *b, const struct recommendation *of, const char *field, struct str paper, struct str record)
{
	if (str_equal(str_trim(paper), str_trim(record)))
		return;
	b->unlike++;
	print_error("%s %s, %s: \"%.*s\" in the paper, \"%.*s\" in the record\n", b->file, of->id, field, STR_ARG(str_slice(paper, 0, 160)), STR_ARG(str_slice(record, 0, 160)));
}

static void same_number(struct back *b, const struct recommendation *of, const char *field, int64_t paper, int64_t record)
{
	if (paper == record)
		return;
	b->unlike++;
	print_error("%s %s, %s: %lld in the paper, %lld in the record\n", b->file, of->id, field, (long long)paper, (long long)record);
}

static void same_words(struct back *b, const struct recommendation *of, const char *field, const struct words *paper, const struct words *record)
{
	same_text(b, of, field, words_text(&b->kit.arena, paper), words_text(&b->kit.arena, record));
}

static void same_when(struct back *b, const struct recommendation *of, const char *field, const struct when *paper, const struct when *record)
{
	same_text(b, of, field, paper->words, record->words);
	same_number(b, of, field, paper->days.first, record->days.first);
	same_number(b, of, field, paper->days.last, record->days.last);
	same_number(b, of, field, paper->kind, record->kind);
	same_number(b, of, field, paper->bound, record->bound);
	same_number(b, of, field, paper->count_months, record->count_months);
	same_number(b, of, field, paper->flags & WHEN_RECURRING, record->flags & WHEN_RECURRING);
}

static void same_claim(struct back *b, const struct recommendation *of, const char *field, const struct claim *paper, const struct claim *record)
{
	same_text(b, of, field, paper->words, record->words);
	same_text(b, of, field, paper->note, record->note);
	same_number(b, of, field, paper->status, record->status);
	same_number(b, of, field, paper->category, record->category);
	same_number(b, of, field, paper->placeholder, record->placeholder);
	same_number(b, of, field, paper->meeting, record->meeting);
	same_number(b, of, field, paper->achieved.first, record->achieved.first);
	same_number(b, of, field, paper->achieved.last, record->achieved.last);
}

#define same_count(b, of, list)                                                \
	({                                                                     \
		same_number(b, of, #list, (int64_t)(of)->list.count, (int64_t)other->list.count); \
		(of)->list.count < other->list.count ? (of)->list.count : other->list.count; \
	})

static void same_asked(struct back *b, const struct recommendation *of, const struct recommendation *other)
{
	same_text(b, of, "ref", of->ref, other->ref);
	same_number(b, of, "number", of->number, other->number);
	same_number(b, of, "text state", of->text_state, other->text_state);
	same_words(b, of, "text", &of->text, &other->text);
	for (size_t i = 0, count = same_count(b, of, parts); i < count; i++) {
		same_text(b, of, "part", of->parts.at[i].label, other->parts.at[i].label);
		same_text(b, of, "part", of->parts.at[i].text.text, other->parts.at[i].text.text);
		same_number(b, of, "part", of->parts.at[i].lettered, other->parts.at[i].lettered);
	}
	for (size_t i = 0, count = same_count(b, of, footnotes); i < count; i++)
		same_words(b, of, "footnote", &of->footnotes.at[i].text, &other->footnotes.at[i].text);
	for (size_t i = 0, count = same_count(b, of, owners); i < count; i++) {
		same_text(b, of, "owner", of->owners.at[i].printed, other->owners.at[i].printed);
		same_text(b, of, "person", of->owners.at[i].person, other->owners.at[i].person);
		same_number(b, of, "lead", of->owners.at[i].lead, other->owners.at[i].lead);
		same_number(b, of, "vacant", of->owners.at[i].vacant, other->owners.at[i].vacant);
	}
	for (size_t i = 0, count = same_count(b, of, dates); i < count; i++)
		same_when(b, of, "target date", &of->dates.at[i].when, &other->dates.at[i].when);
	for (size_t i = 0, count = same_count(b, of, revised_dates); i < count; i++)
		same_when(b, of, "revised date", &of->revised_dates.at[i].when, &other->revised_dates.at[i].when);
	same_when(b, of, "anticipated date", &of->anticipated.when, &other->anticipated.when);
}

static void same_answered(struct back *b, const struct recommendation *of, const struct recommendation *other)
{
	same_number(b, of, "response", of->response, other->response);
	same_words(b, of, "response", &of->response_words, &other->response_words);
	same_claim(b, of, "claim", &of->claim, &other->claim);
	same_claim(b, of, "decision", &of->decision, &other->decision);
	same_text(b, of, "concluded", of->concluded_words, other->concluded_words);
	same_number(b, of, "concluded", of->concluded, other->concluded);
	same_number(b, of, "in the list of concluded", of->in_concluded_list, other->in_concluded_list);
	for (size_t i = 0, count = same_count(b, of, evidence); i < count; i++) {
		const struct entry *paper = &of->evidence.at[i], *record = &other->evidence.at[i];
		same_words(b, of, "evidence", &paper->text, &record->text);
		same_text(b, of, "evidence, day", paper->date.words, record->date.words);
		same_number(b, of, "evidence, day", paper->date.days.last, record->date.days.last);
		same_text(b, of, "evidence, part", paper->part, record->part);
		same_text(b, of, "evidence, heading", paper->heading, record->heading);
		same_number(b, of, "evidence, placeholder", paper->placeholder, record->placeholder);
	}
	for (size_t i = 0, count = same_count(b, of, further_information); i < count; i++) {
		same_words(b, of, "further information", &of->further_information.at[i].text, &other->further_information.at[i].text);
		same_number(b, of, "further information, meeting", of->further_information.at[i].meeting, other->further_information.at[i].meeting);
	}
	for (size_t i = 0, count = same_count(b, of, attachments); i < count; i++)
		same_text(b, of, "attachment", of->attachments.at[i].label, other->attachments.at[i].label);
	same_count(b, of, links);
	same_words(b, of, "other", &of->other, &other->other);
	for (enum field field = 0; field < FIELD_COUNT; field++) {
		same_number(b, of, field_name(field), of->missing[field], other->missing[field]);
		same_number(b, of, field_name(field), of->marks[field], other->marks[field]);
	}
}

/* --- a paper ------------------------------------------------------------------------------ */

static void read_back(struct back *b, const char *path)
{
	struct arena *arena = &b->kit.arena;
	struct import_paper paper = {.file_name = str_of(path), .bytes = file_bytes(arena, path)};
	struct actor actor = {STR("officer"), STR("2024-09-02T09:00:00Z"), day_read_iso(STR("2024-09-02"))};
	struct import_outcome outcome;
	struct document *document = NULL;
	struct draft *draft = NULL;
	struct find_reviews_rows reviews = {0};
	struct record record;
	paper.sha256 = str_format(arena, "%064d", ++b->kit.papers);
	kit_good(doc_read(arena, paper.bytes, paper.file_name, &document));
	kit_good(paper_recognise(arena, b->recogniser, document, DAY_NONE, &draft));
	paper.draft = draft;
	kit_good(import_paper(b->kit.db, arena, &actor, &paper, STR(""), false, &outcome));
	kit_good(find_reviews(b->kit.db, arena, READER_OFFICER, &reviews));
	assert_int_equal(reviews.count, 1);
	kit_good(record_read(b->kit.db, arena, &(struct record_wish){.reader = READER_OFFICER, .review = reviews.at[0].id, .until = DAY_NONE}, &record));
	assert_int_equal(record.draft->recommendations.count, draft->recommendations.count);
	b->file = path + sizeof SOURCE_ROOT;
	for (size_t i = 0; i < draft->recommendations.count; i++) {
		same_asked(b, &draft->recommendations.at[i], &record.draft->recommendations.at[i]);
		same_answered(b, &draft->recommendations.at[i], &record.draft->recommendations.at[i]);
	}
}

static void test_samples_come_back(void **state)
{
	(void)state;
	glob_t found;
	int unlike = 0;
	assert_int_equal(glob(SOURCE_ROOT "/samples/*/paper.*", 0, NULL, &found), 0);
	assert_true(found.gl_pathc > 20);
	for (size_t i = 0; i < found.gl_pathc; i++) {
		struct back back = {0};
		record_kit_open(&back.kit);
		kit_good(recogniser_open(&back.kit.arena, &back.recogniser));
		read_back(&back, found.gl_pathv[i]);
		unlike += back.unlike;
		record_kit_close(&back.kit);
	}
	globfree(&found);
	assert_int_equal(unlike, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_samples_come_back)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
