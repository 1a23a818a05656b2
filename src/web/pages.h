/* One function for each address of the site; routes.c names them. */
#ifndef HEED_WEB_PAGES_H
#define HEED_WEB_PAGES_H

#include "web/web.h"

struct error *web_home(struct visit *visit) MUST_CHECK;           /* home.c */
struct error *web_changes(struct visit *visit) MUST_CHECK;        /* changes.c */
struct error *web_search(struct visit *visit) MUST_CHECK;         /* search.c */
struct error *web_search_data(struct visit *visit) MUST_CHECK;   /* search_form.c */
struct error *web_owners(struct visit *visit) MUST_CHECK;         /* owner.c */
struct error *web_owner(struct visit *visit) MUST_CHECK;
struct error *web_review(struct visit *visit) MUST_CHECK;         /* review.c */
struct error *web_recommendation(struct visit *visit) MUST_CHECK; /* recommendation.c */
struct error *web_meetings(struct visit *visit) MUST_CHECK;       /* meeting.c */
struct error *web_meeting(struct visit *visit) MUST_CHECK;
struct error *web_paper(struct visit *visit) MUST_CHECK;          /* paper.c */
struct error *web_paper_file(struct visit *visit) MUST_CHECK;
struct error *web_scheme(struct visit *visit) MUST_CHECK;         /* scheme.c */
struct error *web_asset(struct visit *visit) MUST_CHECK;          /* asset.c */

#endif
