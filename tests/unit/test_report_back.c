/* report: a printed paper reads back as the fields that it prints. Reviews are invented from
 * a seed, printed in every format, read and recognised again; then the shipped samples. */
#include "reading.h"

#include "report_kit.h"

#include "doc/read/read.h"
#include "doc/write/write.h"
#include "paper/recognise.h"

#include <stdio.h>

struct back {
	struct arena *arena;
	struct recogniser *recogniser;
	const struct draft *printed, *read;
	const struct report_about *about;
	const char *format;
	uint64_t seed;
};

static const struct {
	const char *name;
	struct error *(*write)(struct arena *arena, const struct document *document, struct str *ret_bytes);
} writers[] = {{"paper.docx", docx_write}, {"paper.html", html_write}, {"paper.md", markdown_write}};

/* --- what must be the same ------------------------------------------------------------------------ */

static void same_text(const struct back *back, struct str ref, const char *what, struct str read, struct str printed)
{
	if (!str_equal(str_trim(read), str_trim(printed)))
		fail_msg("seed %llu, %s, %.*s: %s reads\n  \"%.*s\"\nnot\n  \"%.*s\"", (unsigned long long)back->seed, back->format, STR_ARG(ref), what,
		         STR_ARG(read), STR_ARG(printed));
}

static void same_number(const struct back *back, struct str ref, const char *what, long long read, long long printed)
{
	if (read != printed)
		fail_msg("seed %llu, %s, %.*s: %s is %lld, not %lld", (unsigned long long)back->seed, back->format, STR_ARG(ref), what, read, printed);
}

static void same_words(const struct back *back, struct str ref, const char *what, const struct words *read, const struct words *printed)
{
	same_text(back, ref, what, words_text(back->arena, read), words_text(back->arena, printed));
}

static void same_when(const struct back *back, struct str ref, const char *what, const struct when *read, const struct when *printed)
{
	same_text(back, ref, what, read->words, printed->words);
	same_number(back, ref, what, read->days.last, printed->days.last);
	if (read->bound != BOUND_BY) /* a date column narrows the day by which */
		same_number(back, ref, what, read->days.first, printed->days.first);
}

static void same_owners(const struct back *back, const struct recommendation *read, const struct recommendation *printed)
{
	same_number(back, printed->ref, "count of owners", (long long)read->owners.count, (long long)printed->owners.count);
	for (size_t i = 0; i < printed->owners.count; i++) {
		same_text(back, printed->ref, "owner", read->owners.at[i].printed, printed->owners.at[i].printed);
		same_text(back, printed->ref, "post", read->owners.at[i].post, printed->owners.at[i].post);
		same_text(back, printed->ref, "organisation", read->owners.at[i].organisation, printed->owners.at[i].organisation);
	}
}

static void same_text_of(const struct back *back, const struct recommendation *read, const struct recommendation *printed)
{
	same_words(back, printed->ref, "text", &read->text, &printed->text);
	same_number(back, printed->ref, "count of parts", (long long)read->parts.count, (long long)printed->parts.count);
	for (size_t i = 0; i < printed->parts.count; i++) {
		same_text(back, printed->ref, "label", read->parts.at[i].label, printed->parts.at[i].label);
		same_text(back, printed->ref, "part", read->parts.at[i].text.text, printed->parts.at[i].text.text);
	}
	same_number(back, printed->ref, "count of footnotes", (long long)read->footnotes.count, (long long)printed->footnotes.count);
	for (size_t i = 0; i < printed->footnotes.count; i++)
		same_words(back, printed->ref, "footnote", &read->footnotes.at[i].text, &printed->footnotes.at[i].text);
}

static void same_dates(const struct back *back, const struct recommendation *read, const struct recommendation *printed)
{
	same_number(back, printed->ref, "count of dates", (long long)read->dates.count, (long long)printed->dates.count);
	for (size_t i = 0; i < printed->dates.count; i++) {
		same_when(back, printed->ref, "date", &read->dates.at[i].when, &printed->dates.at[i].when);
		same_number(back, printed->ref, "kind of date", read->dates.at[i].when.kind, printed->dates.at[i].when.kind);
	}
	same_number(back, printed->ref, "count of revised dates", (long long)read->revised_dates.count, (long long)printed->revised_dates.count);
	for (size_t i = 0; i < printed->revised_dates.count; i++) {
		same_when(back, printed->ref, "revised date", &read->revised_dates.at[i].when, &printed->revised_dates.at[i].when);
		same_number(back, printed->ref, "kind of revised date", read->revised_dates.at[i].when.kind, printed->revised_dates.at[i].when.kind);
	}
	same_when(back, printed->ref, "anticipated date", &read->anticipated.when, &printed->anticipated.when);
}

