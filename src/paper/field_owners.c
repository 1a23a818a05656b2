/* Who is to do it: posts, the persons that hold them, their organisations.
 *
 * A cell is parted into elements (person, post, body, vacant, label) where a sign or a
 * word parts them and what follows can begin one; elements that complete each other are
 * one owner. "Deputy Leader and Cabinet Member for Health and Social Care" is two owners,
 * not three: "Social Care" begins nothing. What can't be told apart stays whole, marked. */
#include "paper/phrase.h"

#include <string.h>

enum element_kind { ELEMENT_UNKNOWN, ELEMENT_PERSON, ELEMENT_POST, ELEMENT_BODY, ELEMENT_VACANT, ELEMENT_LEAD, ELEMENT_LABEL, ELEMENT_ADDRESS };

/* What stands between an element and the one before it, from loose to tight. */
enum border { BORDER_NONE, BORDER_TIGHT, BORDER_LINE, BORDER_LOOSE, BORDER_STRONG };

struct element {
	enum element_kind kind;
	enum border border;
	size_t from, to; /* tokens */
	bool guessed;
};

struct parting { /* of a cell */
	struct recognition *r;
	struct recommendation *record;
	struct flat flat;
	struct tokens tokens;
	LIST(struct element) elements;
	enum sure sure;
};

static bool is_word(const struct tokens *tokens, size_t at)
{
	return at < tokens->count && tokens->at[at].kind == TOKEN_WORD;
}

/* A post that begins here beyond doubt, so that it may part two posts that nothing parts. */
static bool strong_post_begins(const struct tokens *tokens, size_t at)
{
	static const struct phrase starts[] = {
		{"assistant director", 0}, {"cabinet member", 0}, {"chair", 0}, {"chair of", 0}, {"chief executive", 0}, {"chief officer", 0}, {"deputy leader", 0},
		{"director of", 0}, {"director for", 0}, {"executive director", 0}, {"executive member", 0}, {"head of", 0}, {"leader of", 0},
		{"portfolio holder", 0}, {"service director", 0}, {"strategic director", 0}, {NULL, 0},
	};
	size_t count;
	return is_word(tokens, at) && tokens->at[at].upper && phrase_at(starts, tokens, at, &count);
}

/* "designated", "named" stand small before a post; every other post begins with a capital. */
static bool post_begins(const struct tokens *tokens, size_t at)
{
	for (size_t i = at; is_word(tokens, i) && i < at + 7; i++) {
		struct str word = tokens->at[i].word;
		if (word_is_post(word))
			return tokens->at[at].upper || word_is_rank(tokens->at[at].word);
		if (word_is_small(word) && i == at)
			return false;
		if (word_is_small(word) && !str_equal(word, STR("and")))
			return false;
		if (str_equal(word, STR("and")) && (i > at + 3 || strong_post_begins(tokens, i + 1)))
			return false; /* "Leisure and Cabinet Member for …" begins with no post */
	}
	return false;
}

/* Where the run of words (with "and", "of", "&" inside) that begins here ends. */
static size_t run_end(const struct tokens *tokens, size_t at)
{
	while (at < tokens->count && (tokens->at[at].kind == TOKEN_WORD || tokens->at[at].kind == TOKEN_NUMBER || sign_at(tokens, at, '&')))
		at++;
	return at;
}

static bool body_abbreviation(const struct token *token)
{
	return token->kind == TOKEN_WORD && token->capitals && token->end - token->start >= 3 && token->end - token->start <= 7;
}

/* The words at..end name a body: the last is one, or there is nothing but an abbreviation. */
static bool body_within(const struct tokens *tokens, size_t at, size_t end)
{
	if (end == at || end - at > 12 || !tokens->at[at].upper)
		return false;
	const struct token *last = &tokens->at[end - 1];
	if (word_is_body(last->word) || (word_is_body(tokens->at[at].word) && end - at <= 4 && tokens->at[at].capitals))
		return true;
	for (size_t i = at; i + 2 < end; i++) /* "City Council of X", "University of X" */
		if (word_is_body(tokens->at[i].word) && str_equal(tokens->at[i + 1].word, STR("of")))
			return true;
	return end - at == 1 && body_abbreviation(last);
}

static bool body_begins(const struct tokens *tokens, size_t at)
{
	return body_within(tokens, at, run_end(tokens, at));
}

