/* The scheme that the paper's categories belong to: printed in its guidance (a table of
 * categories with criteria, or a list), else the shipped one that the words in use fit.
 * The number decides over the name. */
#include "paper/plan.h"

#include "base/utf8.h"

/* --- a scheme printed in the paper ------------------------------------------------------- */

static bool head_is(struct arena *arena, struct str text, const char *const *words, size_t count)
{
	for (size_t i = 0; text.size < 60 && i < count; i++)
		if (phrase_is(arena, text, words[i]))
			return true;
	return false;
}

static bool category_head(struct arena *arena, struct str text)
{
	static const char *const words[] = {"category", "categories", "rating", "ratings", "status", "grade", "assessment", "rag", "rag rating", "rag status", "colour", "code", "score", "level",
		"key", "assessment of progress code", "progress category", "assessment category", "tracking category", "statws", "categori"};
	return head_is(arena, text, words, sizeof words / sizeof *words);
}

static bool criteria_head(struct arena *arena, struct str text)
{
	static const char *const words[] = {"criteria", "criterion", "definition", "definitions", "description", "meaning", "explanation", "what it means", "what this means", "guidance", "ystyr", "diffiniad"};
	return head_is(arena, text, words, sizeof words / sizeof *words);
}

static bool criteria_say(struct str criteria, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_has_fold(criteria, str_of(words[i])))
			return true;
	return false;
}
#define CRITERIA_SAY(criteria, ...) criteria_say(criteria, (const char *const[]){__VA_ARGS__}, sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

static bool same_letters(struct str a, struct str b)
{
	size_t at = 0, other = 0;
	for (;;) {
		uint32_t left = 0, right = 0;
		while (at < a.size && !char_is_letter(left) && !char_is_digit(left))
			left = char_fold(utf8_next(a, &at));
		while (other < b.size && !char_is_letter(right) && !char_is_digit(right))
			right = char_fold(utf8_next(b, &other));
		bool left_done = !char_is_letter(left) && !char_is_digit(left), right_done = !char_is_letter(right) && !char_is_digit(right);
		if (left_done || right_done)
			return left_done && right_done;
		if (left != right)
			return false;
	}
}

/* A category that a shipped scheme prints to the letter, number and all, means what it means there. */
static bool category_shipped(struct recognition *r, struct category *category)
{
	for (size_t i = 0; i < r->recogniser->schemes.count; i++)
		list_each(shipped, &r->recogniser->schemes.at[i]->categories) {
			if (shipped->number != category->number || !same_letters(shipped->name, category->name))
				continue;
			category->status = shipped->status;
			category->response = shipped->response;
			category->concludes = shipped->concludes;
			category->words.at = shipped->words.at;
			category->words.count = category->words.room = shipped->words.count;
			return true;
		}
	return false;
}

/* What the criteria's words say about the rules; the status by a shipped scheme, then by common words. */
static void category_settle(struct recognition *r, struct category *category)
{
	struct str criteria = category->criteria;
	bool date = CRITERIA_SAY(criteria, "anticipated date", "date by which", "revised date", "new date", "expected date", "expected completion date", "anticipated completion date");
	category->needs_date = date && CRITERIA_SAY(criteria, "must", "should", "advised", "required", "given", "provided", "stated", "with ");
	category->needs_obstacle = CRITERIA_SAY(criteria, "obstacle", "beyond the control", "outside the control", "barrier");
	if (CRITERIA_SAY(criteria, "not within the time", "after the time", "later than", "after the target", "after the original"))
		category->timing = TIMING_AFTER_TARGET;
	else if (CRITERIA_SAY(criteria, "not yet expired", "not yet due", "not yet passed", "not yet been reached"))
		category->timing = TIMING_BEFORE_TARGET;
	else if (CRITERIA_SAY(criteria, "within the time", "by the target", "on time", "by the original"))
		category->timing = TIMING_BY_TARGET;
	if (category_shipped(r, category))
		return;
	for (size_t i = 0; i < r->recogniser->schemes.count; i++) {
		const struct category *shipped = scheme_match(scratch_of(r), r->recogniser->schemes.at[i], category->name);
		if (!shipped)
			continue;
		category->status = shipped->status;
		category->response = shipped->response;
		category->concludes = shipped->concludes;
		if (!category->number || shipped->number == category->number)
			return;
	}
	if (category->status == STATUS_NONE && status_read(scratch_of(r), category->name, &category->status))
		category->concludes = status_closed(category->status);
}

