/* F2: figures that cannot be right together. Arithmetic only: a share against its counts,
 * a part above its whole, parts against their sum, a rest that does not remain, a count
 * that jumps between years. */
#include "check/facts.h"

#include "base/utf8.h"

enum { MOST_NUMBERS = 24 };

struct number {
	double value;
	size_t start, end; /* in the sentence; with its sign and per cent */
	bool percent, decimal, money;
};
struct numbers {
	struct number at[MOST_NUMBERS];
	size_t count;
	bool full;
};

static bool digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool inside_date(const struct sentence *sentence, size_t at)
{
	list_each(date, &sentence->dates)
		if (at >= date->start && at < date->end)
			return true;
	return false;
}

/* Reads digits with thousands' commas and a decimal point; the byte after them. */
static size_t read_number(struct str text, size_t at, double *ret_value, bool *ret_decimal)
{
	double value = 0, scale = 1;
	bool decimal = false;
	for (; at < text.size; at++) {
		if (digit(text.at[at])) {
			value = value * 10 + (text.at[at] - '0');
			scale *= decimal ? 10 : 1;
		} else if (text.at[at] == ',' && !decimal && at + 3 < text.size && digit(text.at[at + 1]) && digit(text.at[at + 2]) && digit(text.at[at + 3])) {
			continue;
		} else if (text.at[at] == '.' && !decimal && at + 1 < text.size && digit(text.at[at + 1])) {
			decimal = true;
		} else {
			break;
		}
	}
	*ret_value = value / scale;
	*ret_decimal = decimal;
	return at;
}

/* Counts, shares and sums of a sentence; no dates, years, references or parts of words. */
static void numbers_of(const struct sentence *sentence, struct numbers *numbers)
{
	struct str text = sentence->text;
	for (size_t at = 0; at < text.size;) {
		if (!digit(text.at[at])) {
			at++;
			continue;
		}
		size_t start = at;
		struct number number = {.start = start};
		at = number.end = read_number(text, start, &number.value, &number.decimal);
		char before = start > 0 ? text.at[start - 1] : ' ', after = at < text.size ? text.at[at] : ' ';
		struct str rest = str_from(text, at);
		number.money = start > 1 && (unsigned char)text.at[start - 1] == 0xA3;
		number.percent = after == '%' || str_starts(rest, STR(" %")) || str_starts(rest, STR(" per cent")) || str_starts(rest, STR(" percent"));
		bool part = (before >= 'A' && before <= 'z') || before == '/' || before == '-' || before == '.' || (after >= 'A' && after <= 'z' && !(number.money && (after == 'm' || after == 'k'))) ||
		            after == '-' || after == ':';
		bool year = number.value >= 1900 && number.value <= 2100 && number.end - number.start == 4;
		if (after == '/' && !(at + 1 < text.size && digit(text.at[at + 1])))
			part = true;
		if (part || (year && !number.money) || inside_date(sentence, start))
			continue;
		if (numbers->count == MOST_NUMBERS) {
			numbers->full = true;
			return;
		}
		numbers->at[numbers->count++] = number;
	}
}

static struct str between(const struct sentence *sentence, const struct number *a, const struct number *b)
{
	return str_trim(str_slice(sentence->text, a->end, b->start));
}

static bool fits(double part, double whole, const struct number *percent)
{
	double share = whole > 0 ? 100 * part / whole : 0, off = share - percent->value;
	double most = percent->decimal ? 0.11 : 1.0;
	return off <= most && off >= -most;
}

static struct error *figure(struct checking *c, int recommendation, const struct sentence *sentence, bool certain, struct str message)
{
	struct finding *finding = finding_add(c, RULE_F2, recommendation);
	TRY_MEMORY(c->arena, finding);
	finding->certain = certain;
	finding->message = message;
	finding_quote_sentence(c, finding, sentence);
	return NULL;
}

/* "of", "out of", "of the", "of all", "of a total of" between part and whole. */
static bool joins_whole(struct str words)
{
	static const char *const joints[] = {"of", "out of", "of the", "of all", "of a total of", "of our", "/", "out of the", "out of a total of", "of these", "from"};
	for (size_t i = 0; i < sizeof joints / sizeof *joints; i++)
		if (str_equal_fold(words, str_of(joints[i])))
			return true;
	return false;
}

