/* X: appendices under other names than the list gives them (X3), tables that announce
 * items and have none (X4). */
#include "check/form.h"

#include "base/utf8.h"
#include "check/plain.h"
#include "check/terms.h"

/* --- X3: appendices by another name -------------------------------------------------------- */

/* What tells appendices apart: "1" of "Appendix 1", "b" of "Appendix (B)". */
static struct str appendix_label(struct checking *c, struct str label)
{
	struct str folded = fold(c->arena, label);
	if (str_starts(folded, STR("appendix")))
		folded = str_from(folded, 8);
	while (folded.size && !char_is_letter((unsigned char)folded.at[0]) && !char_is_digit((unsigned char)folded.at[0]))
		folded = str_from(folded, 1);
	while (folded.size && !char_is_letter((unsigned char)folded.at[folded.size - 1]) && !char_is_digit((unsigned char)folded.at[folded.size - 1]))
		folded.size--;
	return folded;
}

static struct error *titles_alike(struct checking *c, struct str a, struct str b, bool *ret_alike)
{
	struct hashes one = {0}, other = {0};
	TRY(plain_words(c->arena, a, &one));
	TRY(plain_words(c->arena, b, &other));
	*ret_alike = !one.count || !other.count || plain_key(&one) == plain_key(&other);
	return NULL;
}

/* The title where it stands apart from the label ("1", "How we track"), else the whole line. */
static void appendix_quote(struct checking *c, struct finding *finding, const struct appendix *appendix)
{
	if (appendix->title.size && !str_has(appendix->source.text, appendix->title))
		finding_quote_text(c, finding, appendix->title, passage_origin(&appendix->source));
	else
		finding_quote_passage(c, finding, &appendix->source, 0, appendix->source.text.size);
}

static struct error *appendix_pair(struct checking *c, const struct appendix *one, const struct appendix *other)
{
	bool same_label = str_equal(appendix_label(c, one->label), appendix_label(c, other->label)), alike;
	TRY(titles_alike(c, one->title, other->title, &alike));
	bool two_things = same_label && one->found && other->found && !alike;
	bool renamed = one->listed != other->listed && same_label && !alike;
	bool relabelled = one->listed != other->listed && !same_label && alike && one->title.size && other->title.size;
	if (!two_things && !renamed && !relabelled)
		return NULL;
	struct finding *finding = finding_add(c, RULE_X3, -1);
	TRY_MEMORY(c->arena, finding);
	appendix_quote(c, finding, one);
	appendix_quote(c, finding, other);
	const char *says = two_things ? "stands for two things" : renamed ? "has another title in the list than in the paper" : "has another label in the list than in the paper";
	finding->message = str_format(c->arena, "Appendix %.*s %s.", STR_ARG(appendix_label(c, one->label)), says);
	return NULL;
}

/* The one label that only the list has, and the one that only the paper has: one appendix under two names? */
static struct error *appendix_labels(struct checking *c, size_t count)
{
	const struct appendix *listed = NULL, *found = NULL;
	size_t alone_listed = 0, alone_found = 0;
	for (size_t i = 0; i < count; i++) {
		const struct appendix *one = &c->draft->appendices.at[i];
		bool twin = false;
		for (size_t j = 0; j < count; j++) {
			const struct appendix *other = &c->draft->appendices.at[j];
			twin = twin || (one->listed != other->listed && str_equal(appendix_label(c, one->label), appendix_label(c, other->label)));
		}
		if (twin || (one->listed && one->found))
			continue;
		alone_listed += one->listed;
		alone_found += one->found;
		listed = one->listed ? one : listed;
		found = one->found ? one : found;
	}
	if (alone_listed != 1 || alone_found != 1)
		return NULL;
	struct finding *finding = finding_add(c, RULE_X3, -1);
	TRY_MEMORY(c->arena, finding);
	appendix_quote(c, finding, listed);
	appendix_quote(c, finding, found);
	finding->message = str_format(c->arena, "The list of appendices names %.*s, the paper has %.*s.", STR_ARG(listed->label), STR_ARG(found->label));
	return NULL;
}

static struct error *appendix_names(struct checking *c)
{
	size_t count = c->draft->appendices.count < 60 ? c->draft->appendices.count : 60;
	for (size_t i = 0; i < count; i++)
		for (size_t j = i + 1; j < count; j++)
			TRY(appendix_pair(c, &c->draft->appendices.at[i], &c->draft->appendices.at[j]));
	return appendix_labels(c, count);
}

/* --- X4: heads without rows ----------------------------------------------------------------- */

enum { MOST_EMPTY_TABLES = 40 };

static bool row_blank(const struct block *row)
{
	for (size_t i = 0; i < row->children.count; i++)
		if (row->children.at[i]->children.count)
			return false;
	return true;
}

static bool head_words(struct str text)
{
	static const struct str words[] = {STR("recommendation"), STR("no"), STR("ref"), STR("reference"), STR("responsibility"), STR("responsible"),
	                                   STR("date"), STR("assessment"), STR("status"), STR("lead"), STR("officer"), STR("evidence"), STR("progress"),
	                                   STR("action"), STR("comment"), STR("response"), STR("deadline"), STR("timescale"), STR("update"), STR("owner")};
	if (text.size > 60)
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_has_word(text, words[i]))
			return true;
	return false;
}

/* A row of short cells, all of which name a column. */
static bool row_of_heads(struct checking *c, const struct block *row)
{
	size_t heads = 0;
	for (size_t i = 0; i < row->children.count; i++) {
		const struct block *cell = row->children.at[i];
		if (!cell->children.count)
			continue;
		if (!head_words(block_text(c->arena, cell)))
			return false;
		heads++;
	}
	return heads >= 3;
}

/* Is a recommendation read between the row and the next heading? */
static bool records_follow(const struct checking *c, const struct block *row)
{
	size_t end = SIZE_MAX;
	const struct leaves leaves = paper_leaves(c);
	for (size_t i = 0; i < leaves.count; i++) {
		const struct block *leaf = leaves.at[i];
		if (leaf->kind == BLOCK_HEADING && leaf->origin.from > row->origin.to && leaf->origin.from < end)
			end = leaf->origin.from;
	}
	list_each(record, &c->draft->recommendations)
		if (record->origin.to >= row->origin.from && record->origin.from < end)
			return true;
	return false;
}

static struct error *empty_table(struct checking *c, const struct block *table, size_t *tried)
{
	const struct block *last = NULL;
	for (size_t i = 0; i < table->children.count; i++)
		if (!row_blank(table->children.at[i]))
			last = table->children.at[i];
	if (!last || !row_of_heads(c, last) || ++*tried > MOST_EMPTY_TABLES || records_follow(c, last))
		return NULL;
	struct finding *finding = finding_add(c, RULE_X4, -1);
	TRY_MEMORY(c->arena, finding);
	finding_quote_text(c, finding, block_text(c->arena, last), last->origin);
	finding->message = STR("A table has heads and no rows.");
	return NULL;
}

static struct error *empty_appendix(struct checking *c)
{
	const struct block *root = c->draft->document ? c->draft->document->root : NULL;
	size_t tried = 0;
	for (size_t i = 0; root && i < root->children.count; i++)
		if (root->children.at[i]->kind == BLOCK_TABLE)
			TRY(empty_table(c, root->children.at[i], &tried));
	return NULL;
}

struct error *rules_form_appendix(struct checking *c)
{
	TRY(appendix_names(c));
	return empty_appendix(c);
}
