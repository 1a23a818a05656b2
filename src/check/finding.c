/* Findings and their quotes: see rules.h. A quote carries the words as printed and the
 * place that they stand at, so that a report can mark them in the paper. */
#include "check/rules.h"

#include <string.h>

struct finding *finding_add(struct checking *c, enum rule rule, int recommendation)
{
	struct finding *finding = list_add(c->arena, c->findings);
	if (!finding)
		return NULL;
	finding->rule = rule;
	finding->severity = rule_text(rule)->severity;
	finding->recommendation = recommendation;
	finding->certain = true;
	finding->settle = str_of(rule_text(rule)->settle);
	return finding;
}

static bool quoted_already(const struct finding *finding, struct str text, struct origin origin)
{
	list_each(quote, &finding->quotes)
		if (quote->origin.from == origin.from && quote->origin.to == origin.to && str_equal(quote->text, text))
			return true;
	return false;
}

static bool add_quote(struct checking *c, struct finding *finding, struct quote quote)
{
	if (str_empty(quote.text) || quoted_already(finding, quote.text, quote.origin))
		return true;
	return list_push(c->arena, &finding->quotes, quote);
}

bool finding_quote_text(struct checking *c, struct finding *finding, struct str text, struct origin origin)
{
	return add_quote(c, finding, (struct quote){.text = str_trim(text), .origin = origin});
}

/* Where bytes start..end of the passage's text lie: the first piece that they touch, and
 * the units of all of them. The joints between pieces are a blank or nothing. */
static struct piece piece_at(const struct passage *passage, size_t start, size_t end, struct origin *ret_origin)
{
	struct piece found = {0};
	struct origin origin = {0};
	size_t at = 0;
	for (size_t i = 0; i < passage->piece_count; i++) {
		const struct piece *piece = &passage->pieces[i];
		size_t size = piece->end - piece->start;
		if (i && at < passage->text.size && passage->text.at[at] == ' ')
			at++;
		if (at < end && at + size > start && piece->block) {
			size_t from = start > at ? start - at : 0;
			size_t to = end < at + size ? end - at : size;
			if (!found.block)
				found = (struct piece){piece->block, piece->start + from, piece->start + to};
			if (!origin.from || piece->block->origin.from < origin.from)
				origin.from = piece->block->origin.from;
			if (piece->block->origin.to > origin.to)
				origin.to = piece->block->origin.to;
		}
		at += size;
	}
	*ret_origin = origin.from ? origin : passage_origin(passage);
	return found;
}

bool finding_quote_passage(struct checking *c, struct finding *finding, const struct passage *passage, size_t start, size_t end)
{
	struct quote quote = {.text = str_slice(passage->text, start, end)};
	quote.piece = piece_at(passage, start, end, &quote.origin);
	return add_quote(c, finding, quote);
}

bool finding_quote_sentence(struct checking *c, struct finding *finding, const struct sentence *sentence)
{
	return finding_quote_passage(c, finding, sentence->passage, sentence->start, sentence->end);
}

bool finding_quote_words(struct checking *c, struct finding *finding, const struct words *words)
{
	bool done = true;
	list_each(passage, words)
		done &= finding_quote_passage(c, finding, passage, 0, passage->text.size);
	return done;
}

struct str reference_of(struct checking *c, const struct recommendation *record)
{
	if (!str_empty(record->ref))
		return record->ref;
	if (record->number)
		return str_format(c->arena, "Recommendation %d", record->number);
	return str_of(record->id);
}