static bool joins_share(struct str words)
{
	return str_equal(words, STR("(")) || str_equal(words, STR("=")) || str_equal(words, STR("or"));
}

static bool closes_share(struct str words)
{
	static const struct str marks[] = {STR("%"), STR(" "), STR(")"), STR("per cent"), STR("percent")};
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (str_starts(words, marks[i]))
			words = str_trim(str_from(words, marks[i].size));
	return joins_whole(str_starts(words, STR(")")) ? str_trim(str_from(words, 1)) : words);
}

/* The whole that a share at index k is told of: by its place, else the only count that is greater than the part. */
static const struct number *whole_of(const struct sentence *sentence, const struct numbers *numbers, size_t k, const struct number **ret_part)
{
	const struct number *share = &numbers->at[k], *before = k > 0 ? share - 1 : NULL, *before2 = k > 1 ? share - 2 : NULL;
	const struct number *after = k + 1 < numbers->count ? share + 1 : NULL, *after2 = k + 2 < numbers->count ? share + 2 : NULL;
	if (before2 && !before->percent && !before2->percent && joins_whole(between(sentence, before2, before)) && share->start - before->end < 30 &&
	    str_has(str_slice(sentence->text, before->end, share->start), STR("("))) {
		*ret_part = before2;
		return before;
	}
	if (before && after && !before->percent && !after->percent && joins_share(between(sentence, before, share)) && closes_share(between(sentence, share, after))) {
		*ret_part = before;
		return after;
	}
	if (after2 && !after->percent && !after2->percent && joins_whole(between(sentence, after, after2)) &&
	    str_ends(between(sentence, share, after), STR("("))) {
		*ret_part = after;
		return after2;
	}
	if (!before || before->percent || !str_equal(between(sentence, before, share), STR("(")))
		return NULL;
	const struct number *only = NULL;
	for (size_t i = 0; i < numbers->count; i++) {
		const struct number *other = &numbers->at[i];
		if (other == before || other->percent || other->money != before->money || other->value <= before->value)
			continue;
		if (fits(before->value, other->value, share))
			return NULL;
		if (only && (only->value < other->value || only->value > other->value))
			return NULL;
		only = other;
	}
	*ret_part = before;
	return only && only < before ? only : NULL;
}

static bool tells_of_change(struct str text)
{
	static const struct str words[] = {STR("increase"), STR("increased"), STR("rise"), STR("rose"), STR("fell"), STR("fall"), STR("decrease"), STR("decreased"),
	                                   STR("reduction"), STR("reduced"), STR("more than"), STR("less than"), STR("fewer"), STR("up by"), STR("down by"), STR("grew")};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_has_word(text, words[i]))
			return true;
	return false;
}

static struct error *shares(struct checking *c, const struct subject *subject, const struct sentence *sentence, const struct numbers *numbers, bool *ret_found)
{
	for (size_t k = 0; k < numbers->count && !*ret_found; k++) {
		const struct number *part = NULL;
		const struct number *whole = numbers->at[k].percent ? whole_of(sentence, numbers, k, &part) : NULL;
		if (!whole || tells_of_change(sentence->text) || fits(part->value, whole->value, &numbers->at[k]) || whole->value < 1)
			continue;
		double share = 100 * part->value / whole->value;
		*ret_found = true;
		TRY(figure(c, subject->index, sentence, true, str_format(c->arena, "%.10g of %.10g is %.0f per cent, not %.10g.", part->value, whole->value, share,
		                                                        numbers->at[k].value)));
	}
	for (size_t k = 1; k < numbers->count && !*ret_found; k++) {
		const struct number *part = &numbers->at[k - 1], *whole = &numbers->at[k];
		struct str joint = between(sentence, part, whole);
		if (part->percent || whole->percent || part->value <= whole->value || part->money != whole->money || whole->value < 1 ||
		    !joins_whole(joint) || str_equal(joint, STR("/")) || str_equal_fold(joint, STR("from")))
			continue;
		*ret_found = true;
		TRY(figure(c, subject->index, sentence, true, str_format(c->arena, "%.10g of %.10g: the part is greater than the whole.", part->value, whole->value)));
	}
	return NULL;
}

