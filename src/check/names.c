/* P5: one person, post or body printed in several forms.
 *
 * Two names are one only where the print leaves no other reading: the same surname with a
 * short form, an initial or a slip of one letter in the other name. "Jane Smith" and "James
 * Smith" are two persons. */
#include "check/persons.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "check/plain.h"
#include "check/terms.h"

#include <stdlib.h>

enum { MOST_PERSONS = 200, LONG_NAME = 5, LONG_WORD = 6 };

/* --- persons ----------------------------------------------------------------------------- */

struct person {
	struct str first, last; /* lower case */
	struct str printed;
	struct passage passage;
	size_t start, end, uses;
	int recommendation; /* the one that it stands in first */
	bool owner;         /* it stands in a lead cell */
};
struct persons {
	struct person *at;
	size_t count, room;
};

static bool title_word(struct str word)
{
	static const struct str titles[] = {STR("cllr"), STR("councillor"), STR("mr"), STR("mrs"), STR("ms"), STR("miss"), STR("dr"), STR("prof"),
	                                    STR("professor"), STR("sir"), STR("dame"), STR("lord"), STR("lady"), STR("rev"), STR("pc"), STR("dci"), STR("ch")};
	for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
		if (str_equal(word, titles[i]))
			return true;
	return false;
}

static struct person *person_known(struct persons *persons, struct str first, struct str last)
{
	list_each(person, persons)
		if (str_equal(person->first, first) && str_equal(person->last, last))
			return person;
	return NULL;
}

static struct error *person_add(struct checking *c, struct persons *persons, struct person person)
{
	struct person *known = person_known(persons, person.first, person.last);
	if (known) {
		known->uses++;
		known->owner |= person.owner;
		return NULL;
	}
	if (persons->count >= MOST_PERSONS)
		return NULL;
	person.uses = 1;
	return list_push(c->arena, persons, person) ? NULL : arena_error(c->arena);
}

/* The first and the last word of a name, titles left out. */
static struct error *owner_person(struct checking *c, struct persons *persons, const struct owner *owner, int recommendation)
{
	struct tokens tokens = {0};
	TRY(sentence_tokens(c->arena, owner->person, &tokens));
	size_t from = 0;
	while (from < tokens.count && title_word(tokens.at[from].word))
		from++;
	if (tokens.count < from + 2 || tokens.count > from + 4)
		return NULL;
	const struct token *first = &tokens.at[from], *last = &tokens.at[tokens.count - 1];
	size_t at = str_find(owner->source.text, owner->person);
	struct person person = {.first = first->word, .last = last->word, .printed = owner->person, .passage = owner->source,
	                        .start = at == STR_NOT_FOUND ? 0 : at, .recommendation = recommendation, .owner = true};
	person.end = at == STR_NOT_FOUND ? owner->source.text.size : at + owner->person.size;
	return person_add(c, persons, person);
}

static bool large_at(struct str text, size_t at)
{
	return at < text.size && char_is_upper(utf8_next(text, &at));
}

