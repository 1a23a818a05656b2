/* Evidence in entries, as their heads part it: "Update 1.11.16", "SHORT TERM – by March",
 * "b) …" (importer.md, conventions). A date in running prose opens nothing. A promise to
 * fill the cell is a state, not evidence. */
#include "paper/assessment.h"

#include "base/utf8.h"

#include <string.h>

/* --- placeholders ------------------------------------------------------------------------ */

static const char *const placeholders[] = {
	"n a", "na", "nil", "nil return", "no", "none", "none received", "no change", "no further update", "no progress to report", "no response", "no response received",
	"no update", "no update at this time", "no update available", "no update provided", "no update received", "not applicable", "not available", "not available at time of publication",
	"not known", "not provided", "not received", "not yet available", "not yet known", "not yet due", "nothing to report", "awaited", "awaiting response", "awaiting update", "blank", "dim", "i ddilyn", "report to follow", "response awaited",
	"tba", "tbc", "tbd", "to be added", "to be advised", "to be agreed", "to be completed", "to be confirmed", "to be determined", "to be given at the meeting", "to be provided",
	"to be reported", "to be updated", "to follow", "update awaited", "update requested", "update to be given at the meeting", "update to be provided", "update to follow",
	"verbal report", "verbal update", "verbal update at meeting", "verbal update at the meeting", "verbal update to be given", "verbal update to be given at meeting", "verbal update to be given at the meeting", "verbal update to be provided", "awaiting information", "i w gadarnhau", "i w gwblhau", "dd b", "dd b n a", "amherthnasol",
};

/* "To be completed for the 4 May meeting": a promise with the meeting it is for. */
static const char *const promises[] = {
	"to be completed", "to be confirmed", "to be provided", "to be reported", "to be updated", "to follow", "update to follow", "update to be given", "update to be provided", "verbal update", "verbal update to be given", "verbal update will be given",
	"verbal update to be provided", "an update will be given", "update will be provided", "to be given", "report to follow",
};

/* Letters and digits only, so that a lost blank or a full stop hides nothing. */
static struct str squeezed(struct arena *arena, struct str text)
{
	struct str folded = fold(arena, text);
	char *kept = arena_alloc(arena, folded.size + 1);
	size_t size = 0;
	for (size_t i = 0; kept && i < folded.size; i++)
		if ((folded.at[i] >= 'a' && folded.at[i] <= 'z') || (folded.at[i] >= '0' && folded.at[i] <= '9'))
			kept[size++] = folded.at[i];
	return (struct str){kept, kept ? size : 0};
}

/* How many bytes of the squeezed text the phrase takes at its start; 0 when it does not stand there. */
static size_t squeezed_starts(struct str text, const char *phrase)
{
	size_t size = 0;
	for (; *phrase; phrase++) {
		if (*phrase == ' ')
			continue;
		if (size >= text.size || text.at[size] != *phrase)
			return 0;
		size++;
	}
	return size;
}

static bool is_promise_rest(struct str rest)
{
	static const char *const starts[] = {"for", "at", "by", "to", "in", "on", "before", "after", "prior"};
	if (!str_has(rest, STR("meeting")) && !str_has(rest, STR("committee")))
		return false;
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (str_starts(rest, str_of(starts[i])))
			return true;
	return false;
}

enum slip { SLIP_NONE, SLIP_LOST, SLIP_ADDED, SLIP_CHANGED, SLIP_TURNED, SLIP_KINDS };

/* The size of `whole` at the start of the text, one letter of it slipped; 0 when it does not stand there so. */
static size_t starts_nearly(struct str text, struct str whole, enum slip slip)
{
	size_t same = 0;
	while (same < text.size && same < whole.size && text.at[same] == whole.at[same])
		same++;
	struct str rest = str_from(whole, same), found = str_from(text, same);
	if (slip == SLIP_NONE || !rest.size)
		return rest.size ? 0 : same;
	if (slip == SLIP_TURNED && (rest.size < 2 || found.size < 2 || found.at[0] != rest.at[1] || found.at[1] != rest.at[0]))
		return 0;
	size_t of_whole = slip == SLIP_ADDED ? 0 : slip == SLIP_TURNED ? 2 : 1, of_text = slip == SLIP_LOST ? 0 : slip == SLIP_TURNED ? 2 : 1;
	if (found.size < of_text || !str_starts(str_from(found, of_text), str_from(rest, of_whole)))
		return 0;
	return same + of_text + rest.size - of_whole;
}