static void same_claim(const struct back *back, struct str ref, const char *what, const struct claim *read, const struct claim *printed)
{
	same_text(back, ref, what, read->words, printed->words);
	same_number(back, ref, what, read->category, printed->category);
	same_text(back, ref, what, read->note, printed->note);
}

static void same_evidence(const struct back *back, const struct recommendation *read, const struct recommendation *printed)
{
	same_number(back, printed->ref, "count of entries", (long long)read->evidence.count, (long long)printed->evidence.count);
	for (size_t i = 0; i < printed->evidence.count; i++) {
		const struct entry *one = &read->evidence.at[i], *other = &printed->evidence.at[i];
		same_words(back, printed->ref, "evidence", &one->text, &other->text);
		same_text(back, printed->ref, "part of evidence", one->part, other->part);
		same_when(back, printed->ref, "date of evidence", &one->date, &other->date);
	}
}

static void same_further(const struct back *back, const struct recommendation *read, const struct recommendation *printed)
{
	same_number(back, printed->ref, "count of further information", (long long)read->further_information.count, (long long)printed->further_information.count);
	for (size_t i = 0; i < printed->further_information.count; i++) {
		same_number(back, printed->ref, "meeting", read->further_information.at[i].meeting, printed->further_information.at[i].meeting);
		same_words(back, printed->ref, "further information", &read->further_information.at[i].text, &printed->further_information.at[i].text);
	}
}

static void same_section(const struct back *back, const struct recommendation *read, const struct recommendation *printed)
{
	same_number(back, printed->ref, "having a section", read->section >= 0, printed->section >= 0);
	if (printed->section < 0)
		return;
	same_text(back, printed->ref, "letter", back->read->sections.at[read->section].letter, back->printed->sections.at[printed->section].letter);
	same_text(back, printed->ref, "section", back->read->sections.at[read->section].title, back->printed->sections.at[printed->section].title);
}

static void same_front(const struct back *back)
{
	const struct front *read = &back->read->front, *printed = &back->printed->front;
	struct str front = STR("front");
	same_text(back, front, "body", read->body, printed->body);
	same_text(back, front, "from", read->from, printed->from);
	same_text(back, front, "to", read->to, printed->to);
	same_text(back, front, "committee", read->committee, printed->committee);
	same_number(back, front, "date", read->date, printed->date);
	same_text(back, front, "review", read->review.title, printed->review.title);
	same_number(back, front, "approved", read->review.approved, printed->review.approved);
	same_text(back, front, "approved by", read->review.approved_by, printed->review.approved_by);
	same_text(back, front, "lead member", read->review.lead_member, printed->review.lead_member);
	same_text(back, front, "lead officer", read->review.lead_officer, printed->review.lead_officer);
	same_text(back, front, "last tracked", read->review.last_tracked, printed->review.last_tracked);
	same_text(back, front, "contact", read->contact.name, printed->contact.name);
	same_text(back, front, "title", read->contact.title, printed->contact.title);
	same_text(back, front, "telephone", read->contact.telephone, printed->contact.telephone);
	same_text(back, front, "e-mail", read->contact.email, printed->contact.email);
}

static const struct recommendation *by_number(const struct back *back, int number)
{
	const struct recommendation *record = draft_by_number(back->read, number);
	if (!record)
		fail_msg("seed %llu, %s: recommendation %d is not read back", (unsigned long long)back->seed, back->format, number);
	return record;
}