/* Is this a form of a person's first name? "Steve" and "Stephen", "J" and "Jane". */
static bool short_form(struct str a, struct str b)
{
	static const char *const pairs[][2] = {
		{"steve", "stephen"}, {"steve", "steven"}, {"stephen", "steven"}, {"dave", "david"}, {"mike", "michael"}, {"chris", "christopher"}, {"chris", "christine"},
		{"bob", "robert"}, {"rob", "robert"}, {"bill", "william"}, {"will", "william"}, {"dick", "richard"}, {"liz", "elizabeth"}, {"beth", "elizabeth"},
		{"sue", "susan"}, {"tom", "thomas"}, {"tony", "anthony"}, {"jim", "james"}, {"joe", "joseph"}, {"kate", "katherine"}, {"kate", "catherine"},
		{"katherine", "catherine"}, {"kathryn", "catherine"}, {"kathryn", "katherine"}, {"cathy", "catherine"}, {"nick", "nicholas"}, {"andy", "andrew"},
		{"peggy", "margaret"}, {"maggie", "margaret"}, {"jenny", "jennifer"}, {"jen", "jennifer"}, {"becky", "rebecca"}, {"debbie", "deborah"}, {"ted", "edward"},
		{"eddie", "edward"}, {"jack", "john"}, {"jon", "jonathan"}, {"matt", "matthew"}, {"pat", "patricia"}, {"pat", "patrick"}, {"mandy", "amanda"},
		{"sally", "sarah"}, {"sara", "sarah"}, {"vicky", "victoria"}, {"geoff", "geoffrey"}, {"jeff", "geoffrey"}, {"ron", "ronald"}, {"ken", "kenneth"},
		{"phil", "philip"}, {"philip", "phillip"}, {"greg", "gregory"}, {"tim", "timothy"}, {"sam", "samuel"}, {"sam", "samantha"}, {"dan", "daniel"},
		{"ben", "benjamin"}, {"alex", "alexander"}, {"alex", "alexandra"}, {"pam", "pamela"}, {"val", "valerie"}, {"jackie", "jacqueline"}, {"fred", "frederick"},
	};
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		struct str one = str_of(pairs[i][0]), other = str_of(pairs[i][1]);
		if ((str_equal(a, one) && str_equal(b, other)) || (str_equal(a, other) && str_equal(b, one)))
			return true;
	}
	return (a.size == 1 && b.size > 1 && a.at[0] == b.at[0]) || (b.size == 1 && a.size > 1 && a.at[0] == b.at[0]);
}

/* One letter left out, put in or swapped; a changed letter only in a long word. */
static bool slip(struct str a, struct str b)
{
	if (a.size < 3 || b.size < 3 || letters_apart(a, b, 1) != 1)
		return false;
	return a.size != b.size || (a.size >= LONG_NAME && b.size >= LONG_NAME);
}

static bool one_person(const struct person *a, const struct person *b)
{
	if (str_equal(a->last, b->last))
		return !str_equal(a->first, b->first) && (short_form(a->first, b->first) || (slip(a->first, b->first) && (a->uses == 1 || b->uses == 1)));
	return str_equal(a->first, b->first) && a->last.size >= LONG_NAME && b->last.size >= LONG_NAME && slip(a->last, b->last) &&
	       (a->uses == 1 || b->uses == 1);
}

/* "Nel Farrow" in running text: two words with capitals, one of them a known person's. */
static struct error *sentence_persons(struct checking *c, struct persons *persons, size_t owners, const struct sentence *sentence, int recommendation)
{
	for (size_t i = 1; i < sentence->tokens.count; i++) {
		const struct token *first = &sentence->tokens.at[i - 1], *last = &sentence->tokens.at[i];
		if (last->breaks || title_word(first->word) || !large_at(sentence->text, first->start) || !large_at(sentence->text, last->start))
			continue;
		struct person person = {.first = first->word, .last = last->word, .printed = str_slice(sentence->text, first->start, last->end),
		                        .passage = *sentence->passage, .start = sentence->start + first->start, .end = sentence->start + last->end,
		                        .recommendation = recommendation, .uses = 1};
		bool near = false;
		for (size_t k = 0; k < owners && !near; k++) {
			const struct person *known = &persons->at[k];
			near = (str_equal(known->first, person.first) && str_equal(known->last, person.last)) || one_person(known, &person);
		}
		if (near)
			TRY(person_add(c, persons, person));
	}
	return NULL;
}

