/* Evidence and promises of one recommendation in two papers: see compare_steps.h.
 *
 * Evidence is compared sentence by sentence through the triples of words that it is made
 * of, so that neither a line break nor the order of entries makes a difference. A sentence
 * stands in the other paper, is altered there, or is not there at all. */
#include "check/compare_steps.h"

#include "base/buf.h"
#include "base/sentence.h"
#include "base/utf8.h"

enum { STANDS = 100, ALTERED = 45 }; /* per cent of a sentence's triples that the other paper has */

struct line { /* a sentence of evidence */
	struct str text;
	struct hashes words;
	int covered; /* by the other paper, per cent */
	struct interval dated; /* of its entry */
};

struct telling { /* what one paper tells of the recommendation */
	LIST(struct line) lines;
	struct hashes row, set;
	size_t stands, altered, apart; /* lines of each kind, seen from the other paper */
};

static struct error *telling_add(struct arena *arena, const struct words *words, struct interval dated, struct telling *telling)
{
	for (size_t i = 0; i < words->count; i++) {
		struct str sentence;
		for (size_t at = 0; sentence_next(words->at[i].text, &at, &sentence);) {
			struct line line = {.text = sentence, .dated = dated};
			TRY(plain_words(arena, sentence, &line.words));
			for (size_t w = 0; w < line.words.count; w++)
				if (!list_push(arena, &telling->row, line.words.at[w]))
					return arena_error(arena);
			if (line.words.count && !list_push(arena, &telling->lines, line))
				return arena_error(arena);
		}
	}
	return NULL;
}

static struct error *telling_of(struct arena *arena, const struct recommendation *record, struct telling *telling)
{
	list_each(entry, &record->evidence)
		if (!entry->placeholder)
			TRY(telling_add(arena, &entry->text, entry->date.days, telling));
	list_each(further, &record->further_information)
		TRY(telling_add(arena, &further->text, (struct interval){further->meeting, further->meeting}, telling));
	return plain_set(arena, &telling->row, 3, &telling->set);
}

static void telling_against(struct telling *telling, const struct telling *other)
{
	list_each(line, &telling->lines) {
		line->covered = plain_coverage(&line->words, &other->set);
		telling->stands += line->covered >= STANDS;
		telling->altered += line->covered < STANDS && line->covered >= ALTERED;
		telling->apart += line->covered < ALTERED;
	}
}

/* The first lines covered between `least` and `most` per cent, as one quote. */
static struct str quote_lines(struct arena *arena, const struct telling *telling, int least, int most)
{
	struct str quote = STR_NONE;
	size_t taken = 0;
	list_each(line, &telling->lines) {
		if (line->covered < least || line->covered > most || taken == 3)
			continue;
		quote = str_join(arena, quote, STR(" "), line->text);
		taken++;
	}
	return quote;
}

static bool words_of_revision(struct str sentence)
{
	static const struct str words[] = {STR("revised"), STR("extended"), STR("extension"), STR("deferred"), STR("postponed"),
	                                   STR("rescheduled"), STR("put back"), STR("delayed"), STR("delay"), STR("slipped"),
	                                   STR("moved to"), STR("moved from"), STR("new target"), STR("new deadline"),
	                                   STR("new date"), STR("brought forward"), STR("re-profiled"), STR("now expected"),
	                                   STR("pushed back"), STR("rescheduled to"), STR("new timescale")};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_has_word(sentence, words[i]))
			return true;
	return false;
}

static struct str evidence_quote(struct arena *arena, const struct telling *telling)
{
	struct str quote = STR_NONE;
	list_each(line, &telling->lines)
		if (quote.size < 600)
			quote = str_join(arena, quote, STR(" "), line->text);
	return quote;
}

/* Every dated line of the new paper is later than the old paper: a fresh update, nothing retold. */
static bool fresh(const struct telling *telling, int32_t old_day)
{
	size_t dated = 0;
	list_each(line, &telling->lines) {
		if (!interval_known(line->dated))
			continue;
		if (old_day == DAY_NONE || line->dated.last <= old_day)
			return false;
		dated++;
	}
	return dated > 0;
}

