/* Matching of phrases with a few open places (see language.h), and the word lists that
 * the open places stand for. */
#include "check/language.h"

#include <stdlib.h>
#include <string.h>

static const char *const adverbs[] = { /* "~" */
	"actively", "additionally", "all", "also", "already", "always", "both", "currently", "finally", "formally", "further", "fully", "generally", "hopefully",
	"initially", "jointly", "just", "likely", "next", "now", "only", "probably", "recently", "regularly", "shortly", "soon", "still", "subsequently",
	"successfully", "then", "therefore", "too", "well",
};

/* Past participles and past tenses that don't end in -ed. */
static const char *const irregular[] = {
	"been", "begun", "bought", "brought", "built", "came", "chosen", "cut", "done", "drawn", "found", "gave", "given", "gone", "got", "grown", "heard",
	"held", "kept", "known", "laid", "led", "let", "lost", "made", "met", "paid", "put", "ran", "read", "rewritten", "run", "saw", "seen", "sent", "set", "shown",
	"shut", "sold", "spent", "spoken", "taken", "taught", "told", "took", "understood", "went", "won", "written", "wrote",
};

/* Words in -ed that tell no past. */
static const char *const not_past[] = {"bed", "embed", "exceed", "feed", "fed", "indeed", "need", "proceed", "red", "seed", "shed", "speed", "succeed", "weed"};

static const char *const work_verbs[] = { /* "+verb": sorted */
	"add", "address", "agree", "amend", "analyse", "appoint", "approve", "arrange", "assess", "attend", "be", "begin", "bring", "brief", "build", "carry", "circulate",
	"close", "collate", "collect", "commence", "commission", "complete", "conclude", "conduct", "confirm", "consider", "consult", "contact", "continue",
	"convene", "create", "decide", "deliver", "design", "develop", "discuss", "distribute", "draft", "embed", "establish", "evaluate", "explore", "extend", "feedback",
	"feed", "finalise", "finish", "follow", "fund", "go", "hold", "identify", "implement", "inform", "install", "introduce", "investigate", "invite", "issue", "join",
	"launch", "look", "meet", "monitor", "move", "open", "organise", "pilot", "plant", "prepare", "present", "procure", "produce", "progress", "promote",
	"provide", "publish", "raise", "recruit", "refresh", "relaunch", "repair", "replace", "report", "respond", "return", "review", "revise", "roll", "run",
	"schedule", "seek", "send", "set", "share", "sign", "start", "submit", "survey", "take", "test", "trial", "train", "undertake", "update", "upgrade", "upload", "visit",
	"work", "write",
};

static bool listed(const char *const *list, size_t count, struct str word)
{
	for (size_t i = 0; i < count; i++)
		if (list[i][0] == word.at[0] && str_equal(word, str_of(list[i])))
			return true;
	return false;
}
#define LISTED(list, word) listed((list), sizeof(list) / sizeof *(list), (word))

bool word_is_participle(struct str word)
{
	if (word.size < 3)
		return false;
	if (str_ends(word, STR("ed")))
		return word.size > 3 && !LISTED(not_past, word);
	return LISTED(irregular, word);
}

bool word_is_work(struct str word)
{
	return word.size && LISTED(work_verbs, word);
}

/* Does the token stand for this word of a phrase? */
static bool stands_for(const struct token *token, struct str wanted)
{
	if (wanted.at[0] != '+' && wanted.at[0] != '*')
		return str_equal(token->word, wanted);
	if (wanted.size == 1)
		return true;
	if (str_equal(wanted, STR("+ed")))
		return word_is_participle(token->word);
	if (str_equal(wanted, STR("+ing")))
		return token->word.size > 4 && str_ends(token->word, STR("ing"));
	return word_is_work(token->word);
}

/* The token after the phrase when it begins at token i, else 0. */
static size_t phrase_at(const struct tokens *tokens, struct str phrase, size_t i)
{
	bool first = true;
	while (phrase.at) {
		struct str wanted = str_cut(&phrase, ' ');
		if (i < tokens->count && !first && tokens->at[i].breaks)
			return 0;
		if (str_equal(wanted, STR("~"))) {
			if (i < tokens->count && LISTED(adverbs, tokens->at[i].word))
				i++;
			continue;
		}
		if (i >= tokens->count || tokens->at[i].quoted || !stands_for(&tokens->at[i], wanted))
			return 0;
		i++;
		first = false;
	}
	return i;
}

size_t phrase_at_token(const struct tokens *tokens, const char *const *phrases, size_t count, size_t i, size_t *ret_which)
{
	char first = tokens->at[i].word.at[0];
	size_t longest = 0;
	for (size_t k = 0; k < count; k++) {
		if (phrases[k][0] != first && phrases[k][0] != '+' && phrases[k][0] != '*')
			continue;
		size_t end = phrase_at(tokens, str_of(phrases[k]), i);
		if (end <= longest)
			continue;
		longest = end;
		if (ret_which)
			*ret_which = k;
	}
	return longest;
}

int phrase_find(const struct tokens *tokens, const char *const *phrases, size_t count, size_t from, size_t *ret_end, size_t *ret_which)
{
	for (size_t i = from; i < tokens->count; i++) {
		size_t end = phrase_at_token(tokens, phrases, count, i, ret_which);
		if (!end)
			continue;
		if (ret_end)
			*ret_end = end;
		return (int)i;
	}
	return -1;
}