static struct error *persons_in_forms(struct checking *c)
{
	struct persons persons = {0};
	for (size_t i = 0; i < c->subject_count; i++)
		list_each(owner, &c->subjects[i].record->owners)
			if (owner->person.size)
				TRY(owner_person(c, &persons, owner, (int)i));
	size_t owners = persons.count;
	for (size_t i = 0; i < c->subject_count; i++)
		list_each(sentence, &c->subjects[i].told)
			TRY(sentence_persons(c, &persons, owners, sentence, (int)i));
	for (size_t i = 0; i < persons.count; i++) {
		for (size_t k = i + 1; k < persons.count; k++) {
			const struct person *a = &persons.at[i], *b = &persons.at[k];
			if (!one_person(a, b))
				continue;
			const struct person *rare = b->uses <= a->uses ? b : a;
			struct finding *finding = finding_add(c, RULE_P5, rare->recommendation);
			TRY_MEMORY(c->arena, finding);
			finding_quote_passage(c, finding, &a->passage, a->start, a->end);
			finding_quote_passage(c, finding, &b->passage, b->start, b->end);
			finding->message = str_format(c->arena, "“%.*s” and “%.*s” look like one person.", STR_ARG(a->printed), STR_ARG(b->printed));
		}
	}
	return NULL;
}

/* --- posts and bodies ---------------------------------------------------------------------- */

struct body {
	uint64_t loose, strict; /* without hyphens, spaces, possessives; as words */
	struct str printed;
	const struct passage *source;
	int recommendation;
	size_t order;
};
struct bodies {
	struct body *at;
	size_t count, room;
};

/* Letters alone, possessives and plural s off: what all forms of a name share. */
static uint64_t loose_key(struct arena *arena, struct str name)
{
	struct str folded = fold(arena, name);
	struct buf letters;
	buf_init(&letters, arena, BUF_NO_LIMIT);
	for (size_t at = 0; at < folded.size;) {
		size_t start = at;
		while (at < folded.size && (folded.at[at] == '\'' || folded.at[at] == '-' || char_is_letter((unsigned char)folded.at[at])))
			at++;
		struct str word = str_slice(folded, start, at);
		if (str_ends(word, STR("'s")))
			word.size -= 2;
		else if (str_ends(word, STR("s'")) || (word.size > 4 && str_ends(word, STR("s"))))
			word.size -= word.at[word.size - 1] == '\'' ? 2 : 1;
		bool filler = str_equal(word, STR("and")) || str_equal(word, STR("the")) || str_equal(word, STR("for")) || str_equal(word, STR("of"));
		for (size_t i = 0; !filler && i < word.size; i++)
			if (word.at[i] != '-' && word.at[i] != '\'')
				buf_char(&letters, word.at[i]);
		if (at == start) {
			if (folded.at[at] >= '0' && folded.at[at] <= '9')
				buf_char(&letters, folded.at[at]);
			at++;
		}
	}
	return letters.size >= 6 ? hash_bytes(buf_str(&letters)) : 0;
}

static struct error *strict_key(struct arena *arena, struct str name, uint64_t *ret_key)
{
	struct str folded = fold(arena, name);
	struct hashes words = {0}, kept = {0};
	TRY(plain_words(arena, folded, &words));
	uint64_t and = hash_bytes(STR("and")), the = hash_bytes(STR("the"));
	list_each(word, &words)
		if (*word != and && *word != the && !list_push(arena, &kept, *word))
			return arena_error(arena);
	*ret_key = plain_key(&kept);
	return NULL;
}

static struct error *body_add(struct checking *c, struct bodies *bodies, struct str name, const struct passage *source, int recommendation)
{
	struct body body = {.loose = loose_key(c->arena, name), .printed = name, .source = source, .recommendation = recommendation, .order = bodies->count};
	if (!body.loose || name.size > 120)
		return NULL;
	TRY(strict_key(c->arena, name, &body.strict));
	return list_push(c->arena, bodies, body) ? NULL : arena_error(c->arena);
}

static int by_body(const void *a, const void *b)
{
	const struct body *left = a, *right = b;
	if (left->loose != right->loose)
		return left->loose > right->loose ? 1 : -1;
	return (left->order > right->order) - (left->order < right->order);
}

