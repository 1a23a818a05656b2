/* From findings to questions: see question.h. Merging looks at words, not at rules, so that a
 * new rule needs nothing here; only the two rules about work that isn't done are known to ask
 * the same of a status. */
#include "check/question.h"

#include "paper/say.h"

#include <stdlib.h>
#include <string.h>

enum {
	LOOK_BACK = 16,  /* questions of one recommendation that a finding is compared with */
	NAME_MOST = 80,  /* bytes of a name that "the same goes for" may hold */
	SAME_LEAST = 16, /* bytes that two messages must share */
	MERGED_MOST = 64, /* findings in one question */
};

struct making {
	struct arena *arena;
	const struct draft *draft;
	struct questions questions;
};

/* ---- what says the same ---- */

static bool inside_word(struct str text, size_t at)
{
	return at > 0 && at < text.size && text.at[at - 1] != ' ' && text.at[at] != ' ';
}

/* The words of b that differ from a, when whole words before and after are the same. */
static bool differing(struct str a, struct str b, struct str *ret_words)
{
	size_t least = a.size < b.size ? a.size : b.size, head = 0, tail = 0;
	while (head < least && a.at[head] == b.at[head])
		head++;
	while (head && (inside_word(a, head) || inside_word(b, head)))
		head--;
	while (tail < least - head && a.at[a.size - tail - 1] == b.at[b.size - tail - 1])
		tail++;
	while (tail && (inside_word(a, a.size - tail) || inside_word(b, b.size - tail)))
		tail--;
	*ret_words = str_trim(str_slice(b, head, b.size - tail));
	return head + tail >= SAME_LEAST && ret_words->size && ret_words->size <= NAME_MOST && head + tail < a.size;
}

static bool about_open_work(enum rule rule)
{
	return rule == RULE_S1 || rule == RULE_S2;
}

static bool holds_quote(const struct question *question, const struct quote *quote)
{
	list_each(held, &question->quotes)
		if (held->origin.from == quote->origin.from && held->origin.to == quote->origin.to && str_equal(held->text, quote->text))
			return true;
	return false;
}

static bool same_quotes(const struct question *question, const struct finding *finding)
{
	if (!finding->quotes.count || finding->quotes.count != question->quotes.count)
		return false;
	list_each(quote, &finding->quotes)
		if (!holds_quote(question, quote))
			return false;
	return true;
}

/* "speaks of work still to come" and "says that something is unfinished", said in one sentence. */
static struct str both_messages(struct arena *arena, struct str a, struct str b)
{
	size_t head = 0;
	while (head < a.size && head < b.size && a.at[head] == b.at[head])
		head++;
	while (head && a.at[head - 1] != ' ')
		head--;
	if (head < SAME_LEAST || !str_ends(a, STR(".")))
		return a;
	return str_join(arena, str_slice(a, 0, a.size - 1), STR(" and "), str_from(b, head));
}

/* A message about "this part" that now holds for several. */
static struct str for_several(struct arena *arena, struct str message)
{
	static const struct { struct str one, several; } words[] = {
		{{" this part", 10}, {" these parts", 12}}, {{"A sentence seems", 16}, {"Sentences seem", 14}},
	};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		size_t at = str_find(message, words[i].one);
		if (at != STR_NOT_FOUND)
			return str_join(arena, str_join(arena, str_slice(message, 0, at), STR(""), words[i].several), STR(""),
			                str_from(message, at + words[i].one.size));
	}
	return message;
}

/* ---- making ---- */

static struct str heading_of(struct making *m, int recommendation)
{
	if (recommendation < 0)
		return STR("The paper as a whole");
	const struct recommendation *record = &m->draft->recommendations.at[recommendation];
	return str_join(m->arena, say_ref(m->arena, record), STR(": "), say_short(m->arena, words_text(m->arena, &record->text), 110));
}

static struct error *take_quotes(struct making *m, struct question *question, const struct finding *finding)
{
	list_each(quote, &finding->quotes)
		if (!holds_quote(question, quote) && !list_push(m->arena, &question->quotes, *quote))
			return arena_error(m->arena);
	question->merged++;
	return NULL;
}