/* "To be e completed", "To becompleted", "To be completd": letters of a neighbour cell went astray
 * in it, or one of its own was lost. */
static bool damaged_placeholder(struct str plain, bool *ret_promise)
{
	static const char *const wholes[] = {"tobecompleted", "tobeconfirmed", "tobeprovided"};
	for (size_t i = 0; i < sizeof wholes / sizeof *wholes; i++) {
		struct str whole = str_of(wholes[i]);
		size_t found = 0;
		for (size_t at = 0; at < plain.size && found < whole.size; at++)
			found += plain.at[at] == whole.at[found];
		if (found == whole.size && plain.size <= whole.size + 2)
			return true;
		for (enum slip slip = SLIP_NONE; slip < SLIP_KINDS; slip++) {
			size_t near = starts_nearly(plain, whole, slip);
			if (near && near == plain.size)
				return true;
			if (near && is_promise_rest(str_from(plain, near)))
				return *ret_promise = true;
		}
	}
	return false;
}

static bool text_is_placeholder(struct arena *arena, struct str text, bool *ret_promise)
{
	enum { PLACEHOLDER_MOST = 160 };
	*ret_promise = false;
	struct str trimmed = str_trim(text);
	if (!trimmed.size || trimmed.size > PLACEHOLDER_MOST)
		return false;
	struct str plain = squeezed(arena, trimmed);
	if (!plain.size) { /* nothing but dashes or dots; a tick says something */
		struct str folded = fold(arena, trimmed);
		for (size_t i = 0; i < folded.size; i++)
			if (!strchr("-.*/ ?", folded.at[i]))
				return false;
		return true;
	}
	for (size_t i = 0; i < sizeof placeholders / sizeof *placeholders; i++)
		if (squeezed_starts(plain, placeholders[i]) == plain.size)
			return true;
	if (damaged_placeholder(plain, ret_promise))
		return true;
	for (size_t i = 0; i < sizeof promises / sizeof *promises; i++) {
		size_t size = squeezed_starts(plain, promises[i]);
		if (size && is_promise_rest(str_from(plain, size)))
			return *ret_promise = true;
	}
	return false;
}

static int32_t promised_meeting(struct recognition *r, struct str text)
{
	struct whens whens = {0};
	if (when_find(scratch_of(r), text, &r->when, &whens))
		return DAY_NONE; /* the arena remembers */
	list_each(when, &whens)
		if (interval_known(when->days) && when->days.first == when->days.last)
			return when->days.first;
	return DAY_NONE;
}

bool words_placeholder(struct recognition *r, const struct words *words, int32_t *ret_meeting)
{
	bool promise = false;
	int32_t meeting = DAY_NONE;
	struct str text = words->count == 1 ? words->at[0].text : words_text(scratch_of(r), words);
	if (!words->count || !text_is_placeholder(scratch_of(r), text, &promise))
		return false;
	/* "No" and "N/A" answer a tick or a response; under evidence they say nothing. */
	if (phrase_is(scratch_of(r), text, "no"))
		return false;
	if (promise)
		meeting = promised_meeting(r, text);
	if (ret_meeting)
		*ret_meeting = meeting;
	return true;
}

/* --- heads ---------------------------------------------------------------------------------- */

struct head_found {
	struct when date;
	struct str heading, part, source_name;
	bool opens;
};