static const struct phrase labels[] = {
	{"action owner", ELEMENT_LABEL}, {"by", ELEMENT_LABEL}, {"contact", ELEMENT_LABEL}, {"lead", ELEMENT_LEAD}, {"lead member", ELEMENT_LEAD},
	{"lead officer", ELEMENT_LEAD}, {"lead officers", ELEMENT_LEAD}, {"lead organisation", ELEMENT_LEAD}, {"lead agency", ELEMENT_LEAD},
	{"led by", ELEMENT_LEAD}, {"officer", ELEMENT_LABEL}, {"officers", ELEMENT_LABEL}, {"owner", ELEMENT_LABEL}, {"partner", ELEMENT_LABEL},
	{"partners", ELEMENT_LABEL}, {"responsible", ELEMENT_LABEL}, {"responsible officer", ELEMENT_LABEL}, {"support", ELEMENT_LABEL},
	{"supporting", ELEMENT_LABEL}, {"supported by", ELEMENT_LABEL}, {"member", ELEMENT_LABEL}, {"cabinet", ELEMENT_LABEL}, {NULL, 0},
};

static const struct phrase vacancies[] = {
	{"currently vacant", 0}, {"post vacant", 0}, {"tba", 0}, {"tbc", 0}, {"to be appointed", 0}, {"to be confirmed", 0}, {"to be recruited", 0},
	{"vacancy", 0}, {"vacant", 0}, {"vacant post", 0}, {"gwag", 0}, {NULL, 0},
};

/* What can begin at a token that a sign or a word parts from what stands before it. */
static enum element_kind begins(const struct tokens *tokens, size_t at)
{
	size_t count;
	if (at >= tokens->count)
		return ELEMENT_UNKNOWN;
	if (tokens->at[at].kind == TOKEN_ADDRESS || (tokens->at[at].kind == TOKEN_NUMBER && tokens->at[at].word.size >= 4))
		return ELEMENT_ADDRESS;
	if (phrase_at(vacancies, tokens, at, &count))
		return ELEMENT_VACANT;
	if (name_at(tokens, at))
		return ELEMENT_PERSON;
	if (body_begins(tokens, at))
		return ELEMENT_BODY;
	if (post_begins(tokens, at))
		return ELEMENT_POST;
	return ELEMENT_UNKNOWN;
}

static bool element_add(struct parting *parting, enum element_kind kind, enum border border, size_t from, size_t to, bool guessed)
{
	if (from >= to)
		return true;
	struct element element = {.kind = kind, .border = border, .from = from, .to = to, .guessed = guessed};
	return list_push(scratch_of(parting->r), &parting->elements, element);
}

/* The kind of a whole element. */
static enum element_kind kind_of(const struct tokens *tokens, size_t from, size_t to)
{
	size_t count = 0;
	if (tokens->at[from].kind == TOKEN_ADDRESS || tokens->at[from].kind == TOKEN_NUMBER)
		return ELEMENT_ADDRESS;
	if (phrase_at(vacancies, tokens, from, &count) && from + count == to)
		return ELEMENT_VACANT;
	if (name_at(tokens, from) == to - from)
		return ELEMENT_PERSON;
	bool post = to - from >= 2 && tokens_spell(tokens, to - 2, "business partners"), body;
	if (post)
		return ELEMENT_POST;
	for (size_t i = from; i < to && !(post && word_is_small(tokens->at[i].word)); i++)
		if (tokens->at[i].kind == TOKEN_WORD && word_is_post(tokens->at[i].word))
			post = true;
	body = run_end(tokens, from) >= to && body_within(tokens, from, to);
	if (body && !(post && word_is_post(tokens->at[from].word)))
		return ELEMENT_BODY;
	if (post)
		return ELEMENT_POST;
	for (size_t i = from; i < to; i++)
		if (tokens->at[i].kind == TOKEN_WORD && word_is_unit(tokens->at[i].word))
			return to - from > 1 ? ELEMENT_POST : ELEMENT_UNKNOWN;
	return ELEMENT_UNKNOWN;
}

/* Adds from..to as one element, or as several where a name meets a post or a post a body
 * with nothing between them. */