/* Whether the finding became part of the question, which is about the same recommendation. */
static bool merged_into(struct making *m, struct question *question, const struct finding *finding)
{
	enum rule rule = question->finding->rule;
	struct str name;
	if (question->merged >= MERGED_MOST)
		return false;
	if (rule != finding->rule && about_open_work(rule) && about_open_work(finding->rule)) {
		question->message = both_messages(m->arena, question->message, finding->message);
		return true;
	}
	if (rule != finding->rule || !str_equal(question->settle, finding->settle))
		return false;
	if (str_equal(question->finding->message, finding->message)) {
		question->message = for_several(m->arena, question->finding->message);
		return true;
	}
	if (!differing(question->finding->message, finding->message, &name))
		return false;
	question->others = str_join(m->arena, question->others, STR("\n"), name);
	return true;
}

/* Gaps side by side rest on the same words and are one question about two recommendations. */
static bool gap_continued(struct making *m, const struct finding *finding)
{
	struct question *last = m->questions.count ? &m->questions.at[m->questions.count - 1] : NULL;
	struct str name;
	if (!last || !last->opens || finding->recommendation < 0 || last->finding->recommendation < 0 || last->merged >= MERGED_MOST || last->finding->rule != finding->rule ||
	    !same_quotes(last, finding) || !differing(last->finding->message, finding->message, &name))
		return false;
	const struct recommendation *record = &m->draft->recommendations.at[finding->recommendation];
	if (!words_blank(&record->text))
		return false;
	last->others = str_join(m->arena, last->others, STR("\n"), name);
	last->about = str_join(m->arena, last->about, STR(", "), say_ref(m->arena, record));
	last->merged++;
	return true;
}

/* Adds the finding to a question among from..end of the list, or as a new one. */
static struct error *add_finding(struct making *m, const struct finding *finding, size_t from)
{
	size_t questions = m->questions.count, back = 0;
	for (size_t i = questions; i > from && back < LOOK_BACK; i--, back++) {
		struct question *question = &m->questions.at[i - 1];
		if (question->finding->recommendation != finding->recommendation)
			break;
		if (merged_into(m, question, finding))
			return take_quotes(m, question, finding);
	}
	if (gap_continued(m, finding))
		return NULL;
	struct question *question = list_add(m->arena, &m->questions);
	TRY_MEMORY(m->arena, question);
	question->finding = finding;
	question->opens = questions == from || m->questions.at[questions - 1].finding->recommendation != finding->recommendation;
	question->about = heading_of(m, finding->recommendation);
	question->message = finding->message;
	question->settle = finding->settle;
	return take_quotes(m, question, finding);
}

struct placed {
	const struct finding *finding;
	size_t group; /* where its recommendation stands first in this part */
	size_t order;
};

static int by_group(const void *x, const void *y)
{
	const struct placed *a = x, *b = y;
	if (a->group != b->group)
		return a->group < b->group ? -1 : 1;
	return (a->order > b->order) - (a->order < b->order);
}

/* Findings from..to as questions, those of one recommendation together in the order of each one's
 * worst; `done` marks what an earlier part has taken. */
static struct error *add_part(struct making *m, const struct findings *findings, const bool *done, size_t from, size_t to)
{
	struct placed *placed = arena_alloc_array(m->arena, to - from + 1, sizeof *placed);
	size_t *group = arena_alloc_array(m->arena, m->draft->recommendations.count + 1, sizeof *group);
	TRY_MEMORY(m->arena, placed);
	TRY_MEMORY(m->arena, group);
	size_t count = 0, start = m->questions.count;
	for (size_t i = from; i < to; i++) {
		size_t *first = &group[findings->at[i].recommendation + 1];
		if (done[i])
			continue;
		if (!*first)
			*first = i + 1;
		placed[count++] = (struct placed){&findings->at[i], *first, i};
	}
	qsort(placed, count, sizeof *placed, by_group);
	for (size_t i = 0; i < count; i++)
		TRY(add_finding(m, placed[i].finding, start));
	return NULL;
}

/* Findings after the first ones that say the same as one of them are asked there. */
static struct error *join_first(struct making *m, const struct findings *findings, size_t from, bool *done)
{
	for (size_t i = from; i < findings->count; i++)
		for (size_t k = 0; k < m->questions.first && !done[i]; k++) {
			struct question *question = &m->questions.at[k];
			if (question->finding->recommendation != findings->at[i].recommendation || !merged_into(m, question, &findings->at[i]))
				continue;
			done[i] = true;
			TRY(take_quotes(m, question, &findings->at[i]));
		}
	return NULL;
}