/* Equal but for one long word, which is one letter off: "Brough Council". */
static bool one_slip(struct arena *arena, struct str a, struct str b)
{
	struct str one = fold(arena, a), other = fold(arena, b);
	size_t slips = 0;
	while (one.at && other.at) {
		struct str left = str_cut(&one, ' '), right = str_cut(&other, ' ');
		if (str_equal(left, right))
			continue;
		if (left.size < LONG_WORD || right.size < LONG_WORD || letters_apart(left, right, 1) != 1)
			return false;
		struct str longer = left.size > right.size ? left : right, shorter = left.size > right.size ? right : left;
		if (str_starts(longer, shorter)) /* a plural, an adjective */
			return false;
		slips++;
	}
	return slips == 1 && !one.at && !other.at;
}

static struct error *bodies_mistyped(struct checking *c, const struct bodies *bodies)
{
	LIST(struct body) unique = {0};
	for (size_t i = 0, end; i < bodies->count; i = end) {
		struct body body = bodies->at[i];
		for (end = i + 1; end < bodies->count && bodies->at[end].loose == body.loose; end++)
			continue;
		body.order = end - i; /* how often */
		if (unique.count < MOST_PERSONS && !list_push(c->arena, &unique, body))
			return arena_error(c->arena);
	}
	list_each(rare, &unique) {
		for (size_t k = 0; rare->order == 1 && k < unique.count; k++) {
			const struct body *often = &unique.at[k];
			if (often->order < 2 || !one_slip(c->arena, rare->printed, often->printed))
				continue;
			struct finding *finding = finding_add(c, RULE_P5, rare->recommendation);
			TRY_MEMORY(c->arena, finding);
			finding_quote_passage(c, finding, rare->source, 0, rare->source->text.size);
			finding_quote_passage(c, finding, often->source, 0, often->source->text.size);
			finding->message = str_format(c->arena, "“%.*s” looks like a slip for “%.*s”.", STR_ARG(rare->printed), STR_ARG(often->printed));
			break;
		}
	}
	return NULL;
}

static struct error *bodies_in_forms(struct checking *c)
{
	struct bodies bodies = {0};
	for (size_t i = 0; i < c->subject_count; i++) {
		list_each(owner, &c->subjects[i].record->owners) {
			TRY(body_add(c, &bodies, owner->post, &owner->source, (int)i));
			TRY(body_add(c, &bodies, owner->organisation, &owner->source, (int)i));
		}
	}
	if (bodies.count)
		qsort(bodies.at, bodies.count, sizeof *bodies.at, by_body);
	for (size_t i = 0, end; i < bodies.count; i = end) {
		const struct body *other = NULL;
		for (end = i + 1; end < bodies.count && bodies.at[end].loose == bodies.at[i].loose; end++)
			if (!other && bodies.at[end].strict != bodies.at[i].strict)
				other = &bodies.at[end];
		if (!other)
			continue;
		struct finding *finding = finding_add(c, RULE_P5, -1);
		TRY_MEMORY(c->arena, finding);
		finding_quote_passage(c, finding, bodies.at[i].source, 0, bodies.at[i].source->text.size);
		finding_quote_passage(c, finding, other->source, 0, other->source->text.size);
		finding->message = str_format(c->arena, "“%.*s” and “%.*s” look like one post or body.", STR_ARG(bodies.at[i].printed), STR_ARG(other->printed));
	}
	return bodies_mistyped(c, &bodies);
}

/* --- acronyms mistyped ------------------------------------------------------------------------ */

static struct error *acronyms_mistyped(struct checking *c)
{
	struct acronyms acronyms;
	TRY(acronyms_of(c, &acronyms));
	list_each(slip_of, &acronyms) {
		const struct acronym *meant = acronym_meant(&acronyms, slip_of);
		if (!meant)
			continue;
		struct finding *finding = finding_add(c, RULE_P5, leaf_recommendation(c, slip_of->leaf));
		TRY_MEMORY(c->arena, finding);
		struct passage one = leaf_passage(c->arena, slip_of->leaf), other = leaf_passage(c->arena, meant->leaf);
		finding_quote_passage(c, finding, &one, slip_of->start, slip_of->end);
		finding_quote_passage(c, finding, &other, meant->start, meant->end);
		finding->message = str_format(c->arena, "“%.*s” looks like a slip for “%.*s”.", STR_ARG(slip_of->letters), STR_ARG(meant->letters));
	}
	return NULL;
}

