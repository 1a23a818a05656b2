/* X: what is asked of running text and cells: brackets (X6), cells lost or cut (X7),
 * letters of another script (X8), broken sentences (X10), acronyms (X12). */
#include "check/form.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "check/terms.h"

/* --- X6: brackets ------------------------------------------------------------------------- */

enum { DEEPEST = 40 };

struct bracket {
	char sign;
	const struct passage *passage;
	size_t at;
};
struct brackets { /* of one logical cell */
	struct bracket open[DEEPEST];
	size_t depth;
	struct bracket wrong; /* the first that closes nothing */
	bool any_wrong, too_deep;
};

static bool alphanumeric(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* "a)", "12)", "iv)" as the mark of an item. */
static bool item_mark(struct str text, size_t at)
{
	size_t start = at;
	while (start > 0 && at - start < 5 && alphanumeric(text.at[start - 1]))
		start--;
	return at > start && at - start <= 4 && (start == 0 || text.at[start - 1] == ' ' || text.at[start - 1] == '\n' || text.at[start - 1] == '\t');
}

static void brackets_in(struct brackets *brackets, const struct passage *passage)
{
	struct str text = passage->text;
	for (size_t i = 0; i < text.size; i++) {
		char sign = text.at[i];
		if (sign == '(' || sign == '[') {
			if (brackets->depth == DEEPEST)
				brackets->too_deep = true;
			else
				brackets->open[brackets->depth++] = (struct bracket){sign, passage, i};
		}
		if (sign != ')' && sign != ']')
			continue;
		char wanted = sign == ')' ? '(' : '[';
		if (brackets->depth && brackets->open[brackets->depth - 1].sign == wanted) {
			brackets->depth--;
		} else if (!brackets->any_wrong && !(sign == ')' && item_mark(text, i)) && !(i > 0 && (text.at[i - 1] == ':' || text.at[i - 1] == ';'))) {
			brackets->any_wrong = true;
			brackets->wrong = (struct bracket){sign, passage, i};
		}
	}
}

/* Some words around a bracket, whole words only. */
static bool quote_around(struct checking *c, struct finding *finding, const struct bracket *bracket)
{
	struct str text = bracket->passage->text;
	size_t from = bracket->at > 60 ? bracket->at - 60 : 0, to = bracket->at + 80 < text.size ? bracket->at + 80 : text.size;
	while (from > 0 && text.at[from - 1] != ' ')
		from--;
	while (to < text.size && text.at[to] != ' ')
		to++;
	return finding_quote_passage(c, finding, bracket->passage, from, to);
}

struct bracket_finding {
	struct checking *c;
	int recommendation, found; /* index of the finding among all, -1 while there is none */
};

static struct error *brackets_close(struct bracket_finding *of, const struct brackets *brackets)
{
	if (brackets->too_deep || (!brackets->depth && !brackets->any_wrong))
		return NULL;
	if (of->found < 0) {
		struct finding *finding = finding_add(of->c, RULE_X6, of->recommendation);
		TRY_MEMORY(of->c->arena, finding);
		finding->message = STR("A bracket has no partner.");
		of->found = (int)of->c->findings->count - 1;
	}
	quote_around(of->c, &of->c->findings->at[of->found], brackets->depth ? &brackets->open[0] : &brackets->wrong);
	return NULL;
}

static struct error *cell_brackets(struct bracket_finding *of, const struct words *cell)
{
	struct brackets brackets = {0};
	list_each(passage, cell)
		brackets_in(&brackets, passage);
	return brackets_close(of, &brackets);
}

static struct error *record_brackets(struct checking *c, const struct subject *subject)
{
	const struct recommendation *record = subject->record;
	struct bracket_finding of = {c, subject->index, -1};
	if (record->marks[FIELD_TEXT] <= SURE_SUGGESTED)
		TRY(cell_brackets(&of, &record->text));
	if (record->marks[FIELD_OWNERS] != SURE_LOST)
		TRY(cell_brackets(&of, &record->owners_source));
	TRY(cell_brackets(&of, &record->dates_source));
	TRY(cell_brackets(&of, &record->claim.source));
	struct brackets evidence = {0};
	list_each(entry, &record->evidence)
		list_each(passage, &entry->text)
			if (!str_equal(passage->text, entry->heading)) /* a head may have been cut out of its line */
				brackets_in(&evidence, passage);
	if (record->marks[FIELD_EVIDENCE] <= SURE_SUGGESTED)
		TRY(brackets_close(&of, &evidence));
	list_each(further, &record->further_information)
		TRY(cell_brackets(&of, &further->text));
	return NULL;
}

/* --- X7: cells lost or cut ------------------------------------------------------------------- */

static const struct {
	enum field field;
	const char *words;
} cells[] = {
	{FIELD_TEXT, "the text"}, {FIELD_OWNERS, "who is responsible"}, {FIELD_DATES, "the date"},
	{FIELD_RESPONSE, "the response"}, {FIELD_CLAIM, "the assessment"}, {FIELD_EVIDENCE, "the evidence"},
};

/* The last word of a text that breaks off: an article, "of", "and" without anything after it. */
static bool breaks_off(struct checking *c, struct str text)
{
	static const struct str words[] = {STR("the"), STR("of"), STR("an"), STR("and"), STR("or"), STR("with"), STR("their"),
	                                   STR("its"), STR("our")};
	text = str_trim(text);
	size_t start = text.size;
	while (start > 0 && alphanumeric(text.at[start - 1]))
		start--;
	struct str last = str_slice(text, start, text.size);
	if (!last.size || start < 12)
		return false;
	struct str folded = fold(c->arena, last);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_equal(folded, words[i]) && str_equal(last, folded)) /* in small letters: no acronym, no heading */
			return true;
	return false;
}

