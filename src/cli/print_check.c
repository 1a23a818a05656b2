/* `heed check` for people: one sentence, at most ten questions grouped by recommendation,
 * then how many others there are. No rule numbers. */
#include "cli/print.h"

#include "check/question.h"
#include "core/record.h"

static struct str place_of(struct arena *arena, const struct reading *reading, struct origin origin)
{
	return reading->record ? record_place(arena, reading->record, origin) : say_place(arena, reading->draft->document, origin);
}

static void print_question(struct arena *arena, struct buf *out, const struct reading *reading, const struct question *question, size_t number, int columns)
{
	print_wrapped(out, str_format(arena, "%zu. %.*s", number, STR_ARG(question->message)), 2, columns);
	enum { QUOTES_SHOWN = 4 };
	for (size_t i = 0; i < question->quotes.count && i < QUOTES_SHOWN; i++) {
		const struct quote *quote = &question->quotes.at[i];
		struct str place = place_of(arena, reading, quote->origin);
		print_wrapped(out, str_format(arena, "\"%.*s\"%s%.*s%s", STR_ARG(quote->text), place.size ? " (" : "", STR_ARG(place), place.size ? ")" : ""),
		              5, columns);
	}
	if (question->quotes.count > QUOTES_SHOWN)
		print_wrapped(out, str_format(arena, "and %zu more place%s", question->quotes.count - QUOTES_SHOWN,
		                              question->quotes.count == QUOTES_SHOWN + 1 ? "" : "s"), 5, columns);
	if (!str_empty(question->why))
		print_wrapped(out, str_format(arena, "Why it matters: %.*s", STR_ARG(question->why)), 5, columns);
	print_wrapped(out, str_format(arena, "What would settle it: %.*s", STR_ARG(question->settle)), 5, columns);
}

static void print_part(struct arena *arena, struct buf *out, const struct reading *reading, const struct questions *questions, size_t from, size_t to, int columns)
{
	for (size_t i = from; i < to; i++) {
		const struct question *question = &questions->at[i];
		if (question->opens) {
			buf_char(out, '\n');
			print_wrapped(out, question->about, 0, columns);
		}
		print_question(arena, out, reading, question, i + 1, columns);
	}
}

static void print_more(struct buf *out, struct str words, bool shown)
{
	buf_printf(out, "\n%.*s%s\n", STR_ARG(words), shown ? ":" : " (--all shows them)");
}

/* What does a review of the record rest on? */
static void print_papers(struct arena *arena, struct buf *out, const struct record *record, int columns)
{
	const struct record_paper *last = list_last(&record->papers);
	buf_char(out, '\n');
	print_wrapped(out, str_format(arena, "It rests on %zu paper%s%s%.*s.", record->papers.count, record->papers.count == 1 ? "" : "s",
	                              last ? ", the last of " : "", STR_ARG(last ? day_words(arena, last->day) : STR_NONE)), 0, columns);
}

/* Was everything read? */
static void print_account(struct arena *arena, struct buf *out, const struct draft *draft, int columns)
{
	const struct account *account = &draft->account;
	struct str units = say_units(arena, draft->document, account->units);
	buf_char(out, '\n');
	if (!account->units_leftover && !draft->notices.count)
		print_wrapped(out, str_format(arena, "All of it was read: %.*s, nothing left over.", STR_ARG(units)), 0, columns);
	else
		print_wrapped(out, str_format(arena, "All of it was read: %.*s, %zu left over (heed read shows what was left over or lost).", STR_ARG(units),
		                              account->units_leftover), 0, columns);
}

struct error *print_findings(struct arena *arena, struct buf *out, const struct reading *reading, const struct findings *findings,
                             struct asked asked, int columns)
{
	const struct draft *draft = reading->draft;
	struct questions questions;
	TRY(questions_make(arena, draft, findings, asked.first, &questions));
	print_wrapped(out, check_headline(arena, draft, findings), 0, columns);
	if (draft->recommendations.count || findings->count)
		print_wrapped(out, questions_answer(arena, draft, &questions, asked.before_agreed), 0, columns);
	else
		print_wrapped(out, STR("heed looks for a table with heads such as \"Recommendation\" and \"Progress\", or for paragraphs that begin "
		                       "\"Recommendation 1\"."), 0, columns);
	print_part(arena, out, reading, &questions, 0, questions.first, columns);
	if (questions.weighty > questions.first)
		print_more(out, questions_weighty_words(arena, &questions), asked.all);
	if (asked.all)
		print_part(arena, out, reading, &questions, questions.first, questions.weighty, columns);
	if (questions.count > questions.weighty)
		print_more(out, questions_smaller_words(arena, &questions), asked.all);
	if (asked.all)
		print_part(arena, out, reading, &questions, questions.weighty, questions.count, columns);
	if (reading->record)
		print_papers(arena, out, reading->record, columns);
	else
		print_account(arena, out, draft, columns);
	return NULL;
}