/* Words that may stand before the date of a head. */
static const struct phrase fronts[] = {
	{"update", 0}, {"updated", 0}, {"updated on", 0}, {"update on", 0}, {"update as of", 0}, {"update as at", 0}, {"progress update", 0}, {"progress at", 0}, {"progress as at", 0}, {"progress", 0}, {"position at", 0},
	{"position as at", 0}, {"as at", 0}, {"as of", 0}, {"status at", 0}, {"status as at", 0}, {"latest update", 0}, {"further update", 0}, {"diweddariad", 0}, {"update for", 0}, {"update from", 0}, {"comment", 0}, {"comments", 0}, {NULL, 0},
};

static const struct phrase terms[] = {
	{"short term", 0}, {"medium term", 0}, {"mid term", 0}, {"long term", 0}, {"longer term", 0}, {"immediate", 0}, {"phase 1", 0}, {"phase 2", 0}, {"phase 3", 0}, {"phase one", 0}, {"phase two", 0}, {"phase three", 0}, {"stage 1", 0},
	{"stage 2", 0}, {"stage 3", 0}, {"year 1", 0}, {"year 2", 0}, {"year 3", 0}, {"year one", 0}, {"year two", 0}, {"year three", 0}, {NULL, 0},
};

/* How a date head goes on: dash, colon, brackets with initials, or the paragraph's end. */
static bool head_ends(const struct tokens *tokens, size_t at, size_t *ret_after, struct str *ret_name)
{
	*ret_name = STR_NONE;
	if (sign_at(tokens, at, '(')) {
		size_t close = at + 1;
		while (close < tokens->count && close < at + 6 && !sign_at(tokens, close, ')'))
			close++;
		if (!sign_at(tokens, close, ')'))
			return false;
		*ret_name = tokens_text(tokens, at + 1, close);
		at = close + 1;
	}
	*ret_after = at;
	if (sign_at(tokens, at, '.') && at + 1 == tokens->count)
		return true;
	return at >= tokens->count || sign_at(tokens, at, '-') || sign_at(tokens, at, ':') || sign_at(tokens, at, '\n');
}

/* "1-3 February" or "2015-16": the dash belongs to the date; a dash in a head has a blank before it or behind it. */
static bool dash_is_free(struct str text, const struct token *dash)
{
	bool before = dash->start > 0 && text.at[dash->start - 1] == ' ';
	bool after = dash->end >= text.size || text.at[dash->end] == ' ';
	return before || after;
}

static size_t token_at_or_after(const struct tokens *tokens, size_t byte)
{
	size_t i = 0;
	while (i < tokens->count && tokens->at[i].start < byte)
		i++;
	return i;
}

/* "Q3" over an entry: what is told has happened, so it is the last Q3 before the paper's day. */
static struct when past_of(const struct recognition *r, struct when when)
{
	bool ahead = (when.flags & WHEN_NO_YEAR) && interval_known(when.days) && r->when.as_of != DAY_NONE && when.days.first > r->when.as_of;
	if (ahead) {
		int year, month, day;
		when.days.first = day_add_months(when.days.first, -12);
		day_split(day_add_months(when.days.last, -12), &year, &month, &day);
		when.days.last = day >= 28 ? day_of(year, month, month_days(year, month)) : day_of(year, month, day);
	}
	return when;
}

