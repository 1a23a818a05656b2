/* X: numbering, form, spelling of the paper as a whole (X1, X2, X5, X9, X11); appendices
 * stand in form_appendix.c, what is asked of running text in form_text.c. A reader of the
 * paper sees these faults first, and each is decided by the print alone. */
#include "check/form.h"

#include "base/sentence.h"
#include "base/utf8.h"
#include "check/plain.h"
#include "check/terms.h"

#include <stdlib.h>

/* --- X1: a number is missing ---------------------------------------------------------- */

static const struct recommendation *neighbour(const struct draft *draft, int number, bool after)
{
	const struct recommendation *found = NULL;
	list_each(record, &draft->recommendations) {
		if (record->text_state == TEXT_LOST || record->number == 0 || (after ? record->number <= number : record->number >= number))
			continue;
		if (!found || (after ? record->number < found->number : record->number > found->number))
			found = record;
	}
	return found;
}

/* Is the number shown after all, in another table? */
static bool shown_elsewhere(const struct draft *draft, int number)
{
	list_each(record, &draft->recommendations)
		if (number && record->number == number && record->text_state != TEXT_LOST)
			return true;
	return false;
}

static struct error *missing_number(struct checking *c, int recommendation, struct str name, int number)
{
	struct finding *finding = finding_add(c, RULE_X1, recommendation);
	TRY_MEMORY(c->arena, finding);
	const struct recommendation *before = neighbour(c->draft, number, false), *after = neighbour(c->draft, number, true);
	if (before)
		finding_quote_text(c, finding, reference_of(c, before), before->origin);
	if (after)
		finding_quote_text(c, finding, reference_of(c, after), after->origin);
	if (before && after)
		finding->message = str_format(c->arena, "%.*s is missing: %.*s is followed by %.*s.", STR_ARG(name),
		                              STR_ARG(reference_of(c, before)), STR_ARG(reference_of(c, after)));
	else
		finding->message = str_format(c->arena, "%.*s is named but not shown.", STR_ARG(name));
	return NULL;
}

static struct error *numbering_gap(struct checking *c)
{
	for (size_t i = 0; i < c->subject_count; i++) {
		const struct recommendation *record = c->subjects[i].record;
		if (record->text_state == TEXT_LOST && !shown_elsewhere(c->draft, record->number))
			TRY(missing_number(c, (int)i, reference_of(c, record), record->number));
	}
	LIST(int) told = {0};
	list_each(meeting, &c->draft->meetings) {
		list_each(number, &meeting->numbers_missing) {
			bool again = draft_by_number(c->draft, *number) != NULL;
			list_each(other, &told)
				again = again || *other == *number;
			if (again || told.count > 50)
				continue;
			if (!list_push(c->arena, &told, *number))
				return arena_error(c->arena);
			TRY(missing_number(c, -1, str_format(c->arena, "Recommendation %d", *number), *number));
		}
	}
	return NULL;
}

/* --- X2: printed twice ------------------------------------------------------------------ */

struct statement {
	uint64_t key;
	size_t order;
	const struct passage *passage;
	size_t start, end;
};
struct statements {
	struct statement *at;
	size_t count, room;
};

static int by_key(const void *a, const void *b)
{
	const struct statement *left = a, *right = b;
	if (left->key != right->key)
		return left->key > right->key ? 1 : -1;
	return (left->order > right->order) - (left->order < right->order);
}

static struct error *statement_add(struct checking *c, struct statements *statements, const struct passage *passage,
                                   size_t start, size_t end, size_t least_words)
{
	struct hashes words = {0};
	TRY(plain_words(c->arena, str_slice(passage->text, start, end), &words));
	if (words.count < least_words)
		return NULL;
	bool added = list_push(c->arena, statements, ((struct statement){plain_key(&words), statements->count, passage, start, end}));
	return added ? NULL : arena_error(c->arena);
}

