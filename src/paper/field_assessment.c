/* Response, claim and decision: "Accepted - completed", "3 – Not Achieved (Progress Made)",
 * ticks, colours, percentages.
 *
 * A phrase may answer two of the four facts; each gets its own words. The printed number
 * decides over the name beside it. What a category means is the scheme's to say: here the
 * field's common words give a first reading, plan_settle a second by the scheme. */
#include "paper/plan.h"

#include "base/utf8.h"

#include <string.h>

enum { FUZZY = 256 }; /* added to a value: read so, but a person should look */

static const struct phrase responses[] = {
	{"accept", RESPONSE_ACCEPTED}, {"accepted", RESPONSE_ACCEPTED}, {"accepted in full", RESPONSE_ACCEPTED}, {"accept in full", RESPONSE_ACCEPTED},
	{"accepted in principle", RESPONSE_ACCEPTED | FUZZY}, {"accept in principle", RESPONSE_ACCEPTED | FUZZY}, {"agree", RESPONSE_ACCEPTED},
	{"agree in principle", RESPONSE_ACCEPTED | FUZZY}, {"agreed", RESPONSE_ACCEPTED}, {"agreed in full", RESPONSE_ACCEPTED},
	{"agreed in principle", RESPONSE_ACCEPTED | FUZZY}, {"approved", RESPONSE_ACCEPTED}, {"approve", RESPONSE_ACCEPTED}, {"endorsed", RESPONSE_ACCEPTED},
	{"fully accepted", RESPONSE_ACCEPTED}, {"fully agreed", RESPONSE_ACCEPTED}, {"fully supported", RESPONSE_ACCEPTED}, {"support", RESPONSE_ACCEPTED},
	{"supported", RESPONSE_ACCEPTED}, {"supported in principle", RESPONSE_ACCEPTED | FUZZY}, {"in principle", RESPONSE_ACCEPTED | FUZZY},
	{"yes", RESPONSE_ACCEPTED}, {"y", RESPONSE_ACCEPTED}, {"welcomed", RESPONSE_ACCEPTED | FUZZY}, {"already accepted", RESPONSE_ACCEPTED}, {"derbyn", RESPONSE_ACCEPTED},
	{"derbyniwyd", RESPONSE_ACCEPTED}, {"cytuno", RESPONSE_ACCEPTED}, {"cytunwyd", RESPONSE_ACCEPTED},
	{"accepted in part", RESPONSE_PARTLY_ACCEPTED}, {"accept in part", RESPONSE_PARTLY_ACCEPTED}, {"accepted subject to", RESPONSE_PARTLY_ACCEPTED | FUZZY},
	{"accepted with amendment", RESPONSE_PARTLY_ACCEPTED}, {"accepted with amendments", RESPONSE_PARTLY_ACCEPTED}, {"accepted with modifications", RESPONSE_PARTLY_ACCEPTED},
	{"accepted as amended", RESPONSE_PARTLY_ACCEPTED}, {"agreed in part", RESPONSE_PARTLY_ACCEPTED}, {"in part", RESPONSE_PARTLY_ACCEPTED}, {"part accepted", RESPONSE_PARTLY_ACCEPTED},
	{"part agreed", RESPONSE_PARTLY_ACCEPTED}, {"partial", RESPONSE_PARTLY_ACCEPTED}, {"partially accept", RESPONSE_PARTLY_ACCEPTED},
	{"partially accepted", RESPONSE_PARTLY_ACCEPTED}, {"partially agree", RESPONSE_PARTLY_ACCEPTED}, {"partially agreed", RESPONSE_PARTLY_ACCEPTED},
	{"partially supported", RESPONSE_PARTLY_ACCEPTED}, {"partly accept", RESPONSE_PARTLY_ACCEPTED}, {"partly accepted", RESPONSE_PARTLY_ACCEPTED},
	{"partly agreed", RESPONSE_PARTLY_ACCEPTED}, {"partly supported", RESPONSE_PARTLY_ACCEPTED}, {"supported in part", RESPONSE_PARTLY_ACCEPTED}, {"accepted partially", RESPONSE_PARTLY_ACCEPTED}, {"derbyn yn rhannol", RESPONSE_PARTLY_ACCEPTED},
	{"cannot be accepted", RESPONSE_REJECTED}, {"declined", RESPONSE_REJECTED}, {"disagree", RESPONSE_REJECTED}, {"disagreed", RESPONSE_REJECTED}, {"do not accept", RESPONSE_REJECTED},
	{"do not agree", RESPONSE_REJECTED}, {"no", RESPONSE_REJECTED}, {"n", RESPONSE_REJECTED}, {"not accepted", RESPONSE_REJECTED}, {"not agreed", RESPONSE_REJECTED},
	{"not approved", RESPONSE_REJECTED}, {"not endorsed", RESPONSE_REJECTED}, {"not supported", RESPONSE_REJECTED}, {"refused", RESPONSE_REJECTED},
	{"reject", RESPONSE_REJECTED}, {"rejected", RESPONSE_REJECTED}, {"gwrthod", RESPONSE_REJECTED}, {"gwrthodwyd", RESPONSE_REJECTED},
	{"noted", RESPONSE_NOTED}, {"note", RESPONSE_NOTED}, {"noted and", RESPONSE_NOTED}, {"nodwyd", RESPONSE_NOTED}, {NULL, 0},
};

