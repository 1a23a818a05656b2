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

/* Questions under their heading, closed until it is chosen; nothing where there are none. */
static struct error *folded(struct arena *arena, struct str heading, struct str questions, struct str *ret_html)
{
	*ret_html = STR("");
	if (str_empty(questions))
		return NULL;
	const struct slot slots[] = {{"heading", escaped(arena, heading)}, {"questions", questions}};
	return slots_fill(arena, skeleton("questions-folded.html"), slots, sizeof slots / sizeof *slots, ret_html);
}

struct error *report_page(struct arena *arena, const struct draft *draft, struct report *report, struct str name, struct str *ret_html)
{
	struct str first, weighty, smaller, account, source;
	TRY(blocks_html(arena, report->first, 3, NULL, &first));
	TRY(blocks_html(arena, report->weighty, 3, NULL, &weighty));
	TRY(blocks_html(arena, report->smaller, 3, NULL, &smaller));
	TRY(blocks_html(arena, report->account, 2, NULL, &account));
	TRY(blocks_html(arena, draft->document->root, 3, &report->highlights, &source));
	TRY(folded(arena, report->weighty_words, weighty, &weighty));
	TRY(folded(arena, report->smaller_words, smaller, &smaller));
	bool none = !report->first->children.count;
	const struct slot slots[] = {
		{"title", escaped(arena, report->document->title)},
		{"name", escaped(arena, name)},
		{"answer", escaped(arena, report->answer)},
		{"headline", draft->recommendations.count ? escaped(arena, report->headline) : STR_NONE},
		{"none", none ? STR("heed has no question that should come first.") : STR_NONE},
		{"first", first},
		{"weighty", weighty},
		{"smaller", smaller},
		{"account", account},
		{"source", source},
	};
	return slots_fill(arena, skeleton("questions.html"), slots, sizeof slots / sizeof *slots, ret_html);
}