/* What a colour means is the paper's to say: "Green = completed", "White = not started". */
static void colour_settle(struct recognition *r, struct category *category)
{
	static const char *const colours[] = {"red", "amber", "green", "blue", "yellow", "grey", "gray", "white", "purple", "black", "orange"};
	enum status meant;
	bool colour = false;
	for (size_t i = 0; i < sizeof colours / sizeof *colours; i++)
		colour |= phrase_is(scratch_of(r), category->name, colours[i]);
	if (!colour || !category->criteria.size || !status_read(scratch_of(r), category->criteria, &meant) || meant == STATUS_NONE)
		return;
	if (category->status == STATUS_NONE || status_closed(category->status) != status_closed(meant)) {
		category->status = meant;
		category->concludes = status_closed(meant);
	}
}

/* "1: Achieved (Fully)" into number and name. */
static struct str number_off(struct str printed, int *ret_number)
{
	size_t at = 0;
	while (at < printed.size && printed.at[at] >= '0' && printed.at[at] <= '9')
		at++;
	int number;
	if (!at || !str_number(str_slice(printed, 0, at), &number) || number > 20)
		return printed;
	*ret_number = number;
	struct str rest = str_trim(str_from(printed, at));
	for (;;) {
		struct str before = rest;
		if (rest.size && (rest.at[0] == ':' || rest.at[0] == '.' || rest.at[0] == '-' || rest.at[0] == ')' || rest.at[0] == '='))
			rest = str_trim(str_from(rest, 1));
		else if (str_starts(rest, STR("–")) || str_starts(rest, STR("—")))
			rest = str_trim(str_from(rest, 3));
		if (rest.size == before.size)
			return rest;
	}
}

static struct str cell_line(struct recognition *r, const struct block *row, int column)
{
	const struct block *cell = row_cell(row, column);
	struct str line = STR_NONE;
	for (struct str rest = cell ? block_text(r->arena, cell) : STR_NONE; rest.at;)
		line = str_join(r->arena, line, STR(" "), str_trim(str_cut(&rest, '\n')));
	return line;
}

static bool category_add(struct recognition *r, struct scheme *scheme, int number, struct str name, struct str criteria)
{
	struct category *category = list_add(r->arena, &scheme->categories);
	if (!category)
		return false;
	*category = (struct category){.number = number, .name = name, .criteria = criteria};
	category_settle(r, category);
	colour_settle(r, category);
	return true;
}

static bool scheme_keep(struct recognition *r, struct scheme *scheme)
{
	scheme->key = STR("printed");
	scheme->name = STR("Scheme printed in the paper");
	scheme->version = 1;
	scheme->source = STR("the paper's own guidance");
	if (scheme->categories.count < 2 || r->draft->scheme_printed)
		return scheme->categories.count >= 2;
	struct scheme *kept = arena_new(r->arena, struct scheme);
	if (!kept)
		return false;
	*kept = *scheme;
	r->draft->scheme = kept;
	r->draft->scheme_printed = true;
	return true;
}

bool plan_scheme(struct recognition *r, const struct block *table)
{
	enum { SCHEME_ROWS = 16 };
	struct scheme scheme = {0};
	if (table->kind != BLOCK_TABLE || table->children.count < 2 || table->children.count > SCHEME_ROWS)
		return false;
	const struct block *head = table->children.at[0];
	int name_column = -1, criteria_column = -1, width = 0;
	for (size_t i = 0; i < head->children.count; i++) {
		struct str text = str_trim(block_text(r->arena, head->children.at[i]));
		int column = head->children.at[i]->column;
		width += text.size > 0;
		if (name_column < 0 && category_head(r->arena, text))
			name_column = column;
		else if (criteria_column < 0 && criteria_head(r->arena, text))
			criteria_column = column;
	}
	bool headed = name_column >= 0 && criteria_column >= 0 && width <= 4;
	if (!headed && width == 2) { /* a key without a head: every row a number or colour, and its meaning */
		name_column = 0;
		criteria_column = 1;
	} else if (!headed) {
		return false;
	}
	size_t known = 0, rows = 0;
	for (size_t i = headed; i < table->children.count; i++) {
		int number = 0;
		struct str printed = cell_line(r, table->children.at[i], name_column), name = number_off(printed, &number), criteria = cell_line(r, table->children.at[i], criteria_column);
		enum status status;
		if (!printed.size || !criteria.size)
			continue;
		rows++;
		bool bare = !name.size; /* "1 | Fully achieved" */
		known += bare ? status_read(scratch_of(r), criteria, &status) : status_read(scratch_of(r), name, &status);
		if (!category_add(r, &scheme, number, bare ? criteria : name, bare ? STR_NONE : criteria))
			return false;
	}
	if (!headed && (known * 2 < rows || rows < 3))
		return false;
	return scheme_keep(r, &scheme);
}