static bool element_split(struct parting *parting, enum border border, size_t from, size_t to)
{
	struct tokens *tokens = &parting->tokens;
	while (from < to && tokens->at[from].kind == TOKEN_SIGN)
		from++;
	while (from < to && (sign_at(tokens, to - 1, '.') || sign_at(tokens, to - 1, ',') || sign_at(tokens, to - 1, '-') || sign_at(tokens, to - 1, ':')))
		to--;
	if (from >= to)
		return true;
	size_t name = name_at(tokens, from);
	if (name && from + name < to) {
		bool post = false;
		for (size_t i = from + name; i < to && !post; i++)
			post = tokens->at[i].kind == TOKEN_WORD && (word_is_post(tokens->at[i].word) || (i == from + name && word_is_rank(tokens->at[i].word)) || word_is_unit(tokens->at[i].word) || word_is_body(tokens->at[i].word));
		if (post)
			return element_add(parting, ELEMENT_PERSON, border, from, from + name, true)
				&& element_split(parting, BORDER_TIGHT, from + name, to);
	}
	for (size_t i = from + 2; i < to; i++) {
		const struct token *before = &tokens->at[i - 1];
		bool open = before->kind != TOKEN_WORD || word_is_small(before->word) || word_is_rank(before->word);
		if (!open && strong_post_begins(tokens, i) && kind_of(tokens, from, i) == ELEMENT_POST)
			return element_add(parting, ELEMENT_POST, border, from, i, true)
				&& element_split(parting, BORDER_STRONG, i, to);
	}
	enum element_kind kind = kind_of(tokens, from, to);
	/* "Executive Director of Nursing WCCG", "Chair BSCB": the body stands behind the post. */
	bool spelled = to - from >= 2 && body_abbreviation(&tokens->at[to - 1]) && !word_is_small(tokens->at[to - 2].word);
	if (kind == ELEMENT_UNKNOWN && spelled && border == BORDER_TIGHT && from > 0)
		kind = ELEMENT_POST; /* what stands behind a name is its post */
	if (kind == ELEMENT_POST && spelled && !word_is_post(tokens->at[to - 1].word)) {
		size_t cut = to - 1;
		bool place = cut > from + 3 && word_is_body(tokens->at[cut].word) && tokens->at[cut - 1].upper
			&& !word_is_subject(tokens->at[cut - 1].word) && !word_is_post(tokens->at[cut - 1].word) && !word_is_small(tokens->at[cut - 2].word);
		cut -= place;
		return element_add(parting, ELEMENT_POST, border, from, cut, false) && element_add(parting, ELEMENT_BODY, BORDER_TIGHT, cut, to, true);
	}
	/* "Chair Harrowmere Safeguarding Board", "Chief Engineer Eastern Drainage Board": a post of
	 * nothing, followed by a body. */
	for (size_t i = to; (kind == ELEMENT_POST || kind == ELEMENT_BODY) && i-- > from + 1;) {
		if (!word_is_post(tokens->at[i - 1].word))
			continue;
		if (to - i < 2 || run_end(tokens, from) < to || word_is_small(tokens->at[i].word) || !body_within(tokens, i, to))
			break;
		return element_add(parting, ELEMENT_POST, border, from, i, false) && element_add(parting, ELEMENT_BODY, BORDER_TIGHT, i, to, true);
	}
	return element_add(parting, kind, border, from, to, false);
}

/* "Head of Parks", "Cabinet Member for Schools": what "and" adds may belong to the subject. */
static bool tied(const struct tokens *tokens, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (str_equal(tokens->at[i].word, STR("of")) || str_equal(tokens->at[i].word, STR("for")) || sign_at(tokens, i, ':') || (i == from + 1 && word_is_post(tokens->at[i].word) && i + 1 < to))
			return true;
	return false;
}

/* Behind a subject ("for Crime and …") a name needs a title, a post behind it, or an end. */
static bool person_stands_free(const struct tokens *tokens, size_t at)
{
	size_t next = at + name_at(tokens, at);
	if (word_is_title(tokens->at[at].word) || next >= tokens->count)
		return true;
	char sign = tokens->at[next].kind == TOKEN_SIGN ? tokens->at[next].word.at[0] : '\0';
	if (sign == ',' || sign == '(' || sign == '-')
		return next + 1 < tokens->count && post_begins(tokens, next + 1);
	return sign == ';' || sign == '/' || sign == '\n' || (!sign && post_begins(tokens, next));
}

