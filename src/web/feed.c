/* See feed.h. */
#include "web/feed.h"

#include "sql/home.h"
#include "text/words.h"
#include "tmpl/pages.h"
#include "web/changes.h"
#include "web/fixed.h"
#include "web/show.h"

enum { FEED_ENTRIES = 50 };

static struct str feed_instant(const struct visit *visit, int32_t day)
{
	return str_format(visit->arena, "%.*sT00:00:00Z", STR_ARG(day_iso(visit->arena, day == DAY_NONE ? visit->today : day)));
}

/* Whole where the site's address is set; an address of its own kind where it is not. */
static struct str feed_id(const struct visit *visit, struct str path)
{
	const char *form = visit->site->address.size ? "%.*s%.*s" : "urn:heed:%.*s%.*s";
	return str_format(visit->arena, form, STR_ARG(visit->site->address), STR_ARG(path));
}

/* Published files have names of their own. */
static struct str feed_link(const struct visit *visit, struct str path)
{
	if (visit->site->fixed) {
		struct str fragment = path, file = str_cut(&fragment, '#');
		return str_join(visit->arena, fixed_link(visit->arena, visit->site->address, visit->request->path, file), STR("#"), fragment);
	}
	return str_format(visit->arena, "%.*s%.*s", STR_ARG(visit->site->address), STR_ARG(path));
}

struct error *feed_answer(struct visit *visit, struct feed_view *feed)
{
	feed->site = visit->site->name;
	feed->id = feed_id(visit, visit->request->path);
	feed->self = feed_link(visit, visit->request->path);
	feed->updated = feed->entries.count ? feed->entries.at[0].updated : feed_instant(visit, DAY_NONE);
	list_each(entry, &feed->entries) {
		entry->id = feed_id(visit, entry->href);
		entry->href = feed_link(visit, entry->href);
		if (str_compare(entry->updated, feed->updated) > 0)
			feed->updated = entry->updated;
	}
	struct page page;
	page_init(&page, visit->arena, visit->site->language, BUF_NO_LIMIT);
	feed_page(&page, feed);
	return visit_page(visit, &page);
}

struct error *feed_of_papers(struct visit *visit, struct str title, int64_t review)
{
	struct latest_papers_rows papers;
	TRY(latest_papers(visit->site->db, visit->arena, visit->site->reader, review, FEED_ENTRIES, &papers));
	struct feed_view feed = {.title = title};
	list_each(paper, &papers) {
		struct entry_view *entry = list_add(visit->arena, &feed.entries);
		TRY_MEMORY(visit->arena, entry);
		entry->title = str_join(visit->arena, paper->review_title, STR(": "), paper->title);
		entry->href = show_address(visit, "/papers/%.*s", STR_ARG(paper->slug));
		entry->updated = paper->imported_at;
		entry->summary = changes_sentence(visit, paper);
	}
	return feed_answer(visit, &feed);
}
