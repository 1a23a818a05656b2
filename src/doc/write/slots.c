/* Pages from a skeleton with slots: the HTML of a page stands in tmpl/, not in C. */
#include "doc/write/write.h"

static const struct slot *slot_named(const struct slot *slots, size_t count, struct str name)
{
	for (size_t i = 0; i < count; i++)
		if (str_equal(name, str_of(slots[i].name)))
			return &slots[i];
	return NULL;
}

struct error *slots_fill(struct arena *arena, struct str skeleton, const struct slot *slots, size_t count, struct str *ret_html)
{
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	for (;;) {
		size_t open = str_find(skeleton, STR("{{"));
		size_t close = open == STR_NOT_FOUND ? open : str_find_from(skeleton, STR("}}"), open);
		if (close == STR_NOT_FOUND)
			break;
		struct str name = str_trim(str_slice(skeleton, open + 2, close));
		const struct slot *slot = slot_named(slots, count, name);
		if (!slot)
			return error_new(arena, ERROR_BUG, "a page has a slot \"%.*s\" that nothing fills", STR_ARG(name));
		buf_put(&out, str_slice(skeleton, 0, open));
		buf_put(&out, slot->html);
		skeleton = str_from(skeleton, close + 2);
	}
	buf_put(&out, skeleton);
	return buf_done(&out, ret_html);
}