static bool post_begins_at_once(const struct tokens *tokens, size_t at)
{
	return word_is_post(tokens->at[at].word) || (word_is_rank(tokens->at[at].word) && !word_is_subject(tokens->at[at].word)) || strong_post_begins(tokens, at);
}

/* "… Skills Chair HHB": the first post of the run is another's, and begins inside it. */
static bool strong_post_inside(const struct tokens *tokens, size_t at)
{
	for (size_t i = at; is_word(tokens, i) && i < at + 7; i++)
		if (word_is_post(tokens->at[i].word))
			return strong_post_begins(tokens, i);
	return false;
}

/* A joint at "and" that could have been part of a subject. */
static bool joint_is_guess(const struct tokens *tokens, size_t from, size_t at)
{
	return tokens_spell(tokens, at, "and") && at + 1 < tokens->count && tied(tokens, from, at) && post_begins(tokens, at + 1) && !post_begins_at_once(tokens, at + 1);
}

static bool welsh_word(struct str word)
{
	static const char *const words[] = {"aelod", "arweinydd", "bwrdd", "cadeirydd", "craffu", "cydlynydd", "cyfarwyddwr", "cyngor", "cynorthwyol", "dirprwy", "gwasanaeth", "gwasanaethau",
		"pennaeth", "prif", "pwyllgor", "rheolwr", "rheolwraig", "strategol", "swyddog", "uwch", "weithredwr"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_equal(word, str_of(words[i])))
			return true;
	return false;
}

/* "Pennaeth Priffyrdd / Head of Highways": one post in two languages. */
static bool same_in_welsh(const struct tokens *tokens, size_t from, size_t slash)
{
	if (slash == from || slash + 1 >= tokens->count || tokens->at[slash].start == tokens->at[slash - 1].end)
		return false;
	bool left = welsh_word(tokens->at[from].word), right = welsh_word(tokens->at[slash + 1].word);
	return left != right && post_begins(tokens, left ? slash + 1 : from);
}

/* A line that names a team or body whole: what follows a body on a line of its own is another owner. */
static bool line_names_owner(const struct tokens *tokens, size_t at)
{
	size_t end = at;
	while (end < tokens->count && !sign_at(tokens, end, '\n'))
		end++;
	return end > at && kind_of(tokens, at, end) != ELEMENT_UNKNOWN;
}

/* Does the sign or word at `at` part elements? *ret_skip: its tokens. */
static bool parts_here(const struct tokens *tokens, size_t from, size_t at, enum border *ret_border, size_t *ret_skip)
{
	size_t joiner = 0;
	static const struct phrase joiners[] = {{"and", 0}, {"in consultation with", 0}, {"in liaison with", 0}, {"in partnership with", 0},
		{"supported by", 0}, {"together with", 0}, {"with", 0}, {"a", 0}, {"ac", 0}, {NULL, 0}};
	const struct phrase *joined = tokens->at[at].kind == TOKEN_WORD ? phrase_at(joiners, tokens, at, &joiner) : NULL;
	if (sign_at(tokens, at, '&'))
		joiner = 1;
	if (joined || joiner) {
		bool with = joined && !str_equal(str_of(joined->words), STR("and"));
		joiner += tokens_spell(tokens, at + joiner, "the");
		enum element_kind next = begins(tokens, at + joiner);
		enum element_kind before = at > from ? kind_of(tokens, from, at) : ELEMENT_UNKNOWN;
		*ret_border = BORDER_STRONG;
		*ret_skip = joiner;
		if (joined && joined->words[0] == 'a' && joined->words[1] != 'n') /* Welsh "a", "ac"; the English article parts nothing */
			return next == ELEMENT_PERSON || next == ELEMENT_POST;
		if (next == ELEMENT_POST) /* "Parks and Open Spaces Manager" is one post */
			return before != ELEMENT_UNKNOWN && (with || !tied(tokens, from, at) || post_begins_at_once(tokens, at + joiner) || !strong_post_inside(tokens, at + joiner));
		if (next == ELEMENT_PERSON)
			return with || !tied(tokens, from, at) || person_stands_free(tokens, at + joiner);
		return next == ELEMENT_VACANT || (next == ELEMENT_BODY && (with || before == ELEMENT_BODY));
	}
	if (tokens->at[at].kind == TOKEN_ADDRESS)
		return *ret_border = BORDER_TIGHT, *ret_skip = 0, at > from;
	if (tokens->at[at].kind != TOKEN_SIGN)
		return false;
	enum element_kind before = at > from ? kind_of(tokens, from, at) : ELEMENT_UNKNOWN, next = begins(tokens, at + 1);
	size_t count = 0;
	bool label = at > from && phrase_at(labels, tokens, from, &count) && from + count == at;
	*ret_skip = 1;
	*ret_border = BORDER_TIGHT;
	switch (tokens->at[at].word.at[0]) {
	case '\n':
		*ret_border = BORDER_LINE;
		if (phrase_at(labels, tokens, at + 1, &count) && sign_at(tokens, at + 1 + count, ':'))
			return true;
		return next != ELEMENT_UNKNOWN || before == ELEMENT_PERSON || (before == ELEMENT_BODY && line_names_owner(tokens, at + 1));
	case ';':
		*ret_border = BORDER_STRONG;
		return true;
	case '/':
		*ret_border = BORDER_STRONG;
		if (same_in_welsh(tokens, from, at))
			return false;
		return next != ELEMENT_UNKNOWN || sign_at(tokens, at + 1, '(');
	case '|':
	case '(': case '[':
		return next == ELEMENT_PERSON || next == ELEMENT_POST || next == ELEMENT_BODY || next == ELEMENT_VACANT || next == ELEMENT_ADDRESS || before == ELEMENT_PERSON;
	case ')': case ']':
		return true;
	case ',':
		return next != ELEMENT_UNKNOWN || before == ELEMENT_PERSON;
	case ':':
		return label || next == ELEMENT_PERSON;
	case '-':
		return label || next == ELEMENT_PERSON || before == ELEMENT_PERSON || next == ELEMENT_VACANT
			|| (next == ELEMENT_BODY && (before != ELEMENT_UNKNOWN || from > 0)) || (next == ELEMENT_POST && before == ELEMENT_BODY);
	default:
		return false;
	}
}

