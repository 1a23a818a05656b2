/* For tests of the papers that heed prints: invented reviews made from a seed, and what of
 * them must read back. Include cmocka before. */
#ifndef HEED_TESTS_UNIT_REPORT_KIT_H
#define HEED_TESTS_UNIT_REPORT_KIT_H

#include "report/report.h"

#include "base/utf8.h"

struct dice {
	uint64_t state;
};

static inline unsigned throw_dice(struct dice *dice, unsigned sides)
{
	dice->state ^= dice->state << 13;
	dice->state ^= dice->state >> 7;
	dice->state ^= dice->state << 17;
	return (unsigned)((dice->state >> 11) % sides);
}

#define pick(dice, bank) ((bank)[throw_dice(dice, sizeof(bank) / sizeof *(bank))])

struct making {
	struct arena *arena;
	struct dice dice;
	struct draft *draft;
	size_t sentences; /* so that no two are the same */
	bool codes, letters; /* references are codes; sections have letters */
};

static const char *const makers[] = {"The Paths Officer", "The contractor", "Each ward office", "The Allotments Team", "A working group", "The Highways Depot", "The library service"};
static const char *const makings[] = {"has surveyed", "repaired", "counted", "wrote to the users of", "has drawn up a plan for", "put new signs at", "met the friends of"};
static const char *const things[] = {"the bus shelters", "the footbridges", "the grit bins", "the notice boards", "the water butts", "the reading rooms", "the benches in the parks"};
static const char *const places[] = {"in Saltby & Enderwick", "at Caffè Mŵr <by the ford>", "on the A_5 *and* A|6 roads", "“between the two halls” – west", "in Saltby", "in Enderwick", "along the canal", "north of the river", "in the market square", "at Mill Lane", "in all six wards"};
static const char *const asked[] = {"be inspected twice a year", "be opened to the public", "be painted", "be listed on the Council’s pages", "be lit after dark", "be moved nearer to the shops"};
static const char *const posts[] = {"Head of Highways", "Paths Officer", "Cabinet Member for Streets and Open Spaces", "Library Services Manager", "Allotments Officer", "Director of Place"};
static const char *const months[] = {"March 2024", "June 2024", "September 2024", "December 2024", "Spring 2025", "31 March 2025", "By 30 June 2025"};

/* "The contractor repaired the grit bins in Saltby (14)." */
static inline struct str made_sentence(struct making *m)
{
	return str_format(m->arena, "%s %s %s %s (%zu).", pick(&m->dice, makers), pick(&m->dice, makings), pick(&m->dice, things), pick(&m->dice, places),
	                  ++m->sentences + 100);
}

/* What stands in running text now and then: lists, an address, words that look like a mark-up. */
static inline struct str made_aside(struct making *m)
{
	static const char *const asides[] = {
		"See https://www.harrowmere.example/paths_and_bridges?page=2&part=b for the map.",
		"# 14 of 20 benches (70%) are done; the cost was £1,250.",
		"1. is the first of three steps that the depot named.",
		"- which the ward members had asked for.",
		"Numbers rose from 1,240 to 1,310 [see the table] between the two counts.",
		"R2 units and the B_12 form are used; 3 * 4 = 12.",
	};
	return throw_dice(&m->dice, 6) ? made_sentence(m) : str_of(pick(&m->dice, asides));
}

static inline void words_say(struct making *m, struct words *words, struct str marker, struct str text)
{
	struct passage passage = {.text = text, .marker = marker};
	assert_true(list_push(m->arena, words, passage));
}

static inline struct when made_when(struct making *m, struct str words, enum when_kind kind)
{
	struct when_context context = {.as_of = m->draft->front.as_of, .approved = m->draft->front.review.approved, .day_first = true};
	struct when when = {.days = INTERVAL_NONE};
	assert_true(when_alone(m->arena, words, &context, &when));
	when.words = words;
	when.kind = kind;
	return when;
}