static struct error *evidence_same(struct comparing *c, const struct telling *telling)
{
	if (!telling->lines.count || record_closed(c->new_record) || c->concluded)
		return NULL;
	struct str quote = evidence_quote(c->arena, telling);
	struct change *change = change_add(c, CHANGE_EVIDENCE_REPEATED, quote, quote);
	TRY_MEMORY(c->arena, change);
	change->message = str_format(c->arena, "%.*s is still open, and the new paper says of it to the letter what the old one said.",
	                             STR_ARG(record_label(c->arena, c->new_record)));
	change->certain = field_sound(c->old_record, FIELD_EVIDENCE) && field_sound(c->new_record, FIELD_EVIDENCE);
	return NULL;
}

static struct error *evidence_change(struct comparing *c, enum change_kind kind, struct str old_words, struct str new_words, const char *says)
{
	struct change *change = change_add(c, kind, old_words, new_words);
	TRY_MEMORY(c->arena, change);
	change->message = str_format(c->arena, "%.*s: %s.", STR_ARG(record_label(c->arena, c->new_record)), says);
	change->certain = field_sound(c->old_record, FIELD_EVIDENCE) && field_sound(c->new_record, FIELD_EVIDENCE);
	return NULL;
}

static struct error *evidence_differs(struct comparing *c, const struct telling *was, const struct telling *is)
{
	struct arena *arena = c->arena;
	if (!is->lines.count) {
		if (c->concluded || record_closed(c->new_record) || !c->new_record->demands[FIELD_EVIDENCE] || c->new_record->missing[FIELD_EVIDENCE])
			return NULL;
		return evidence_change(c, CHANGE_EVIDENCE_REWRITTEN, quote_lines(arena, was, 0, 100), STR_NONE,
		                       "the old paper's evidence is gone, and the new paper has none");
	}
	struct str added = quote_lines(arena, is, 0, ALTERED - 1);
	bool replaced = was->lines.count && !was->stands && !was->altered && !is->stands && !is->altered;
	if (replaced && !fresh(is, paper_day(c->old_draft)))
		return evidence_change(c, CHANGE_EVIDENCE_REWRITTEN, quote_lines(arena, was, 0, 100), added,
		                       "nothing of the old paper's evidence stands in the new one, which says other words in its place");
	if (!replaced && (was->altered || was->apart)) {
		struct str gone = quote_lines(arena, was, 0, STANDS - 1), other = quote_lines(arena, is, ALTERED, STANDS - 1);
		TRY(evidence_change(c, CHANGE_EVIDENCE_REWRITTEN, gone, other,
		                    other.size ? "words of the old paper's evidence were changed" : "words of the old paper's evidence were left out"));
	}
	/* a line altered in the new paper while every old line still stands was written beside it */
	if (!added.size && !was->altered && !was->apart)
		added = quote_lines(arena, is, ALTERED, STANDS - 1);
	return added.size ? evidence_change(c, CHANGE_EVIDENCE_ADDED, STR_NONE, added, "evidence was added") : NULL;
}

struct error *compare_evidence(struct comparing *c)
{
	struct telling was = {0}, is = {0};
	TRY(telling_of(c->arena, c->old_record, &was));
	TRY(telling_of(c->arena, c->new_record, &is));
	telling_against(&was, &is);
	telling_against(&is, &was);
	c->new_words = is.altered + is.apart > 0;
	list_each(line, &is.lines)
		if (line->covered < STANDS && words_of_revision(line->text))
			c->revised_in_words = true;
	if (was.apart + was.altered + is.apart + is.altered == 0)
		return is.lines.count == was.lines.count || plain_key(&was.row) == plain_key(&is.row) ? evidence_same(c, &is) : NULL;
	return evidence_differs(c, &was, &is);
}

/* --- promises ------------------------------------------------------------------------------- */

