/* Answers that are given in sentences: "The Cabinet agrees with this recommendation", "We
 * accept this in part". Read for a response only, and never as more than suggested. */
#include "paper/assessment.h"

#include "base/sentence.h"

static const struct phrase speakers[] = {
	{"the", 0}, {"this", 0}, {"we", 0}, {"our", 0}, {"cabinet", 0}, {"government", 0}, {"council", 0}, {"it", 0}, {"recommendation", 0}, {"management", 0}, {"officers", 0},
	{"executive", 0}, {"ministers", 0}, {"members", 0}, {"i", 0}, {NULL, 0},
};

static const struct phrase verbs[] = {
	{"accepts", RESPONSE_ACCEPTED}, {"accept", RESPONSE_ACCEPTED}, {"fully accepts", RESPONSE_ACCEPTED}, {"has accepted", RESPONSE_ACCEPTED}, {"agrees", RESPONSE_ACCEPTED}, {"agree", RESPONSE_ACCEPTED},
	{"agreed", RESPONSE_ACCEPTED}, {"accepted", RESPONSE_ACCEPTED}, {"supports", RESPONSE_ACCEPTED}, {"support", RESPONSE_ACCEPTED}, {"concurs", RESPONSE_ACCEPTED}, {"concur", RESPONSE_ACCEPTED}, {"concurred", RESPONSE_ACCEPTED},
	{"welcomes and accepts", RESPONSE_ACCEPTED}, {"is accepted", RESPONSE_ACCEPTED}, {"was accepted", RESPONSE_ACCEPTED}, {"is agreed", RESPONSE_ACCEPTED}, {"was agreed", RESPONSE_ACCEPTED}, {"is supported", RESPONSE_ACCEPTED},
	{"endorses", RESPONSE_ACCEPTED}, {"approves", RESPONSE_ACCEPTED}, {"approved", RESPONSE_ACCEPTED}, {"accepts in principle", RESPONSE_ACCEPTED}, {"accepts in part", RESPONSE_PARTLY_ACCEPTED}, {"accept in part", RESPONSE_PARTLY_ACCEPTED},
	{"partially accepts", RESPONSE_PARTLY_ACCEPTED}, {"partially accept", RESPONSE_PARTLY_ACCEPTED}, {"partially accepted", RESPONSE_PARTLY_ACCEPTED}, {"partly accepted", RESPONSE_PARTLY_ACCEPTED}, {"partly accepts", RESPONSE_PARTLY_ACCEPTED}, {"partly accept", RESPONSE_PARTLY_ACCEPTED},
	{"partially agrees", RESPONSE_PARTLY_ACCEPTED}, {"partially agree", RESPONSE_PARTLY_ACCEPTED}, {"partly agrees", RESPONSE_PARTLY_ACCEPTED}, {"partly agree", RESPONSE_PARTLY_ACCEPTED}, {"agrees in part", RESPONSE_PARTLY_ACCEPTED}, {"agree in part", RESPONSE_PARTLY_ACCEPTED},
	{"partially concurs", RESPONSE_PARTLY_ACCEPTED}, {"partially concurred", RESPONSE_PARTLY_ACCEPTED}, {"partially supports", RESPONSE_PARTLY_ACCEPTED}, {"partly supports", RESPONSE_PARTLY_ACCEPTED},
	{"is partially accepted", RESPONSE_PARTLY_ACCEPTED}, {"is partly accepted", RESPONSE_PARTLY_ACCEPTED}, {"is accepted in part", RESPONSE_PARTLY_ACCEPTED}, {"is partially agreed", RESPONSE_PARTLY_ACCEPTED}, {"is partly agreed", RESPONSE_PARTLY_ACCEPTED},
	{"does not accept", RESPONSE_REJECTED}, {"do not accept", RESPONSE_REJECTED}, {"did not accept", RESPONSE_REJECTED}, {"does not agree", RESPONSE_REJECTED}, {"do not agree", RESPONSE_REJECTED}, {"did not agree", RESPONSE_REJECTED}, {"not agreed", RESPONSE_REJECTED},
	{"cannot accept", RESPONSE_REJECTED}, {"cannot agree", RESPONSE_REJECTED}, {"cannot support", RESPONSE_REJECTED}, {"unable to accept", RESPONSE_REJECTED}, {"unable to agree", RESPONSE_REJECTED}, {"unable to support", RESPONSE_REJECTED}, {"rejects", RESPONSE_REJECTED}, {"rejected", RESPONSE_REJECTED},
	{"reject", RESPONSE_REJECTED}, {"is not accepted", RESPONSE_REJECTED}, {"was not accepted", RESPONSE_REJECTED}, {"is not agreed", RESPONSE_REJECTED}, {"is not supported", RESPONSE_REJECTED}, {"is rejected", RESPONSE_REJECTED}, {"was rejected", RESPONSE_REJECTED},
	{"does not support", RESPONSE_REJECTED}, {"do not support", RESPONSE_REJECTED}, {"does not concur", RESPONSE_REJECTED}, {"did not concur", RESPONSE_REJECTED}, {"declines", RESPONSE_REJECTED}, {"declined", RESPONSE_REJECTED}, {"disagrees", RESPONSE_REJECTED}, {"disagree", RESPONSE_REJECTED},
	{"notes", RESPONSE_NOTED}, {"note", RESPONSE_NOTED}, {"noted", RESPONSE_NOTED}, {"is noted", RESPONSE_NOTED}, {NULL, 0},
};