/* "Key to assessment": words that say that a key follows. */
static bool key_leads(const struct tokens *tokens, size_t end)
{
	static const struct phrase leads[] = {{"key", 0}, {"assessment", 0}, {"assessments", 0}, {"rating", 0}, {"ratings", 0}, {"category", 0}, {"categories", 0}, {"code", 0}, {"codes", 0}, {"score", 0}, {"scores", 0}, {"grade", 0}, {"grades", 0}, {NULL, 0}};
	size_t count;
	for (size_t i = 0; i < end && i < tokens->count; i++)
		if (phrase_at(leads, tokens, i, &count))
			return true;
	return false;
}

/* "1 – Fully achieved: …", "Green – on track" or below a key's lead "1 – Fully achieved": a category on a line of its own. */
static bool category_line(struct recognition *r, const struct block *leaf, bool led, int *ret_number, struct str *ret_name, struct str *ret_criteria)
{
	enum { LINE_MOST = 500, BARE_WORDS = 6 };
	if (leaf->text.size > LINE_MOST || block_within(leaf, BLOCK_CELL))
		return false;
	int number = 0;
	enum status status;
	struct str text = number_off(leaf->text, &number);
	if (!number && leaf->marker.size)
		(void)number_off(leaf->marker, &number);
	struct tokens tokens = printed_tokens(scratch_of(r), text);
	size_t cut = 0;
	while (cut < tokens.count && cut < 9 && !sign_at(&tokens, cut, ':') && !sign_at(&tokens, cut, '-') && !sign_at(&tokens, cut, '='))
		cut++;
	if (led && number && cut == tokens.count && cut && cut <= BARE_WORDS) {
		*ret_name = tokens_text(&tokens, 0, cut);
		*ret_criteria = STR_NONE;
		*ret_number = number;
		return status_read(scratch_of(r), *ret_name, &status);
	}
	if (!cut || cut >= tokens.count || cut >= 9)
		return false;
	*ret_name = tokens_text(&tokens, 0, cut);
	*ret_criteria = str_trim(str_from(text, tokens.at[cut].end));
	*ret_number = number;
	return status_read(scratch_of(r), *ret_name, &status) && ret_criteria->size;
}

/* "BRAG: Blue = completed; Amber = late, with a plan; Green = on track": a key on one line. */
static struct error *scheme_in_line(struct recognition *r, const struct block *leaf)
{
	enum { KEY_MOST = 500, NAME_WORDS = 4 };
	struct scheme scheme = {0};
	if (leaf->text.size > KEY_MOST || str_find(leaf->text, STR("=")) == STR_NOT_FOUND || block_within(leaf, BLOCK_CELL))
		return NULL;
	struct tokens tokens = printed_tokens(scratch_of(r), leaf->text);
	size_t first = 0;
	for (size_t equals = 0; equals < tokens.count; equals++) {
		enum status status;
		if (!sign_at(&tokens, equals, '='))
			continue;
		size_t name = equals, end = equals + 1;
		while (name > first && equals - name < NAME_WORDS && tokens.at[name - 1].kind != TOKEN_SIGN)
			name--;
		while (end < tokens.count && !sign_at(&tokens, end, ';') && !sign_at(&tokens, end, '.') && !sign_at(&tokens, end, '\n') && !sign_at(&tokens, end, '='))
			end++;
		if (sign_at(&tokens, end, '=')) { /* "Red = late, Green = on track": the last comma parts */
			size_t comma = end;
			while (comma > equals + 1 && !sign_at(&tokens, comma, ','))
				comma--;
			end = comma > equals + 1 ? comma : end;
		}
		struct str printed = tokens_text(&tokens, name, equals);
		if (name == equals || end == equals + 1 || !status_read(scratch_of(r), printed, &status))
			return NULL;
		if (!category_add(r, &scheme, 0, printed, tokens_text(&tokens, equals + 1, end)))
			return arena_error(r->arena);
		first = end;
	}
	if (scheme.categories.count >= 3 && !scheme_keep(r, &scheme))
		return arena_error(r->arena);
	return NULL;
}

