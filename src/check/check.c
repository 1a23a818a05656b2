/* The questions about a paper: what every group is handed, and the order of the groups. */
#include "check/rules.h"

#include "paper/timing.h"

#include "base/utf8.h"

#include <stdlib.h>

/* Sentences of the asked text: 4 words in a row as a hash, to know a repetition. */
#define RUN_WORDS 4

static uint32_t run_hash(const struct tokens *tokens, size_t i)
{
	uint32_t hash = 2166136261u;
	for (size_t k = i; k < i + RUN_WORDS; k++) {
		for (size_t b = 0; b < tokens->at[k].word.size; b++)
			hash = (hash ^ (unsigned char)tokens->at[k].word.at[b]) * 16777619u;
		hash = (hash ^ ' ') * 16777619u;
	}
	return hash;
}

static int compare_hash(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
	return (x > y) - (x < y);
}

/* It gives a date that the recommendation doesn't give. */
static bool adds_date(const struct subject *subject, const struct sentence *told)
{
	list_each(date, &told->dates) {
		bool known = false;
		list_each(asked, &subject->asked)
			known |= str_has_fold(asked->text, date->words);
		if (!known)
			return true;
	}
	return false;
}

/* Marks the sentences of the evidence that only print the recommendation again. */
static struct error *mark_repeats(struct checking *c, struct subject *subject)
{
	size_t room = 0;
	list_each(asked, &subject->asked)
		room += asked->tokens.count;
	if (!room || !subject->told.count)
		return NULL;
	uint32_t *runs = arena_alloc_array(c->arena, room, sizeof *runs);
	TRY_MEMORY(c->arena, runs);
	size_t count = 0;
	list_each(asked, &subject->asked)
		for (size_t i = 0; i + RUN_WORDS <= asked->tokens.count; i++)
			runs[count++] = run_hash(&asked->tokens, i);
	qsort(runs, count, sizeof *runs, compare_hash);
	list_each(told, &subject->told) {
		size_t same = 0, all = told->tokens.count >= RUN_WORDS ? told->tokens.count - RUN_WORDS + 1 : 0;
		for (size_t i = 0; i < all && count; i++) {
			uint32_t hash = run_hash(&told->tokens, i);
			same += bsearch(&hash, runs, count, sizeof *runs, compare_hash) != NULL;
		}
		told->repeats = all && same * 10 >= all * 7 && !adds_date(subject, told);
	}
	return NULL;
}

#define HEAD_BYTES 16 /* before the date of a head: "Update", "(2) ", "As of " */

/* The date at the front of an entry's head says when it was written, not what is planned. */
static void drop_head_dates(struct sentences *told, size_t first, struct str heading)
{
	for (size_t i = first; i < told->count; i++) {
		struct sentence *sentence = &told->at[i];
		if (sentence->passage != told->at[first].passage || sentence->start >= heading.size)
			break;
		size_t kept = 0;
		list_each(date, &sentence->dates)
			if (sentence->start + date->start >= heading.size || sentence->start + date->start > HEAD_BYTES)
				sentence->dates.at[kept++] = *date;
		sentence->dates.count = kept;
	}
}

/* A line that opens with its own date ("April 2024 – The count …"), also where the entries
 * of a log stand in one paragraph: the date is the day of speaking for what follows. */
static void read_own_heads(struct sentences *told, size_t first)
{
	struct interval spoken = INTERVAL_NONE;
	const struct passage *passage = NULL;
	for (size_t i = first; i < told->count; i++) {
		struct sentence *sentence = &told->at[i];
		if (sentence->passage != passage)
			spoken = INTERVAL_NONE;
		passage = sentence->passage;
		const struct when *head = sentence->dates.count ? &sentence->dates.at[0] : NULL;
		struct str rest = head ? str_trim(str_from(sentence->text, head->end)) : STR_NONE;
		bool opens = head && head->start == 0 && interval_known(head->days) && head->bound == BOUND_IN &&
		             (str_starts(rest, STR("-")) || str_starts(rest, STR("\xE2\x80\x93")) || str_starts(rest, STR("\xE2\x80\x94")) || str_starts(rest, STR(":")));
		if (opens) {
			spoken = head->days;
			sentence->dates.at++;
			sentence->dates.count--;
			sentence->dates.room = 0;
		}
		if (interval_known(spoken))
			sentence->spoken = spoken;
	}
}

