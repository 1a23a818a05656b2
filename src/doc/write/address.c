/* Which addresses of a paper may be links in a report: see write.h. One rule for all writers. */
#include "doc/write/write.h"

bool address_safe(struct str href)
{
	return str_starts_fold(href, STR("https://")) || str_starts_fold(href, STR("http://")) || str_starts_fold(href, STR("mailto:"));
}