static const struct phrase statuses[] = {
	{"achieved", STATUS_ACHIEVED}, {"achieved fully", STATUS_ACHIEVED}, {"fully achieved", STATUS_ACHIEVED}, {"achieved late", STATUS_ACHIEVED_LATE},
	{"achieved but late", STATUS_ACHIEVED_LATE}, {"not achieved", STATUS_NOT_ACHIEVED}, {"not achieved progress made", STATUS_NOT_ACHIEVED},
	{"not achieved obstacle", STATUS_OBSTACLE}, {"not achieved insufficient progress", STATUS_NOT_ACHIEVED}, {"not fully achieved", STATUS_NOT_ACHIEVED},
	{"partially achieved", STATUS_IN_PROGRESS | FUZZY}, {"partly achieved", STATUS_IN_PROGRESS | FUZZY}, {"not met", STATUS_NOT_ACHIEVED},
	{"complete", STATUS_COMPLETED}, {"completed", STATUS_COMPLETED}, {"action complete", STATUS_COMPLETED}, {"action completed", STATUS_COMPLETED},
	{"actioned", STATUS_COMPLETED}, {"already completed", STATUS_COMPLETED}, {"closed", STATUS_COMPLETED}, {"closed implemented", STATUS_COMPLETED},
	{"closed complete", STATUS_COMPLETED}, {"closed completed", STATUS_COMPLETED}, {"concluded", STATUS_COMPLETED}, {"delivered", STATUS_COMPLETED}, {"discharged", STATUS_COMPLETED},
	{"done", STATUS_COMPLETED}, {"finished", STATUS_COMPLETED}, {"fully completed", STATUS_COMPLETED}, {"fully implemented", STATUS_COMPLETED},
	{"implemented", STATUS_COMPLETED}, {"resolved", STATUS_COMPLETED}, {"signed off", STATUS_COMPLETED}, {"achieved and closed", STATUS_COMPLETED}, {"wedi'i gwblhau", STATUS_COMPLETED},
	{"already in place", STATUS_COMPLETED | FUZZY}, {"in place", STATUS_COMPLETED | FUZZY}, {"blue", STATUS_COMPLETED | FUZZY}, {"met", STATUS_COMPLETED | FUZZY}, {"complete and ongoing", STATUS_COMPLETED | FUZZY},
	{"continuing", STATUS_IN_PROGRESS}, {"in hand", STATUS_IN_PROGRESS}, {"in progress", STATUS_IN_PROGRESS}, {"live", STATUS_IN_PROGRESS | FUZZY},
	{"mostly complete", STATUS_IN_PROGRESS}, {"nearly complete", STATUS_IN_PROGRESS}, {"not yet complete", STATUS_OUTSTANDING}, {"on going", STATUS_IN_PROGRESS}, {"on schedule", STATUS_IN_PROGRESS},
	{"on target", STATUS_IN_PROGRESS}, {"on track", STATUS_IN_PROGRESS}, {"on track not yet due", STATUS_IN_PROGRESS}, {"ongoing", STATUS_IN_PROGRESS}, {"partially complete", STATUS_IN_PROGRESS},
	{"partially completed", STATUS_IN_PROGRESS}, {"partially implemented", STATUS_IN_PROGRESS}, {"partly complete", STATUS_IN_PROGRESS}, {"part complete", STATUS_IN_PROGRESS},
	{"partly completed", STATUS_IN_PROGRESS}, {"partly implemented", STATUS_IN_PROGRESS}, {"progressing", STATUS_IN_PROGRESS}, {"started", STATUS_IN_PROGRESS}, {"substantially complete", STATUS_IN_PROGRESS},
	{"under way", STATUS_IN_PROGRESS}, {"underway", STATUS_IN_PROGRESS}, {"work in progress", STATUS_IN_PROGRESS}, {"green", STATUS_IN_PROGRESS | FUZZY}, {"ar y gweill", STATUS_IN_PROGRESS}, {"parhaus", STATUS_IN_PROGRESS},
	{"amber", STATUS_IN_PROGRESS | FUZZY}, {"yellow", STATUS_IN_PROGRESS | FUZZY}, {"g", STATUS_IN_PROGRESS | FUZZY}, {"a", STATUS_IN_PROGRESS | FUZZY},
	{"behind schedule", STATUS_OUTSTANDING}, {"delayed", STATUS_OUTSTANDING}, {"incomplete", STATUS_OUTSTANDING}, {"not complete", STATUS_OUTSTANDING}, {"not completed", STATUS_OUTSTANDING},
	{"not implemented", STATUS_OUTSTANDING}, {"not on target", STATUS_OUTSTANDING}, {"not on track", STATUS_OUTSTANDING}, {"not started", STATUS_OUTSTANDING},
	{"not yet started", STATUS_OUTSTANDING}, {"not begun", STATUS_OUTSTANDING}, {"not yet begun", STATUS_OUTSTANDING}, {"yet to start", STATUS_OUTSTANDING}, {"yet to begin", STATUS_OUTSTANDING}, {"no action taken", STATUS_OUTSTANDING}, {"no progress", STATUS_OUTSTANDING}, {"off target", STATUS_OUTSTANDING}, {"off track", STATUS_OUTSTANDING},
	{"open", STATUS_OUTSTANDING | FUZZY}, {"outstanding", STATUS_OUTSTANDING}, {"overdue", STATUS_OUTSTANDING}, {"pending", STATUS_OUTSTANDING}, {"red", STATUS_OUTSTANDING | FUZZY},
	{"r", STATUS_OUTSTANDING | FUZZY}, {"slipped", STATUS_OUTSTANDING}, {"to do", STATUS_OUTSTANDING}, {"unresolved", STATUS_OUTSTANDING}, {"heb ddechrau", STATUS_OUTSTANDING},
	{"closed not implemented", STATUS_NOT_ACHIEVED | FUZZY}, {"deferred", STATUS_PAUSED}, {"on hold", STATUS_PAUSED}, {"paused", STATUS_PAUSED},
	{"postponed", STATUS_PAUSED}, {"suspended", STATUS_PAUSED}, {"stalled", STATUS_PAUSED}, {"cancelled", STATUS_NONE | FUZZY}, {"no longer applicable", STATUS_NONE | FUZZY},
	{"no longer required", STATUS_NONE | FUZZY}, {"no longer relevant", STATUS_NONE | FUZZY}, {"not applicable", STATUS_NONE | FUZZY}, {"superseded", STATUS_NONE | FUZZY},
	{"withdrawn", STATUS_NONE | FUZZY}, {NULL, 0},
};

