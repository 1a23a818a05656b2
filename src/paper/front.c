/* The paper's own fields: who reports to whom, when, about which review, whom to ask.
 *
 * Labels come from the walk (front_label) in whatever form they are printed. What no
 * label says is looked for in titles, page heads and the first lines; the first thing
 * said wins over what is said later. */
#include "paper/front.h"

#include "base/utf8.h"

enum front_field {
	FRONT_NONE, FRONT_FROM, FRONT_TO, FRONT_COMMITTEE, FRONT_DATE, FRONT_TITLE, FRONT_BODY, FRONT_REVIEW, FRONT_APPROVED, FRONT_APPROVED_BY,
	FRONT_LEAD_MEMBER, FRONT_LEAD_OFFICER, FRONT_TRACKED, FRONT_CONTACT, FRONT_CONTACT_TITLE, FRONT_TELEPHONE, FRONT_EMAIL, FRONT_PORTFOLIO,
};

/* Whole labels, folded. */
static const struct phrase labels[] = {
	{"report of", FRONT_FROM}, {"report from", FRONT_FROM}, {"report by", FRONT_FROM}, {"from", FRONT_FROM}, {"presented by", FRONT_FROM}, {"submitted by", FRONT_FROM},
	{"response from", FRONT_FROM}, {"response of", FRONT_FROM}, {"response by", FRONT_FROM}, {"adroddiad gan", FRONT_FROM}, {"gan", FRONT_FROM}, {"reporting officer", FRONT_FROM},
	{"cabinet member", FRONT_PORTFOLIO}, {"portfolio holder", FRONT_PORTFOLIO}, {"portfolio", FRONT_PORTFOLIO}, {"executive member", FRONT_PORTFOLIO}, {"relevant cabinet member", FRONT_PORTFOLIO},
	{"lead cabinet member", FRONT_PORTFOLIO}, {"executive portfolio holder", FRONT_PORTFOLIO}, {"aelod cabinet", FRONT_PORTFOLIO},
	{"to", FRONT_TO}, {"report to", FRONT_TO}, {"submitted to", FRONT_TO}, {"reported to", FRONT_TO}, {"decision maker", FRONT_TO}, {"i", FRONT_TO},
	{"committee", FRONT_COMMITTEE}, {"scrutiny committee", FRONT_COMMITTEE}, {"name of committee", FRONT_COMMITTEE}, {"meeting", FRONT_COMMITTEE}, {"panel", FRONT_COMMITTEE},
	{"board", FRONT_COMMITTEE}, {"pwyllgor", FRONT_COMMITTEE}, {"overview and scrutiny committee", FRONT_COMMITTEE}, {"committee meeting", FRONT_COMMITTEE},
	{"date", FRONT_DATE}, {"date of meeting", FRONT_DATE}, {"meeting date", FRONT_DATE}, {"report date", FRONT_DATE}, {"date of report", FRONT_DATE}, {"date of committee", FRONT_DATE},
	{"committee date", FRONT_DATE}, {"date of the meeting", FRONT_DATE}, {"dyddiad", FRONT_DATE}, {"dyddiad y cyfarfod", FRONT_DATE}, {"date of update", FRONT_DATE},
	{"title", FRONT_TITLE}, {"report title", FRONT_TITLE}, {"title of report", FRONT_TITLE}, {"subject", FRONT_TITLE}, {"subject of report", FRONT_TITLE}, {"teitl", FRONT_TITLE}, {"pwnc", FRONT_TITLE},
	{"review", FRONT_REVIEW}, {"review title", FRONT_REVIEW}, {"title of review", FRONT_REVIEW}, {"name of review", FRONT_REVIEW}, {"scrutiny review", FRONT_REVIEW}, {"inquiry", FRONT_REVIEW},
	{"title of inquiry", FRONT_REVIEW}, {"name of inquiry", FRONT_REVIEW}, {"review topic", FRONT_REVIEW}, {"scrutiny topic", FRONT_REVIEW}, {"adolygiad", FRONT_REVIEW},
	{"council", FRONT_BODY}, {"authority", FRONT_BODY}, {"local authority", FRONT_BODY}, {"organisation", FRONT_BODY}, {"name of council", FRONT_BODY}, {"cyngor", FRONT_BODY},
	{"approved by", FRONT_APPROVED_BY}, {"agreed by", FRONT_APPROVED_BY}, {"approved", FRONT_APPROVED}, {"date approved", FRONT_APPROVED}, {"date agreed", FRONT_APPROVED}, {"date of approval", FRONT_APPROVED}, {"approval date", FRONT_APPROVED},
	{"review approved", FRONT_APPROVED}, {"date review approved", FRONT_APPROVED}, {"date review agreed", FRONT_APPROVED},
	{"lead member", FRONT_LEAD_MEMBER}, {"review lead member", FRONT_LEAD_MEMBER}, {"lead scrutiny member", FRONT_LEAD_MEMBER}, {"lead councillor", FRONT_LEAD_MEMBER}, {"review chair", FRONT_LEAD_MEMBER},
	{"chair of review", FRONT_LEAD_MEMBER}, {"chair of the review", FRONT_LEAD_MEMBER}, {"chair of review group", FRONT_LEAD_MEMBER}, {"chair of the review group", FRONT_LEAD_MEMBER}, {"chair of task group", FRONT_LEAD_MEMBER},
	{"chair of the task group", FRONT_LEAD_MEMBER}, {"task group chair", FRONT_LEAD_MEMBER}, {"inquiry chair", FRONT_LEAD_MEMBER}, {"review led by", FRONT_LEAD_MEMBER},
	{"lead officer", FRONT_LEAD_OFFICER}, {"lead review officer", FRONT_LEAD_OFFICER}, {"review officer", FRONT_LEAD_OFFICER}, {"scrutiny officer", FRONT_LEAD_OFFICER}, {"supporting officer", FRONT_LEAD_OFFICER},
	{"review lead officer", FRONT_LEAD_OFFICER}, {"link officer", FRONT_LEAD_OFFICER},
	{"last tracked", FRONT_TRACKED}, {"progress last tracked", FRONT_TRACKED}, {"date last tracked", FRONT_TRACKED}, {"date progress last tracked", FRONT_TRACKED}, {"date last reviewed", FRONT_TRACKED},
	{"last reviewed", FRONT_TRACKED}, {"last considered", FRONT_TRACKED}, {"date last considered", FRONT_TRACKED}, {"last monitored", FRONT_TRACKED},
	{"contact", FRONT_CONTACT}, {"contact officer", FRONT_CONTACT}, {"contact name", FRONT_CONTACT}, {"contact person", FRONT_CONTACT}, {"author", FRONT_CONTACT}, {"report author", FRONT_CONTACT}, {"author of report", FRONT_CONTACT},
	{"officer contact", FRONT_CONTACT}, {"contact details", FRONT_CONTACT}, {"further information", FRONT_CONTACT}, {"report contact", FRONT_CONTACT}, {"contact officers", FRONT_CONTACT}, {"officer", FRONT_CONTACT}, {"cyswllt", FRONT_CONTACT}, {"awdur", FRONT_CONTACT}, {"contact point", FRONT_CONTACT},
	{"job title", FRONT_CONTACT_TITLE}, {"position", FRONT_CONTACT_TITLE}, {"designation", FRONT_CONTACT_TITLE}, {"post title", FRONT_CONTACT_TITLE},
	{"telephone", FRONT_TELEPHONE}, {"telephone no", FRONT_TELEPHONE}, {"telephone number", FRONT_TELEPHONE}, {"tel", FRONT_TELEPHONE}, {"tel no", FRONT_TELEPHONE}, {"phone", FRONT_TELEPHONE}, {"phone number", FRONT_TELEPHONE}, {"contact number", FRONT_TELEPHONE}, {"ffon", FRONT_TELEPHONE},
	{"email", FRONT_EMAIL}, {"e mail", FRONT_EMAIL}, {"email address", FRONT_EMAIL}, {"contact email", FRONT_EMAIL}, {"ebost", FRONT_EMAIL}, {"e bost", FRONT_EMAIL}, {NULL, FRONT_NONE},
};

