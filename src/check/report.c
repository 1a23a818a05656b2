/* Findings as a document tree: see report.h. The words of the rules come from rules.c. */
#include "check/report.h"

#include "paper/say.h"

struct building {
	struct arena *arena;
	const struct draft *draft;
	const struct findings *findings;
	struct report *report;
	size_t number; /* of the question being added */
	bool *added;   /* findings that are in the report */
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
	                              str_format(b->arena, "#q%zu", b->number), str_format(b->arena, "%zu", b->number)};
	if (marked && !list_push(b->arena, &b->report->highlights, highlight))
		return; /* the arena remembers */
}

static void add_finding(struct building *b, const struct block *parent, const struct finding *finding)
{
	b->number++;
	struct block *heading = add_heading(b, parent, 3, str_format(b->arena, "%zu. %.*s", b->number, STR_ARG(finding->message)));
	if (heading)
		heading->anchor = str_format(b->arena, "q%zu", b->number);
	for (size_t i = 0; i < finding->quotes.count; i++)
		add_quote(b, parent, &finding->quotes.at[i], i);
	add_said(b, parent, STR("Why it matters: "), str_of(rule_text(finding->rule)->why));
	add_said(b, parent, STR("What would settle it: "), finding->settle);
}

static struct str heading_of(struct building *b, const struct finding *finding)
{
	if (finding->recommendation < 0)
		return STR("The paper as a whole");
	const struct recommendation *record = &b->draft->recommendations.at[finding->recommendation];
	return str_join(b->arena, say_ref(b->arena, record), STR(": "), say_short(b->arena, words_text(b->arena, &record->text), 120));
}

/* Findings from..to; those of one recommendation stand together. */
static void add_group(struct building *b, const struct block *parent, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		if (b->added[i])
			continue;
		add_heading(b, parent, 2, heading_of(b, &b->findings->at[i]));
		for (size_t j = i; j < to; j++) {
			if (b->added[j] || b->findings->at[j].recommendation != b->findings->at[i].recommendation)
				continue;
			b->added[j] = true;
			add_finding(b, parent, &b->findings->at[j]);
		}
	}
}

static void add_account(struct building *b, const struct block *parent)
{
	const struct account *account = &b->draft->account;
	struct str units = say_units(b->arena, b->draft->document, account->units);
	add(b, parent, BLOCK_PARAGRAPH, str_format(b->arena, "Every word is accounted for: %.*s, of which %zu are placed in a record or in the "
	    "text of the paper, %zu are furniture (blank lines, repeated heads) and %zu are left over.", STR_ARG(units), account->units_placed,
	    account->units_furniture, account->units_leftover));
	list_each(notice, &b->draft->notices) {
		struct block *item = add(b, parent, BLOCK_ITEM, notice->message);
		if (item)
			item->marker = STR("•");
	}
	list_each(leftover, &b->draft->leftovers) {
		struct origin origin = leftover->piece.block ? leftover->piece.block->origin : NOWHERE;
		struct block *item = add(b, parent, BLOCK_ITEM, str_format(b->arena, "Left over (%.*s; %.*s): “%.*s”",
		                         STR_ARG(say_place(b->arena, b->draft->document, origin)), STR_ARG(leftover->reason), STR_ARG(leftover->text)));
		if (item)
			item->marker = STR("•");
	}
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
	struct building b = {arena, draft, findings, &report, 0, arena_alloc_array(arena, findings->count + 1, sizeof *b.added), beside_paper};
	TRY(arena_check(arena));
	struct document *document = report.document;
	document->root = doc_add(arena, NULL, BLOCK_DOCUMENT, NOWHERE);
	TRY_MEMORY(arena, document->root);
	document->title = title_of(arena, draft, name, before_agreed);
	document->language = STR("en");
	size_t first = check_first(findings);
	report.headline = before_agreed ? STR("What should be settled before these recommendations are agreed?") : check_headline(arena, draft, findings);
	add_heading(&b, document->root, 1, document->title);
	add(&b, document->root, BLOCK_PARAGRAPH, report.headline);
	struct block *questions = doc_add(arena, document->root, BLOCK_DOCUMENT, NOWHERE);
	TRY_MEMORY(arena, questions);
	add_group(&b, questions, 0, first);
	if (findings->count > first)
		add_heading(&b, document->root, 1, STR("Smaller matters"));
	struct block *smaller = doc_add(arena, document->root, BLOCK_DOCUMENT, NOWHERE);
	TRY_MEMORY(arena, smaller);
	add_group(&b, smaller, first, findings->count);
	add_heading(&b, document->root, 1, STR("Was everything read?"));
	struct block *account = doc_add(arena, document->root, BLOCK_DOCUMENT, NOWHERE);
	TRY_MEMORY(arena, account);
	add_account(&b, account);
	TRY(arena_check(arena));
	TRY(doc_settle(arena, document));
	report.first = questions;
	report.smaller = smaller;
	report.account = account;
	*ret_report = report;
	return NULL;
}

struct str report_comment(struct arena *arena, const struct finding *finding)
{
	return str_format(arena, "%.*s\nWhy it matters: %s\nWhat would settle it: %.*s", STR_ARG(finding->message),
	                  rule_text(finding->rule)->why, STR_ARG(finding->settle));
}