/* A phrase found at a place; signs between its words don't count ("Closed – implemented"). */
struct found {
	int value;
	bool fuzzy;
	size_t from, to; /* tokens */
};

/* The tokens without signs, so that "Not Achieved (Progress Made)" spells one phrase. */
struct plain {
	struct tokens words;
	size_t *places; /* of each in the full tokens */
};

static struct plain plain_of(struct arena *arena, const struct tokens *tokens)
{
	struct plain plain = {.words = {.text = tokens->text}, .places = arena_alloc_array(arena, tokens->count + 1, sizeof *plain.places)};
	for (size_t i = 0; plain.places && i < tokens->count; i++) {
		if (tokens->at[i].kind == TOKEN_SIGN)
			continue;
		plain.places[plain.words.count] = i;
		if (!list_push(arena, &plain.words, tokens->at[i]))
			break;
	}
	return plain;
}

static bool find_at(struct arena *arena, const struct phrase *table, const struct tokens *tokens, size_t at, struct found *ret_found)
{
	struct plain plain = plain_of(arena, tokens);
	size_t first = 0, count = 0;
	if (!plain.places)
		return false;
	while (first < plain.words.count && plain.places[first] < at)
		first++;
	for (;;) {
		const struct phrase *phrase = first < plain.words.count ? phrase_at(table, &plain.words, first, &count) : NULL;
		if (!phrase)
			return false;
		size_t from = plain.places[first], to = plain.places[first + count - 1] + 1;
		/* A full stop or a line parts sentences, unless it parts the lines of one category. */
		size_t stop = from;
		while (stop < to && !sign_at(tokens, stop, '.') && !sign_at(tokens, stop, ';'))
			stop++;
		if (stop < to) { /* try the shorter phrase before the stop */
			size_t words = first;
			while (words < plain.words.count && plain.places[words] < stop)
				words++;
			plain.words.count = words;
			continue;
		}
		for (size_t i = from; i < to; i++)
			if (sign_at(tokens, i, '(') && sign_at(tokens, to, ')')) {
				to++;
				break;
			}
		*ret_found = (struct found){phrase->value & (FUZZY - 1), (phrase->value & FUZZY) != 0, from, to};
		return true;
	}
}

