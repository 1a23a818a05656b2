/* Findings as a document tree: see report.h. The words of the rules come from rules.c. */
#include "check/report.h"

#include "paper/say.h"

struct building {
	struct arena *arena;
	const struct draft *draft;
	struct report *report;
	size_t number; /* of the question being added */
	bool beside_paper;
};

static const struct origin NOWHERE = {0, 0};

/* A new leaf with one run; NULL at the arena's cap, which the arena remembers. */
static struct block *add(struct building *b, const struct block *parent, enum block_kind kind, struct str text)
{
	struct block *leaf = doc_add(b->arena, (struct block *)parent, kind, NOWHERE);
	if (leaf)
		doc_add_run(b->arena, leaf, text, 0, STR_NONE);
	return leaf;
}

static struct block *add_heading(struct building *b, const struct block *parent, int level, struct str text)
{
	struct block *heading = add(b, parent, BLOCK_HEADING, text);
	if (heading)
		heading->level = level;
	return heading;
}

/* "Why it matters: …" with its lead-in in bold. */
static void add_said(struct building *b, const struct block *parent, struct str lead_in, struct str text)
{
	struct block *leaf = doc_add(b->arena, (struct block *)parent, BLOCK_PARAGRAPH, NOWHERE);
	if (!leaf)
		return;
	doc_add_run(b->arena, leaf, lead_in, RUN_BOLD, STR_NONE);
	doc_add_run(b->arena, leaf, text, 0, STR_NONE);
}

static void add_quote(struct building *b, const struct block *parent, const struct quote *quote, size_t index)
{
	struct block *item = add(b, parent, BLOCK_ITEM, str_format(b->arena, "“%.*s”", STR_ARG(quote->text)));
	struct str place = say_place(b->arena, b->draft->document, quote->origin);
	if (!item)
		return;
	item->marker = STR("•");
	if (str_empty(place))
		return;
	struct str anchor = str_format(b->arena, "w%zu-%zu", b->number, index + 1);
	bool marked = b->beside_paper && quote->piece.block && quote->piece.end > quote->piece.start;
	doc_add_run(b->arena, item, STR(" ("), 0, STR_NONE);
	doc_add_run(b->arena, item, place, 0, marked ? str_join(b->arena, STR("#"), STR(""), anchor) : STR_NONE);
	doc_add_run(b->arena, item, STR(")"), 0, STR_NONE);
	struct highlight highlight = {quote->piece.block, quote->piece.start, quote->piece.end, anchor,
	                              str_format(b->arena, "#q%zu", b->number), str_format(b->arena, "%zu", b->number),
	                              b->number > b->report->questions.first};
	if (marked && !list_push(b->arena, &b->report->highlights, highlight))
		return; /* the arena remembers */
}

static void add_question(struct building *b, const struct block *parent, const struct question *question)
{
	b->number++;
	if (question->opens)
		add_heading(b, parent, 3, question->about);
	struct block *heading = add_heading(b, parent, 4, str_format(b->arena, "%zu. %.*s", b->number, STR_ARG(question->message)));
	if (heading)
		heading->anchor = str_format(b->arena, "q%zu", b->number);
	for (size_t i = 0; i < question->quotes.count; i++)
		add_quote(b, parent, &question->quotes.at[i], i);
	if (!str_empty(question->why))
		add_said(b, parent, STR("Why it matters: "), question->why);
	add_said(b, parent, STR("What would settle it: "), question->settle);
}

/* A part of the report with its heading, "" for none; NULL at the arena's cap. */
static struct block *add_part(struct building *b, struct str heading)
{
	if (!str_empty(heading))
		add_heading(b, b->report->document->root, 2, heading);
	return doc_add(b->arena, b->report->document->root, BLOCK_DOCUMENT, NOWHERE);
}

static struct error *add_questions(struct building *b, size_t from, size_t to, struct str heading, const struct block **ret_part)
{
	struct block *part = add_part(b, from < to ? heading : STR_NONE);
	TRY_MEMORY(b->arena, part);
	for (size_t i = from; i < to; i++)
		add_question(b, part, &b->report->questions.at[i]);
	*ret_part = part;
	return NULL;
}

static void add_point(struct building *b, const struct block *parent, struct str text)
{
	struct block *item = add(b, parent, BLOCK_ITEM, text);
	if (item)
		item->marker = STR("•");
}

enum { ACCOUNT_MOST = 200 }; /* notices that are looked through for the same words */

/* What the reading met, each sentence once, with the recommendations that it is about. */
static void add_notices(struct building *b, const struct block *parent)
{
	const struct notice *notices = b->draft->notices.at;
	size_t count = b->draft->notices.count;
	bool *said = arena_alloc_array(b->arena, count + 1, sizeof *said);
	for (size_t i = 0; said && i < count; i++) {
		struct str refs = STR_NONE;
		for (size_t k = i; k < count && k < i + ACCOUNT_MOST; k++) {
			if (said[k] || !str_equal(notices[k].message, notices[i].message))
				continue;
			int about = notices[k].recommendation;
			struct str ref = about < 0 ? STR_NONE : say_ref(b->arena, &b->draft->recommendations.at[about]);
			if (!str_has_word(refs, ref))
				refs = str_join(b->arena, refs, STR(", "), ref);
			said[k] = k != i;
		}
		if (!said[i])
			add_point(b, parent, str_join(b->arena, refs, STR(": "), notices[i].message));
		said[i] = true;
	}
}

