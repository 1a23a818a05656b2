/* See error_page.h. */
#include "web/error_page.h"

#include "text/words.h"
#include "tmpl/pages.h"
#include "web/asset.h"
#include "web/view.h"

static const struct {
	int status;
	size_t heading, message;
} known[] = {
	{400, WORD_error_400_heading, WORD_error_400},
	{404, WORD_error_404_heading, WORD_error_404},
	{405, WORD_error_405_heading, WORD_error_405},
	{410, WORD_error_410_heading, WORD_error_410},
	{413, WORD_error_413_heading, WORD_error_413},
	{414, WORD_error_414_heading, WORD_error_414},
	{431, WORD_error_414_heading, WORD_error_414},
	{503, WORD_error_503_heading, WORD_error_503},
	{0, WORD_error_500_heading, WORD_error_500},
};

struct error *error_page_make(const struct site *site, struct arena *arena, int status, struct str sentence, struct http_response *ret_response)
{
	size_t row = 0;
	while (known[row].status && known[row].status != status)
		row++;
	if (!known[row].status && status < 500)
		row = 0; /* any other fault of the request */
	struct error_view view = {
		.heading = words_said(arena, site->language, known[row].heading),
		.message = words_said(arena, site->language, known[row].message),
		.search = site->fixed ? STR_NONE : STR("/search"),
	};
	view.page = (struct page_view){.title = view.heading, .site = site->name, .home = STR("/"), .style = asset_style(arena), .plain = true};
	if (status < 500 && sentence.size)
		view.message = str_join(arena, sentence, STR(" "), view.message);
	struct link_view home = {.words = words_said(arena, site->language, WORD_error_home), .href = STR("/")};
	if (!list_push(arena, &view.links, home))
		return arena_error(arena);
	struct page page;
	page_init(&page, arena, site->language, BUF_NO_LIMIT);
	error_page(&page, &view);
	struct http_response response = {.status = status, .type = STR("text/html; charset=utf-8"), .cache_seconds = -1};
	TRY(page_done(&page, &response.body));
	*ret_response = response;
	return NULL;
}