static bool promises(struct str sentence)
{
	static const struct str future[] = {STR("will"), STR("to be"), STR("to come"), STR("to follow"), STR("due to"), STR("to report"), STR("is due")};
	static const struct str coming[] = {STR("report"), STR("reported"), STR("update"), STR("present"), STR("presented"), STR("come"), STR("brought"),
	                                    STR("bring"), STR("provided"), STR("provide"), STR("completed"), STR("given"), STR("submitted"),
	                                    STR("follow"), STR("tabled"), STR("discussed"), STR("considered")};
	bool ahead = false, comes = false;
	for (size_t i = 0; i < sizeof future / sizeof *future; i++)
		ahead = ahead || str_has_word(sentence, future[i]);
	for (size_t i = 0; i < sizeof coming / sizeof *coming; i++)
		comes = comes || str_has_word(sentence, coming[i]);
	return ahead && comes;
}

/* Words that look ahead: with a day that has passed they are a promise too. */
static bool looks_ahead(struct str sentence)
{
	static const struct str words[] = {STR("will"), STR("to be"), STR("expect"), STR("expected"), STR("due"), STR("planned"), STR("scheduled"), STR("anticipated"),
	                                   STR("to report"), STR("to come")};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_has_word(sentence, words[i]))
			return true;
	return false;
}

static bool to_a_meeting(struct str sentence)
{
	return str_has_word(sentence, STR("meeting")) || str_has_word(sentence, STR("committee")) || str_has_word(sentence, STR("board")) ||
	       str_has_word(sentence, STR("panel")) || str_has_word(sentence, STR("commission"));
}

/* The day by which a promise was to be kept; DAY_NONE when it names none that has passed at `now`. */
static struct error *promised_day(struct comparing *c, struct str sentence, int32_t now, int32_t *ret_day)
{
	struct when_context context = {.as_of = paper_day(c->old_draft), .approved = c->old_draft->front.review.approved, .day_first = true};
	struct whens dates = {0};
	*ret_day = DAY_NONE;
	if (str_has_word(sentence, STR("next meeting")) && promises(sentence)) {
		*ret_day = now;
		return NULL;
	}
	TRY(when_find(c->arena, sentence, &context, &dates));
	list_each(date, &dates)
		if (interval_known(date->days) && date->days.first >= context.as_of && date->days.last < now)
			*ret_day = date->days.last;
	return NULL;
}

static struct error *promise_broken(struct comparing *c, struct str promise, struct str now, bool certain)
{
	struct change *change = change_add(c, CHANGE_PROMISE_PASSED, promise, now);
	TRY_MEMORY(c->arena, change);
	change->message = str_format(c->arena, "%.*s: what the old paper promised is due by now, and the new paper doesn't give it.",
	                             STR_ARG(record_label(c->arena, c->new_record)));
	change->certain = certain;
	return NULL;
}

/* "To be completed for the … meeting": the meeting has come, and the cell is still to be completed. */
static struct error *compare_placeholder(struct comparing *c, int32_t now)
{
	const struct claim *was = &c->old_record->claim, *is = &c->new_record->claim;
	bool empty = is->status == STATUS_NONE && (is->placeholder || c->new_record->demands[FIELD_CLAIM]);
	if (!was->placeholder || was->meeting == DAY_NONE || was->meeting > now || !empty || c->new_words)
		return NULL;
	return promise_broken(c, was->words, is->words, is->placeholder);
}

struct error *compare_promises(struct comparing *c)
{
	int32_t then = paper_day(c->old_draft), now = paper_day(c->new_draft);
	if (then == DAY_NONE || now == DAY_NONE || now <= then || c->concluded)
		return NULL;
	size_t before = c->comparison->changes.count;
	TRY(compare_placeholder(c, now));
	if (c->new_words || c->comparison->changes.count > before)
		return NULL; /* something new is said: whether it keeps the promise is for people to read */
	struct telling was = {0};
	TRY(telling_of(c->arena, c->old_record, &was));
	list_each(line, &was.lines) {
		int32_t day = DAY_NONE;
		if (!looks_ahead(line->text) && !(promises(line->text) && to_a_meeting(line->text)))
			continue;
		TRY(promised_day(c, line->text, now, &day));
		if (day != DAY_NONE)
			return promise_broken(c, line->text, STR_NONE, true);
	}
	return NULL;
}