/* Closing bracket that belongs to an area in brackets ("Manager (East)"): it stays in the element. */
static size_t bracket_inside(const struct tokens *tokens, size_t at)
{
	char close = sign_at(tokens, at, '[') ? ']' : ')';
	for (size_t i = at + 1; i < tokens->count && i < at + 12 && !sign_at(tokens, i, '\n') && !sign_at(tokens, i, '('); i++)
		if (sign_at(tokens, i, close))
			return i;
	return at;
}

static struct error *cell_part(struct parting *parting)
{
	struct tokens *tokens = &parting->tokens;
	size_t from = 0;
	enum border border = BORDER_STRONG;
	for (size_t at = 0; at < tokens->count;) {
		enum border next = BORDER_NONE;
		size_t skip = 0, count = 0;
		const struct phrase *label = at == from ? phrase_at(labels, tokens, at, &count) : NULL;
		if (label && (sign_at(tokens, at + count, ':') || (label->value == ELEMENT_LEAD && sign_at(tokens, at + count, '-')))) {
			if (!element_add(parting, (enum element_kind)label->value, border, at, at + count, false))
				return arena_error(parting->r->arena);
			at = from = at + count + 1;
			border = border == BORDER_STRONG ? BORDER_STRONG : BORDER_LOOSE;
			continue;
		}
		if (!parts_here(tokens, from, at, &next, &skip)) {
			bool bracket = sign_at(tokens, at, '(') || sign_at(tokens, at, '[');
			at = (bracket ? bracket_inside(tokens, at) : at) + 1;
			continue;
		}
		if (joint_is_guess(tokens, from, at) && parting->sure < SURE_SUGGESTED)
			parting->sure = SURE_SUGGESTED;
		if (at > from) {
			if (!element_split(parting, border, from, at))
				return arena_error(parting->r->arena);
			border = next;
		} else if (next > border || border == BORDER_NONE) {
			border = next;
		}
		if (!skip) { /* an address is an element of its own */
			if (!element_add(parting, ELEMENT_ADDRESS, BORDER_TIGHT, at, at + 1, false))
				return arena_error(parting->r->arena);
			skip = 1;
			border = BORDER_TIGHT;
		}
		at = from = at + skip;
	}
	return element_split(parting, border, from, tokens->count) ? arena_check(parting->r->arena) : arena_error(parting->r->arena);
}

/* --- elements into owners ------------------------------------------------------------ */