static void same_plan(const struct back *back)
{
	struct str plan = STR("plan");
	same_number(back, plan, "count of meetings", (long long)back->read->meetings.count, (long long)back->printed->meetings.count);
	for (size_t i = 0; i < back->printed->meetings.count; i++) {
		const struct meeting_plan *read = &back->read->meetings.at[i], *printed = &back->printed->meetings.at[i];
		same_number(back, plan, "day", read->day, printed->day);
		same_text(back, plan, "treatment", read->treatment, printed->treatment);
		same_number(back, plan, "count of items", (long long)read->items.count, (long long)printed->items.count);
		for (size_t k = 0; k < printed->items.count; k++)
			same_number(back, plan, "item", back->read->recommendations.at[read->items.at[k]].number,
			            back->printed->recommendations.at[printed->items.at[k]].number);
	}
}

/* The later meeting that the plan puts a recommendation off to, which its placeholder names; DAY_NONE. */
static int32_t put_off(const struct back *back, const struct recommendation *printed)
{
	size_t index = (size_t)(printed - back->printed->recommendations.at);
	list_each(plan, &back->printed->meetings)
		list_each(item, &plan->items)
			if (*item == index)
				return plan->day > back->about->meeting ? plan->day : DAY_NONE;
	return DAY_NONE;
}

static void same_progress(const struct back *back, const struct recommendation *read, const struct recommendation *printed)
{
	same_text_of(back, read, printed);
	same_owners(back, read, printed);
	if (printed->in_concluded_list) {
		same_number(back, printed->ref, "day of conclusion", read->concluded, printed->concluded);
		same_claim(back, printed->ref, "decision", &read->decision, &printed->decision);
		return;
	}
	same_section(back, read, printed);
	same_claim(back, printed->ref, "decision", &read->decision, &printed->decision);
	same_dates(back, read, printed);
	same_further(back, read, printed);
	if (put_off(back, printed) == DAY_NONE) {
		same_claim(back, printed->ref, "claim", &read->claim, &printed->claim);
		if (printed->evidence.count)
			same_evidence(back, read, printed);
		return;
	}
	same_number(back, printed->ref, "placeholder", read->claim.placeholder, true);
	same_number(back, printed->ref, "meeting of the placeholder", read->claim.meeting, put_off(back, printed));
}

static void same_response(const struct back *back, const struct recommendation *read, const struct recommendation *printed)
{
	same_text(back, printed->ref, "reference", read->ref, printed->ref);
	same_text_of(back, read, printed);
	same_owners(back, read, printed);
	same_section(back, read, printed);
	same_number(back, printed->ref, "response", read->response, printed->response);
	same_words(back, printed->ref, "response", &read->response_words, &printed->response_words);
	same_claim(back, printed->ref, "claim", &read->claim, &printed->claim);
	same_evidence(back, read, printed);
}

/* --- there and back ----------------------------------------------------------------------------- */

static void read_back(struct back *back, const struct document *document, size_t writer)
{
	struct str bytes = STR_NONE;
	struct document *again = NULL;
	struct draft *draft = NULL;
	back->format = writers[writer].name;
	assert_null(writers[writer].write(back->arena, document, &bytes));
	assert_null(doc_read(back->arena, bytes, str_of(back->format), &again));
	assert_null(paper_recognise(back->arena, back->recogniser, again, DAY_NONE, &draft));
	back->read = draft;
}

static void there_and_back(uint64_t seed, enum report_kind kind)
{
	for (size_t i = 0; i < sizeof writers / sizeof *writers; i++) {
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		struct back back = {.arena = &arena, .seed = seed};
		struct document *document = NULL;
		assert_null(recogniser_open(&arena, &back.recogniser));
		back.printed = make_draft(&arena, seed, kind == REPORT_PROGRESS ? PAPER_PROGRESS : PAPER_RESPONSE);
		struct report_about about = {.kind = kind, .as_of = back.printed->front.as_of, .meeting = back.printed->front.date, .next_meeting = DAY_NONE,
		                             .journal_head = STR("3f9a2c417be0d58c3f9a2c417be0d58c3f9a2c417be0d58c3f9a2c417be0d58c")};
		back.about = &about;
		assert_null(report_document(&arena, &about, back.printed, &document));
		read_back(&back, document, i);
		same_front(&back);
		same_number(&back, STR("paper"), "count", (long long)back.read->recommendations.count, (long long)back.printed->recommendations.count);
		list_each(printed, &back.printed->recommendations) {
			const struct recommendation *read = by_number(&back, printed->number);
			kind == REPORT_PROGRESS ? same_progress(&back, read, printed) : same_response(&back, read, printed);
		}
		if (kind == REPORT_PROGRESS)
			same_plan(&back);
		same_number(&back, STR("paper"), "count of leftovers", (long long)back.read->leftovers.count, 0);
	}
}