/* The verb that a count is told with: "84 were paid", "31 attended". */
static bool counts_verb(const struct sentence *sentence, const struct number *number)
{
	static const char *const verbs[] = {"were", "was", "are", "is", "had", "have", "has", "did", "do"};
	for (size_t i = 0; i < sentence->tokens.count; i++) {
		const struct token *token = &sentence->tokens.at[i];
		if (token->start < number->end)
			continue;
		for (size_t k = 0; k < sizeof verbs / sizeof *verbs; k++)
			if (str_equal(token->word, str_of(verbs[k])))
				return !token->breaks;
		return false;
	}
	return false;
}

/* "Of 40 staff, 31 came on the first day and 11 on the second"; "120 fines were given, 84 were
 * paid, 30 were unpaid and 16 were withdrawn". The parts may overlap unless the words say no. */
static struct error *whole_first(struct checking *c, const struct subject *subject, const struct sentence *sentence, const struct numbers *numbers, bool *ret_found)
{
	static const char *const apart[] = {"nobody", "none of them", "no one", "each", "the rest", "the others"};
	size_t parts = numbers->count ? numbers->count - 1 : 0;
	bool of = parts && sentence->tokens.count && str_equal(sentence->tokens.at[0].word, STR("of"));
	if (of && parts == 1 && numbers->at[1].value > numbers->at[0].value && !numbers->at[0].percent && !numbers->at[1].percent && counts_verb(sentence, &numbers->at[1])) {
		*ret_found = true;
		return figure(c, subject->index, sentence, true, str_format(c->arena, "%.10g of %.10g: the part is greater than the whole.", numbers->at[1].value, numbers->at[0].value));
	}
	if (parts < 2 || (!of && parts < 3) || (of && numbers->at[0].start > 12))
		return NULL;
	double sum = 0, whole = numbers->at[0].value;
	for (size_t i = 0; i <= parts; i++) {
		const struct number *number = &numbers->at[i];
		if (number->percent || number->decimal || number->money != numbers->at[0].money || (i && number->value > whole) || (i && !of && !counts_verb(sentence, number)))
			return NULL;
		sum += i ? number->value : 0;
	}
	if (sum <= whole + 0.5 || sum > whole * 1.5)
		return NULL;
	*ret_found = true;
	return figure(c, subject->index, sentence, PHRASE_HAS(&sentence->tokens, apart), str_format(c->arena, "The parts add up to %.10g, the whole is %.10g.", sum, whole));
}

/* "412 in all, of which 250 … and 182 …"; "95 and 105, 200 together". */
static struct error *sums(struct checking *c, const struct subject *subject, const struct sentence *sentence, const struct numbers *numbers, bool *ret_found)
{
	static const char *const cues[] = {"of which", "of whom", "made up of", "comprising", "consisting of"};
	size_t end = 0;
	int cue = phrase_find(&sentence->tokens, cues, sizeof cues / sizeof *cues, 0, &end, NULL);
	if (cue <= 0)
		return whole_first(c, subject, sentence, numbers, ret_found);
	size_t at = sentence->tokens.at[cue].start, parts = 0;
	double sum = 0;
	const struct number *whole = NULL;
	for (size_t i = 0; i < numbers->count; i++) {
		const struct number *number = &numbers->at[i];
		if (number->percent)
			return NULL;
		if (number->start < at) {
			whole = number;
		} else {
			sum += number->value;
			parts++;
		}
	}
	if (!whole || parts < 2 || sum <= whole->value + 0.5 || sum > whole->value * 1.9)
		return NULL;
	*ret_found = true;
	bool all = str_has_word(sentence->text, STR("in all")) || str_has_word(sentence->text, STR("total")) || str_has_word(sentence->text, STR("altogether"));
	return figure(c, subject->index, sentence, all, str_format(c->arena, "The parts add up to %.10g, the whole is %.10g.", sum, whole->value));
}