/* Labels that go on: "Date approved at City Council", "Member who led the original Inquiry". */
static const struct phrase openings[] = {
	{"date approved at", FRONT_APPROVED}, {"date approved by", FRONT_APPROVED}, {"date agreed at", FRONT_APPROVED}, {"date agreed by", FRONT_APPROVED}, {"approved at", FRONT_APPROVED},
	{"date of approval by", FRONT_APPROVED}, {"date of approval at", FRONT_APPROVED}, {"date considered by", FRONT_APPROVED}, {"agreed at", FRONT_APPROVED}, {"date review approved by", FRONT_APPROVED}, {"date review approved at", FRONT_APPROVED}, {"approved by", FRONT_APPROVED}, {"date accepted by", FRONT_APPROVED},
	{"member who led", FRONT_LEAD_MEMBER}, {"councillor who led", FRONT_LEAD_MEMBER}, {"lead member for", FRONT_LEAD_MEMBER}, {"chair of the inquiry", FRONT_LEAD_MEMBER},
	{"lead officer for the", FRONT_LEAD_OFFICER}, {"lead officer for this", FRONT_LEAD_OFFICER}, {"officer who supported", FRONT_LEAD_OFFICER}, {"date progress", FRONT_TRACKED}, {"date of last", FRONT_TRACKED}, {NULL, FRONT_NONE},
};