bool status_beside_colour(struct arena *arena, struct str printed, enum status *ret_status, size_t *ret_size)
{
	static const struct phrase colours[] = {{"red", 0}, {"amber", 0}, {"green", 0}, {"blue", 0}, {"yellow", 0}, {"grey", 0}, {"purple", 0}, {"coch", 0}, {"oren", 0}, {"gwyrdd", 0}, {NULL, 0}};
	struct tokens tokens = printed_tokens(arena, printed);
	struct found found;
	size_t count, next;
	if (!tokens.count || !phrase_at(colours, &tokens, 0, &count))
		return false;
	for (next = count; next < tokens.count && tokens.at[next].kind == TOKEN_SIGN && strchr("-:(/,\n", tokens.at[next].word.at[0]); next++)
		;
	if (next == count || !find_at(arena, statuses, &tokens, next, &found) || found.from != next || found.fuzzy)
		return false;
	while (found.to < tokens.count && sign_at(&tokens, found.to, ')'))
		found.to++;
	if (found.to < tokens.count && tokens.at[found.to].kind != TOKEN_SIGN)
		return false;
	*ret_status = (enum status)found.value;
	*ret_size = tokens.at[found.to - 1].end;
	return true;
}

bool status_read(struct arena *arena, struct str printed, enum status *ret_status)
{
	struct tokens tokens = printed_tokens(arena, printed);
	struct found found;
	if (!find_at(arena, statuses, &tokens, 0, &found))
		return false;
	*ret_status = (enum status)found.value;
	return true;
}

/* --- what stands in the cell -------------------------------------------------------------- */

struct cell {
	struct recognition *r;
	struct recommendation *record;
	const struct words *words;
	struct flat flat;
	struct tokens tokens;
};

static bool clause_ends(const struct tokens *tokens, size_t at)
{
	if (at >= tokens->count)
		return true;
	const struct token *token = &tokens->at[at];
	return token->kind == TOKEN_SIGN && strchr(".,;:-()/\n|", token->word.at[0]);
}

static struct str rest_of(const struct cell *cell, size_t token)
{
	const struct tokens *tokens = &cell->tokens;
	while (token < tokens->count && tokens->at[token].kind == TOKEN_SIGN && strchr(".,;:-)]|\n", tokens->at[token].word.at[0]))
		token++;
	return token < tokens->count ? str_trim(str_from(tokens->text, tokens->at[token].start)) : STR_NONE;
}

static struct str one_line(struct arena *arena, struct str text)
{
	struct str line = STR_NONE;
	for (struct str rest = text; rest.at;)
		line = str_join(arena, line, STR(" "), str_trim(str_cut(&rest, '\n')));
	return line;
}

