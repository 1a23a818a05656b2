/* What several fields hold beside their own matter: addresses, footnote marks, announced
 * attachments, dates that the text calls revised or anticipated. See phrase.h. */
#include "paper/phrase.h"

#include "base/sentence.h"
#include "base/utf8.h"

#include <string.h>

/* --- links ------------------------------------------------------------------------------ */

static bool link_is_known(const struct recommendation *record, struct str link)
{
	list_each(known, &record->links)
		if (str_equal(*known, link))
			return true;
	return false;
}

static struct error *link_add(struct recognition *r, struct recommendation *record, struct str link)
{
	if (!link.size || link.at[0] == '#' || record->links.count >= 1000 || link_is_known(record, link))
		return NULL;
	return list_push(r->arena, &record->links, link) ? NULL : arena_error(r->arena);
}

struct error *links_collect(struct recognition *r, const struct words *words, struct recommendation *record)
{
	list_each(passage, words) {
		for (size_t p = 0; p < passage->piece_count; p++) {
			const struct piece *piece = &passage->pieces[p];
			list_each(run, &piece->block->runs) {
				bool here = run->start < piece->end && run->start + run->text.size > piece->start;
				if (here && run->href.size && !(run->style & RUN_DELETED))
					TRY(link_add(r, record, run->href));
			}
		}
		if (!str_has_fold(passage->text, STR("www.")) && !str_has(passage->text, STR("://")))
			continue;
		struct tokens tokens = printed_tokens(scratch_of(r), passage->text);
		list_each(token, &tokens) {
			bool web = token->kind == TOKEN_ADDRESS && (str_has(token->word, STR("://")) || str_starts_fold(token->word, STR("www.")));
			bool given = false;
			for (size_t i = 0; web && i < record->links.count; i++)
				given |= str_has(record->links.at[i], token->word);
			if (web && !given)
				TRY(link_add(r, record, token->word));
		}
	}
	return arena_check(r->arena);
}

/* --- footnote marks ----------------------------------------------------------------------- */

static bool document_has_note(const struct document *document, struct str mark)
{
	for (size_t i = 0; document && document->root && i < document->root->children.count; i++) {
		const struct block *block = document->root->children.at[i];
		if (block->kind == BLOCK_FOOTNOTE && str_equal(str_trim(block->marker), mark))
			return true;
	}
	return false;
}

/* A run that is a footnote's mark and no power, ordinal or chemical index. */
static bool run_is_note(const struct recognition *r, const struct run *run)
{
	struct str mark = str_trim(run->text);
	if (!mark.size || mark.size > 4 || (run->style & RUN_DELETED))
		return false;
	if (run->style & RUN_NOTE)
		return true;
	int number;
	bool sign = str_equal(mark, STR("*")) || str_equal(mark, STR("†")) || str_equal(mark, STR("‡"));
	return (run->style & RUN_SUPERSCRIPT) && (str_number(mark, &number) || sign) && document_has_note(r->draft->document, mark);
}

static struct error *note_add(struct recognition *r, struct recommendation *record, struct str mark)
{
	list_each(note, &record->footnotes)
		if (str_equal(note->mark, mark))
			return NULL;
	struct footnote *note = list_add(r->arena, &record->footnotes);
	TRY_MEMORY(r->arena, note);
	note->mark = mark;
	return NULL;
}

/* Where the byte of a leaf lies in the passage's text; STR_NOT_FOUND when it is not in it. */
static size_t passage_place(const struct passage *passage, const struct block *block, size_t byte)
{
	size_t offset = 0;
	for (size_t i = 0; i < passage->piece_count; i++) {
		const struct piece *piece = &passage->pieces[i];
		if (offset < passage->text.size && passage->text.at[offset] == ' ')
			offset++;
		if (piece->block == block && byte >= piece->start && byte < piece->end)
			return offset + byte - piece->start;
		offset += piece->end - piece->start;
	}
	return STR_NOT_FOUND;
}