static inline void make_text(struct making *m, struct recommendation *record)
{
	size_t parts = throw_dice(&m->dice, 3) ? 0 : 2 + throw_dice(&m->dice, 4);
	const char *thing = pick(&m->dice, things);
	if (!parts) {
		words_say(m, &record->text, STR_NONE, str_format(m->arena, "That %s %s %s.", thing, pick(&m->dice, places), pick(&m->dice, asked)));
		return;
	}
	words_say(m, &record->text, STR_NONE, str_format(m->arena, "That %s:", thing));
	bool bullets = !throw_dice(&m->dice, 4), brackets = !throw_dice(&m->dice, 3);
	for (size_t i = 0; i < parts; i++) {
		const char *end = i + 2 < parts ? ";" : i + 1 < parts ? "; and" : ".";
		struct str text = str_format(m->arena, "%s %s%s", pick(&m->dice, asked), pick(&m->dice, places), end);
		struct str letter = str_format(m->arena, "%c", (char)('a' + i));
		struct part part = {.label = bullets ? STR_NONE : letter, .text = {.text = text}, .lettered = !bullets};
		words_say(m, &record->text, bullets ? STR_NONE : str_format(m->arena, brackets ? "(%.*s)" : "%.*s)", STR_ARG(letter)), text);
		assert_true(list_push(m->arena, &record->parts, part));
	}
	if (!throw_dice(&m->dice, 3))
		words_say(m, &record->text, STR_NONE, STR("The findings are to be shown to the Committee."));
}

static inline void make_owners(struct making *m, struct recommendation *record)
{
	static const char *const bodies[] = {"Harrowmere Borough Council", "Saltby Rural Bus Company", "Friends of Enderwick Library"};
	size_t first = throw_dice(&m->dice, 6), count = throw_dice(&m->dice, 4);
	for (size_t i = 0; i < count; i++) {
		struct owner owner = {.post = str_of(posts[(first + i) % 6])};
		owner.printed = owner.post;
		if (!throw_dice(&m->dice, 3)) {
			owner.organisation = str_of(pick(&m->dice, bodies));
			owner.printed = str_format(m->arena, "%.*s, %.*s", STR_ARG(owner.post), STR_ARG(owner.organisation));
		}
		assert_true(list_push(m->arena, &record->owners, owner));
	}
}

static inline void date_push(struct making *m, struct recommendation *record, const char *words, enum when_kind kind)
{
	struct dated dated = {.when = made_when(m, str_of(words), kind)};
	assert_true(list_push(m->arena, &record->dates, dated));
}

static inline void make_dates(struct making *m, struct recommendation *record)
{
	switch (throw_dice(&m->dice, 6)) {
	case 0: break;
	case 1:
		date_push(m, record, "June 2024", WHEN_INITIAL_FEEDBACK);
		date_push(m, record, "December 2024", WHEN_COMPLETION);
		break;
	case 2:
		date_push(m, record, "July 2024", WHEN_REPORT);
		date_push(m, record, "January 2025", WHEN_REPORT);
		break;
	case 3:
		date_push(m, record, "April 2024", WHEN_ACTION_PLAN);
		date_push(m, record, "October 2024", WHEN_COMPLETION);
		date_push(m, record, "June 2025", WHEN_CHANGES_SUSTAINED);
		break;
	default: date_push(m, record, pick(&m->dice, months), WHEN_COMPLETION); break;
	}
	if (record->dates.count && !throw_dice(&m->dice, 4)) {
		struct dated revised = {.when = made_when(m, STR("November 2025"), record->dates.at[0].when.kind)};
		if (record->dates.count > 1)
			revised.when.kind = WHEN_COMPLETION;
		assert_true(list_push(m->arena, &record->revised_dates, revised));
	}
}

static inline void make_claim(struct making *m, struct recommendation *record)
{
	const struct category *category = &m->draft->scheme->categories.at[throw_dice(&m->dice, 6)];
	struct claim *claim = &record->claim;
	if (!throw_dice(&m->dice, 8))
		return;
	claim->words = str_format(m->arena, "%d – %.*s", category->number, STR_ARG(category->name));
	claim->category = category->number;
	claim->status = category->status;
	if (!throw_dice(&m->dice, 3))
		claim->note = STR("The work goes on.");
	if (category->needs_date)
		record->anticipated.when = made_when(m, STR("February 2026"), WHEN_COMPLETION);
}

static inline struct entry *entry_push(struct making *m, struct recommendation *record)
{
	struct entry *entry = list_add(m->arena, &record->evidence);
	assert_non_null(entry);
	*entry = (struct entry){.date.days = INTERVAL_NONE};
	return entry;
}