/* The status words that a key's name begins with; a key tells what is done and what is not. */
static void key_count(struct recognition *r, struct str name, size_t *known, size_t *done)
{
	enum status status;
	if (!status_read(scratch_of(r), name, &status))
		return;
	*known += 1;
	*done += status_closed(status);
}

/* Where the `number` of a key stands, at `from` or behind: begun by a sign, followed by its name. */
static size_t key_number(const struct tokens *tokens, size_t from, int number)
{
	for (size_t at = from; at + 1 < tokens->count; at++) {
		int value;
		bool begins = !at || tokens->at[at - 1].kind == TOKEN_SIGN || number > 1 || tokens->at[at + 1].kind == TOKEN_SIGN;
		bool single = tokens->at[at].kind == TOKEN_NUMBER && tokens->at[at].end - tokens->at[at].start == 1;
		if (begins && single && str_number(tokens->at[at].word, &value) && value == number)
			return at;
	}
	return tokens->count;
}

/* "Key: 1 – Fully achieved; 2 – On track; 3 – Slipped; 4 – Not achieved": a numbered key on one line. */
static struct error *scheme_numbered(struct recognition *r, const struct block *leaf)
{
	enum { KEY_MOST = 500, NAME_MOST = 120 };
	struct scheme scheme = {0};
	size_t known = 0, done = 0;
	if (leaf->text.size > KEY_MOST || !str_has(leaf->text, STR("1")) || !str_has(leaf->text, STR("2")) || !str_has(leaf->text, STR("3")))
		return NULL;
	struct tokens tokens = printed_tokens(scratch_of(r), leaf->text);
	size_t at = key_number(&tokens, 0, 1);
	bool led = key_leads(&tokens, at), first = at == 0 || (at == 1 && sign_at(&tokens, 0, '('));
	if (!led && (!first || block_within(leaf, BLOCK_CELL))) /* "1) Done. 2) …" in a cell tells of parts */
		return NULL;
	for (int number = 1; at < tokens.count; number++) {
		size_t next = key_number(&tokens, at + 1, number + 1), from = at + 1, to = next;
		while (from < to && tokens.at[from].kind == TOKEN_SIGN)
			from++;
		while (to > from && ((tokens.at[to - 1].kind == TOKEN_SIGN && !sign_at(&tokens, to - 1, ')')) || tokens_spell(&tokens, to - 1, "and") || tokens_spell(&tokens, to - 1, "or")))
			to--;
		struct str name = tokens_text(&tokens, from, to);
		if (!name.size || name.size > NAME_MOST)
			return NULL;
		key_count(r, name, &known, &done);
		if (!category_add(r, &scheme, number, name, STR_NONE))
			return arena_error(r->arena);
		at = next;
	}
	size_t named = scheme.categories.count;
	if (named >= 3 && known * 2 >= named && done && done < named && !scheme_keep(r, &scheme))
		return arena_error(r->arena);
	return NULL;
}

static struct error *scheme_listed(struct recognition *r)
{
	enum { LEAD_MOST = 120 };
	struct scheme scheme = {0};
	bool led = false;
	const struct document *document = r->draft->document;
	for (size_t i = 0; i < document->leaves.count && !r->draft->scheme_printed; i++) {
		scratch_reset(r);
		TRY(scheme_in_line(r, document->leaves.at[i]));
		TRY(scheme_numbered(r, document->leaves.at[i]));
	}
	for (size_t i = 0; i < document->leaves.count && !r->draft->scheme_printed; i++) {
		int number = 0;
		struct str name = STR_NONE, criteria = STR_NONE;
		scratch_reset(r);
		if (!scheme.categories.count) {
			struct tokens before = printed_tokens(scratch_of(r), i ? str_slice(document->leaves.at[i - 1]->text, 0, LEAD_MOST) : STR_NONE);
			led = key_leads(&before, before.count);
		}
		bool line = category_line(r, document->leaves.at[i], led, &number, &name, &criteria);
		bool goes_on = line && (number ? number == (int)scheme.categories.count + 1 : !scheme.categories.count || !scheme.categories.at[0].number);
		if (!goes_on) {
			if (scheme.categories.count >= 3 && !scheme_keep(r, &scheme))
				return arena_error(r->arena);
			scheme = (struct scheme){0};
		}
		if (line && (goes_on || number <= 1) && !category_add(r, &scheme, number, name, criteria))
			return arena_error(r->arena);
	}
	if (scheme.categories.count >= 3 && !r->draft->scheme_printed && !scheme_keep(r, &scheme))
		return arena_error(r->arena);
	return NULL;
}

/* --- the scheme that the words fit ------------------------------------------------------------ */