static enum front_field label_field(struct arena *arena, struct str label, struct str *ret_behind)
{
	size_t slash = str_find(label, STR(" / ")); /* in two languages */
	*ret_behind = STR_NONE;
	if (slash != STR_NOT_FOUND) {
		enum front_field field = label_field(arena, str_slice(label, 0, slash), ret_behind);
		return field != FRONT_NONE || str_find_from(label, STR(" / "), slash + 3) != STR_NOT_FOUND ? field : label_field(arena, str_from(label, slash + 3), ret_behind);
	}
	if (label.size > 90)
		return FRONT_NONE;
	struct tokens tokens = printed_tokens(arena, label);
	while (tokens.count && tokens.at[tokens.count - 1].kind == TOKEN_SIGN)
		tokens.count--;
	size_t count;
	const struct phrase *row = tokens.count ? phrase_at(labels, &tokens, 0, &count) : NULL;
	if (row && count == tokens.count)
		return (enum front_field)row->value;
	row = tokens.count ? phrase_at(openings, &tokens, 0, &count) : NULL;
	if (!row || count >= tokens.count)
		return FRONT_NONE;
	*ret_behind = str_trim(tokens_text(&tokens, count, tokens.count));
	return (enum front_field)row->value;
}

static void keep(struct str *slot, struct str value)
{
	if (!slot->size)
		*slot = value;
}

static void date_keep(struct recognition *r, struct str value)
{
	struct front *front = &r->draft->front;
	struct whens whens = {0};
	if (front->date != DAY_NONE || when_find(scratch_of(r), value, &r->when, &whens))
		return;
	list_each(when, &whens)
		if (interval_known(when->days) && when->days.first == when->days.last && !(when->flags & WHEN_IMPOSSIBLE)) {
			front->date = when->days.first;
			if (front->as_of == DAY_NONE || front->as_of < front->date)
				front->as_of = front->date;
			if (r->when.as_of == DAY_NONE || r->when.as_of < front->date)
				r->when.as_of = front->date;
			return;
		}
}

static void approved_keep(struct recognition *r, const struct words *value, struct str by)
{
	struct front *front = &r->draft->front;
	struct whens whens = {0};
	if (front->review.approved != DAY_NONE || !value->count || when_find(scratch_of(r), value->at[0].text, &r->when, &whens))
		return;
	list_each(when, &whens)
		if (interval_known(when->days) && when->days.first == when->days.last) {
			front->review.approved = r->when.approved = when->days.first;
			front->review.approved_source = value->at[0];
			break;
		}
	if (by.size)
		keep(&front->review.approved_by, by);
}

/* "Jane Doe, Policy Officer, jane@…, 01555 010 203" under one label. */
static void contact_keep(struct recognition *r, struct str value)
{
	struct front *front = &r->draft->front;
	struct tokens tokens = printed_tokens(scratch_of(r), value);
	size_t end = value.size;
	for (size_t i = 0; i < tokens.count; i++) {
		const struct token *token = &tokens.at[i];
		if (token->kind == TOKEN_ADDRESS && str_has(token->word, STR("@"))) {
			keep(&front->contact.email, token->word);
			end = token->start < end ? token->start : end;
		}
		size_t last = i, digits = 0;
		while (last < tokens.count && tokens.at[last].kind == TOKEN_NUMBER)
			digits += tokens.at[last].end - tokens.at[last].start, last++;
		if (digits >= 7) {
			keep(&front->contact.telephone, tokens_text(&tokens, i, last));
			end = token->start < end ? token->start : end;
			i = last - 1;
		}
		static const struct phrase marks[] = {{"tel", 0}, {"telephone", 0}, {"email", 0}, {"e mail", 0}, {"phone", 0}, {NULL, 0}};
		size_t count;
		if (i && i < tokens.count && phrase_at(marks, &tokens, i, &count) && tokens.at[i].start < end)
			end = tokens.at[i].start;
	}
	struct str name = str_trim(str_slice(value, 0, end));
	while (name.size && (name.at[name.size - 1] == ',' || name.at[name.size - 1] == '-' || name.at[name.size - 1] == ';' || name.at[name.size - 1] == '('))
		name = str_trim(str_slice(name, 0, name.size - 1));
	struct tokens named = printed_tokens(scratch_of(r), name);
	size_t person = name_at(&named, 0);
	if (person && sign_at(&named, person, ',') && person + 1 < named.count) {
		keep(&front->contact.title, str_trim(str_from(name, named.at[person + 1].start)));
		name = tokens_text(&named, 0, person);
	}
	keep(&front->contact.name, name);
}