bool answer_limited(const struct tokens *tokens, size_t from)
{
	static const struct phrase limits[] = {
		{"in part", 0}, {"partially", 0}, {"partly", 0}, {"but not", 0}, {"but does not", 0}, {"but do not", 0}, {"except", 0}, {"with the exception", 0}, {"apart from", 0}, {"other than", 0}, {"subject to", 0},
		{"only for", 0}, {"only in", 0}, {"only to", 0}, {"this for", 0}, {"it for", 0}, {"part of", 0}, {"parts of", 0}, {"yn rhannol", 0}, {NULL, 0},
	};
	size_t count;
	for (size_t i = from; i < tokens->count && !sign_at(tokens, i, '.') && !sign_at(tokens, i, '\n'); i++)
		if (phrase_at(limits, tokens, i, &count))
			return true;
	return false;
}

bool sentence_answers(const struct tokens *tokens, struct found *ret_found)
{
	enum { SUBJECT_MOST = 10 };
	size_t count;
	if (!tokens->count || !phrase_at(speakers, tokens, 0, &count))
		return false;
	for (size_t i = 1; i < tokens->count && i < SUBJECT_MOST && tokens->at[i].kind == TOKEN_WORD; i++) {
		const struct phrase *verb = phrase_at(verbs, tokens, i, &count);
		if (!verb)
			continue;
		*ret_found = (struct found){.value = verb->value, .fuzzy = true, .from = i, .to = i + count};
		if (verb->value == RESPONSE_ACCEPTED && answer_limited(tokens, i + count))
			ret_found->value = RESPONSE_PARTLY_ACCEPTED;
		return true;
	}
	return false;
}

struct error *status_sentence(struct recognition *r, const struct words *words, struct recommendation *record)
{
	enum { STATUS_MOST = 40 };
	struct claim *claim = &record->claim;
	struct str sentence, last = STR_NONE;
	size_t sentences = 0;
	if (claim->words.size || claim->placeholder || claim->source.count || record->demands[FIELD_CLAIM] || !words->count)
		return NULL;
	const struct passage *passage = &words->at[words->count - 1];
	for (size_t offset = 0; sentence_next(passage->text, &offset, &sentence);)
		if (sentence.size)
			last = sentence, sentences++;
	if (last.size > STATUS_MOST || sentences + words->count < 3)
		return NULL;
	struct tokens tokens = printed_tokens(scratch_of(r), last);
	struct found found;
	if (!found_at(scratch_of(r), status_words, &tokens, 0, &found) || found.from != 0 || found.fuzzy)
		return NULL;
	bool whole = found.to == tokens.count || (found.to + 1 == tokens.count && sign_at(&tokens, found.to, '.'));
	if (!whole)
		return NULL;
	claim->status = (enum status)found.value;
	claim->words = tokens_text(&tokens, 0, found.to);
	claim->meeting = DAY_NONE;
	claim->achieved = INTERVAL_NONE;
	mark_field(record, FIELD_CLAIM, SURE_SUGGESTED);
	size_t start = (size_t)(last.at - passage->text.at);
	struct passage source;
	TRY(passage_cut(r->arena, passage, start, start + last.size, &source));
	return words_push(r->arena, &claim->source, source);
}
