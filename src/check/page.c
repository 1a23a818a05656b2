/* The questions report as one HTML page, from tmpl/questions.html. */
#include "check/report.h"

#include "base/embedded.h"

static struct error *blocks_html(struct arena *arena, const struct block *root, int level, struct highlights *highlights, struct str *ret_html)
{
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	TRY(html_write_blocks(arena, root, level, highlights, &out));
	return buf_done(&out, ret_html);
}

static struct str escaped(struct arena *arena, struct str text)
{
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	buf_html(&out, text);
	return buf_str(&out);
}

static struct str skeleton(const char *name)
{
	for (const struct embedded *file = embedded_pages; file->name; file++)
		if (str_equal(str_of(file->name), str_of(name)))
			return (struct str){file->bytes, file->size};
	return STR_NONE;
}

struct error *report_page(struct arena *arena, const struct draft *draft, struct report *report, struct str name, struct str *ret_html)
{
	struct str first, smaller, account, source;
	TRY(blocks_html(arena, report->first, 1, NULL, &first));
	TRY(blocks_html(arena, report->smaller, 1, NULL, &smaller));
	TRY(blocks_html(arena, report->account, 2, NULL, &account));
	TRY(blocks_html(arena, draft->document->root, 3, &report->highlights, &source));
	bool none = !report->first->children.count, more = report->smaller->children.count;
	const struct slot slots[] = {
		{"title", escaped(arena, report->document->title)},
		{"name", escaped(arena, name)},
		{"headline", escaped(arena, report->headline)},
		{"first", none ? STR("<p>heed has no question about this paper.</p>") : first},
		{"smaller-open", more ? STR("<details><summary>Smaller matters</summary>\n<section class=\"group\">") : STR("")},
		{"smaller", smaller},
		{"smaller-close", more ? STR("</section></details>") : STR("")},
		{"account", account},
		{"source", source},
	};
	return slots_fill(arena, skeleton("questions.html"), slots, sizeof slots / sizeof *slots, ret_html);
}