/* One finding for all statements of the list that stand in it twice. */
static struct error *statements_twice(struct checking *c, struct statements *statements, int recommendation)
{
	struct finding *finding = NULL;
	if (statements->count)
		qsort(statements->at, statements->count, sizeof *statements->at, by_key);
	for (size_t i = 1; i < statements->count; i++) {
		const struct statement *one = &statements->at[i - 1], *other = &statements->at[i];
		if (one->key != other->key)
			continue;
		if (!finding) {
			finding = finding_add(c, RULE_X2, recommendation);
			TRY_MEMORY(c->arena, finding);
			finding->message = STR("The same words stand here twice.");
		}
		finding_quote_passage(c, finding, one->passage, one->start, one->end);
		finding_quote_passage(c, finding, other->passage, other->start, other->end);
	}
	return NULL;
}

static struct error *told_twice(struct checking *c, const struct subject *subject)
{
	struct statements statements = {0};
	list_each(sentence, &subject->told)
		TRY(statement_add(c, &statements, sentence->passage, sentence->start, sentence->end, 7));
	return statements_twice(c, &statements, subject->index);
}

/* The head and its words stand in one paragraph: no table of steps with a column of dates. */
static bool head_in_line(const struct entry *entry)
{
	const struct words *text = &entry->text;
	if (!text->count || text->at[0].text.size > entry->heading.size)
		return text->count > 0;
	return text->count > 1 && text->at[0].piece_count && text->at[1].piece_count && text->at[0].pieces[0].block == text->at[1].pieces[0].block;
}

/* "June 2016 –" at the head of two entries. */
static struct error *date_head_twice(struct checking *c, const struct subject *subject)
{
	const struct recommendation *record = subject->record;
	for (size_t i = 1; i < record->evidence.count; i++) {
		const struct entry *one = &record->evidence.at[i - 1], *other = &record->evidence.at[i];
		bool same = one->heading.size && other->heading.size && one->date.words.size && str_equal_fold(one->date.words, other->date.words) &&
		            str_equal(one->part, other->part) && head_in_line(one) && head_in_line(other);
		if (!same)
			continue;
		struct finding *finding = finding_add(c, RULE_X2, subject->index);
		TRY_MEMORY(c->arena, finding);
		finding_quote_text(c, finding, one->heading, words_origin(&one->text));
		finding_quote_text(c, finding, other->heading, words_origin(&other->text));
		finding->message = str_format(c->arena, "Two entries stand under the date “%.*s”.", STR_ARG(one->date.words));
		return NULL;
	}
	return NULL;
}

static struct error *body_twice(struct checking *c)
{
	struct statements statements = {0};
	list_each(passage, &c->draft->body)
		TRY(statement_add(c, &statements, passage, 0, passage->text.size, 7));
	return statements_twice(c, &statements, -1);
}

/* A recommendation printed twice under its number, with the same words. */
static struct error *record_twice(struct checking *c)
{
	struct statements statements = {0};
	for (size_t i = 0; i < c->subject_count; i++) {
		const struct recommendation *record = c->subjects[i].record;
		struct hashes words = {0};
		TRY(plain_words(c->arena, words_text(c->arena, &record->text), &words));
		uint64_t reference = plain_reference(c->arena, record->ref);
		if (words.count < 4 || !reference || record->in_concluded_list)
			continue;
		if (!list_push(c->arena, &statements, ((struct statement){.key = hash_mix(plain_key(&words), reference), .order = i})))
			return arena_error(c->arena);
	}
	if (statements.count)
		qsort(statements.at, statements.count, sizeof *statements.at, by_key);
	for (size_t i = 1; i < statements.count; i++) {
		if (statements.at[i - 1].key != statements.at[i].key)
			continue;
		struct finding *finding = finding_add(c, RULE_X2, (int)statements.at[i].order);
		TRY_MEMORY(c->arena, finding);
		finding_quote_words(c, finding, &c->subjects[statements.at[i - 1].order].record->text);
		finding_quote_words(c, finding, &c->subjects[statements.at[i].order].record->text);
		finding->message = STR("The recommendation is printed twice.");
	}
	return NULL;
}

