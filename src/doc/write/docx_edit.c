/* Tags and edits: see docx_edit.h. */
#include "doc/write/docx_edit.h"

#include <stdlib.h>

static bool scan_stop(struct scan *scan)
{
	scan->from = scan->to = scan->xml.size;
	scan->token = TOKEN_END;
	return false;
}

/* The end of the tag that begins at `from`: after its ">", quoted values passed over. */
static size_t tag_end(struct str xml, size_t from)
{
	char quote = 0;
	for (size_t at = from; at < xml.size; at++) {
		char c = xml.at[at];
		if (quote)
			quote = c == quote ? 0 : quote;
		else if (c == '"' || c == '\'')
			quote = c;
		else if (c == '>')
			return at + 1;
	}
	return STR_NOT_FOUND;
}

static size_t after(struct str xml, struct str end, size_t from)
{
	size_t at = str_find_from(xml, end, from);
	return at == STR_NOT_FOUND ? STR_NOT_FOUND : at + end.size;
}

/* Moves past a comment, a CDATA section, a declaration; false when none begins here. */
static bool pass_over(struct scan *scan, struct str rest)
{
	size_t end;
	if (str_starts(rest, STR("<!--")))
		end = after(scan->xml, STR("-->"), scan->to);
	else if (str_starts(rest, STR("<![CDATA[")))
		end = after(scan->xml, STR("]]>"), scan->to);
	else if (str_starts(rest, STR("<?")))
		end = after(scan->xml, STR("?>"), scan->to);
	else
		return false;
	scan->to = end == STR_NOT_FOUND ? scan->xml.size : end;
	return true;
}

bool scan_next(struct scan *scan)
{
	struct str rest;
	do {
		if (scan->to >= scan->xml.size)
			return scan_stop(scan);
		rest = str_from(scan->xml, scan->to);
	} while (pass_over(scan, rest));
	scan->from = scan->to;
	if (rest.at[0] != '<') {
		size_t end = str_find_from(scan->xml, STR("<"), scan->from);
		scan->to = end == STR_NOT_FOUND ? scan->xml.size : end;
		scan->token = TOKEN_TEXT;
		return true;
	}
	scan->to = tag_end(scan->xml, scan->from);
	if (scan->to == STR_NOT_FOUND)
		return scan_stop(scan);
	bool closes = str_starts(rest, STR("</"));
	scan->token = closes ? TOKEN_CLOSE : scan->xml.at[scan->to - 2] == '/' ? TOKEN_EMPTY : TOKEN_OPEN;
	size_t start = scan->from + (closes ? 2 : 1), end = start;
	while (end < scan->to && (unsigned char)scan->xml.at[end] > ' ' && scan->xml.at[end] != '>' && scan->xml.at[end] != '/')
		end++;
	scan->name = str_slice(scan->xml, start, end);
	return true;
}

struct str tag_prefix(struct str name)
{
	size_t colon = str_find(name, STR(":"));
	return colon == STR_NOT_FOUND ? STR_NONE : str_slice(name, 0, colon + 1);
}

struct str tag_local(struct str name)
{
	return str_from(name, tag_prefix(name).size);
}

struct str tag_attribute(const struct scan *scan, struct str name)
{
	struct str tag = str_slice(scan->xml, scan->from, scan->to);
	for (size_t at = 1 + scan->name.size; at < tag.size;) {
		size_t equals = str_find_from(tag, STR("="), at);
		if (equals == STR_NOT_FOUND)
			break;
		struct str attribute = str_trim(str_slice(tag, at, equals));
		size_t open = equals + 1;
		while (open < tag.size && tag.at[open] != '"' && tag.at[open] != '\'')
			open++;
		if (open >= tag.size)
			break;
		size_t close = str_find_from(tag, (struct str){tag.at + open, 1}, open + 1);
		if (close == STR_NOT_FOUND)
			break;
		if (str_equal(attribute, name))
			return str_slice(tag, open + 1, close);
		at = close + 1;
	}
	return STR_NONE;
}

bool edit_add(struct arena *arena, struct edits *edits, size_t at, size_t removed, struct str added)
{
	struct edit edit = {.at = at, .removed = removed, .added = added, .order = edits->list.count};
	return list_push(arena, &edits->list, edit);
}

static int by_place(const void *a, const void *b)
{
	const struct edit *left = a, *right = b;
	if (left->at != right->at)
		return left->at > right->at ? 1 : -1;
	return (left->order > right->order) - (left->order < right->order);
}

struct error *edits_apply(struct arena *arena, struct str xml, struct edits *edits, struct str *ret_xml)
{
	TRY(arena_check(arena));
	if (edits->list.count)
		qsort(edits->list.at, edits->list.count, sizeof *edits->list.at, by_place);
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	size_t done = 0;
	list_each(edit, &edits->list) {
		buf_put(&out, str_slice(xml, done, edit->at));
		buf_put(&out, edit->added);
		done = edit->at + edit->removed;
	}
	buf_put(&out, str_from(xml, done));
	return buf_done(&out, ret_xml);
}
