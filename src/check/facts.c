/* F: one fact told two ways (F1) and attachments that are not there (F4). Figures are in
 * figures.c, addresses in links.c. */
#include "check/facts.h"

#include "base/utf8.h"
#include "check/terms.h"

/* --- F1: until two different days --------------------------------------------------------- */

static const struct when *until_date(const struct sentence *sentence)
{
	list_each(date, &sentence->dates)
		if (date->bound == BOUND_UNTIL && interval_known(date->days))
			return date;
	return NULL;
}

/* "The contract runs until June", "contracts are in place until July": which is it? */
static struct error *until_two_days(struct checking *c, const struct subject *subject)
{
	const struct sentence *before = NULL;
	list_each(sentence, &subject->told) {
		const struct when *date = until_date(sentence);
		if (!date)
			continue;
		const struct when *other = before ? until_date(before) : NULL;
		bool differ = other && (other->days.last < date->days.first || date->days.last < other->days.first);
		if (differ && sentences_shared(before, sentence, &c->common) > 0) {
			struct finding *finding = finding_add(c, RULE_F1, subject->index);
			TRY_MEMORY(c->arena, finding);
			finding->certain = false;
			finding_quote_sentence(c, finding, before);
			finding_quote_sentence(c, finding, sentence);
			finding->message = str_format(c->arena, "One sentence says “%.*s”, another “%.*s”.", STR_ARG(other->words), STR_ARG(date->words));
			return NULL;
		}
		before = sentence;
	}
	return NULL;
}

/* --- F4: attachments ----------------------------------------------------------------------- */

/* The label behind "Appendix": "4", "B"; empty when none follows. */
static struct str label_after(struct str text, size_t at)
{
	while (at < text.size && (text.at[at] == ' ' || text.at[at] == '(' || text.at[at] == ':'))
		at++;
	size_t end = at;
	while (end < text.size && end - at < 4 && (char_is_digit((unsigned char)text.at[end]) || (text.at[end] >= 'A' && text.at[end] <= 'Z')))
		end++;
	bool letters_follow = end < text.size && char_is_letter((unsigned char)text.at[end]);
	return letters_follow ? STR_NONE : str_slice(text, at, end);
}

enum { MOST_LABELS = 200 };

struct labels { /* of the appendices that the paper holds */
	struct str at[MOST_LABELS];
	size_t count;
};

static bool held(const struct labels *labels, struct str label)
{
	for (size_t i = 0; i < labels->count; i++)
		if (str_equal(labels->at[i], label))
			return true;
	return labels->count == MOST_LABELS;
}

static void label_add(struct labels *labels, struct str label)
{
	if (label.size && !held(labels, label))
		labels->at[labels->count++] = label;
}

static void labels_held(const struct checking *c, struct labels *labels)
{
	list_each(appendix, &c->draft->appendices) {
		if (!appendix->found)
			continue;
		label_add(labels, label_after(appendix->label, str_starts_fold(appendix->label, STR("appendix")) ? 8 : 0));
	}
	const struct leaves leaves = paper_leaves(c);
	for (size_t i = 0; i < leaves.count; i++) {
		const struct block *leaf = leaves.at[i];
		if (leaf->text.size >= 160 || block_within(leaf, BLOCK_TABLE) || leaf_recommendation(c, leaf) >= 0)
			continue;
		static const struct str whats[] = {STR("appendix"), STR("annexe"), STR("annex"), STR("attachment")};
		for (size_t w = 0; w < sizeof whats / sizeof *whats; w++) {
			size_t at = str_find_word(str_slice(leaf->text, 0, 16), whats[w], 0);
			if (at != STR_NOT_FOUND)
				label_add(labels, label_after(leaf->text, at + whats[w].size));
		}
	}
}

/* An appendix (annex, attachment) that the sentence names and the paper lacks. */
static bool names_absent(const struct labels *labels, struct str sentence, struct str what, bool *ret_present)
{
	for (size_t at = str_find_word(sentence, what, 0); at != STR_NOT_FOUND; at = str_find_word(sentence, what, at + what.size)) {
		struct str label = label_after(sentence, at + what.size);
		struct str rest = label.size ? str_trim(str_from(sentence, (size_t)(label.at - sentence.at) + label.size)) : STR_NONE;
		bool elsewhere = str_starts(rest, STR("of ")) || str_starts(rest, STR("to the ")) || str_starts(rest, STR("in the "));
		if (label.size && !elsewhere) {
			if (!held(labels, label))
				return true;
			*ret_present = true;
		}
	}
	return false;
}