static struct error *tell(struct checking *c, struct subject *subject)
{
	const struct recommendation *record = subject->record;
	for (size_t i = 0; i < record->evidence.count; i++) {
		const struct entry *entry = &record->evidence.at[i];
		if (entry->placeholder)
			continue;
		size_t first = subject->told.count;
		bool dated = entry->date.words.size && (c->as_of == DAY_NONE || entry->date.days.first <= c->as_of); /* a later head announces */
		TRY(sentences_add(c->arena, &entry->text, &c->when, PLACE_EVIDENCE, (int)i, entry->part, dated ? entry->date.days : INTERVAL_NONE,
		                  &subject->told));
		if (entry->heading.size && subject->told.count > first)
			drop_head_dates(&subject->told, first, entry->heading);
		read_own_heads(&subject->told, first);
	}
	for (size_t i = 0; i < record->further_information.count; i++) {
		const struct further *further = &record->further_information.at[i];
		struct interval meeting = {further->meeting, further->meeting};
		TRY(sentences_add(c->arena, &further->text, &c->when, PLACE_FURTHER, (int)i, STR_NONE, meeting, &subject->told));
	}
	return NULL;
}

#define FEW_WORDS 6

/* "To be completed" with a letter lost or doubled by the source still says nothing. */
static bool says_little(const struct subject *subject)
{
	size_t words = 0;
	list_each(sentence, &subject->told)
		words += sentence->tokens.count + FEW_WORDS * (sentence->dates.count > 0);
	return words < FEW_WORDS;
}

static bool any_phrase(struct str text, const char *const *phrases, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_has_fold(text, str_of(phrases[i])))
			return true;
	return false;
}
#define ANY_PHRASE(text, phrases) any_phrase((text), (phrases), sizeof(phrases) / sizeof *(phrases))

#define SAID_BYTES 120 /* of a response's words: where it says what it is */

/* Nothing is owed: it was refused or only noted, has been overtaken, or is the report's own
 * request to the meeting. */
static bool nothing_owed(struct arena *arena, const struct recommendation *record)
{
	static const char *const overtaken[] = {
		"superseded", "withdrawn", "no longer applicable", "no longer relevant", "no longer required", "no longer tracked", "closed - not implemented",
		"closed \u2013 not implemented", "closed not implemented", "closed (not implemented", "overtaken by",
		"not accepted", "not agreed", "rejected",
	};
	static const char *const to_meeting[] = {"is asked to note", "are asked to note", "is invited to note", "are invited to note", "is recommended to note", "are recommended to note", "note the report", "note this report", "note the log", "note the tracker"};
	struct str text = words_text(arena, &record->text), said = words_text(arena, &record->response_words);
	if (record->response == RESPONSE_REJECTED || (record->response == RESPONSE_NOTED && record->claim.status == STATUS_NONE))
		return true;
	if (record->claim.words.size <= SAID_BYTES && ANY_PHRASE(record->claim.words, overtaken))
		return true;
	if (record->response == RESPONSE_NONE && said.size <= SAID_BYTES && ANY_PHRASE(said, overtaken))
		return true;
	return text.size <= SAID_BYTES && ANY_PHRASE(text, to_meeting);
}

static bool first_letter(struct str text)
{
	for (size_t at = 0; at < text.size;)
		if (char_is_letter(utf8_next(text, &at)))
			return true;
	return false;
}

/* Its status is only the heading that it stands under, or the paper waits to fill it in. */
static bool waits_for_words(const struct subject *subject)
{
	const struct recommendation *record = subject->record;
	bool letters = false; /* a bare dash is an empty cell, not a promise */
	list_each(entry, &record->evidence)
		letters |= entry->placeholder && entry->text.count && first_letter(entry->text.at[0].text);
	bool heading_alone = subject->open && record->marks[FIELD_CLAIM] == SURE_SUGGESTED && !subject->told.count;
	return heading_alone || (!subject->open && (record->claim.placeholder || (str_blank(record->claim.words) && letters && !subject->told.count)));
}

static struct error *subject_open(struct checking *c, struct subject *subject, int index)
{
	const struct recommendation *record = &c->draft->recommendations.at[index];
	*subject = (struct subject){.record = record, .index = index};
	subject->anticipated = record->anticipated.when.words.size ? record->anticipated.when.days : INTERVAL_NONE;
	enum status status = record->claim.status != STATUS_NONE ? record->claim.status : record->decision.status;
	subject->closed = status_closed(status);
	subject->open = status == STATUS_NOT_ACHIEVED || status == STATUS_OUTSTANDING || status == STATUS_OBSTACLE;
	subject->lost = record->text_state == TEXT_LOST;
	subject->settled = nothing_owed(c->arena, record);
	struct timing timing = record_timing(c->draft, record, c->as_of);
	subject->deadline = timing.deadline;
	subject->revised = timing.revised;
	TRY(sentences_add(c->arena, &record->text, &c->when, PLACE_ASKED, -1, STR_NONE, INTERVAL_NONE, &subject->asked));
	TRY(sentences_add(c->arena, &record->response_words, &c->when, PLACE_EVIDENCE, -1, STR_NONE, INTERVAL_NONE, &subject->answered));
	TRY(tell(c, subject));
	TRY(topics_of(c->arena, &subject->asked, &subject->topics));
	subject->pending = !subject->closed && waits_for_words(subject) && says_little(subject);
	return mark_repeats(c, subject);
}

