/* The view that the sample templates of tests/tmpl/good/ print. */
#ifndef HEED_TESTS_TMPL_SAMPLE_H
#define HEED_TESTS_TMPL_SAMPLE_H

#include "base/page.h"

struct shelter {
	struct str street, href;
	int32_t seats;
	bool lit;
};

struct sample_view {
	struct str title, empty, address, part;
	const char *note, *missing;
	int64_t count;
	size_t none;
	bool yes, no;
	struct html markup;
	LIST(struct shelter) shelters;
	LIST(struct str) words;
	LIST(int) nothing;
	struct shelter first;
	const struct shelter *last, *nobody;
};

#endif