static const struct passage *last_passage(const struct words *words)
{
	return words->count ? &words->at[words->count - 1] : NULL;
}

/* The reader saw a column edge go through the words of this recommendation's text or lead cell. */
static bool slipped(const struct checking *c, const struct subject *subject)
{
	const struct recommendation *record = subject->record;
	bool doubtful = record->marks[FIELD_TEXT] == SURE_DOUBTFUL || record->text_state == TEXT_RECONSTRUCTED;
	list_each(notice, &c->draft->notices)
		doubtful = doubtful || (notice->recommendation == subject->index && str_equal(str_of(notice->code), STR("cells_slipped")));
	return doubtful;
}

/* "(a) …, and" before another of the same list: the words go on in the next one. */
static bool next_follows(const struct checking *c, const struct subject *subject)
{
	struct str text = str_trim(last_passage(&subject->record->text)->text);
	bool comma = str_ends(text, STR("; and")) || str_ends(text, STR(", and"));
	return comma && (size_t)subject->index + 1 < c->subject_count;
}

static struct error *cut_cells(struct checking *c, const struct subject *subject)
{
	const struct recommendation *record = subject->record;
	struct str lost = STR_NONE;
	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
		if (!subject->settled && (record->missing[cells[i].field] || record->marks[cells[i].field] == SURE_LOST))
			lost = str_join(c->arena, lost, STR(", "), str_of(cells[i].words));
	const struct entry *entry = record->evidence.count ? &record->evidence.at[record->evidence.count - 1] : NULL;
	bool joined = str_ends(last_passage(&record->text) ? str_trim(last_passage(&record->text)->text) : STR_NONE, STR(" and")) && next_follows(c, subject);
	const struct passage *ends[] = {joined ? NULL : last_passage(&record->text), last_passage(&record->owners_source), entry ? last_passage(&entry->text) : NULL};
	bool cut = false;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		cut = cut || (ends[i] && breaks_off(c, ends[i]->text));
	bool neighbour = slipped(c, subject);
	if (!lost.size && !cut && !neighbour)
		return NULL;
	struct finding *finding = finding_add(c, RULE_X7, subject->index);
	TRY_MEMORY(c->arena, finding);
	bool evidence_alone = str_equal(lost, STR("the evidence")) && !subject->closed; /* nothing may have been done yet */
	finding->certain = cut || (lost.size && !evidence_alone);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (ends[i] && breaks_off(c, ends[i]->text))
			finding_quote_passage(c, finding, ends[i], 0, ends[i]->text.size);
	if (!finding->quotes.count)
		finding_quote_text(c, finding, reference_of(c, record), record->origin);
	if (lost.size)
		finding->message = str_format(c->arena, "The table asks for %.*s, and nothing stands there.", STR_ARG(lost));
	else if (cut)
		finding->message = STR("The words break off.");
	else
		finding->message = STR("Words of one column seem to stand in its neighbour, or to be cut.");
	return NULL;
}

/* --- X8: letters of another script -------------------------------------------------------------- */

struct scripts {
	size_t latin, other;
};

static struct scripts scripts_of(struct str text)
{
	struct scripts scripts = {0};
	for (size_t at = 0; at < text.size;) {
		uint32_t character = utf8_next(text, &at);
		scripts.latin += char_is_letter(character) && character < 0x250;
		scripts.other += character >= 0x370 && character <= 0x52F && char_is_letter(character);
	}
	return scripts;
}

/* The next word with a lookalike letter; false at the end. A word wholly in another script
 * counts only when each of its letters looks Latin: "Α" and "То", not "Ωμέγα". */