static bool approval_is_day(struct recognition *r, struct str text)
{
	struct when when;
	return when_alone(scratch_of(r), text, &r->when, &when) && interval_known(when.days);
}

bool front_label_known(struct arena *arena, struct str label)
{
	struct str behind;
	return label_field(arena, label, &behind) != FRONT_NONE;
}

/* A label takes one line; what stands under it on lines of its own may have labels too. */
static struct str label_line(struct recognition *r, struct str text, struct str *ret_more)
{
	struct str behind;
	*ret_more = STR_NONE;
	for (size_t at = str_find(text, STR("\n")); at != STR_NOT_FOUND; at = str_find_from(text, STR("\n"), at + 1)) {
		struct str line = str_from(text, at + 1);
		size_t colon = str_find(line, STR(":"));
		if (colon >= 60 || str_find(line, STR("\n")) < colon || label_field(scratch_of(r), str_slice(line, 0, colon), &behind) == FRONT_NONE)
			continue;
		*ret_more = line;
		return str_trim(str_slice(text, 0, at));
	}
	return text;
}

static bool label_take(struct recognition *r, struct str label, struct str text, const struct words *value);

/* The other lines of a value: "Committee: X\nDate: Y". */
static void lines_take(struct recognition *r, struct str lines)
{
	static const struct words none = {0};
	while (lines.at) {
		struct str line = str_cut(&lines, '\n');
		size_t colon = str_find(line, STR(":"));
		if (colon < 60)
			(void)label_take(r, str_slice(line, 0, colon), str_trim(str_from(line, colon + 1)), &none);
	}
}

void front_lines(struct recognition *r, const struct block *leaf)
{
	enum { LINES_MOST = 400 };
	if (leaf && leaf->text.size <= LINES_MOST && leaf->kind != BLOCK_FURNITURE)
		lines_take(r, leaf->text);
}

bool front_label(struct recognition *r, struct str label, const struct words *value)
{
	struct str more, text = value->count == 1 ? value->at[0].text : words_text(r->arena, value);
	bool known = label_take(r, label, label_line(r, text, &more), value);
	if (known)
		lines_take(r, more);
	return known;
}

static bool label_take(struct recognition *r, struct str label, struct str text, const struct words *value)
{
	struct front *front = &r->draft->front;
	struct str behind;
	enum front_field field = label_field(scratch_of(r), label, &behind);
	if (field == FRONT_NONE || !str_trim(text).size)
		return false;
	switch (field) {
	case FRONT_FROM: keep(&front->from, text); break;
	case FRONT_PORTFOLIO: keep(&front->from, text); break;
	case FRONT_TO: keep(&front->to, text); break;
	case FRONT_COMMITTEE:
		if (approval_is_day(r, text)) /* "Meeting: 10 March 2024" */
			date_keep(r, text);
		else
			keep(&front->committee, text);
		break;
	case FRONT_DATE: date_keep(r, text); break;
	case FRONT_TITLE:
		if (front->contact.name.size && !front->contact.title.size)
			front->contact.title = text;
		else
			keep(&front->title, text);
		break;
	case FRONT_BODY: keep(&front->body, text); break;
	case FRONT_REVIEW: keep(&front->review.title, text); break;
	case FRONT_APPROVED: approved_keep(r, value, behind); break;
	case FRONT_APPROVED_BY:
		keep(&front->review.approved_by, text);
		approved_keep(r, value, STR_NONE);
		break;
	case FRONT_LEAD_MEMBER: keep(&front->review.lead_member, text); break;
	case FRONT_LEAD_OFFICER: keep(&front->review.lead_officer, text); break;
	case FRONT_TRACKED: keep(&front->review.last_tracked, text); break;
	case FRONT_CONTACT: contact_keep(r, text); break;
	case FRONT_CONTACT_TITLE: keep(&front->contact.title, text); break;
	case FRONT_TELEPHONE: keep(&front->contact.telephone, text); break;
	case FRONT_EMAIL: keep(&front->contact.email, text); break;
	default: return false;
	}
	return true;
}