static struct error *notes_of_passage(struct recognition *r, struct passage *passage, struct recommendation *record)
{
	const struct block *before = NULL;
	size_t count = passage->piece_count;
	struct piece *pieces = passage->pieces; /* cutting makes new ones; these stay as they were */
	for (size_t p = 0; p < count; p++) {
		const struct block *block = pieces[p].block;
		if (block == before)
			continue;
		before = block;
		list_each(run, &block->runs) {
			if (!run_is_note(r, run))
				continue;
			size_t lead = (size_t)(str_trim(run->text).at - run->text.at), size = str_trim(run->text).size;
			size_t place = passage_place(passage, block, run->start + lead);
			if (place == STR_NOT_FOUND || place + size > passage->text.size || !place)
				continue;
			TRY(note_add(r, record, str_slice(passage->text, place, place + size)));
			TRY(passage_without(r->arena, passage, place, place + size));
		}
	}
	return NULL;
}

struct error *notes_collect(struct recognition *r, struct words *words, struct recommendation *record)
{
	for (size_t i = 0; i < words->count; i++)
		TRY(notes_of_passage(r, &words->at[i], record));
	return arena_check(r->arena);
}

/* --- attachments ---------------------------------------------------------------------------- */

static struct error *attachment_add(struct recognition *r, struct recommendation *record, const struct passage *passage, size_t start, size_t end)
{
	struct attachment attachment = {0};
	TRY(passage_cut(r->arena, passage, start, end, &attachment.source));
	attachment.label = attachment.source.text;
	list_each(known, &record->attachments)
		if (str_equal_fold(known->label, attachment.label))
			return NULL;
	return list_push(r->arena, &record->attachments, attachment) ? NULL : arena_error(r->arena);
}

/* "Appendix 2", "Annex A", "Enclosure 1": the tokens of the label, 0 when there is none. */
static size_t appendix_at(const struct tokens *tokens, size_t at)
{
	static const struct phrase names[] = {{"annex", 0}, {"annexe", 0}, {"appendix", 0}, {"attachment", 0}, {"enclosure", 0}, {"atodiad", 0}, {NULL, 0}};
	size_t count;
	if (!tokens->at[at].upper || !phrase_at(names, tokens, at, &count) || at + 1 >= tokens->count)
		return 0;
	size_t label = at + 1 + (sign_at(tokens, at + 1, '(') || sign_at(tokens, at + 1, '\''));
	if (label >= tokens->count)
		return 0;
	const struct token *token = &tokens->at[label];
	bool numeral = token->kind == TOKEN_NUMBER || (token->upper && token->end - token->start <= 3 && (token->end - token->start == 1 || token->capitals));
	return numeral ? label + 1 - at : 0;
}

/* "see attached review document which …": from "attached" to the end of what is named. */
static size_t attached_end(const struct tokens *tokens, size_t at)
{
	size_t end = at + 1;
	while (end < tokens->count && end < at + 6 && tokens->at[end].kind == TOKEN_WORD && !word_is_small(tokens->at[end].word)
		&& !tokens_spell(tokens, end, "which") && !tokens_spell(tokens, end, "that") && !tokens_spell(tokens, end, "is") && !tokens_spell(tokens, end, "are"))
		end++;
	return end;
}

static struct error *attachments_of(struct recognition *r, const struct passage *passage, struct recommendation *record)
{
	struct tokens tokens = printed_tokens(scratch_of(r), passage->text);
	bool named = false;
	size_t attached = STR_NOT_FOUND;
	for (size_t i = 0; i < tokens.count; i++) {
		size_t count = appendix_at(&tokens, i);
		if (count) {
			named = true;
			TRY(attachment_add(r, record, passage, tokens.at[i].start, tokens.at[i + count - 1].end));
		}
		static const struct phrase before[] = {{"see", 0}, {"the", 0}, {"is", 0}, {"are", 0}, {"please find", 0}, {"find", 0}, {"report", 0}, {"copy", 0}, {"also", 0}, {NULL, 0}};
		size_t matched;
		bool announced = tokens_spell(&tokens, i, "attached") && (i == 0 || phrase_at(before, &tokens, i - 1, &matched));
		if (announced && !tokens_spell(&tokens, i + 1, "to the") && attached == STR_NOT_FOUND)
			attached = i;
	}
	if (named || attached == STR_NOT_FOUND)
		return NULL;
	return attachment_add(r, record, passage, tokens.at[attached].start, tokens.at[attached_end(&tokens, attached) - 1].end);
}