/* The note beside a category; a rest that is only a date belongs to the words. */
static struct error *rest_take(struct cell *cell, struct claim *claim, size_t words_from, size_t words_to, enum field field)
{
	struct arena *arena = cell->r->arena;
	struct str rest = rest_of(cell, words_to);
	struct when when;
	claim->words = one_line(arena, tokens_text(&cell->tokens, words_from, words_to));
	if (!rest.size)
		return NULL;
	struct str bare = rest;
	if (bare.size && bare.at[0] == '(')
		bare = str_slice(bare, 1, bare.at[bare.size - 1] == ')' ? bare.size - 1 : bare.size);
	bool on = str_starts_fold(bare, STR("in ")) || str_starts_fold(bare, STR("on "));
	if (when_alone(arena, str_trim(on ? str_from(bare, 3) : bare), &cell->r->when, &when) && interval_known(when.days)) {
		claim->words = one_line(arena, str_from(cell->tokens.text, cell->tokens.at[words_from].start));
		if (field == FIELD_DECISION && when.days.first == when.days.last)
			claim->meeting = when.days.first;
		else if (status_closed(claim->status))
			claim->achieved = when.days;
		mark_field(cell->record, field, when.basis == BASIS_PRINTED ? SURE_CERTAIN : SURE_SUGGESTED);
		return NULL;
	}
	claim->note = one_line(arena, rest);
	if (!status_closed(claim->status))
		return NULL;
	/* "Completed. The shelter was replaced in March 2024": the one date of the note, told as done. */
	struct whens whens = {0};
	TRY(when_find(arena, rest, &cell->r->when, &whens));
	if (whens.count == 1 && interval_known(whens.at[0].days) && whens.at[0].mode == MODE_DONE) {
		claim->achieved = whens.at[0].days;
		mark_field(cell->record, field, SURE_SUGGESTED);
	}
	return NULL;
}

static struct claim *claim_of(struct recommendation *record, enum column column)
{
	return column == COLUMN_DECISION ? &record->decision : &record->claim;
}

static enum field field_of(enum column column)
{
	return column == COLUMN_DECISION ? FIELD_DECISION : FIELD_CLAIM;
}

/* "3", "Category 3", "Cat. 3:", "(3)" in front: the number's token, or false. */
static bool number_leads(const struct tokens *tokens, size_t at, size_t *ret_number_at, int *ret_number)
{
	static const struct phrase fronts[] = {{"category", 0}, {"cat", 0}, {"grade", 0}, {"rating", 0}, {"level", 0}, {"score", 0}, {"assessment", 0}, {"status", 0}, {NULL, 0}};
	size_t count;
	if (phrase_at(fronts, tokens, at, &count))
		at += count;
	while (at < tokens->count && tokens->at[at].kind == TOKEN_SIGN && strchr(".:(-", tokens->at[at].word.at[0]))
		at++;
	if (at >= tokens->count || tokens->at[at].kind != TOKEN_NUMBER || !str_number(tokens->at[at].word, ret_number) || *ret_number < 1 || *ret_number > 12)
		return false;
	*ret_number_at = at;
	return true;
}

/* "80% complete", "100 per cent". */
static bool percent_reads(const struct tokens *tokens, int *ret_percent, size_t *ret_to)
{
	for (size_t i = 0; i + 1 < tokens->count && i < 4; i++) {
		size_t said = sign_at(tokens, i + 1, '%') ? 1 : tokens_spell(tokens, i + 1, "per cent");
		if (tokens->at[i].kind != TOKEN_NUMBER || !said || !str_number(tokens->at[i].word, ret_percent) || *ret_percent > 100)
			continue;
		*ret_to = i + 1 + said;
		*ret_to += tokens_spell(tokens, *ret_to, "complete") + tokens_spell(tokens, *ret_to, "completed") + tokens_spell(tokens, *ret_to, "implemented");
		return true;
	}
	return false;
}

/* Where the printed name of a category ends: at a stop, a semicolon, or a second bracket. */
static size_t name_end(const struct tokens *tokens, size_t at)
{
	bool bracket = false;
	for (; at < tokens->count; at++) {
		if (sign_at(tokens, at, ')'))
			return at + 1;
		bracket |= sign_at(tokens, at, '(');
		if (!bracket && (sign_at(tokens, at, '.') || sign_at(tokens, at, ';')))
			return at;
		if (!bracket && sign_at(tokens, at, '\n') && !sign_at(tokens, at + 1, '('))
			return at;
	}
	return at;
}

static bool brackets_open(struct str text)
{
	int depth = 0;
	for (size_t i = 0; i < text.size; i++)
		depth += text.at[i] == '(' ? 1 : text.at[i] == ')' ? -1 : 0;
	return depth != 0;
}