static bool lookalike_word(struct str text, size_t *at, size_t *ret_start, size_t *ret_end)
{
	while (*at < text.size) {
		size_t start = *at, before = *at;
		bool like = false, foreign = false, latin = false;
		for (; *at < text.size; before = *at) {
			uint32_t character = utf8_next(text, at);
			if (!char_is_letter(character)) {
				*at = before > start ? before : *at;
				break;
			}
			bool lookalike = char_is_lookalike(character);
			like |= lookalike;
			foreign |= !lookalike && character >= 0x370 && character <= 0x52F;
			latin |= character < 0x250;
		}
		*ret_start = start;
		*ret_end = *at;
		if (like && (latin || !foreign))
			return true;
	}
	return false;
}

static struct error *lookalikes(struct checking *c)
{
	enum { MOST = 40 };
	const struct leaves leaves = paper_leaves(c);
	struct scripts all = {0};
	int finding_of[MOST], index_of[MOST];
	size_t count = 0, words = 0;
	for (size_t i = 0; i < leaves.count; i++) {
		struct scripts of = scripts_of(leaves.at[i]->text);
		all.latin += of.latin;
		all.other += of.other;
	}
	if (!all.other || all.latin < all.other * 20)
		return NULL;
	for (size_t i = 0; i < leaves.count && words < MOST; i++) {
		const struct block *leaf = leaves.at[i];
		size_t start, end;
		for (size_t at = 0; words < MOST && lookalike_word(leaf->text, &at, &start, &end); words++) {
			int recommendation = leaf_recommendation(c, leaf);
			size_t k = 0;
			while (k < count && finding_of[k] != recommendation)
				k++;
			if (k == count) {
				TRY_MEMORY(c->arena, finding_add(c, RULE_X8, recommendation));
				finding_of[count] = recommendation;
				index_of[count++] = (int)c->findings->count - 1;
			}
			struct finding *finding = &c->findings->at[index_of[k]];
			struct passage passage = leaf_passage(c->arena, leaf);
			finding_quote_passage(c, finding, &passage, start, end);
			finding->message = STR("A word has letters of another script that only look like Latin ones; searching won't find it.");
		}
	}
	return NULL;
}

/* --- X10: broken sentences ------------------------------------------------------------------------ */

static bool small_word(struct str word)
{
	static const struct str words[] = {STR("the"), STR("a"), STR("an"), STR("of"), STR("to"), STR("and"), STR("for"), STR("with"), STR("be"), STR("by"), STR("from")};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_equal(word, words[i]))
			return true;
	return false;
}

/* Token at which a word is doubled or lost, -1 for none. */
static int broken_at(const struct sentence *sentence)
{
	static const char *const lost[] = {"due to in", "due to on", "due to at", "due to by", "to of", "the of", "of to", "the to", "the and", "a the", "the a",
	                                   "of and", "an the"};
	const struct tokens *tokens = &sentence->tokens;
	for (size_t i = 1; i < tokens->count; i++) {
		const struct token *one = &tokens->at[i - 1], *other = &tokens->at[i];
		bool touching = !other->breaks && !one->quoted && !other->quoted && other->start == one->end + 1;
		if (touching && str_equal(one->word, other->word) && small_word(one->word))
			return (int)i;
	}
	int at = PHRASE_FIND(tokens, lost, 0);
	if (at >= 0 && at + 1 < (int)tokens->count) {
		for (size_t i = (size_t)at; i < (size_t)at + 2; i++) { /* a capital "A" is a category, not an article */
			struct str printed = str_slice(sentence->text, tokens->at[i].start, tokens->at[i].end);
			if (str_equal(printed, STR("A")) || tokens->at[i + 1].start != tokens->at[i].end + 1)
				return -1;
		}
		return at;
	}
	const struct token *last = list_last(tokens);
	bool stops = last && str_ends(sentence->text, STR(".")) && !str_ends(sentence->text, STR("..")) && tokens->count > 3;
	static const struct str dangling[] = {STR("the"), STR("an"), STR("and"), STR("their"), STR("its"), STR("our")};
	for (size_t i = 0; stops && i < sizeof dangling / sizeof *dangling; i++)
		if (str_equal(last->word, dangling[i]) && last->end + 1 == sentence->text.size)
			return (int)tokens->count - 1;
	return -1;
}

static struct error *broken_sentences(struct checking *c, const struct subject *subject)
{
	int found = -1;
	const struct sentences *groups[] = {&subject->asked, &subject->told};
	for (size_t g = 0; g < 2; g++) {
		enum sure sure = subject->record->marks[g == 0 ? FIELD_TEXT : FIELD_EVIDENCE];
		if (sure >= SURE_DOUBTFUL || (g == 0 && subject->record->text_state != TEXT_COMPLETE))
			continue; /* the reader's joints are no broken sentences of the author */
		list_each(sentence, groups[g]) {
			if (broken_at(sentence) < 0)
				continue;
			if (found < 0) {
				struct finding *finding = finding_add(c, RULE_X10, subject->index);
				TRY_MEMORY(c->arena, finding);
				finding->certain = false;
				finding->message = STR("A sentence seems to have lost a word, or to have one twice.");
				found = (int)c->findings->count - 1;
			}
			finding_quote_sentence(c, &c->findings->at[found], sentence);
		}
	}
	return NULL;
}