/* --- "B-Safe" and "B Safe" ----------------------------------------------------------------- */

enum { MOST_HYPHENS = 40 };

/* A name of two capitalised words joined by a hyphen that begins at `at`; its end, or 0. */
static size_t hyphen_name(struct str text, size_t at, size_t *ret_hyphen)
{
	size_t end = at, hyphen = 0;
	while (end < text.size && (char_is_letter((unsigned char)text.at[end]) || (text.at[end] == '-' && !hyphen))) {
		hyphen = text.at[end] == '-' ? end : hyphen;
		end++;
	}
	bool edge = end == text.size || (text.at[end] != '-' && text.at[end] != '/' && text.at[end] != '.' && text.at[end] != '@');
	bool name = hyphen > at && hyphen + 3 < end && edge && large_at(text, at) && large_at(text, hyphen + 1);
	*ret_hyphen = hyphen - at;
	return name ? end : 0;
}

static struct error *hyphen_forms(struct checking *c, struct str name, size_t hyphen, const struct block *leaf, size_t start)
{
	struct str spaced = str_join(c->arena, str_slice(name, 0, hyphen), STR(" "), str_from(name, hyphen + 1));
	const struct leaves leaves = paper_leaves(c);
	for (size_t i = 0; i < leaves.count; i++) {
		size_t at = leaves.at[i]->kind == BLOCK_FURNITURE ? STR_NOT_FOUND : str_find_word(leaves.at[i]->text, spaced, 0);
		if (at == STR_NOT_FOUND || !str_equal(str_slice(leaves.at[i]->text, at, at + spaced.size), spaced))
			continue; /* "a vice chair" is no name */
		struct finding *finding = finding_add(c, RULE_P5, -1);
		TRY_MEMORY(c->arena, finding);
		finding->certain = false;
		struct passage one = leaf_passage(c->arena, leaf), other = leaf_passage(c->arena, leaves.at[i]);
		finding_quote_passage(c, finding, &one, start, start + name.size);
		finding_quote_passage(c, finding, &other, at, at + spaced.size);
		finding->message = str_format(c->arena, "“%.*s” is also printed as “%.*s”.", STR_ARG(name), STR_ARG(spaced));
		return NULL;
	}
	return NULL;
}

static struct error *names_with_hyphens(struct checking *c)
{
	struct str seen[MOST_HYPHENS];
	size_t count = 0;
	const struct leaves leaves = paper_leaves(c);
	for (size_t i = 0; i < leaves.count; i++) {
		struct str text = leaves.at[i]->text;
		for (size_t at = 0; at < text.size && count < MOST_HYPHENS; at++) {
			size_t hyphen = 0;
			bool begins = at == 0 || text.at[at - 1] == ' ' || text.at[at - 1] == '(';
			size_t end = begins && leaves.at[i]->kind != BLOCK_FURNITURE ? hyphen_name(text, at, &hyphen) : 0;
			bool known = !end;
			for (size_t k = 0; !known && k < count; k++)
				known = str_equal(seen[k], str_slice(text, at, end));
			if (known)
				continue;
			seen[count++] = str_slice(text, at, end);
			TRY(hyphen_forms(c, str_slice(text, at, end), hyphen, leaves.at[i], at));
		}
	}
	return NULL;
}

struct error *rules_names(struct checking *c)
{
	TRY(persons_in_forms(c));
	TRY(bodies_in_forms(c));
	TRY(names_with_hyphens(c));
	return acronyms_mistyped(c);
}