static struct error *date_head(struct recognition *r, const struct passage *passage, struct head_found *ret_head)
{
	enum { HEAD_LOOKED_AT = 110 };
	struct str text = passage->text, start = str_slice(text, 0, HEAD_LOOKED_AT);
	struct whens whens = {0};
	TRY(when_find(scratch_of(r), start, &r->when, &whens));
	if (!whens.count)
		return NULL;
	struct tokens tokens = printed_tokens(scratch_of(r), start);
	size_t count = 0, at = 0;
	const struct when *when = &whens.at[0];
	const struct phrase *term = phrase_at(terms, &tokens, 0, &count);
	const struct phrase *front = term ? NULL : phrase_at(fronts, &tokens, 0, &count);
	if (front || term)
		at = count;
	while (at && at < tokens.count && tokens.at[at].kind == TOKEN_SIGN && strchr(":-(,", tokens.at[at].word.at[0]))
		at++;
	if (at >= tokens.count || when->start > tokens.at[at].start || when->end <= tokens.at[at].start || (when->flags & WHEN_ADDRESS))
		return NULL;
	bool point = when->bound == BOUND_IN || when->bound == BOUND_OPEN || term;
	bool known = interval_known(when->days) || term;
	size_t end = token_at_or_after(&tokens, when->end), after = end;
	struct str name = STR_NONE;
	if (!point || !known || (when->flags & WHEN_RECURRING))
		return NULL;
	/* whole-of-text heads that were cut off by the look-ahead are running text */
	if (start.size < text.size && end >= tokens.count)
		return NULL;
	if (end < tokens.count && sign_at(&tokens, end, ')'))
		end++;
	if (!head_ends(&tokens, end, &after, &name))
		return NULL;
	if (sign_at(&tokens, after, '-') && !dash_is_free(text, &tokens.at[after]))
		return NULL;
	size_t heading_end = after > 0 ? tokens.at[after - 1].end : when->end;
	*ret_head = (struct head_found){.date = past_of(r, *when), .heading = str_slice(text, 0, heading_end > when->end ? heading_end : when->end), .source_name = name, .opens = true};
	return NULL;
}

/* "SHORT TERM" alone on its line, without a date. */
static bool term_head(const struct tokens *tokens, struct str text, struct head_found *ret_head)
{
	size_t count = 0;
	if (!phrase_at(terms, tokens, 0, &count) || tokens_spell(tokens, 0, "immediate"))
		return false;
	size_t at = count;
	if (at < tokens->count && (tokens_spell(tokens, at, "actions") || tokens_spell(tokens, at, "action")))
		at++;
	if (at < tokens->count && !(sign_at(tokens, at, ':') && at + 1 == tokens->count))
		return false;
	*ret_head = (struct head_found){.heading = str_slice(text, 0, tokens->at[at - 1].end), .opens = true};
	return true;
}

/* The evidence's own letters run from a) on, and the recommendation's were lost or damaged:
 * then they are its parts (importer.md, pattern 20). */
static size_t letters_in_order(const struct words *words)
{
	size_t count = 0;
	list_each(passage, words) {
		struct str text = passage->marker.size && passage->marker.size <= 3 && passage->marker.at[0] != '\xE2' ? passage->marker : passage->text;
		size_t at = text.size && text.at[0] == '(' ? 1 : 0;
		if (at + 1 < text.size && text.at[at + 1] == ')' && text.at[at] == (char)('a' + count) && count < 26)
			count++;
	}
	return count;
}

static bool parts_are_broken(const struct recommendation *record)
{
	for (size_t i = 0; i < record->parts.count; i++) {
		struct str label = record->parts.at[i].label;
		if (!record->parts.at[i].lettered || label.size != 1 || label.at[0] != (char)('a' + i))
			return true;
	}
	return !record->parts.count;
}

static bool record_has_part(const struct recommendation *record, struct str label, size_t letters)
{
	if (letters && label.size == 1 && label.at[0] >= 'a' && (size_t)(label.at[0] - 'a') < letters)
		return true;
	list_each(part, &record->parts)
		if (part->lettered && str_equal_fold(part->label, label))
			return true;
	return false;
}

/* "a)" or "(f)" at the front, where the recommendation has such a part; *ret_size: bytes it takes. */
static struct str part_label(const struct recommendation *record, size_t letters, struct str text, bool marker, size_t *ret_size)
{
	size_t from = text.size && text.at[0] == '(' ? 1 : 0, at = from;
	while (at < text.size && at < from + 4 && ((text.at[at] >= 'a' && text.at[at] <= 'z') || (text.at[at] >= 'A' && text.at[at] <= 'Z')
		|| (text.at[at] >= '0' && text.at[at] <= '9')))
		at++;
	char close = at < text.size ? text.at[at] : '\0';
	struct str label = str_slice(text, from, at);
	if (!label.size || !(close == ')' || (close == '.' && !from) || (close == ':' && !from) || (marker && !close)) || !record_has_part(record, label, letters))
		return STR_NONE;
	*ret_size = at + (close != 0);
	return label;
}