/* "FWWC", "FWWC and HHA", "FWWC, HHA and EDB" of names on lines. */
static struct str names_said(struct arena *arena, struct str lines)
{
	struct buf said;
	buf_init(&said, arena, BUF_NO_LIMIT);
	for (bool begun = false; lines.at; begun = true) {
		struct str name = str_cut(&lines, '\n');
		buf_put(&said, !begun ? STR("") : lines.at ? STR(", ") : STR(" and "));
		buf_put(&said, name);
	}
	return buf_str(&said);
}

static void finish(struct making *m)
{
	bool said[RULE_COUNT] = {false};
	list_each(question, &m->questions) {
		enum rule rule = question->finding->rule;
		struct str why = str_of(rule_text(rule)->why);
		if (!said[rule] && !str_equal(why, question->message))
			question->why = why;
		said[rule] = true;
		said[RULE_S1] = said[RULE_S2] = said[RULE_S1] || said[RULE_S2];
		if (!str_empty(question->others))
			question->message = str_format(m->arena, "%.*s The same goes for %.*s.", STR_ARG(question->message),
			                               STR_ARG(names_said(m->arena, question->others)));
	}
}

struct error *questions_make(struct arena *arena, const struct draft *draft, const struct findings *findings, size_t first,
                             struct questions *ret_questions)
{
	struct making m = {.arena = arena, .draft = draft};
	bool *done = arena_alloc_array(arena, findings->count + 1, sizeof *done);
	TRY_MEMORY(arena, done);
	if (first > findings->count)
		first = findings->count;
	size_t grave = first;
	while (grave < findings->count && findings->at[grave].severity == SEVERITY_HIGH)
		grave++;
	TRY(add_part(&m, findings, done, 0, first));
	m.questions.first = m.questions.count;
	TRY(join_first(&m, findings, first, done));
	TRY(add_part(&m, findings, done, first, grave));
	m.questions.weighty = m.questions.count;
	TRY(add_part(&m, findings, done, grave, findings->count));
	finish(&m);
	*ret_questions = m.questions;
	return arena_check(arena);
}

/* ---- what is said about all of them ---- */

struct str questions_answer(struct arena *arena, const struct draft *draft, const struct questions *questions, bool before_agreed)
{
	struct str asked = before_agreed ? STR("Can these be agreed?") : STR("Can this go out?");
	if (!draft->recommendations.count)
		return str_format(arena, "%.*s heed can't tell: it found no recommendations in this paper.", STR_ARG(asked));
	if (!questions->count)
		return str_format(arena, "%.*s Yes, as far as heed can tell: it has no questions.", STR_ARG(asked));
	if (!questions->first)
		return str_format(arena, "%.*s Yes, as far as heed can tell: it has only smaller questions.", STR_ARG(asked));
	struct str which = questions->first == 1 ? STR("one question") : str_format(arena, "these %zu questions", questions->first);
	if (questions->at[0].finding->severity == SEVERITY_HIGH)
		return str_format(arena, "%.*s Better not before someone has looked at %.*s.", STR_ARG(asked), STR_ARG(which));
	return str_format(arena, "%.*s Yes, once someone has looked at %.*s.", STR_ARG(asked), STR_ARG(which));
}

struct str questions_weighty_words(struct arena *arena, const struct questions *questions)
{
	size_t count = questions->weighty - questions->first;
	return count == 1 ? STR("1 more question as grave as these") : str_format(arena, "%zu more questions as grave as these", count);
}

struct str questions_smaller_words(struct arena *arena, const struct questions *questions)
{
	size_t count = questions->count - questions->weighty;
	return count == 1 ? STR("1 smaller matter") : str_format(arena, "%zu smaller matters", count);
}

struct str question_comment(struct arena *arena, const struct question *question)
{
	struct str why = str_of(rule_text(question->finding->rule)->why);
	struct str comment = question->message;
	if (!str_equal(why, comment))
		comment = str_join(arena, comment, STR("\nWhy it matters: "), why);
	return str_join(arena, comment, STR("\nWhat would settle it: "), question->settle);
}