struct error *attachments_collect(struct recognition *r, const struct words *words, struct recommendation *record)
{
	list_each(passage, words)
		if (str_has_fold(passage->text, STR("attach")) || str_has_fold(passage->text, STR("append")) || str_has_fold(passage->text, STR("annex"))
			|| str_has_fold(passage->text, STR("enclosure")) || str_has_fold(passage->text, STR("atodiad")))
			TRY(attachments_of(r, passage, record));
	return arena_check(r->arena);
}

/* --- dates that running text states ----------------------------------------------------------- */

enum stated { STATED_REVISED = 1, STATED_ANTICIPATED, STATED_ANTICIPATED_WHOLE, STATED_ANTICIPATED_REST };

static const struct phrase statements[] = {
	{"revised timescale", STATED_REVISED}, {"revised reporting timescale", STATED_REVISED}, {"revised date", STATED_REVISED}, {"revised completion date", STATED_REVISED},
	{"revised deadline", STATED_REVISED}, {"revised target", STATED_REVISED}, {"revised target date", STATED_REVISED}, {"revised end date", STATED_REVISED},
	{"revised implementation date", STATED_REVISED}, {"revised due date", STATED_REVISED}, {"new target date", STATED_REVISED}, {"new completion date", STATED_REVISED},
	{"new deadline", STATED_REVISED}, {"new date for completion", STATED_REVISED}, {"deadline extended to", STATED_REVISED}, {"deadline has been extended to", STATED_REVISED},
	{"deadline was extended to", STATED_REVISED}, {"deadline moved to", STATED_REVISED}, {"deadline has been moved to", STATED_REVISED}, {"date extended to", STATED_REVISED},
	{"date has been extended to", STATED_REVISED}, {"date was extended to", STATED_REVISED}, {"date moved to", STATED_REVISED}, {"date has been moved to", STATED_REVISED},
	{"date has been revised to", STATED_REVISED}, {"date revised to", STATED_REVISED}, {"timescale extended to", STATED_REVISED}, {"timescale has been extended to", STATED_REVISED},
	{"timescale revised to", STATED_REVISED}, {"completion date now", STATED_REVISED}, {"target date is now", STATED_REVISED}, {"completion is now", STATED_REVISED},
	{"completion date is now", STATED_REVISED}, {"extension to", STATED_REVISED}, {"extension requested to", STATED_REVISED}, {"extension requested until", STATED_REVISED},
	{"anticipated completion", STATED_ANTICIPATED}, {"anticipated completion date", STATED_ANTICIPATED}, {"anticipated date", STATED_ANTICIPATED},
	{"anticipated date of completion", STATED_ANTICIPATED}, {"anticipated date for completion", STATED_ANTICIPATED}, {"expected completion", STATED_ANTICIPATED},
	{"expected completion date", STATED_ANTICIPATED}, {"expected date of completion", STATED_ANTICIPATED}, {"estimated completion", STATED_ANTICIPATED}, {"estimated completion date", STATED_ANTICIPATED},
	{"forecast completion", STATED_ANTICIPATED}, {"forecast completion date", STATED_ANTICIPATED}, {"completion expected", STATED_ANTICIPATED}, {"completion anticipated", STATED_ANTICIPATED},
	{"completion is expected", STATED_ANTICIPATED}, {"completion is anticipated", STATED_ANTICIPATED}, {"on course for completion", STATED_ANTICIPATED},
	{"expected to be completed", STATED_ANTICIPATED_WHOLE}, {"expected to be complete", STATED_ANTICIPATED_WHOLE}, {"expected to be achieved", STATED_ANTICIPATED_WHOLE},
	{"expected to be fully implemented", STATED_ANTICIPATED_WHOLE}, {"expected to be implemented", STATED_ANTICIPATED_WHOLE}, {"anticipated to be completed", STATED_ANTICIPATED_WHOLE},
	{"anticipated to be complete", STATED_ANTICIPATED_WHOLE}, {"will be completed", STATED_ANTICIPATED_WHOLE}, {"will be achieved", STATED_ANTICIPATED_WHOLE}, {"will be fully implemented", STATED_ANTICIPATED_WHOLE}, {"will be complete", STATED_ANTICIPATED_WHOLE},
	{"is expected to be", STATED_ANTICIPATED_REST}, {"are expected to be", STATED_ANTICIPATED_REST}, {"is now expected to be", STATED_ANTICIPATED_REST}, {"it is expected that", STATED_ANTICIPATED_REST},
	{"it is anticipated that", STATED_ANTICIPATED_REST}, {"is anticipated to be", STATED_ANTICIPATED_REST}, {"is expected by", STATED_ANTICIPATED_REST}, {"is anticipated by", STATED_ANTICIPATED_REST},
	{NULL, 0},
};