static struct str *slot_of(struct owner *owner, enum element_kind kind)
{
	return kind == ELEMENT_PERSON ? &owner->person : kind == ELEMENT_BODY ? &owner->organisation : &owner->post;
}

/* Does this element begin the next owner? A slot that is filled, or a border that parts. */
static bool begins_owner(const struct owner *owner, const struct element *element)
{
	bool empty = !owner->person.size && !owner->post.size && !owner->organisation.size && !owner->vacant;
	if (empty)
		return false;
	if (element->border == BORDER_STRONG)
		return true;
	switch (element->kind) {
	case ELEMENT_LEAD: case ELEMENT_LABEL: return true;
	case ELEMENT_ADDRESS: return false;
	case ELEMENT_PERSON: return owner->person.size || owner->vacant || (owner->organisation.size && owner->post.size);
	case ELEMENT_POST: return owner->post.size || (element->border >= BORDER_LINE && owner->organisation.size);
	case ELEMENT_BODY: return owner->organisation.size > 0;
	case ELEMENT_VACANT: return owner->person.size > 0;
	default: return element->border >= BORDER_LOOSE;
	}
}

static void unknown_fill(struct parting *parting, struct owner *owner, const struct element *element, struct str text)
{
	const struct token *first = &parting->tokens.at[element->from];
	bool fragment = !first->upper || word_is_small(first->word) || (element->to - element->from == 1 && word_is_unit(first->word));
	enum sure sure = fragment ? SURE_DOUBTFUL : SURE_SUGGESTED;
	bool initials = first->capitals && element->to - element->from == 1 && text.size <= 3 && !word_is_abbreviation(first->word);
	if (initials && !owner->person.size)
		owner->person = text;
	else if (!owner->post.size)
		owner->post = text;
	if (parting->sure < sure)
		parting->sure = sure;
}

static void element_fill(struct parting *parting, struct owner *owner, const struct element *element)
{
	struct str text = tokens_text(&parting->tokens, element->from, element->to);
	if (element->guessed && parting->sure < SURE_SUGGESTED)
		parting->sure = SURE_SUGGESTED;
	switch (element->kind) {
	case ELEMENT_LEAD: owner->lead = true; break;
	case ELEMENT_LABEL: case ELEMENT_ADDRESS: break;
	case ELEMENT_VACANT: owner->vacant = true; break;
	case ELEMENT_UNKNOWN: unknown_fill(parting, owner, element, text); break;
	default: *slot_of(owner, element->kind) = text;
	}
}

/* The printed words of an owner: from its first element to its last, with a bracket that closes there. */
static struct error *owner_close(struct parting *parting, struct owner *owner, size_t from, size_t to, bool only)
{
	struct str all = parting->flat.text;
	size_t start = parting->tokens.at[from].start, end = parting->tokens.at[to - 1].end;
	int depth = 0;
	for (size_t i = start; i < end; i++)
		depth += all.at[i] == '(' ? 1 : all.at[i] == ')' ? -1 : 0;
	if (depth > 0 && end < all.size && all.at[end] == ')')
		end++;
	if (depth < 0 && start > 0 && all.at[start - 1] == '(')
		start--;
	if (end + 1 == all.size && all.at[end] == '.')
		end++;
	if (only)
		start = 0, end = all.size;
	TRY(flat_cut(parting->r->arena, &parting->flat, start, end, &owner->source));
	owner->printed = owner->source.text;
	bool says = owner->person.size || owner->post.size || owner->organisation.size || owner->vacant;
	if (!says && parting->sure < SURE_DOUBTFUL)
		parting->sure = SURE_DOUBTFUL;
	return list_push(parting->r->arena, &parting->record->owners, *owner) ? NULL : arena_error(parting->r->arena);
}

static struct error *elements_group(struct parting *parting)
{
	struct owner owner = {0};
	size_t first = 0, count = parting->elements.count, owners = 0;
	for (size_t i = 0; i < count; i++) {
		const struct element *element = &parting->elements.at[i];
		if (i > first && begins_owner(&owner, element)) {
			TRY(owner_close(parting, &owner, parting->elements.at[first].from, element[-1].to, false));
			owner = (struct owner){0};
			first = i;
			owners++;
		}
		if (element->border == BORDER_LINE && element->kind == ELEMENT_BODY && owner.post.size && parting->sure < SURE_SUGGESTED)
			parting->sure = SURE_SUGGESTED;
		element_fill(parting, &owner, element);
	}
	if (count)
		TRY(owner_close(parting, &owner, parting->elements.at[first].from, parting->elements.at[count - 1].to, owners == 0));
	return NULL;
}