static struct error *sections_twice(struct checking *c)
{
	struct statements statements = {0};
	for (size_t i = 0; i < c->draft->sections.count; i++) {
		struct hashes words = {0};
		TRY(plain_words(c->arena, c->draft->sections.at[i].title, &words));
		TRY(plain_words(c->arena, c->draft->sections.at[i].letter, &words));
		if (words.count && !list_push(c->arena, &statements, ((struct statement){.key = plain_key(&words), .order = i})))
			return arena_error(c->arena);
	}
	if (statements.count)
		qsort(statements.at, statements.count, sizeof *statements.at, by_key);
	for (size_t i = 1; i < statements.count; i++) {
		const struct section *one = &c->draft->sections.at[statements.at[i - 1].order], *other = &c->draft->sections.at[statements.at[i].order];
		if (statements.at[i - 1].key != statements.at[i].key)
			continue;
		struct finding *finding = finding_add(c, RULE_X2, -1);
		TRY_MEMORY(c->arena, finding);
		finding_quote_text(c, finding, one->title, one->origin);
		finding_quote_text(c, finding, other->title, other->origin);
		finding->message = STR("The heading of this section stands in the paper twice.");
	}
	return NULL;
}

/* The row of a section ("D | Tracking") printed again, which the list of sections folds. */
static struct error *section_rows_twice(struct checking *c)
{
	const struct leaves leaves = paper_leaves(c);
	for (size_t s = 0; s < c->draft->sections.count && s < 30; s++) {
		const struct section *section = &c->draft->sections.at[s];
		const struct block *first = NULL;
		for (size_t i = 1; i < leaves.count && section->letter.size; i++) {
			const struct block *leaf = leaves.at[i];
			bool row = leaf->kind != BLOCK_FURNITURE && str_equal(str_trim(leaf->text), section->title) && str_equal(str_trim(leaves.at[i - 1]->text), section->letter);
			if (!row)
				continue;
			if (!first) {
				first = leaf;
				continue;
			}
			struct finding *finding = finding_add(c, RULE_X2, -1);
			TRY_MEMORY(c->arena, finding);
			struct passage one = leaf_passage(c->arena, first), other = leaf_passage(c->arena, leaf);
			finding_quote_passage(c, finding, &one, 0, one.text.size);
			finding_quote_passage(c, finding, &other, 0, other.text.size);
			finding->message = STR("The heading of this section stands in the paper twice.");
			break;
		}
	}
	return NULL;
}

static struct error *printed_twice(struct checking *c)
{
	for (size_t i = 0; i < c->subject_count; i++)
		TRY(told_twice(c, &c->subjects[i]));
	for (size_t i = 0; i < c->subject_count; i++)
		TRY(date_head_twice(c, &c->subjects[i]));
	TRY(record_twice(c));
	TRY(sections_twice(c));
	TRY(section_rows_twice(c));
	return body_twice(c);
}

/* --- X5: letters of the parts ------------------------------------------------------------------ */

/* The letter of a part, 0 when its label is none ("ii", "3", ""). */
static char part_letter(const struct part *part)
{
	struct str label = part->label;
	while (label.size && (label.at[0] == '(' || label.at[0] == ' '))
		label = str_from(label, 1);
	while (label.size && (label.at[label.size - 1] == ')' || label.at[label.size - 1] == '.'))
		label.size--;
	char letter = label.size == 1 ? (char)(label.at[0] | 0x20) : 0;
	return letter >= 'a' && letter <= 'z' ? letter : 0;
}

/* Letters that stand in the running text, "to have: a) a bell; c) a lamp". */
static char letter_out_of_order(struct str text, struct str *ret_quote)
{
	char expected = 'a';
	for (size_t i = 0; i + 1 < text.size; i++) {
		char letter = text.at[i], before = i > 0 ? text.at[i - 1] : ' ';
		if (text.at[i + 1] != ')' || letter < 'a' || letter > 'z' || (before != ' ' && before != '\n' && before != '('))
			continue;
		if (expected == 'a' && letter != 'a')
			return 0; /* no list that begins here */
		bool roman = (letter == 'i' || letter == 'v' || letter == 'x') && letter != expected;
		if (letter != expected && letter != 'a' && !roman) {
			*ret_quote = str_slice(text, i, i + 2);
			return letter;
		}
		expected = roman ? expected : (char)(letter + 1);
	}
	return 0;
}