/* "60 of 228 … the remaining 170": the counts before leave another rest. */
static struct error *rest(struct checking *c, const struct subject *subject, size_t index, bool *ret_found)
{
	const struct sentence *sentence = &subject->told.at[index];
	size_t at = str_find_word(sentence->text, STR("remaining"), 0);
	struct numbers numbers = {0};
	if (at == STR_NOT_FOUND)
		return NULL;
	numbers_of(sentence, &numbers);
	const struct number *left = NULL;
	for (size_t i = 0; i < numbers.count && !left; i++)
		if (numbers.at[i].start > at && numbers.at[i].start <= at + 11 && !numbers.at[i].percent)
			left = &numbers.at[i];
	if (!left)
		return NULL;
	double rest_value = left->value, counts[2] = {0, 0};
	size_t found = 0;
	for (size_t i = index > 0 ? index - 1 : 0; i <= index; i++) {
		struct numbers near = {0};
		numbers_of(&subject->told.at[i], &near);
		for (size_t k = 0; k < near.count; k++) {
			if (near.at[k].percent || (i == index && near.at[k].start >= at))
				continue;
			if (found == 2)
				return NULL; /* too many counts to tell which is meant */
			counts[found++] = near.at[k].value;
		}
	}
	double difference = counts[0] > counts[1] ? counts[0] - counts[1] : counts[1] - counts[0];
	if (found < 2 || (difference - rest_value < 0.5 && rest_value - difference < 0.5))
		return NULL;
	*ret_found = true;
	return figure(c, subject->index, sentence, false, str_format(c->arena, "%.10g and %.10g leave %.10g, not %.10g.", counts[0], counts[1], difference, rest_value));
}

/* --- a count that jumps between years ------------------------------------------------------ */

struct yearly {
	double value;
	uint32_t noun, second; /* what is counted: the next two words ("kitchen staff") */
	struct interval year;
	const struct sentence *sentence;
};

/* The noun that a number counts: the stems of the next words. */
static uint32_t counted(const struct sentence *sentence, const struct number *number, uint32_t *ret_second)
{
	for (size_t i = 0; i < sentence->tokens.count; i++) {
		const struct token *token = &sentence->tokens.at[i];
		if (token->start < number->end)
			continue;
		const struct token *next = i + 1 < sentence->tokens.count && !token[1].breaks ? token + 1 : NULL;
		*ret_second = next && !token->breaks ? next->stem : 0;
		return token->breaks ? 0 : token->stem;
	}
	return 0;
}

static bool same_count(const struct yearly *a, uint32_t noun, uint32_t second)
{
	return a->noun == noun || (a->second && a->second == noun) || (second && a->noun == second);
}

static struct error *jumps(struct checking *c, const struct subject *subject)
{
	struct yearly seen[MOST_NUMBERS];
	size_t count = 0;
	list_each(sentence, &subject->told) {
		struct numbers numbers = {0};
		const struct when *year = NULL;
		list_each(date, &sentence->dates)
			if (interval_known(date->days) && date->days.last - date->days.first >= 300 && date->days.last - date->days.first <= 370)
				year = year ? year : date;
		if (!year)
			continue;
		numbers_of(sentence, &numbers);
		for (size_t i = 0; i < numbers.count && count < MOST_NUMBERS; i++) {
			uint32_t second = 0, noun = numbers.at[i].percent ? 0 : counted(sentence, &numbers.at[i], &second);
			if (!noun || numbers.at[i].value < 10)
				continue;
			for (size_t k = 0; k < count; k++) {
				double more = seen[k].value > numbers.at[i].value ? seen[k].value : numbers.at[i].value;
				double less = seen[k].value > numbers.at[i].value ? numbers.at[i].value : seen[k].value;
				if (!same_count(&seen[k], noun, second) || seen[k].year.first == year->days.first || more <= less * 5)
					continue;
				TRY(figure(c, subject->index, seen[k].sentence, false,
				           str_format(c->arena, "From one year to another the same count is %.10g and %.10g.", seen[k].value, numbers.at[i].value)));
				finding_quote_sentence(c, list_last(c->findings), sentence);
				return NULL;
			}
			seen[count++] = (struct yearly){numbers.at[i].value, noun, second, year->days, sentence};
		}
	}
	return NULL;
}

struct error *rules_figures(struct checking *c)
{
	for (size_t i = 0; i < c->subject_count; i++) {
		const struct subject *subject = &c->subjects[i];
		bool found = false;
		for (size_t k = 0; k < subject->told.count && !found; k++) {
			struct numbers numbers = {0};
			numbers_of(&subject->told.at[k], &numbers);
			if (numbers.full)
				continue;
			TRY(shares(c, subject, &subject->told.at[k], &numbers, &found));
			if (!found)
				TRY(sums(c, subject, &subject->told.at[k], &numbers, &found));
			if (!found)
				TRY(rest(c, subject, k, &found));
		}
		if (!found)
			TRY(jumps(c, subject));
	}
	return NULL;
}