static struct str claim_name(const struct claim *claim)
{
	int number = 0;
	return number_off(claim->words, &number);
}

/* The category of a claim, by number first. *ret_differs: the name beside the number is another's. */
static const struct category *claim_category(struct arena *arena, const struct scheme *scheme, const struct claim *claim, bool *ret_differs)
{
	struct str name = claim_name(claim);
	const struct category *by_number = claim->category ? scheme_category(scheme, claim->category) : NULL;
	const struct category *by_name = name.size ? scheme_match(arena, scheme, name) : NULL;
	*ret_differs = by_number && by_name && by_number != by_name;
	return by_number ? by_number : by_name;
}

/* A shipped scheme with numbers is not read into words that many papers use ("On track"): the
 * number is printed, or the category's whole name. */
static bool category_is_named(const struct category *category, const struct claim *claim, struct str name)
{
	return !category->number || claim->category || same_letters(category->name, name);
}

static size_t scheme_fits(struct arena *arena, const struct scheme *scheme, const struct draft *draft, size_t *ret_asked)
{
	size_t fits = 0, asked = 0;
	list_each(record, &draft->recommendations) {
		const struct claim *claims[] = {&record->claim, &record->decision};
		for (size_t i = 0; i < 2; i++) {
			bool differs = false;
			if (!claims[i]->words.size || claims[i]->placeholder)
				continue;
			asked++;
			const struct category *category = claim_category(arena, scheme, claims[i], &differs);
			struct str name = claim_name(claims[i]);
			bool named = name.size && scheme_match(arena, scheme, name) && category && category_is_named(category, claims[i], name), numbered = !claims[i]->category || scheme_category(scheme, claims[i]->category);
			/* a bare number fits any numbered scheme a little, a number any scheme of other numbers not at all */
			fits += !category || differs || !numbered || (name.size && !named) ? 0 : name.size ? 3 : 1;
		}
	}
	*ret_asked = asked;
	return fits;
}

static void scheme_choose(struct recognition *r)
{
	size_t best = 0, asked = 0;
	for (size_t i = 0; i < r->recogniser->schemes.count; i++) {
		const struct scheme *scheme = r->recogniser->schemes.at[i];
		size_t fits = scheme_fits(r->arena, scheme, r->draft, &asked);
		bool enough = fits > best && fits * 2 >= asked * 3; /* half of the words at least are its own */
		if (enough) {
			best = fits;
			r->draft->scheme = scheme;
		}
	}
}

static bool category_understood(struct recognition *r, const struct category *category)
{
	enum status status;
	return category->status != STATUS_NONE || status_read(scratch_of(r), category->name, &status);
}

static void claim_settle(struct recognition *r, struct recommendation *record, struct claim *claim, enum field field)
{
	bool differs = false;
	if (!claim->words.size || claim->placeholder)
		return;
	if (!r->draft->scheme) { /* a number without a key says nothing yet */
		if (claim->category && claim->status == STATUS_NONE)
			mark_field(record, field, SURE_SUGGESTED);
		return;
	}
	const struct category *category = claim_category(r->arena, r->draft->scheme, claim, &differs);
	if (!category) {
		if (claim->category)
			mark_field(record, field, SURE_SUGGESTED);
		return;
	}
	if (!r->draft->scheme_printed && !category_is_named(category, claim, claim_name(claim)))
		return;
	enum status beside = STATUS_NONE;
	size_t size = 0;
	claim->status = !category->number && status_beside_colour(scratch_of(r), claim->words, &beside, &size) ? beside : category->status;
	if (!claim->category)
		claim->category = category->number;
	if (differs || (r->draft->scheme_printed && !category_understood(r, category)))
		mark_field(record, field, SURE_SUGGESTED);
	if (field == FIELD_CLAIM && record->response == RESPONSE_NONE && category->response != RESPONSE_NONE) {
		record->response = category->response;
		mark_field(record, FIELD_RESPONSE, SURE_SUGGESTED);
	}
}

struct error *scheme_settle(struct recognition *r)
{
	if (!r->draft->scheme_printed)
		TRY(scheme_listed(r));
	if (!r->draft->scheme)
		scheme_choose(r);
	for (size_t i = 0; i < r->draft->recommendations.count; i++) {
		struct recommendation *record = &r->draft->recommendations.at[i];
		claim_settle(r, record, &record->claim, FIELD_CLAIM);
		claim_settle(r, record, &record->decision, FIELD_DECISION);
	}
	return arena_check(r->arena);
}
