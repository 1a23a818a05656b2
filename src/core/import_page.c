/* Importing: the paper as a page, each recommendation marked in it and leading to its own page. See
 * import_steps.h. Words of the paper reach the page through the writer alone, which escapes them. */
#include "core/import_steps.h"

#include "doc/write/write.h"
#include "paper/say.h"
#include "sql/import.h"

static struct error *mark_record(struct importing *i, size_t index, struct highlights *highlights)
{
	const struct recommendation *record = &i->draft->recommendations.at[index];
	const struct import_record *found = &i->records[index];
	struct str label = say_ref_short(i->arena, record);
	for (size_t n = 0; n < record->text.count; n++) {
		const struct passage *passage = &record->text.at[n];
		for (size_t p = 0; p < passage->piece_count; p++) {
			const struct piece *piece = &passage->pieces[p];
			struct highlight highlight = {.block = piece->block, .start = piece->start, .end = piece->end};
			if (!n && !p) {
				highlight.label = label;
				highlight.anchor = str_format(i->arena, "r-%.*s", STR_ARG(found->slug));
				highlight.href = str_format(i->arena, "/reviews/%.*s/%.*s", STR_ARG(i->outcome->review_slug), STR_ARG(found->slug));
			}
			if (!list_push(i->arena, highlights, highlight))
				return arena_error(i->arena);
		}
	}
	return NULL;
}

struct error *import_page(struct importing *i)
{
	struct highlights highlights = {.spoken = STR("Recommendation"), .units = true};
	struct buf page;
	struct str html;
	for (size_t n = 0; n < i->draft->recommendations.count; n++)
		if (!i->records[n].skipped)
			TRY(mark_record(i, n, &highlights));
	buf_init(&page, i->arena, BUF_NO_LIMIT);
	TRY(html_write_blocks(i->arena, i->draft->document->root, 2, &highlights, &page));
	TRY(buf_done(&page, &html));
	return paper_set_page(i->db, i->arena, i->paper, said(html));
}
