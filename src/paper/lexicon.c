/* The field's words: what makes a word part of a post, a body, a unit, or keeps it from
 * being a person's name. Tables, sorted by the alphabet where they are searched so; see
 * phrase.h. A word that is missing makes a field less sure, never wrong in silence. */
#include "paper/phrase.h"

#include <stdlib.h>
#include <string.h>

static const char *const titles[] = {
	"acc", "baroness", "canon", "cllr", "cllrs", "commander", "councillor", "councillors", "cynghorydd", "dame", "dc", "dci", "dcs", "det",
	"di", "dr", "ds", "hon", "lady", "lord", "miss", "mp", "mr", "mrs", "ms", "mx", "pc", "prof", "professor", "ps", "rev", "reverend",
	"rt", "sgt", "sir", "supt",
};
static const char *const posts[] = {
	"accountant", "administrator", "aelod", "advisor", "adviser", "advisers", "analyst", "archivist", "arweinydd", "assistant", "associate", "auditor",
	"cadeirydd", "ceo", "cfo", "chair", "chairman", "chairperson", "chairs", "chairwoman", "champion", "champions", "chief", "clerk",
	"commander", "commissioner", "consultant", "constable", "convener", "coo", "coordinator", "coordinators", "councillors", "cydlynydd", "counsel",
	"cyfarwyddwr", "dirprwy", "deputy", "director", "directors", "doctor", "editor", "em", "engineer", "executive", "governor", "governors", "gp",
	"head", "harbourmaster", "headteacher", "headteachers", "heads", "holder", "holders", "inspector", "leader", "leaders", "lead", "leads", "librarian",
	"manager", "managers", "master", "matron", "mayor", "member", "members", "minister", "nurse", "officer", "officers", "ombudsman", "ordinator",
	"owner", "partner", "pennaeth", "planner", "practitioner", "president", "principal", "registrar", "rheolwr", "representative",
	"representatives", "secretary", "sergeant", "solicitor", "specialist", "superintendent", "supervisor", "surveyor", "swyddog",
	"teacher", "treasurer", "warden", "wardens", "trustee", "trustees", "worker", "workers",
};
static const char *const ranks[] = {
	"acting", "area", "assistant", "associate", "cabinet", "chief", "corporate", "county", "deputy", "designated", "district", "divisional",
	"executive", "former", "group", "interim", "joint", "junior", "lead", "local", "named", "portfolio", "prif", "principal", "regional",
	"responsible", "senior", "shadow", "strategic", "temporary", "vice",
};
static const char *const bodies[] = {
	"academy", "agency", "association", "authority", "board", "bwrdd", "cabinet", "ccg", "charity", "cic", "college", "commission", "committee",
	"company", "confederation", "constabulary", "consortium", "council", "councils", "cyngor", "federation", "forum", "foundation", "friends",
	"government", "healthwatch", "heddlu", "hospital", "hospitals", "icb", "ics", "limited", "llp", "ltd", "ministry", "network", "nhs", "panel",
	"parliament", "partners", "partnership", "plc", "police", "school", "schools", "railway", "railways", "society", "trains", "trust", "trusts", "union", "universities",
	"university",
};
static const char *const units[] = {
	"department", "departments", "directorate", "directorates", "division", "function", "group", "office", "party", "section", "service", "services",
	"team", "teams", "unit", "workstream",
};
static const char *const subjects[] = {
	"a", "abuse", "access", "active", "ageing", "air", "alcohol", "allotments", "archaeology", "archives", "armed", "art", "asylum", "bereavement", "biodiversity", "carbon", "carers", "centre", "centres", "coast", "coastal", "contact", "coroner", "cost", "depot", "disability", "domestic", "drug", "drugs", "ecology", "exploitation", "faith", "footpaths", "forces", "grounds", "gypsy", "harbour", "looked", "marine", "migration", "misuse", "museum", "music", "nature", "needs", "night", "older", "participation", "refugee", "refugees", "rights", "special", "substance", "tenant", "tenants", "theatre", "traveller", "violence", "visitor", "water", "welsh", "woodland", "works", "zero", "adult", "adults", "affairs", "all", "anti", "arts", "asset", "assets", "audit", "benefits", "borough", "budget",
	"building", "business", "buildings", "capital", "care", "cemeteries", "change", "child", "children", "children's", "childrens", "city", "cleansing",
	"climate", "commercial", "commissioning", "communication", "communications", "communities", "community", "complaints", "conservation",
	"contracts", "control", "country", "countryside", "county", "crime", "culture", "customer", "customers", "data", "delivery", "democracy",
	"democratic", "design", "development", "digital", "district", "early", "economic", "economy", "education", "elections", "electoral",
	"emergency", "employment", "energy", "enforcement", "engagement", "environment", "environmental", "equalities", "equality", "estates",
	"events", "facilities", "families", "family", "finance", "financial", "fire", "fleet", "flood", "food", "future", "governance", "green", "growth", "harm",
	"health", "help", "heritage", "highway", "highways", "home", "homes", "homelessness", "housing", "human", "ict", "improvement",
	"inclusion", "information", "infrastructure", "insurance", "intelligence", "internal", "investment", "land", "learning", "legal", "leisure", "libraries", "library",
	"licensing", "life", "local", "maintenance", "major", "management", "market", "markets", "media", "mental", "museums", "national",
	"neighbourhood", "neighbourhoods", "new", "north", "operations", "open", "parking", "parks", "parish", "partnerships", "pensions", "people", "people's",
	"performance", "place", "planning", "play", "policing", "policy", "pollution", "prevention", "priority", "procurement", "programme", "programmes", "project",
	"projects", "property", "protection", "public", "quality", "records", "recreation", "recycling", "regeneration", "regional", "registration", "regulatory", "relations",
	"rent", "repairs", "research", "resilience", "resources", "revenue", "revenues", "risk", "roads", "rural", "safe", "safeguarding", "safety", "scene",
	"science", "scrutiny", "security", "social", "south", "spaces", "sport", "sports", "standards", "strategic", "strategy", "street", "streets",
	"support", "sustainability", "sustainable", "systems", "tax", "technology", "tenancy", "the", "tourism", "town", "trading", "traffic", "training",
	"transformation", "transport", "transportation", "travel", "treasury", "tree", "trees", "urban", "waste", "wellbeing", "west", "workforce", "young", "youth",
};
static const char *const small[] = {
	"a", "ac", "an", "and", "as", "at", "by", "de", "for", "from", "i", "in", "its", "o", "of", "on", "or", "our", "the", "this", "to", "with", "y",
	"yr",
};
static const char *const abbreviations[] = {
	"bid", "ccg", "ceo", "cfo", "cic", "clt", "cmt", "coo", "dfe", "dfg", "dft", "dsl", "gp", "hr", "hra", "hse", "icb", "icp", "ics", "ict", "it", "la",
	"lea", "lep", "lscb", "ltd", "mash", "nhs", "od", "ons", "pcc", "pct", "plc", "rsl", "sab", "slt", "smt", "tbc", "tba", "uk", "vcs", "wm",
};