static struct origin origin_of(const struct leftover *leftover)
{
	return leftover->piece.block ? leftover->piece.block->origin : NOWHERE;
}

/* The words that found no place, those of one place together. */
static void add_leftovers(struct building *b, const struct block *parent)
{
	const struct leftover *leftovers = b->draft->leftovers.at;
	for (size_t i = 0, next; i < b->draft->leftovers.count; i = next) {
		struct buf words;
		struct origin origin = origin_of(&leftovers[i]);
		buf_init(&words, b->arena, BUF_NO_LIMIT);
		for (next = i; next < b->draft->leftovers.count; next++) {
			struct origin other = origin_of(&leftovers[next]);
			if (other.from != origin.from || other.to != origin.to || !str_equal(leftovers[next].reason, leftovers[i].reason))
				break;
			buf_printf(&words, "%s“%.*s”", next > i ? ", " : "", STR_ARG(leftovers[next].text));
		}
		add_point(b, parent, str_format(b->arena, "Left over (%.*s; %.*s): %.*s", STR_ARG(say_place(b->arena, b->draft->document, origin)),
		                                STR_ARG(leftovers[i].reason), STR_ARG(buf_str(&words))));
	}
}

static struct str counted(struct arena *arena, size_t count, const char *none, const char *one, const char *several)
{
	return count ? str_format(arena, "%zu %s", count, count == 1 ? one : several) : str_of(none);
}

static void add_account(struct building *b, const struct block *parent)
{
	const struct account *account = &b->draft->account;
	struct str units = say_units(b->arena, b->draft->document, account->units);
	struct str placed = counted(b->arena, account->units_placed, "none has", "has", "have");
	struct str furniture = counted(b->arena, account->units_furniture, "none is", "is", "are");
	struct str leftover = counted(b->arena, account->units_leftover, "none is", "is", "are");
	add(b, parent, BLOCK_PARAGRAPH, str_format(b->arena, "Every word is accounted for. Of %.*s, %.*s a place in a recommendation or in the text "
	    "of the paper, %.*s blank or repeated on each page, and %.*s left over.", STR_ARG(units), STR_ARG(placed), STR_ARG(furniture),
	    STR_ARG(leftover)));
	add_notices(b, parent);
	add_leftovers(b, parent);
}

static struct str title_of(struct arena *arena, const struct draft *draft, struct str name, bool before_agreed)
{
	struct str title = draft->front.title;
	struct str about = str_empty(title) ? name : str_format(arena, "“%.*s” (%.*s)", STR_ARG(say_short(arena, title, 140)), STR_ARG(name));
	return str_format(arena, before_agreed ? "Before these are agreed: questions about %.*s" : "Questions about %.*s", STR_ARG(about));
}

struct error *report_build(struct arena *arena, const struct draft *draft, const struct findings *findings, struct str name,
                           bool before_agreed, bool beside_paper, struct report *ret_report)
{
	struct report report = {.document = arena_new(arena, struct document)};
	struct building b = {arena, draft, &report, 0, beside_paper};
	TRY(arena_check(arena));
	TRY(questions_make(arena, draft, findings, check_first(findings), &report.questions));
	const struct questions *questions = &report.questions;
	struct document *document = report.document;
	document->root = doc_add(arena, NULL, BLOCK_DOCUMENT, NOWHERE);
	TRY_MEMORY(arena, document->root);
	document->title = title_of(arena, draft, name, before_agreed);
	document->language = STR("en");
	report.answer = questions_answer(arena, draft, questions, before_agreed);
	report.headline = check_headline(arena, draft, findings);
	report.weighty_words = questions_weighty_words(arena, questions);
	report.smaller_words = questions_smaller_words(arena, questions);
	add_heading(&b, document->root, 1, document->title);
	add_said(&b, document->root, report.answer, STR(""));
	if (draft->recommendations.count)
		add(&b, document->root, BLOCK_PARAGRAPH, report.headline);
	TRY(add_questions(&b, 0, questions->first, STR("What to look at first"), &report.first));
	TRY(add_questions(&b, questions->first, questions->weighty, report.weighty_words, &report.weighty));
	TRY(add_questions(&b, questions->weighty, questions->count, report.smaller_words, &report.smaller));
	struct block *account = add_part(&b, STR("Was everything read?"));
	TRY_MEMORY(arena, account);
	add_account(&b, account);
	TRY(arena_check(arena));
	TRY(doc_settle(arena, document));
	report.account = account;
	*ret_report = report;
	return NULL;
}

struct str report_summary(struct arena *arena, const struct report *report, size_t silent)
{
	struct str summary = str_join(arena, report->answer, STR("\n"), report->headline);
	if (!silent)
		return summary;
	return str_format(arena, "%.*s\n%zu small matter%s without a comment here; the web page that heed makes lists %s.", STR_ARG(summary), silent,
	                  silent == 1 ? " is" : "s are", silent == 1 ? "it" : "them");
}