/* The sentence speaks of the recommendation as a whole, not of one step. */
static bool speaks_of_whole(const struct tokens *tokens, size_t from, size_t to)
{
	static const struct phrase wholes[] = {{"recommendation", 0}, {"it is anticipated that this", 0}, {"all actions", 0}, {"this action", 0}, {"the action", 0}, {"implementation", 0}, {"full implementation", 0}, {"this work", 0}, {"argymhelliad", 0}, {NULL, 0}};
	size_t count;
	if (from == to)
		return true; /* "Expected to be completed by June 2025" */
	for (size_t i = from; i < to; i++)
		if (phrase_at(wholes, tokens, i, &count))
			return true;
	return false;
}

static struct error *stated_add(struct recognition *r, struct recommendation *record, const struct passage *passage, size_t offset, const struct when *when, enum stated stated)
{
	struct dated dated = {.when = *when};
	TRY(passage_cut(r->arena, passage, offset + when->start, offset + when->end, &dated.source));
	dated.when.words = dated.source.text;
	deadline_narrow(&dated.when);
	if (dated.when.kind == WHEN_UNKNOWN || dated.when.kind == WHEN_MEETING)
		dated.when.kind = str_has_fold(str_slice(passage->text, offset, offset + when->start), STR("report")) ? WHEN_REPORT : WHEN_COMPLETION;
	if (stated == STATED_REVISED) {
		dated.when.flags |= WHEN_REVISED;
		list_each(known, &record->revised_dates)
			if (known->when.days.first == when->days.first && known->when.days.last == when->days.last)
				return NULL;
		mark_field(record, FIELD_REVISED_DATES, SURE_SUGGESTED);
		return list_push(r->arena, &record->revised_dates, dated) ? NULL : arena_error(r->arena);
	}
	if (record->anticipated.when.words.size)
		return NULL;
	record->anticipated = dated;
	mark_field(record, FIELD_ANTICIPATED, SURE_SUGGESTED);
	return NULL;
}

static struct error *stated_in(struct recognition *r, struct recommendation *record, const struct passage *passage, struct str sentence)
{
	struct tokens tokens = printed_tokens(scratch_of(r), sentence);
	size_t offset = (size_t)(sentence.at - passage->text.at), count = 0, first = 0;
	for (size_t i = 0; i < tokens.count; i++) {
		if (tokens.at[i].kind == TOKEN_SIGN && i == first)
			first = i + 1;
		const struct phrase *statement = phrase_at(statements, &tokens, i, &count);
		if (!statement)
			continue;
		if (statement->value == STATED_ANTICIPATED_WHOLE && !speaks_of_whole(&tokens, first, i))
			continue;
		/* what is still expected of a recommendation that is not achieved is what it waits for */
		if (statement->value == STATED_ANTICIPATED_REST && record->claim.status != STATUS_NOT_ACHIEVED)
			continue;
		struct whens whens = {0};
		TRY(when_find(scratch_of(r), sentence, &r->when, &whens));
		list_each(when, &whens) {
			bool follows = when->end > tokens.at[i + count - 1].end && when->start < tokens.at[i + count - 1].end + 60;
			if (!follows || !interval_known(when->days) || (when->flags & WHEN_ADDRESS) || when->mode == MODE_CANCELLED)
				continue;
			return stated_add(r, record, passage, offset, when, (enum stated)statement->value);
		}
	}
	return NULL;
}

struct error *stated_dates_collect(struct recognition *r, const struct words *words, struct recommendation *record)
{
	static const char *const signs[] = {"revised", "new ", "deadline", "extended", "extension", "anticipated", "expected", "estimated", "forecast", "completion", "will be"};
	list_each(passage, words) {
		bool may = false;
		for (size_t i = 0; i < sizeof signs / sizeof *signs && !may; i++)
			may = str_has_fold(passage->text, str_of(signs[i]));
		if (!may)
			continue;
		struct str sentence;
		for (size_t offset = 0; sentence_next(passage->text, &offset, &sentence);)
			if (sentence.size)
				TRY(stated_in(r, record, passage, sentence));
	}
	return arena_check(r->arena);
}
