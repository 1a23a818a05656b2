/* Topics: what a text is about, as stems of its content words (see language.h).
 *
 * Two texts are about the same thing when they share content words; words of the trade
 * (committee, progress, update, months) and words that most of the paper's
 * recommendations share say nothing about that. */
#include "check/language.h"

#include <stdlib.h>
#include <string.h>

#define SENTENCE_TOKENS 200 /* a sentence longer than that is compared by its beginning */

static const char *const empty_words[] = { /* sorted: looked up by bisection */
	"able", "about", "above", "according", "across", "action", "actions", "added", "addition", "additional",
	"after", "again", "against", "agree", "agreed", "aim", "aimed", "all", "already", "also", "although", "among",
	"an", "and", "annual", "annually", "another", "any", "appropriate", "april", "are", "area", "areas", "around",
	"arrange", "arranged", "as", "asked", "aspect", "aspects", "at", "august", "autumn", "available", "based",
	"be", "because", "been", "before", "began", "begin", "being", "below", "best", "better", "between", "both",
	"brought", "but", "by", "can", "cannot", "carried", "carry", "city", "clear", "come", "committee", "complete",
	"completed", "consider", "considered", "continue", "continued", "continues", "continuing", "could", "council",
	"councils", "current", "currently", "date", "day", "days", "december", "did", "discuss", "discussed", "do",
	"does", "done", "due", "during", "each", "early", "effective", "effectively", "eg", "either", "end", "ensure",
	"ensured", "ensures", "ensuring", "etc", "every", "existing", "expect", "expected", "explore", "february",
	"first", "follow", "followed", "following", "for", "forward", "friday", "from", "full", "fully", "further",
	"future", "general", "get", "give", "given", "go", "goes", "going", "good", "great", "group", "had", "has",
	"have", "he", "held", "her", "here", "high", "his", "hold", "how", "however", "if", "implement",
	"implementation", "implemented", "in", "include", "included", "includes", "including", "initial", "into",
	"is", "issue", "issues", "it", "its", "january", "july", "june", "just", "key", "late", "later", "least",
	"level", "like", "line", "local", "look", "looking", "made", "main", "make", "makes", "making", "many",
	"march", "may", "meet", "meeting", "meetings", "member", "members", "met", "might", "monday", "month",
	"monthly", "months", "more", "most", "much", "must", "near", "necessary", "need", "needed", "needs", "new",
	"next", "no", "not", "november", "now", "number", "october", "of", "off", "officer", "officers", "on", "once",
	"one", "ongoing", "only", "or", "order", "other", "others", "our", "out", "over", "own", "part", "particular",
	"per", "period", "place", "plan", "planned", "planning", "plans", "point", "possible", "previous", "prior",
	"process", "progress", "propose", "proposed", "provide", "provided", "provides", "providing", "put",
	"quarter", "quarterly", "range", "reason", "receive", "received", "recent", "recently", "recommend",
	"recommendation", "recommendations", "recommended", "regard", "regarding", "regular", "regularly", "relation",
	"relevant", "required", "requirement", "requirements", "result", "said", "same", "saturday", "scheduled",
	"second", "see", "seen", "september", "set", "several", "shall", "she", "should", "since", "six", "so",
	"some", "soon", "specific", "spring", "stage", "start", "started", "step", "steps", "still", "subject",
	"such", "summer", "sunday", "support", "take", "taken", "takes", "taking", "term", "termly", "than", "that",
	"the", "their", "them", "then", "there", "therefore", "these", "they", "third", "this", "those", "three",
	"through", "throughout", "thursday", "time", "to", "together", "too", "took", "towards", "tuesday", "two",
	"under", "undertake", "undertaken", "until", "up", "update", "updated", "updates", "upon", "us", "use",
	"used", "using", "various", "very", "via", "was", "way", "we", "wednesday", "week", "weekly", "weeks", "well",
	"went", "were", "what", "when", "where", "whether", "which", "while", "who", "whole", "whose", "why", "wider",
	"will", "winter", "with", "within", "without", "work", "worked", "working", "works", "would", "year",
	"yearly", "years", "yet", "you", "your",
};

static int compare_word(const void *key, const void *element)
{
	const struct str *word = key;
	return str_compare(*word, str_of(*(const char *const *)element));
}

static bool empty_word(struct str word)
{
	return bsearch(&word, empty_words, sizeof empty_words / sizeof *empty_words, sizeof *empty_words, compare_word) != NULL;
}

static const char *const endings[] = {"ations", "ation", "ings", "ions", "ing", "ion", "ments", "ment", "ies", "ied", "ed", "es", "s", "ly", "y", "e"};