/* A category or status from token `at` on. */
static struct error *status_take(struct cell *cell, enum column column, size_t at)
{
	struct claim *claim = claim_of(cell->record, column);
	enum field field = field_of(column);
	struct tokens *tokens = &cell->tokens;
	struct found found = {0};
	size_t number_at = at, to, name = at;
	int percent = 0;
	if (percent_reads(tokens, &percent, &to)) {
		claim->status = percent == 100 ? STATUS_COMPLETED : STATUS_IN_PROGRESS;
		mark_field(cell->record, field, SURE_SUGGESTED);
		return rest_take(cell, claim, at, to, field);
	}
	size_t coloured = 0;
	if (status_beside_colour(cell->r->arena, str_from(tokens->text, tokens->at[at].start), &claim->status, &coloured)) {
		for (to = at; to < tokens->count && tokens->at[to].start < tokens->at[at].start + coloured; to++)
			;
		mark_field(cell->record, field, SURE_SUGGESTED);
		return rest_take(cell, claim, at, to, field);
	}
	if (number_leads(tokens, at, &number_at, &claim->category)) {
		name = number_at + 1;
		while (name < tokens->count && tokens->at[name].kind == TOKEN_SIGN && strchr(":.-)", tokens->at[name].word.at[0]))
			name++;
	}
	bool known = find_at(cell->r->arena, statuses, tokens, name, &found) && found.from == name;
	bool ends = known && clause_ends(tokens, found.to);
	to = known ? found.to : name_end(tokens, name);
	const struct category *category = NULL;
	if (cell->r->draft->scheme && to > at) {
		struct str printed = one_line(cell->r->arena, tokens_text(tokens, name, name_end(tokens, name)));
		category = claim->category ? scheme_category(cell->r->draft->scheme, claim->category) : scheme_match(cell->r->arena, cell->r->draft->scheme, printed);
	}
	if (!claim->category && !category && !known) { /* words that no scheme knows: kept, doubtful */
		claim->words = one_line(cell->r->arena, str_from(tokens->text, tokens->at[at].start));
		mark_field(cell->record, field, SURE_DOUBTFUL);
		return NULL;
	}
	if (claim->category && name_end(tokens, name) > to)
		to = name_end(tokens, name);
	claim->status = category ? category->status : known ? (enum status)found.value : STATUS_NONE;
	if (category && !claim->category)
		claim->category = category->number;
	if (!category && (found.fuzzy || (known && !ends)))
		mark_field(cell->record, field, SURE_SUGGESTED);
	if (claim->category && !known && !category && to > name)
		mark_field(cell->record, field, SURE_SUGGESTED);
	if (brackets_open(tokens_text(tokens, at, to)))
		mark_field(cell->record, field, SURE_DOUBTFUL);
	return rest_take(cell, claim, at, to, field);
}

/* "Accepted", and the status that may follow it: "Accepted - completed". */
static struct error *response_take(struct cell *cell, size_t at, const struct found *found)
{
	struct recommendation *record = cell->record;
	struct found status;
	record->response = (enum response)found->value;
	TRY(words_append(cell->r->arena, &record->response_words, cell->words));
	if (found->fuzzy || at > 0)
		mark_field(record, FIELD_RESPONSE, SURE_SUGGESTED);
	size_t next = found->to;
	while (next < cell->tokens.count && (cell->tokens.at[next].kind == TOKEN_SIGN || tokens_spell(&cell->tokens, next, "and")))
		next++;
	bool linked = next > found->to && next < cell->tokens.count && !record->claim.words.size;
	if (!linked || !find_at(cell->r->arena, statuses, &cell->tokens, next, &status) || status.from != next || !clause_ends(&cell->tokens, status.to))
		return NULL;
	if (sign_at(&cell->tokens, found->to, '.') && !clause_ends(&cell->tokens, status.to))
		return NULL;
	record->claim.source = *cell->words;
	return status_take(cell, COLUMN_CLAIM, next);
}

/* --- ticks --------------------------------------------------------------------------------- */

enum tick { TICK_NONE, TICK_YES, TICK_NO, TICK_CROSS };

static enum tick tick_of(struct arena *arena, struct str text)
{
	static const char *const yes[] = {"✓", "✔", "√", "☑", "☒", "yes", "y", "ü", "true", "ticked", "✅"};
	static const char *const no[] = {"✗", "✘", "no", "n", "☐", "false", "❌"};
	struct str folded = str_trim(text), plain = fold(arena, text);
	for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
		if (str_starts(folded, str_of(yes[i])) ? folded.size <= strlen(yes[i]) + 3 : str_equal(plain, str_of(yes[i])))
			return TICK_YES;
	for (size_t i = 0; i < sizeof no / sizeof *no; i++)
		if (str_equal(folded, str_of(no[i])) || str_equal(plain, str_of(no[i])))
			return TICK_NO;
	return str_equal(plain, STR("x")) ? TICK_CROSS : TICK_NONE;
}