static inline void make_evidence(struct making *m, struct recommendation *record)
{
	static const char *const days[] = {"14 March 2024", "2.9.24", "June 2024", "30 October 2024"};
	size_t undated = throw_dice(&m->dice, 3), dated = throw_dice(&m->dice, 3);
	if (record->parts.count && record->parts.at[0].lettered && throw_dice(&m->dice, 2)) {
		list_each(part, &record->parts) {
			struct entry *entry = entry_push(m, record);
			entry->part = part->label;
			words_say(m, &entry->text, str_format(m->arena, "%.*s)", STR_ARG(part->label)), made_sentence(m));
		}
		return;
	}
	struct entry *entry = undated ? entry_push(m, record) : NULL;
	for (size_t i = 0; i < undated; i++)
		words_say(m, &entry->text, STR_NONE, i ? made_aside(m) : made_sentence(m));
	if (undated && !throw_dice(&m->dice, 4))
		for (size_t i = 0; i < 3; i++)
			words_say(m, &entry->text, throw_dice(&m->dice, 2) ? STR("•") : str_format(m->arena, "%zu.", i + 1), made_sentence(m));
	for (size_t i = 0; i < dated; i++) {
		struct str day = str_of(days[i + throw_dice(&m->dice, 2)]);
		bool own_line = throw_dice(&m->dice, 2);
		entry = entry_push(m, record);
		entry->date = made_when(m, day, WHEN_ENTRY_DATE);
		entry->heading = own_line ? str_format(m->arena, "Update %.*s", STR_ARG(day)) : day;
		if (own_line)
			words_say(m, &entry->text, STR_NONE, entry->heading);
		struct str said = made_sentence(m);
		words_say(m, &entry->text, STR_NONE, own_line ? said : str_format(m->arena, "%.*s – %.*s", STR_ARG(day), STR_ARG(said)));
		if (throw_dice(&m->dice, 2))
			words_say(m, &entry->text, STR_NONE, made_aside(m));
	}
}

static inline void make_more(struct making *m, struct recommendation *record)
{
	if (!throw_dice(&m->dice, 4)) {
		struct further *further = list_add(m->arena, &record->further_information);
		assert_non_null(further);
		*further = (struct further){.meeting = day_of(2024, 11, 12)};
		words_say(m, &further->text, STR_NONE, made_sentence(m));
		if (throw_dice(&m->dice, 2))
			words_say(m, &further->text, STR_NONE, made_sentence(m));
	}
	for (size_t notes = throw_dice(&m->dice, 4); notes > 1; notes--) {
		struct footnote *note = list_add(m->arena, &record->footnotes);
		assert_non_null(note);
		*note = (struct footnote){.mark = str_format(m->arena, "%zu", notes + 3)};
		words_say(m, &note->text, STR_NONE, made_sentence(m));
	}
}

static inline void make_front(struct making *m, enum paper_kind kind)
{
	struct front *front = &m->draft->front;
	*front = (struct front){.kind = kind, .body = STR("Harrowmere Borough Council"), .committee = STR("Streets and Open Spaces Scrutiny Committee")};
	front->from = STR("Cabinet Member for Streets and Open Spaces");
	front->to = front->committee;
	front->date = front->as_of = day_of(2025, 2, 11);
	front->review.title = STR("Review of Paths and Shelters");
	front->review.approved = day_of(2024, 1, 16);
	front->review.approved_by = STR("Borough Council");
	front->review.lead_member = STR("Cllr Ada Wardle");
	front->review.lead_officer = STR("Bryony Wishaw");
	front->review.last_tracked = STR("12 November 2024");
	front->contact.name = STR("Colin Hart");
	front->contact.title = STR("Scrutiny Officer");
	front->contact.telephone = STR("01555 010 203");
	front->contact.email = STR("colin.hart@harrowmere.example");
}

/* Those before the meeting's half are for it, the others for the next. */
static inline void make_plan(struct making *m)
{
	size_t count = m->draft->recommendations.count, now = (count + 1) / 2;
	struct meeting_plan plans[2] = {{.day = day_of(2025, 2, 11), .treatment = STR("Updates")}, {.day = day_of(2025, 4, 8)}};
	for (size_t i = 0; i < count; i++)
		if (!m->draft->recommendations.at[i].in_concluded_list)
			assert_true(list_push(m->arena, &plans[i >= now].items, i));
	for (size_t i = 0; i < 2; i++)
		if (plans[i].items.count)
			assert_true(list_push(m->arena, &m->draft->meetings, plans[i]));
}