/* --- X12: acronyms ----------------------------------------------------------------------------------- */

/* Known to every reader of such a paper, or no acronym at all. */
static bool acronym_known(struct str letters)
{
	static const struct str known[] = {
		STR("IT"), STR("NHS"), STR("GP"), STR("DCI"), STR("FE"), STR("LA"), STR("HR"), STR("WM"), STR("UK"), STR("EU"), STR("TV"), STR("PDF"),
		STR("ID"), STR("AM"), STR("PM"), STR("BBC"), STR("MP"), STR("CCTV"), STR("DVD"), STR("COVID"), STR("VAT"), STR("PC"), STR("USA"), STR("CEO"),
		STR("AGM"), STR("URL"), STR("OK"), STR("NB"), STR("AOB"), STR("TBC"), STR("TBA"), STR("NA"), STR("RAG"), STR("FAQ"), STR("FAQS"), STR("BT"),
		STR("NO"), STR("SMS"), STR("GPS"), STR("SR"), STR("REC"), STR("RECS"), STR("MRS"), STR("OBE"), STR("MBE"), STR("CBE"), STR("BA"), STR("PS"),
		STR("JAN"), STR("FEB"), STR("MAR"), STR("APR"), STR("MAY"), STR("JUN"), STR("JUL"), STR("AUG"), STR("SEP"), STR("SEPT"), STR("OCT"), STR("NOV"),
		STR("LED"), STR("QR"), STR("ASAP"), STR("BRAG"), STR("HGV"), STR("USB"), STR("DIY"), STR("EV"), STR("QC"), STR("KC"), STR("TOC"), STR("HC"), STR("HL"), STR("MB"), STR("KB"), STR("GB"),
		STR("DEC"), STR("PIN"), STR("CD"), STR("DJ"), STR("AND"), STR("NOT"), STR("THE"), STR("ALL"), STR("TO"), STR("OF"), STR("IN"), STR("ON"),
	};
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (str_equal(letters, known[i]))
			return true;
	return false;
}

static bool stands_in_a_stamp(const struct draft *draft, struct str letters)
{
	list_each(stamp, &draft->stamps)
		if (str_has_word(stamp->initials, letters))
			return true;
	return false;
}

/* "CS" of "CS 04". */
static bool stands_in_a_reference(const struct draft *draft, struct str letters)
{
	list_each(record, &draft->recommendations)
		if (str_has_word(record->ref, letters))
			return true;
	return false;
}

/* Alone in its cell it is a label or a column's head; before a number or a stroke it is
 * part of a reference ("PDC 2/22"). */
static bool stands_as_label(const struct acronym *acronym)
{
	struct str text = acronym->leaf->text, after = str_from(text, acronym->end);
	if (acronym->uses > 2)
		return false;
	size_t at = after.size && (after.at[0] == ' ' || after.at[0] == '/' || after.at[0] == '-') ? 1 : 0;
	bool number = at < after.size && after.at[at] >= '0' && after.at[at] <= '9';
	bool stroke = acronym->start && text.at[acronym->start - 1] == '/';
	return str_equal(str_trim(text), acronym->letters) || number || stroke;
}

static struct error *acronyms_unexplained(struct checking *c)
{
	struct acronyms acronyms;
	TRY(acronyms_of(c, &acronyms));
	list_each(acronym, &acronyms) {
		if (acronym->introduced || acronym_known(acronym->letters) || stands_in_a_stamp(c->draft, acronym->letters) ||
		    stands_in_a_reference(c->draft, acronym->letters) ||
		    acronym_meant(&acronyms, acronym))
			continue;
		if (stands_as_label(acronym))
			continue;
		struct finding *finding = finding_add(c, RULE_X12, acronym->recommendation);
		TRY_MEMORY(c->arena, finding);
		struct passage passage = leaf_passage(c->arena, acronym->leaf);
		finding_quote_passage(c, finding, &passage, acronym->start, acronym->end);
		finding->message = str_format(c->arena, "“%.*s” is used and nowhere explained.", STR_ARG(acronym->letters));
	}
	return NULL;
}

struct error *rules_form_text(struct checking *c)
{
	for (size_t i = 0; i < c->subject_count; i++) {
		if (c->subjects[i].lost)
			continue;
		TRY(record_brackets(c, &c->subjects[i]));
		TRY(cut_cells(c, &c->subjects[i]));
		TRY(broken_sentences(c, &c->subjects[i]));
	}
	TRY(lookalikes(c));
	return acronyms_unexplained(c);
}