#define COMMON_LEAST 8 /* recommendations from which on a word can be common */

/* Words that more than two in five recommendations use. */
static struct error *find_common(struct checking *c)
{
	size_t room = 0, count = 0;
	for (size_t i = 0; i < c->subject_count; i++)
		room += c->subjects[i].topics.count;
	if (c->subject_count < COMMON_LEAST || !room)
		return NULL;
	uint32_t *all = arena_alloc_array(c->arena, room, sizeof *all);
	uint32_t *common = arena_alloc_array(c->arena, room, sizeof *common);
	TRY_MEMORY(c->arena, all);
	TRY_MEMORY(c->arena, common);
	for (size_t i = 0; i < c->subject_count; i++)
		for (size_t k = 0; k < c->subjects[i].topics.count; k++)
			all[count++] = c->subjects[i].topics.at[k];
	qsort(all, count, sizeof *all, compare_hash);
	size_t kept = 0;
	for (size_t i = 0, run; i < count; i += run) {
		for (run = 1; i + run < count && all[i + run] == all[i];)
			run++;
		if (run * 5 > c->subject_count * 2)
			common[kept++] = all[i];
	}
	c->common = (struct common){common, kept};
	return NULL;
}

/* "The review was approved by Cabinet on 7 March 2023", in the running text. */
static struct error *find_approval(struct checking *c)
{
	static const char *const approved[] = {"approved", "agreed", "adopted"};
	static const char *const review[] = {"review", "report", "recommendations"};
	for (size_t i = 0; i < c->draft->body.count && i < 200 && c->when.approved == DAY_NONE; i++) {
		struct sentences sentences = {0};
		struct words one = {(struct passage *)&c->draft->body.at[i], 1, 1};
		TRY(sentences_add(c->arena, &one, &c->when, PLACE_FURTHER, -1, STR_NONE, INTERVAL_NONE, &sentences));
		list_each(sentence, &sentences) {
			const struct when *date = sentence->dates.count == 1 ? &sentence->dates.at[0] : NULL;
			bool says = date && PHRASE_FIND(&sentence->tokens, review, 0) >= 0 && PHRASE_FIND(&sentence->tokens, review, 0) < PHRASE_FIND(&sentence->tokens, approved, 0);
			if (says && interval_known(date->days) && date->days.first == date->days.last && date_mood(sentence, date) == MOOD_DONE && c->when.approved == DAY_NONE)
				c->when.approved = date->days.first;
		}
	}
	return NULL;
}

struct error *checking_open(struct arena *arena, const struct draft *draft, int32_t as_of, struct findings *findings, struct checking *ret_checking)
{
	struct checking c = {.arena = arena, .draft = draft, .findings = findings};
	c.as_of = as_of != DAY_NONE ? as_of : draft->front.as_of != DAY_NONE ? draft->front.as_of : draft->front.date;
	c.when = (struct when_context){.as_of = c.as_of, .approved = draft->front.review.approved, .day_first = true};
	TRY(find_approval(&c));
	c.subject_count = draft->recommendations.count;
	c.subjects = arena_alloc_array(arena, c.subject_count ? c.subject_count : 1, sizeof *c.subjects);
	TRY_MEMORY(arena, c.subjects);
	size_t tracked = 0, with_status = 0;
	for (size_t i = 0; i < c.subject_count; i++) {
		TRY(subject_open(&c, &c.subjects[i], (int)i));
		const struct recommendation *record = c.subjects[i].record;
		bool says = record->claim.words.size || record->claim.status != STATUS_NONE || record->decision.status != STATUS_NONE || record->claim.placeholder;
		tracked += says || !c.subjects[i].settled;
		with_status += says;
		c.has_dates |= record->dates.count || record->demands[FIELD_DATES];
	}
	c.has_status = with_status && with_status * 3 >= tracked;
	TRY(find_common(&c));
	TRY(arena_check(arena));
	*ret_checking = c;
	return NULL;
}

struct error *check_paper(struct arena *arena, const struct draft *draft, int32_t as_of, struct findings *ret_findings)
{
	static struct error *(*const groups[])(struct checking *) = {rules_status, rules_dates, rules_persons, rules_facts, rules_form};
	struct findings findings = {0};
	struct checking c;
	TRY(checking_open(arena, draft, as_of, &findings, &c));
	for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
		TRY(groups[i](&c));
	TRY(findings_rank(arena, draft, &findings));
	TRY(arena_check(arena));
	*ret_findings = findings;
	return NULL;
}

struct error *check_before_agreed(struct arena *arena, const struct draft *draft, struct findings *ret_findings)
{
	struct findings findings = {0};
	struct checking c;
	TRY(checking_open(arena, draft, DAY_NONE, &findings, &c));
	TRY(rules_before_agreed(&c));
	TRY(findings_rank(arena, draft, &findings));
	TRY(arena_check(arena));
	*ret_findings = findings;
	return NULL;
}