static struct error *tick_take(struct cell *cell, enum column column)
{
	struct claim *claim = &cell->record->claim;
	struct arena *arena = cell->r->arena;
	enum tick tick = tick_of(arena, cell->flat.text);
	struct when when;
	bool dated = when_alone(arena, cell->flat.text, &cell->r->when, &when) && interval_known(when.days);
	if (tick == TICK_NONE && !dated)
		return cell->tokens.count ? status_take(cell, COLUMN_CLAIM, 0) : NULL;
	claim->words = str_join(arena, claim->words, STR(" "), one_line(arena, cell->flat.text));
	if (tick == TICK_CROSS)
		mark_field(cell->record, FIELD_CLAIM, SURE_SUGGESTED);
	bool yes = tick != TICK_NO;
	if (column == COLUMN_ACHIEVED && yes) {
		claim->status = STATUS_ACHIEVED;
		if (dated)
			claim->achieved = when.days;
	} else if (column == COLUMN_ACHIEVED) {
		claim->status = claim->status == STATUS_IN_PROGRESS ? claim->status : STATUS_NOT_ACHIEVED;
	} else if (!status_closed(claim->status)) {
		claim->status = yes ? STATUS_IN_PROGRESS : STATUS_OUTSTANDING;
	}
	return NULL;
}

/* --- answers in sentences --------------------------------------------------------------------- */

/* "The Council partially accepts this conclusion", "We do not agree": the answer in the first sentence. */
static bool sentence_answers(const struct tokens *tokens, struct found *ret_found)
{
	static const struct phrase speakers[] = {{"the", 0}, {"this", 0}, {"we", 0}, {"our", 0}, {"cabinet", 0}, {"government", 0}, {"council", 0}, {"it", 0}, {"recommendation", 0}, {NULL, 0}};
	static const struct phrase verbs[] = {
		{"accepts", RESPONSE_ACCEPTED}, {"accept", RESPONSE_ACCEPTED}, {"fully accepts", RESPONSE_ACCEPTED}, {"agrees", RESPONSE_ACCEPTED}, {"agree", RESPONSE_ACCEPTED}, {"supports", RESPONSE_ACCEPTED},
		{"support", RESPONSE_ACCEPTED}, {"welcomes and accepts", RESPONSE_ACCEPTED}, {"is accepted", RESPONSE_ACCEPTED}, {"was accepted", RESPONSE_ACCEPTED}, {"is agreed", RESPONSE_ACCEPTED}, {"endorses", RESPONSE_ACCEPTED},
		{"accepts in principle", RESPONSE_ACCEPTED}, {"accepts in part", RESPONSE_PARTLY_ACCEPTED}, {"accept in part", RESPONSE_PARTLY_ACCEPTED}, {"partially accepts", RESPONSE_PARTLY_ACCEPTED}, {"partially accept", RESPONSE_PARTLY_ACCEPTED},
		{"partly accepts", RESPONSE_PARTLY_ACCEPTED}, {"partly accept", RESPONSE_PARTLY_ACCEPTED}, {"partially agrees", RESPONSE_PARTLY_ACCEPTED}, {"partly agrees", RESPONSE_PARTLY_ACCEPTED}, {"agrees in part", RESPONSE_PARTLY_ACCEPTED},
		{"is partially accepted", RESPONSE_PARTLY_ACCEPTED}, {"is partly accepted", RESPONSE_PARTLY_ACCEPTED}, {"is accepted in part", RESPONSE_PARTLY_ACCEPTED},
		{"does not accept", RESPONSE_REJECTED}, {"do not accept", RESPONSE_REJECTED}, {"does not agree", RESPONSE_REJECTED}, {"do not agree", RESPONSE_REJECTED}, {"cannot accept", RESPONSE_REJECTED}, {"rejects", RESPONSE_REJECTED},
		{"reject", RESPONSE_REJECTED}, {"is not accepted", RESPONSE_REJECTED}, {"is rejected", RESPONSE_REJECTED}, {"does not support", RESPONSE_REJECTED}, {"declines", RESPONSE_REJECTED}, {"disagrees", RESPONSE_REJECTED},
		{"notes", RESPONSE_NOTED}, {"note", RESPONSE_NOTED}, {"is noted", RESPONSE_NOTED}, {NULL, 0},
	};
	size_t count;
	if (!tokens->count || !phrase_at(speakers, tokens, 0, &count))
		return false;
	for (size_t i = 1; i < tokens->count && i < 8 && tokens->at[i].kind == TOKEN_WORD; i++) {
		const struct phrase *verb = phrase_at(verbs, tokens, i, &count);
		if (!verb)
			continue;
		*ret_found = (struct found){.value = verb->value, .fuzzy = true, .from = i, .to = i + count};
		return true;
	}
	return false;
}