static struct error *text_letters(struct checking *c, const struct subject *subject)
{
	struct str quote = STR_NONE;
	list_each(passage, &subject->record->text) {
		if (!letter_out_of_order(passage->text, &quote))
			continue;
		struct finding *finding = finding_add(c, RULE_X5, subject->index);
		TRY_MEMORY(c->arena, finding);
		finding_quote_passage(c, finding, passage, 0, passage->text.size);
		finding->message = str_format(c->arena, "The letters of its parts are not in order: “%.*s” is not the next one.", STR_ARG(quote));
		return NULL;
	}
	return NULL;
}

/* The reader had to put the parts in order: in the source their letters are not. */
static struct error *letters_mended(struct checking *c, const struct subject *subject)
{
	const struct recommendation *record = subject->record;
	if (record->text_state != TEXT_RECONSTRUCTED || record->marks[FIELD_PARTS] != SURE_SUGGESTED || !record->parts.count)
		return NULL;
	struct finding *finding = finding_add(c, RULE_X5, subject->index);
	TRY_MEMORY(c->arena, finding);
	list_each(part, &record->parts)
		finding_quote_passage(c, finding, &part->text, 0, part->text.text.size);
	finding->message = STR("The letters of its parts are missing, doubled or out of order in the paper; they were put in order to be read.");
	return NULL;
}

static struct error *part_letters(struct checking *c, const struct subject *subject)
{
	bool lettered = false;
	list_each(part, &subject->record->parts)
		lettered = lettered || part_letter(part);
	if (!lettered)
		return text_letters(c, subject);
	char expected = 'a';
	const struct part *broken = NULL;
	list_each(part, &subject->record->parts) {
		char letter = part_letter(part);
		if (!letter)
			continue;
		bool first = part == subject->record->parts.at;
		bool roman = (letter == 'i' || letter == 'v' || letter == 'x') && letter != expected; /* a list within the list */
		bool again = letter == 'a' && !first;
		if (letter != expected && !roman && !again && !broken)
			broken = part;
		if (!roman)
			expected = (char)(letter + 1);
	}
	if (!broken)
		return letters_mended(c, subject);
	struct finding *finding = finding_add(c, RULE_X5, subject->index);
	TRY_MEMORY(c->arena, finding);
	finding->part = broken->label;
	list_each(part, &subject->record->parts)
		finding_quote_passage(c, finding, &part->text, 0, part->text.text.size);
	finding->message = str_format(c->arena, "The letters of its parts are not in order: “%.*s” is not the next one.", STR_ARG(broken->label));
	return NULL;
}

/* --- X9: one status in several forms -------------------------------------------------------------- */

struct form {
	uint64_t key;
	struct str words;
	struct origin origin;
	size_t order;
};

static int by_form(const void *a, const void *b)
{
	const struct form *left = a, *right = b;
	if (left->key != right->key)
		return left->key > right->key ? 1 : -1;
	int order = str_compare(left->words, right->words);
	return order ? order : (left->order > right->order) - (left->order < right->order);
}

static struct error *forms_of(struct checking *c, struct form *forms, size_t *ret_count)
{
	size_t count = 0;
	for (size_t i = 0; i < c->subject_count; i++) {
		const struct recommendation *record = c->subjects[i].record;
		const struct words *source = words_blank(&record->claim.source) ? &record->response_words : &record->claim.source;
		struct str words = words_blank(source) ? record->claim.words : words_text(c->arena, source);
		size_t note = record->claim.note.size ? str_find(words, record->claim.note) : STR_NOT_FOUND;
		words = str_trim(note == STR_NOT_FOUND || !note ? words : str_slice(words, 0, note));
		while (words.size && (words.at[words.size - 1] == '.' || words.at[words.size - 1] == ' ' || words.at[words.size - 1] == '-' || words.at[words.size - 1] == ':'))
			words.size--;
		struct hashes row = {0};
		TRY(plain_words(c->arena, words, &row));
		if (row.count && row.count <= 8 && !record->claim.placeholder)
			forms[count++] = (struct form){plain_key(&row), words, words_origin(source), i};
	}
	*ret_count = count;
	return NULL;
}