/* The line says the part's own words again: a head, its answer follows. */
static bool repeats_part(struct recognition *r, const struct recommendation *record, struct str label, struct str text)
{
	struct str line = squeezed(scratch_of(r), text);
	list_each(part, &record->parts) {
		if (!str_equal_fold(part->label, label))
			continue;
		struct str own = squeezed(scratch_of(r), part->text.text);
		size_t common = 0;
		while (common < line.size && common < own.size && line.at[common] == own.at[common])
			common++;
		if (common >= 24 && common * 10 >= line.size * 9)
			return true;
	}
	return str_ends(str_trim(text), STR(";"));
}

static bool part_head(struct recognition *r, const struct recommendation *record, size_t letters, const struct passage *passage, struct head_found *ret_head)
{
	size_t size = 0;
	struct str label = part_label(record, letters, passage->marker, true, &size);
	if (label.size)
		size = 0;
	else
		label = part_label(record, letters, passage->text, false, &size);
	if (!label.size)
		return false;
	*ret_head = (struct head_found){.part = label, .opens = true};
	struct str rest = str_trim(str_from(passage->text, size));
	if (repeats_part(r, record, label, rest))
		ret_head->heading = passage->text;
	return true;
}

/* "Part a)" or "Recommendation 3a:" or "3(a) -": lines that name the part in words. */
static bool worded_part_head(const struct recommendation *record, const struct tokens *tokens, struct head_found *ret_head)
{
	static const struct phrase names[] = {{"part", 0}, {"recommendation", 0}, {"rhan", 0}, {NULL, 0}};
	size_t count = 0;
	if (!phrase_at(names, tokens, 0, &count) || count >= tokens->count)
		return false;
	size_t at = count;
	if (sign_at(tokens, at, '('))
		at++;
	if (at >= tokens->count || !record_has_part(record, tokens->at[at].word, 0))
		return false;
	struct str label = tokens_text(tokens, at, at + 1); /* not the folded word: that is scratch */
	at++;
	if (sign_at(tokens, at, ')'))
		at++;
	if (at < tokens->count && !sign_at(tokens, at, ':') && !sign_at(tokens, at, '-'))
		return false;
	*ret_head = (struct head_found){.part = label, .heading = str_slice(tokens->text, 0, tokens->at[at - 1].end), .opens = true};
	return true;
}

/* A date at the end of a short line, after a dash: opens an entry only among dated lines. */
static struct error *tail_date(struct recognition *r, const struct passage *passage, struct head_found *ret_head)
{
	enum { TAIL_LINE_MOST = 200 };
	struct str text = passage->text;
	if (text.size > TAIL_LINE_MOST)
		return NULL;
	struct whens whens = {0};
	TRY(when_find(scratch_of(r), text, &r->when, &whens));
	const struct when *when = list_last(&whens);
	if (!when || !interval_known(when->days) || when->bound != BOUND_IN)
		return NULL;
	struct str after = str_trim(str_from(text, when->end)), before = str_trim(str_slice(text, 0, when->start));
	bool dashed = str_ends(before, STR("–")) || str_ends(before, STR("—")) || str_ends(before, STR(" -"));
	if (!dashed || (after.size && !str_equal(after, STR("."))))
		return NULL;
	*ret_head = (struct head_found){.date = *when, .heading = STR_NONE, .opens = true};
	return NULL;
}

/* --- who says so ------------------------------------------------------------------------------ */