/* Takes endings off while four letters stay, so that installed, installing, installation
 * and installations meet. Crude on purpose: it only has to be the same on both sides. */
static struct str stem(struct str word)
{
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		struct str ending = str_of(endings[i]);
		if (word.size >= ending.size + 3 && (word.size >= ending.size + 4 || ending.size <= 2) && str_ends(word, ending) &&
		    !(ending.size == 1 && word.at[word.size - 2] == 's'))
			word.size -= ending.size;
	}
	if (word.size > 4 && word.at[word.size - 1] == word.at[word.size - 2])
		word.size--;
	return word;
}

uint32_t word_stem(struct str word)
{
	if (word.size < 3 || (word.at[0] >= '0' && word.at[0] <= '9') || empty_word(word))
		return 0;
	struct str root = stem(word);
	uint32_t hash = 2166136261u;
	for (size_t i = 0; i < root.size; i++)
		hash = (hash ^ (unsigned char)root.at[i]) * 16777619u;
	return hash ? hash : 1;
}

static int compare_stem(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
	return (x > y) - (x < y);
}

static void settle(struct topics *topics)
{
	if (topics->count > 1)
		qsort(topics->at, topics->count, sizeof *topics->at, compare_stem);
	size_t kept = 0;
	for (size_t i = 0; i < topics->count; i++)
		if (!kept || topics->at[i] != topics->at[kept - 1])
			topics->at[kept++] = topics->at[i];
	topics->count = kept;
}

static bool sorted_has(const uint32_t *at, size_t count, uint32_t stem_hash)
{
	return count && bsearch(&stem_hash, at, count, sizeof *at, compare_stem) != NULL;
}

bool topics_have(const struct topics *topics, uint32_t stem_hash)
{
	return stem_hash && sorted_has(topics->at, topics->count, stem_hash);
}

struct error *topics_of(struct arena *arena, const struct sentences *sentences, struct topics *ret_topics)
{
	size_t room = 0;
	list_each(sentence, sentences)
		room += sentence->tokens.count;
	struct topics topics = {.at = arena_alloc_array(arena, room ? room : 1, sizeof(uint32_t))};
	TRY_MEMORY(arena, topics.at);
	list_each(sentence, sentences)
		list_each(token, &sentence->tokens)
			if (token->stem)
				topics.at[topics.count++] = token->stem;
	settle(&topics);
	*ret_topics = topics;
	return NULL;
}

struct error *topics_of_tokens(struct arena *arena, const struct tokens *tokens, size_t from, size_t to,
                               const struct common *common, struct topics *ret_topics)
{
	struct topics topics = {.at = arena_alloc_array(arena, tokens->count ? tokens->count : 1, sizeof(uint32_t))};
	TRY_MEMORY(arena, topics.at);
	for (size_t i = from; i < to && i < tokens->count; i++) {
		uint32_t hash = tokens->at[i].stem;
		if (hash && !(common && sorted_has(common->at, common->count, hash)))
			topics.at[topics.count++] = hash;
	}
	settle(&topics);
	*ret_topics = topics;
	return NULL;
}

bool common_has(const struct common *common, uint32_t stem_hash)
{
	return common && sorted_has(common->at, common->count, stem_hash);
}

/* True when no token before i has its stem. */
static bool first_of_its_stem(const struct tokens *tokens, size_t i)
{
	size_t from = i > SENTENCE_TOKENS ? i - SENTENCE_TOKENS : 0;
	for (size_t k = from; k < i; k++)
		if (tokens->at[k].stem == tokens->at[i].stem)
			return false;
	return true;
}

size_t topics_shared(const struct topics *topics, const struct tokens *tokens, const struct common *common)
{
	size_t shared = 0;
	for (size_t i = 0; i < tokens->count; i++) {
		uint32_t hash = tokens->at[i].stem;
		shared += topics_have(topics, hash) && !common_has(common, hash) && first_of_its_stem(tokens, i);
	}
	return shared;
}

size_t sentences_shared(const struct sentence *a, const struct sentence *b, const struct common *common)
{
	size_t shared = 0;
	for (size_t i = 0; i < a->tokens.count && i < SENTENCE_TOKENS; i++) {
		uint32_t hash = a->tokens.at[i].stem;
		if (!hash || common_has(common, hash) || !first_of_its_stem(&a->tokens, i))
			continue;
		for (size_t k = 0; k < b->tokens.count && k < SENTENCE_TOKENS; k++)
			if (b->tokens.at[k].stem == hash) {
				shared++;
				break;
			}
	}
	return shared;
}