static bool names_absent_appendix(const struct labels *labels, struct str sentence, bool *ret_present)
{
	return names_absent(labels, sentence, STR("appendix"), ret_present) || names_absent(labels, sentence, STR("annex"), ret_present) ||
	       names_absent(labels, sentence, STR("annexe"), ret_present) || names_absent(labels, sentence, STR("attachment"), ret_present);
}

static bool says_attached(const struct sentence *sentence)
{
	static const char *const phrases[] = {"see attached", "find attached", "see the attached", "attached report", "attached document", "attached review", "attached plan",
	                                      "attached list", "attached copy", "attached letter", "attached table", "attached map", "attached spreadsheet",
	                                      "copy attached", "report attached", "list attached", "plan attached", "letter attached", "document attached", "as attached",
	                                      "attached at", "attached as", "enclosed report", "enclosed list", "attached paper", "attached briefing", "attached summary", "is ~ attached", "are ~ attached", "see enclosed", "is enclosed"};
	size_t end, which;
	int at = phrase_find(&sentence->tokens, phrases, sizeof phrases / sizeof *phrases, 0, &end, &which);
	if (at < 0)
		return false;
	bool to = end < sentence->tokens.count && str_equal(sentence->tokens.at[end].word, STR("to"));
	return !to && !str_has_word(sentence->text, STR("not")) && !sentence->future;
}

static struct error *absent(struct checking *c, const struct subject *subject, int *found)
{
	if (*found < 0) {
		TRY_MEMORY(c->arena, finding_add(c, RULE_F4, subject->index));
		*found = (int)c->findings->count - 1;
		c->findings->at[*found].message = STR("Something is said to be attached, and it is not in the paper.");
	}
	return NULL;
}

static struct error *attachments(struct checking *c, const struct subject *subject, const struct labels *labels)
{
	int found = -1;
	list_each(sentence, &subject->told) {
		bool present = false, missing = names_absent_appendix(labels, sentence->text, &present);
		if (!missing && (present || !says_attached(sentence)))
			continue;
		TRY(absent(c, subject, &found));
		finding_quote_sentence(c, &c->findings->at[found], sentence);
	}
	list_each(attachment, &subject->record->attachments) {
		if (attachment->present || found >= 0 || str_has_fold(attachment->label, STR("appendix")))
			continue; /* appendices are looked for above, in their sentence */
		TRY(absent(c, subject, &found));
		finding_quote_passage(c, &c->findings->at[found], &attachment->source, 0, attachment->source.text.size);
	}
	return NULL;
}

/* Some of the appendices that the paper lists are in it, this one is not. */
static struct error *listed_appendices(struct checking *c, const struct labels *labels)
{
	size_t listed = 0, found = 0;
	list_each(appendix, &c->draft->appendices) {
		listed += appendix->listed;
		found += appendix->found;
	}
	list_each(appendix, &c->draft->appendices) {
		struct str label = label_after(appendix->label, str_starts_fold(appendix->label, STR("appendix")) ? 8 : 0);
		if (!found || found >= listed || !appendix->listed || appendix->found || !label.size || held(labels, label))
			continue;
		struct finding *finding = finding_add(c, RULE_F4, -1);
		TRY_MEMORY(c->arena, finding);
		finding_quote_passage(c, finding, &appendix->source, 0, appendix->source.text.size);
		finding->message = str_format(c->arena, "Appendix %.*s is listed, and no such heading is in the paper.", STR_ARG(label));
	}
	return NULL;
}

struct error *rules_facts(struct checking *c)
{
	struct labels labels = {0};
	labels_held(c, &labels);
	for (size_t i = 0; i < c->subject_count; i++) {
		TRY(until_two_days(c, &c->subjects[i]));
		TRY(attachments(c, &c->subjects[i], &labels));
	}
	TRY(listed_appendices(c, &labels));
	TRY(rules_figures(c));
	TRY(rules_links(c));
	return arena_check(c->arena);
}