/* "Jane Doe advised that …", "Dr Roe (Fleet Engineer) confirmed", "Dr Roe - …". */
static struct str source_of(const struct tokens *tokens)
{
	static const struct phrase verbs[] = {
		{"advised", 0}, {"advises", 0}, {"confirmed", 0}, {"confirms", 0}, {"explained", 0}, {"has advised", 0}, {"has confirmed", 0}, {"has reported", 0}, {"has stated", 0},
		{"noted", 0}, {"reported", 0}, {"reports", 0}, {"said", 0}, {"stated", 0}, {"states", 0}, {"told", 0}, {"wrote", 0}, {"commented", 0}, {"responded", 0}, {NULL, 0},
	};
	size_t name = tokens->count ? name_at(tokens, 0) : 0, at = name, count;
	if (!name)
		return STR_NONE;
	if (sign_at(tokens, at, '(')) {
		int depth = 0;
		size_t limit = at + 24;
		for (; at < tokens->count && at < limit; at++) {
			depth += sign_at(tokens, at, '(') ? 1 : sign_at(tokens, at, ')') ? -1 : 0;
			if (!depth) {
				at++;
				break;
			}
		}
	}
	bool says = at < tokens->count && (phrase_at(verbs, tokens, at, &count) || sign_at(tokens, at, '-') || sign_at(tokens, at, ':'));
	return says ? tokens_text(tokens, 0, name) : STR_NONE;
}

/* --- the whole ---------------------------------------------------------------------------------- */

static struct error *head_of(struct recognition *r, const struct recommendation *record, size_t letters, const struct passage *passage, struct head_found *ret_head)
{
	TRY(date_head(r, passage, ret_head));
	if (ret_head->opens || part_head(r, record, letters, passage, ret_head))
		return NULL;
	struct tokens tokens = printed_tokens(scratch_of(r), str_slice(passage->text, 0, 90));
	if (passage->text.size <= 90 && term_head(&tokens, passage->text, ret_head))
		return NULL;
	(void)worded_part_head(record, &tokens, ret_head);
	return NULL;
}

static struct error *entry_open(struct recognition *r, struct recommendation *record, const struct head_found *head)
{
	struct entry *entry = list_add(r->arena, &record->evidence);
	TRY_MEMORY(r->arena, entry);
	entry->date = head->date;
	entry->heading = head->heading;
	entry->part = head->part;
	entry->source_name = head->source_name;
	if (!head->date.words.size)
		entry->date = (struct when){.days = INTERVAL_NONE};
	else if (head->date.basis == BASIS_YEAR_INFERRED || (head->date.flags & WHEN_IMPOSSIBLE))
		mark_field(record, FIELD_EVIDENCE, SURE_SUGGESTED);
	return NULL;
}

/* A part's heading that the date of the update stands under, or the reverse: both hold for
 * the entry while it has no text of its own yet. */
static bool head_joins(const struct entry *entry, const struct head_found *head)
{
	bool only_heading = entry->text.count == 1 && entry->heading.size && entry->heading.size + 2 >= entry->text.at[0].text.size;
	return only_heading && ((head->part.size && !entry->part.size && entry->date.words.size) || (head->date.words.size && entry->part.size && !entry->date.words.size));
}

static struct error *entries_settle(struct recognition *r, struct recommendation *record, size_t first)
{
	for (size_t i = first; i < record->evidence.count; i++) {
		struct entry *entry = &record->evidence.at[i];
		entry->placeholder = words_placeholder(r, &entry->text, NULL) || (entry->text.count == 1 && phrase_is(scratch_of(r), entry->text.at[0].text, "no"));
		if (entry->source_name.size || !entry->text.count)
			continue;
		struct str start = str_slice(entry->text.at[0].text, 0, 240);
		if (entry->heading.size && str_starts(start, entry->heading)) {
			struct tokens rest = printed_tokens(scratch_of(r), str_from(start, entry->heading.size));
			size_t skip = 0;
			while (skip < rest.count && rest.at[skip].kind == TOKEN_SIGN)
				skip++;
			rest.at = skip ? rest.at + skip : rest.at;
			rest.count -= skip;
			entry->source_name = source_of(&rest);
		} else {
			struct tokens tokens = printed_tokens(scratch_of(r), start);
			entry->source_name = source_of(&tokens);
		}
	}
	return arena_check(r->arena);
}

/* Damaged parts from their clean copy in the evidence: a suggestion, its place shown. The
 * recommendation's printed words stay as they are. */