static struct error *status_forms(struct checking *c)
{
	struct form *forms = arena_alloc_array(c->arena, c->subject_count, sizeof *forms);
	size_t count;
	TRY_MEMORY(c->arena, forms);
	TRY(forms_of(c, forms, &count));
	if (count)
		qsort(forms, count, sizeof *forms, by_form);
	for (size_t i = 0, end; i < count; i = end) {
		struct finding *finding = NULL;
		for (end = i + 1; end < count && forms[end].key == forms[i].key; end++) {
			if (str_equal(forms[end].words, forms[end - 1].words))
				continue;
			if (!finding) {
				finding = finding_add(c, RULE_X9, -1);
				TRY_MEMORY(c->arena, finding);
				finding_quote_text(c, finding, forms[i].words, forms[i].origin);
				finding->message = str_format(c->arena, "One status is printed in several forms: “%.*s” and others.", STR_ARG(forms[i].words));
			}
			finding_quote_text(c, finding, forms[end].words, forms[end].origin);
		}
	}
	return NULL;
}

/* --- X11: the paper says it covers others than it shows --------------------------------------------- */

/* "recommendations 1-13", "recommendations 1 to 13". */
static bool range_named(struct str sentence, int *ret_first, int *ret_last)
{
	size_t at = str_find_fold(sentence, STR("recommendations "));
	if (at == STR_NOT_FOUND)
		return false;
	struct str rest = str_from(sentence, at + 16);
	int numbers[2] = {0, 0};
	for (int i = 0; i < 2; i++) {
		while (rest.size && (rest.at[0] == 'R' || rest.at[0] == '0'))
			rest = str_from(rest, 1);
		size_t digits = 0;
		while (digits < rest.size && digits < 3 && rest.at[digits] >= '0' && rest.at[digits] <= '9')
			digits++;
		if (!str_number(str_slice(rest, 0, digits), &numbers[i]))
			return false;
		rest = str_trim(str_from(rest, digits));
		static const struct str joints[] = {STR("-"), STR("–"), STR("—"), STR("to ")};
		bool joined = i == 1;
		for (size_t j = 0; !joined && j < sizeof joints / sizeof *joints; j++) {
			if (!str_starts(rest, joints[j]))
				continue;
			rest = str_trim(str_from(rest, joints[j].size));
			joined = true;
		}
		if (!joined)
			return false;
	}
	*ret_first = numbers[0];
	*ret_last = numbers[1];
	return numbers[0] < numbers[1] && !str_starts(rest, STR(",")) && !str_starts(rest, STR("and ")) && !str_starts(rest, STR("&"));
}

static bool says_shown(struct str sentence)
{
	static const struct str words[] = {STR("shown"), STR("set out"), STR("contained"), STR("covers"), STR("detailed"), STR("presented"), STR("included")};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_has_word(sentence, words[i]))
			return !str_has_word(sentence, STR("not"));
	return false;
}

static struct error *plan_scope(struct checking *c)
{
	list_each(passage, &c->draft->body) {
		int first, last;
		size_t beyond = 0;
		const struct recommendation *one = NULL;
		if (!range_named(passage->text, &first, &last) || !says_shown(passage->text))
			continue;
		list_each(record, &c->draft->recommendations) {
			if (!record->number || record->in_concluded_list || (record->number >= first && record->number <= last))
				continue;
			one = one ? one : record;
			beyond++;
		}
		if (!beyond)
			continue;
		struct finding *finding = finding_add(c, RULE_X11, -1);
		TRY_MEMORY(c->arena, finding);
		finding->certain = false;
		finding_quote_passage(c, finding, passage, 0, passage->text.size);
		finding_quote_text(c, finding, reference_of(c, one), one->origin);
		finding->message = str_format(c->arena, "The paper says that it shows recommendations %d to %d; it shows %zu more, %.*s%s.", first, last, beyond,
		                              STR_ARG(reference_of(c, one)), beyond > 1 ? " and on" : "");
		return NULL;
	}
	return NULL;
}

struct error *rules_form(struct checking *c)
{
	TRY(numbering_gap(c));
	TRY(printed_twice(c));
	TRY(rules_form_appendix(c));
	for (size_t i = 0; i < c->subject_count; i++)
		TRY(part_letters(c, &c->subjects[i]));
	TRY(status_forms(c));
	TRY(plan_scope(c));
	TRY(rules_form_text(c));
	return arena_check(c->arena);
}