/* "A, Director and B, Head, Trust": the last one's organisation holds for those before,
 * where "and" joins them and none of them has its own. */
static void organisation_spread(struct parting *parting, size_t first)
{
	struct recommendation *record = parting->record;
	for (size_t i = record->owners.count; i-- > first + 1;) {
		struct owner *after = &record->owners.at[i], *before = &record->owners.at[i - 1];
		if (!after->organisation.size || before->organisation.size || !before->person.size || !before->post.size || !after->person.size)
			continue;
		const char *from = before->source.piece_count ? before->printed.at : NULL;
		size_t gap_start = str_find(parting->flat.text, before->printed), gap_end = str_find(parting->flat.text, after->printed);
		if (!from || gap_start == STR_NOT_FOUND || gap_end == STR_NOT_FOUND || gap_end < gap_start)
			continue;
		struct str gap = str_slice(parting->flat.text, gap_start + before->printed.size, gap_end);
		if (!str_has_word(gap, STR("and")) && !str_has(gap, STR("&")))
			continue;
		before->organisation = after->organisation;
		if (parting->sure < SURE_SUGGESTED)
			parting->sure = SURE_SUGGESTED;
	}
}

/* "Quartet: [Leader, Cabinet Member for X and Chief Executive]": one owner with members. */
static struct error *named_group(struct parting *parting, bool *ret_found)
{
	struct tokens *tokens = &parting->tokens;
	size_t colon = 0, last = tokens->count;
	while (colon < last && is_word(tokens, colon) && colon < 6)
		colon++;
	if (!colon || !sign_at(tokens, colon, ':') || !(sign_at(tokens, colon + 1, '[') || sign_at(tokens, colon + 1, '(')))
		return NULL;
	if (!sign_at(tokens, last - 1, ']') && !sign_at(tokens, last - 1, ')'))
		return NULL;
	struct recommendation inner = {0};
	struct parting members = {.r = parting->r, .record = &inner, .flat = parting->flat, .tokens = *tokens};
	members.tokens.at += colon + 2;
	members.tokens.count = last - 1 - (colon + 2);
	TRY(cell_part(&members));
	struct owner owner = {.post = tokens_text(tokens, 0, colon)};
	list_each(element, &members.elements)
		if (!list_push(parting->r->arena, &owner.members, tokens_text(&members.tokens, element->from, element->to)))
			return arena_error(parting->r->arena);
	*ret_found = true;
	return owner_close(parting, &owner, 0, last, true);
}

static bool brackets_balance(struct str text)
{
	int depth = 0;
	for (size_t i = 0; i < text.size && depth >= 0; i++)
		depth += text.at[i] == '(' || text.at[i] == '[' ? 1 : text.at[i] == ')' || text.at[i] == ']' ? -1 : 0;
	return depth == 0;
}

enum { OWNER_TOKENS_MOST = 400 }; /* a longer cell is prose, not a list of owners */

struct error *field_owners(struct recognition *r, const struct words *cell, struct recommendation *record)
{
	TRY(words_append(r->arena, &record->owners_source, cell));
	struct parting parting = {.r = r, .record = record};
	if (words_blank(cell) || words_placeholder(r, cell, NULL))
		return arena_check(r->arena);
	TRY(flat_open(r, cell, '\n', &parting.flat));
	parting.tokens = printed_tokens(scratch_of(r), parting.flat.text);
	TRY(arena_check(r->arena));
	if (!parting.tokens.count)
		return NULL;
	size_t first = record->owners.count;
	bool grouped = false;
	TRY(named_group(&parting, &grouped));
	if (!grouped && parting.tokens.count > OWNER_TOKENS_MOST) {
		struct owner whole = {0};
		TRY(owner_close(&parting, &whole, 0, parting.tokens.count, true));
	} else if (!grouped) {
		TRY(cell_part(&parting));
		TRY(elements_group(&parting));
		organisation_spread(&parting, first);
	}
	if (!brackets_balance(parting.flat.text) && parting.sure < SURE_DOUBTFUL)
		parting.sure = SURE_DOUBTFUL;
	mark_field(record, FIELD_OWNERS, parting.sure);
	return arena_check(r->arena);
}