static inline void make_record(struct making *m, size_t index, enum paper_kind kind)
{
	struct recommendation *record = &m->draft->recommendations.at[index];
	bool response = kind == PAPER_RESPONSE;
	*record = (struct recommendation){.section = -1, .concluded = DAY_NONE, .number = (int)index + 1};
	record->ref = str_format(m->arena, response ? "Recommendation %zu" : m->codes ? "SR (25/26) %02zu" : "R%02zu", index + 1);
	record->claim.meeting = record->decision.meeting = DAY_NONE;
	record->claim.achieved = record->decision.achieved = record->anticipated.when.days = INTERVAL_NONE;
	make_text(m, record);
	make_owners(m, record);
	if (m->draft->sections.count)
		record->section = (int)(index * m->draft->sections.count / m->draft->recommendations.count);
	if (!response && !throw_dice(&m->dice, 6)) {
		record->in_concluded_list = true;
		record->section = -1;
		record->concluded = day_of(2024, 11, 12);
		record->concluded_words = STR("12 November 2024");
		record->decision.category = 1 + (int)throw_dice(&m->dice, 2);
		record->decision.words = record->decision.category == 1 ? STR("1 – Achieved (Fully)") : STR("2 – Achieved (Late)");
		return;
	}
	make_evidence(m, record);
	make_more(m, record);
	if (!response) {
		make_dates(m, record);
		make_claim(m, record);
		if (!throw_dice(&m->dice, 4)) {
			record->decision = (struct claim){.words = STR("3 – Not Achieved (Progress Made)"), .category = 3, .status = STATUS_NOT_ACHIEVED, .achieved = INTERVAL_NONE};
			record->decision.meeting = day_of(2024, 11, 12);
		}
		return;
	}
	static const struct {
		const char *words;
		enum response response;
		const char *claim;
	} answers[] = {{"Accepted", RESPONSE_ACCEPTED, ""}, {"Accepted - completed", RESPONSE_ACCEPTED, "completed"}, {"Partially accepted", RESPONSE_PARTLY_ACCEPTED, ""},
	               {"Accepted - outstanding", RESPONSE_ACCEPTED, "outstanding"}, {"Rejected", RESPONSE_REJECTED, ""}};
	size_t answer = throw_dice(&m->dice, 5);
	record->response = answers[answer].response;
	words_say(m, &record->response_words, STR_NONE, str_of(answers[answer].words));
	record->claim.words = str_of(answers[answer].claim);
	record->further_information.count = 0;
}

/* A review of at most 14 recommendations with everything that a paper can print. */
static inline struct draft *make_draft(struct arena *arena, uint64_t seed, enum paper_kind kind)
{
	static const char *const titles[] = {"Paths and bridges", "Shelters and stops", "Benches and boards"};
	struct making m = {.arena = arena, .dice = {seed * 0x9E3779B97F4A7C15u + 1}, .draft = arena_new(arena, struct draft)};
	struct schemes schemes = {0};
	assert_non_null(m.draft);
	assert_null(scheme_shipped(arena, &schemes));
	m.draft->scheme = kind == PAPER_PROGRESS ? scheme_by_key(&schemes, STR("six-category")) : NULL;
	make_front(&m, kind);
	m.codes = !throw_dice(&m.dice, 4);
	m.letters = throw_dice(&m.dice, 2);
	size_t count = 1 + throw_dice(&m.dice, 14), sections = throw_dice(&m.dice, 4);
	m.draft->recommendations.at = arena_alloc_array(arena, count, sizeof *m.draft->recommendations.at);
	assert_non_null(m.draft->recommendations.at);
	m.draft->recommendations.count = m.draft->recommendations.room = count;
	for (size_t i = 0; i < sections && sections <= count; i++) {
		struct section section = {.letter = m.letters ? str_format(arena, "%c", (char)('A' + i)) : STR_NONE, .title = str_of(titles[i])};
		assert_true(list_push(arena, &m.draft->sections, section));
	}
	for (size_t i = 0; i < count; i++)
		make_record(&m, i, kind);
	if (kind == PAPER_PROGRESS)
		make_plan(&m);
	return m.draft;
}

#endif