static int compare_word(const void *key, const void *entry)
{
	return str_compare(*(const struct str *)key, str_of(*(const char *const *)entry));
}

/* The small tables are searched in turn, so that an entry out of order does no harm. */
static bool in_table(struct str word, const char *const *table, size_t count)
{
	if (bsearch(&word, table, count, sizeof *table, compare_word))
		return true;
	for (size_t i = 0; i < count; i++)
		if (str_equal(word, str_of(table[i])))
			return true;
	return false;
}
#define IN_TABLE(word, table) in_table(word, table, sizeof table / sizeof *table)

bool word_is_title(struct str word) { return IN_TABLE(word, titles); }
bool word_is_post(struct str word) { return IN_TABLE(word, posts); }
bool word_is_rank(struct str word) { return IN_TABLE(word, ranks); }
bool word_is_body(struct str word) { return IN_TABLE(word, bodies); }
bool word_is_unit(struct str word) { return IN_TABLE(word, units); }
bool word_is_subject(struct str word) { return IN_TABLE(word, subjects); }
bool word_is_small(struct str word) { return IN_TABLE(word, small); }
bool word_is_abbreviation(struct str word) { return IN_TABLE(word, abbreviations); }

static bool name_word(const struct token *token)
{
	return token->kind == TOKEN_WORD && token->upper && !word_is_post(token->word) && !word_is_body(token->word)
		&& !word_is_unit(token->word) && !word_is_subject(token->word) && !word_is_rank(token->word) && !word_is_small(token->word)
		&& !word_is_abbreviation(token->word);
}