static struct error *parts_repair(struct recognition *r, const struct words *words, const struct head_found *heads, struct recommendation *record)
{
	record->parts.count = 0;
	for (size_t i = 0; i < words->count; i++) {
		const struct passage *passage = &words->at[i];
		if (!heads[i].part.size)
			continue;
		struct part part = {.label = heads[i].part, .text = *passage, .lettered = true};
		size_t close = str_find(str_slice(passage->text, 0, 4), STR(")"));
		if (close != STR_NOT_FOUND)
			TRY(passage_cut(r->arena, passage, close + 1, passage->text.size, &part.text));
		part.text.marker = STR_NONE;
		if (!list_push(r->arena, &record->parts, part))
			return arena_error(r->arena);
	}
	mark_field(record, FIELD_PARTS, SURE_SUGGESTED);
	struct notice notice = {.code = "parts_repaired", .recommendation = (int)r->draft->recommendations.count, .origin = words_origin(words),
		.message = STR("The parts are damaged in the recommendation; they are shown as the evidence repeats them.")};
	return list_push(r->arena, &r->draft->notices, notice) ? NULL : arena_error(r->arena);
}

/* "(a) Done.\n(b) Ordered." in one cell: each line that opens with a part's letter is a passage. */
static struct error *lines_part(struct recognition *r, const struct recommendation *record, const struct words *stretch, struct words *ret_words)
{
	list_each(passage, stretch) {
		size_t start = 0, size = 0;
		for (size_t at = str_find(passage->text, STR("\n")); at != STR_NOT_FOUND; at = str_find_from(passage->text, STR("\n"), at + 1)) {
			struct passage piece;
			if (!part_label(record, 0, str_from(passage->text, at + 1), false, &size).size)
				continue;
			TRY(passage_cut(r->arena, passage, start, at, &piece));
			piece.marker = start ? STR_NONE : passage->marker;
			TRY(words_push(scratch_of(r), ret_words, piece));
			start = at + 1;
		}
		struct passage rest = *passage;
		if (start) {
			TRY(passage_cut(r->arena, passage, start, passage->text.size, &rest));
			rest.marker = STR_NONE;
		}
		TRY(words_push(scratch_of(r), ret_words, rest));
	}
	return NULL;
}

struct error *field_evidence(struct recognition *r, const struct words *stretch, struct recommendation *record)
{
	struct words words = {0};
	size_t first = record->evidence.count, dated = 0;
	if (words_blank(stretch))
		return NULL;
	TRY(links_collect(r, stretch, record));
	TRY(lines_part(r, record, stretch, &words));
	TRY(notes_collect(r, &words, record));
	struct head_found *heads = arena_alloc_array(scratch_of(r), words.count, sizeof *heads);
	TRY_MEMORY(scratch_of(r), heads);
	size_t letters = parts_are_broken(record) ? letters_in_order(&words) : 0;
	if (letters < 3)
		letters = 0;
	for (size_t i = 0; i < words.count; i++) {
		TRY(head_of(r, record, letters, &words.at[i], &heads[i]));
		dated += heads[i].date.words.size > 0;
	}
	for (size_t i = 0; i < words.count; i++) {
		if (!heads[i].opens && dated >= 2)
			TRY(tail_date(r, &words.at[i], &heads[i]));
		struct entry *last = record->evidence.count > first ? list_last(&record->evidence) : NULL;
		if (heads[i].opens && last && head_joins(last, &heads[i])) {
			if (heads[i].part.size)
				last->part = heads[i].part;
			else
				last->date = heads[i].date;
		} else if (heads[i].opens || !last) {
			TRY(entry_open(r, record, &heads[i]));
		}
		TRY(words_push(r->arena, &list_last(&record->evidence)->text, words.at[i]));
	}
	if (letters && record->marks[FIELD_TEXT] >= SURE_DOUBTFUL)
		TRY(parts_repair(r, &words, heads, record));
	TRY(attachments_collect(r, &words, record));
	TRY(stated_dates_collect(r, &words, record));
	TRY(status_sentence(r, &words, record));
	return entries_settle(r, record, first);
}