/* --- the whole ------------------------------------------------------------------------------ */

static struct error *words_take(struct cell *cell, enum column column)
{
	struct found found;
	bool may_respond = column == COLUMN_RESPONSE || column == COLUMN_CLAIM;
	size_t at = 0;
	static const struct phrase fronts[] = {{"the recommendation is", 0}, {"this recommendation is", 0}, {"recommendation", 0}, {"the recommendation was", 0},
		{"response", 0}, {"decision", 0}, {"status", 0}, {"rag", 0}, {"rag status", 0}, {"cabinet", 0}, {"the council", 0}, {"the cabinet", 0}, {"the executive", 0}, {NULL, 0}};
	size_t count;
	if (phrase_at(fronts, &cell->tokens, 0, &count)) {
		at = count;
		while (at < cell->tokens.count && cell->tokens.at[at].kind == TOKEN_SIGN)
			at++;
	}
	if (at >= cell->tokens.count)
		at = 0;
	if (may_respond && find_at(cell->r->arena, responses, &cell->tokens, at, &found) && found.from == at) {
		bool word = column == COLUMN_RESPONSE || found.to - found.from > 1 || cell->tokens.at[found.from].end - cell->tokens.at[found.from].start > 3;
		if (word && cell->record->response == RESPONSE_NONE)
			return response_take(cell, at, &found);
	}
	if (column == COLUMN_RESPONSE && cell->record->response == RESPONSE_NONE && sentence_answers(&cell->tokens, &found)) {
		cell->record->response = (enum response)found.value;
		mark_field(cell->record, FIELD_RESPONSE, SURE_SUGGESTED);
		return words_append(cell->r->arena, &cell->record->response_words, cell->words);
	}
	if (column != COLUMN_RESPONSE) {
		claim_of(cell->record, column)->source = *cell->words;
		return status_take(cell, column, at);
	}
	TRY(words_append(cell->r->arena, &cell->record->response_words, cell->words));
	if (find_at(cell->r->arena, statuses, &cell->tokens, at, &found) && found.from == at && clause_ends(&cell->tokens, found.to)) {
		cell->record->claim.source = *cell->words;
		return status_take(cell, COLUMN_CLAIM, at);
	}
	mark_field(cell->record, FIELD_RESPONSE, SURE_DOUBTFUL); /* prose that names no answer */
	return NULL;
}

struct error *field_assessment(struct recognition *r, enum column column, const struct words *words, struct recommendation *record)
{
	struct cell cell = {.r = r, .record = record, .words = words};
	struct claim *claim = claim_of(record, column);
	int32_t meeting = DAY_NONE;
	if (!claim->words.size && !claim->placeholder) /* nothing read yet: a zero day would be 1970 */
		claim->meeting = DAY_NONE, claim->achieved = INTERVAL_NONE;
	if (words_blank(words))
		return NULL;
	TRY(flat_open(r->arena, words, '\n', &cell.flat));
	cell.tokens = printed_tokens(r->arena, cell.flat.text);
	TRY(arena_check(r->arena));
	bool tick = column == COLUMN_ACHIEVED || column == COLUMN_ON_TARGET;
	if (words_placeholder(r, words, &meeting)) {
		if (column == COLUMN_RESPONSE)
			TRY(words_append(r->arena, &record->response_words, words));
		if (tick || column == COLUMN_RESPONSE)
			return arena_check(r->arena);
		claim->placeholder = true;
		claim->meeting = meeting;
		claim->source = *words;
		claim->words = one_line(r->arena, cell.flat.text);
		return arena_check(r->arena);
	}
	if (tick) {
		claim->source = *words;
		TRY(tick_take(&cell, column));
	} else if (cell.tokens.count && tick_of(r->arena, cell.flat.text) == TICK_YES && column == COLUMN_CLAIM) {
		claim->source = *words; /* a lone tick under "Status": done, as far as one can tell */
		TRY(tick_take(&cell, COLUMN_ACHIEVED));
		mark_field(record, FIELD_CLAIM, SURE_SUGGESTED);
	} else if (cell.tokens.count) {
		TRY(words_take(&cell, column));
	}
	return arena_check(r->arena);
}