/* Parts of a surname that are printed small: "van", "de", "ap". */
static bool name_particle(const struct tokens *tokens, size_t at)
{
	static const char *const particles[] = {"al", "ap", "da", "de", "del", "den", "der", "di", "ferch", "la", "le", "van", "von"};
	size_t last = at;
	while (last < tokens->count && last < at + 2 && !tokens->at[last].upper && IN_TABLE(tokens->at[last].word, particles))
		last++;
	return last > at && last < tokens->count && name_word(&tokens->at[last]);
}

/* Police ranks are titles in front of a name, posts without one. */
static size_t rank_before_name(const struct tokens *tokens, size_t at)
{
	static const char *const parts[] = {"assistant", "chief", "deputy", "detective"};
	static const char *const heads[] = {"commander", "constable", "inspector", "sergeant", "superintendent"};
	size_t i = at;
	while (i < tokens->count && i < at + 2 && tokens->at[i].kind == TOKEN_WORD && tokens->at[i].upper && IN_TABLE(tokens->at[i].word, parts))
		i++;
	bool rank = i < tokens->count && tokens->at[i].upper && IN_TABLE(tokens->at[i].word, heads);
	return rank && i + 2 < tokens->count && name_word(&tokens->at[i + 1]) && name_word(&tokens->at[i + 2]) ? i + 1 - at : 0;
}

/* Surnames that are also words of the trade: "Ann West". */
static bool name_ends_so(const struct tokens *tokens, size_t at)
{
	static const char *const surnames[] = {"field", "food", "green", "home", "land", "major", "market", "north", "park", "parish", "street", "tree", "waters", "west", "young"};
	const struct token *token = &tokens->at[at];
	return token->kind == TOKEN_WORD && token->upper && IN_TABLE(token->word, surnames) && (at + 1 == tokens->count || tokens->at[at + 1].kind == TOKEN_SIGN);
}

/* A post without a separator behind what looks like a name: "Jane Doe Head of Parks" names a
 * person, "Contact Centre Manager" does not. */
static bool post_swallows(const struct tokens *tokens, size_t at)
{
	if (at >= tokens->count || tokens->at[at].kind != TOKEN_WORD)
		return false;
	if (word_is_body(tokens->at[at].word) || word_is_unit(tokens->at[at].word))
		return true;
	if (!word_is_post(tokens->at[at].word) || !tokens->at[at].upper)
		return false;
	bool goes_on = at + 1 < tokens->count && tokens->at[at + 1].kind == TOKEN_WORD
		&& (word_is_post(tokens->at[at + 1].word) || str_equal(tokens->at[at + 1].word, STR("of")) || str_equal(tokens->at[at + 1].word, STR("for")));
	return !goes_on;
}

size_t name_at(const struct tokens *tokens, size_t at)
{
	size_t rank = rank_before_name(tokens, at);
	size_t i = at + rank, names = 0, initials = 0;
	while (i < tokens->count && tokens->at[i].kind == TOKEN_WORD && tokens->at[i].upper && word_is_title(tokens->at[i].word)) {
		i++;
		if (sign_at(tokens, i, '.'))
			i++;
	}
	bool titled = i > at;
	while (i < tokens->count && names < 4) {
		const struct token *token = &tokens->at[i];
		bool initial = token->kind == TOKEN_WORD && token->upper && token->end - token->start == 1;
		if (names == 1 && !titled && !name_word(token) && name_ends_so(tokens, i)) {
			names++;
			i++;
			break;
		}
		if (!initial && (!name_word(token) || (token->capitals && !titled && names == 0))) {
			if (!(names && name_particle(tokens, i)))
				break;
			i++;
			continue;
		}
		if (token->capitals && names && token->end - token->start < 5)
			break; /* an abbreviation behind the name: "Jane Doe HBC" */
		names += !initial;
		initials += initial;
		i++;
	}
	if (!names || (!titled && names + initials < 2))
		return 0;
	/* "Mere Valley Police" and "Contact Centre Manager" are no persons */
	if (!titled && post_swallows(tokens, i))
		return 0;
	return i - at;
}
