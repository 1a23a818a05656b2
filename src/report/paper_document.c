/* One paper from end to end: which kind is printed, its title and foot, the links at its
 * end. See report.h. */
#include "report/paper.h"

static const struct {
	enum report_kind kind;
	const char *name;
	void (*print)(struct sheet *sheet);
} kinds[] = {
	{REPORT_PROGRESS, "progress", progress_print},
	{REPORT_RESPONSE, "response", response_print},
	{REPORT_CONCLUDED, "concluded", concluded_print},
	{REPORT_CHANGES, "changes", changes_print},
};
enum { KINDS = sizeof kinds / sizeof *kinds };

const char *report_kind_name(enum report_kind kind)
{
	return kinds[kind].name;
}

bool report_kind_from_name(struct str name, enum report_kind *ret_kind)
{
	for (size_t i = 0; i < KINDS; i++) {
		if (!str_equal(name, str_of(kinds[i].name)))
			continue;
		*ret_kind = kinds[i].kind;
		return true;
	}
	return false;
}

/* --- links at the end --------------------------------------------------------------------------- */

static bool link_known(const struct str *known, size_t count, struct str link)
{
	for (size_t i = 0; i < count; i++)
		if (str_equal(known[i], link))
			return true;
	return false;
}

void links_print(struct sheet *sheet)
{
	enum { LINKS_MOST = 500 }; /* a longer list helps nobody */
	LIST(struct str) links = {0};
	list_each(link, &sheet->draft->links)
		if (links.count < LINKS_MOST && !link_known(links.at, links.count, *link) && !list_push(sheet->arena, &links, *link))
			return; /* the arena remembers */
	list_each(record, &sheet->draft->recommendations)
		list_each(link, &record->links)
			if (links.count < LINKS_MOST && !link_known(links.at, links.count, *link) && !list_push(sheet->arena, &links, *link))
				return;
	if (!links.count)
		return;
	sheet_heading(sheet, 2, STR("Website links"));
	list_each(link, &links)
		sheet_item(sheet, sheet->at, STR("•"), *link);
}

/* --- the whole ---------------------------------------------------------------------------------- */

/* The state of the record that the paper was printed from, for who wants to verify it. */
static struct str foot_words(struct arena *arena, const struct report_about *about)
{
	enum { SHOWN = 16 };
	struct str head = str_slice(about->journal_head, 0, SHOWN);
	if (str_blank(head))
		return STR_NONE;
	return str_format(arena, "Record state: %.*s…, verify with heed verify --head %.*s", STR_ARG(head), STR_ARG(head));
}

static struct str first_heading(const struct document *document)
{
	list_each(leaf, &document->leaves)
		if ((*leaf)->kind == BLOCK_HEADING)
			return (*leaf)->text;
	return STR_NONE;
}

struct error *report_document(struct arena *arena, const struct report_about *about, const struct draft *draft, struct document **ret_document)
{
	struct sheet sheet = {.arena = arena, .about = about, .draft = draft, .scheme = about->scheme ? about->scheme : draft->scheme};
	if (about->kind == REPORT_CHANGES && (!about->comparison || !about->before))
		return error_new(arena, ERROR_INVALID, "a paper of changes needs an earlier state of the record to compare with; name the day with --since");
	sheet.document = arena_new(arena, struct document);
	TRY_MEMORY(arena, sheet.document);
	sheet.document->language = STR("en-GB");
	sheet.document->foot = foot_words(arena, about);
	sheet.document->root = sheet.at = doc_add(arena, NULL, BLOCK_DOCUMENT, (struct origin){0, 0});
	TRY_MEMORY(arena, sheet.at);
	TRY(plan_read(&sheet));
	TRY(report_figures(arena, draft, about->as_of, &sheet.figures));
	kinds[about->kind].print(&sheet);
	TRY(arena_check(arena));
	TRY(doc_settle(arena, sheet.document));
	sheet.document->title = first_heading(sheet.document);
	*ret_document = sheet.document;
	return NULL;
}
