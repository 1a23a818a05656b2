/* Footnotes of HTML: see html_parts.h. HTML has none of its own; word processors and
 * Markdown printers all write a link to "#fn1", "#_ftn1", "#footnote-1" and so on, and a
 * block of that name with a link back ("#fnref1"). Only such names make a footnote. */
#include "doc/read/html_parts.h"

struct str html_note_mark(struct str identifier, bool *ret_back)
{
	static const char *const names[] = {"fn", "ftn", "edn", "footnote", "endnote", "cite_note", "note"};
	size_t start = identifier.size;
	while (start && identifier.at[start - 1] >= '0' && identifier.at[start - 1] <= '9')
		start--;
	struct str mark = str_from(identifier, start), name = str_slice(identifier, 0, start);
	while (name.size && (name.at[name.size - 1] == '-' || name.at[name.size - 1] == '_' || name.at[name.size - 1] == ':'))
		name = str_slice(name, 0, name.size - 1);
	bool back = str_ends(name, STR("ref")) || str_ends(name, STR("Ref"));
	if (back)
		name = str_slice(name, 0, name.size - 3);
	while (name.size && (name.at[name.size - 1] == '-' || name.at[name.size - 1] == '_'))
		name = str_slice(name, 0, name.size - 1);
	if (!mark.size || mark.size > 4)
		return STR_NONE;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct str wanted = str_of(names[i]);
		if (name.size < wanted.size || !str_equal_fold(str_from(name, name.size - wanted.size), wanted))
			continue;
		char before = name.size > wanted.size ? name.at[name.size - wanted.size - 1] | 0x20 : '-';
		if (before >= 'a' && before <= 'z')
			continue;
		if (ret_back)
			*ret_back = back;
		return mark;
	}
	return STR_NONE;
}
