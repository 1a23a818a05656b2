/* The names of kinds, bounds, modes and bases, as `heed read --json` and `heed when` print them. */
#include "when/when.h"

#define NAME_OF(names, value) ((size_t)(value) < sizeof names / sizeof *names ? names[value] : "unknown")

const char *when_kind_name(enum when_kind kind)
{
	static const char *const names[] = {"unknown", "completion", "initial_feedback", "action_plan", "changes_sustained", "report", "ongoing",
	                                    "meeting", "publication", "event", "action", "period", "document_version", "entry_date", "funding"};
	return NAME_OF(names, kind);
}

const char *when_bound_name(enum when_bound bound)
{
	static const char *const names[] = {"in", "by", "from", "until", "after", "within", "relative", "open"};
	return NAME_OF(names, bound);
}

const char *when_mode_name(enum when_mode mode)
{
	static const char *const names[] = {"unsaid", "planned", "done", "cancelled"};
	return NAME_OF(names, mode);
}

const char *when_basis_name(enum when_basis basis)
{
	static const char *const names[] = {"printed", "year_inferred", "convention"};
	return NAME_OF(names, basis);
}