/* --- the shipped samples ------------------------------------------------------------------------ */

static struct str sample_bytes(struct arena *arena, const char *path)
{
	FILE *file = fopen(str_c(arena, str_format(arena, "%s/samples/%s", SOURCE_ROOT, path)), "rb");
	struct buf bytes;
	char piece[4096];
	assert_non_null(file);
	buf_init(&bytes, arena, BUF_NO_LIMIT);
	for (size_t size; (size = fread(piece, 1, sizeof piece, file)) > 0;)
		buf_put(&bytes, (struct str){piece, size});
	fclose(file);
	return buf_str(&bytes);
}

/* Sound papers of every layout, printed anew, tell the same of each recommendation. */
static void sample_reads_back(const char *path, enum report_kind kind)
{
	for (size_t i = 0; i < sizeof writers / sizeof *writers; i++) {
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		struct back back = {.arena = &arena};
		struct document *source = NULL, *document = NULL;
		struct draft *draft = NULL;
		assert_null(recogniser_open(&arena, &back.recogniser));
		assert_null(doc_read(&arena, sample_bytes(&arena, path), str_of(path), &source));
		assert_null(paper_recognise(&arena, back.recogniser, source, DAY_NONE, &draft));
		back.printed = draft;
		int32_t as_of = draft->front.as_of == DAY_NONE ? day_of(2026, 1, 1) : draft->front.as_of;
		struct report_about about = {.kind = kind, .as_of = as_of, .meeting = as_of, .next_meeting = DAY_NONE};
		back.about = &about;
		assert_null(report_document(&arena, &about, draft, &document));
		read_back(&back, document, i);
		back.format = str_c(&arena, str_format(&arena, "%s as %s", path, writers[i].name));
		same_number(&back, STR("paper"), "count", (long long)back.read->recommendations.count, (long long)back.printed->recommendations.count);
		for (size_t k = 0; k < draft->recommendations.count; k++) {
			const struct recommendation *printed = &draft->recommendations.at[k], *read = NULL;
			for (size_t n = 0; n < back.read->recommendations.count && !read; n++)
				if (str_equal(back.read->recommendations.at[n].ref, printed->ref))
					read = &back.read->recommendations.at[n];
			same_number(&back, printed->ref, "being there", read != NULL, true);
			kind == REPORT_PROGRESS ? same_progress(&back, read, printed) : same_response(&back, read, printed);
		}
	}
}

static void samples_read_back(void **state)
{
	static const char *const progress[] = {"progress-six/paper.docx", "word-numbering/paper.docx", "record-tables/paper.docx", "text-tracker/paper.txt",
	                                       "split-refs/paper.md", "audit-rag/paper.md", "list-records/paper.md", "assessment-four/paper.html",
	                                       "text-action-plan/paper.txt", "quarterly-spans/paper.html"};
	static const char *const responses[] = {"prose-response/paper.md", "prose-word/paper.docx", "text-prose/paper.txt", "twin-response/paper.txt"};
	(void)state;
	for (size_t i = 0; i < sizeof progress / sizeof *progress; i++)
		sample_reads_back(progress[i], REPORT_PROGRESS);
	for (size_t i = 0; i < sizeof responses / sizeof *responses; i++)
		sample_reads_back(responses[i], REPORT_RESPONSE);
}

enum { SEEDS = 60 };

static void progress_reports_read_back(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= SEEDS; seed++)
		there_and_back(seed, REPORT_PROGRESS);
}

static void responses_read_back(void **state)
{
	(void)state;
	for (uint64_t seed = 1; seed <= SEEDS; seed++)
		there_and_back(seed, REPORT_RESPONSE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(progress_reports_read_back),
		cmocka_unit_test(responses_read_back),
		cmocka_unit_test(samples_read_back),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
