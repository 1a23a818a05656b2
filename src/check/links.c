/* F3: addresses that lead nowhere, as far as their print tells: a host one slip away from
 * one that the paper uses oftener, signs that no address has, a path without its host. */
#include "check/facts.h"
#include "check/terms.h"

#include <stdlib.h>

enum { MOST_HOSTS = 300, LEAST_HOST = 8 };

struct host {
	struct str name; /* without "www." */
	const struct block *leaf;
	size_t start, end; /* of the whole address in the leaf; both 0 when it is a link's target */
	size_t uses;
};
struct hosts {
	struct host *at;
	size_t count, room;
};

static bool address_end(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '<' || c == '>' || c == '"' || c == ')' || c == '(' || c == '|';
}

/* The host of an address that begins with its scheme or "www."; empty when it has none. */
static struct str host_of(struct str address)
{
	size_t scheme = str_find(address, STR("://"));
	struct str rest = scheme == STR_NOT_FOUND ? address : str_from(address, scheme + 3);
	size_t end = 0;
	while (end < rest.size && rest.at[end] != '/' && rest.at[end] != '?' && rest.at[end] != '#' && rest.at[end] != ',' && rest.at[end] != ';' && rest.at[end] != ':')
		end++;
	struct str host = str_slice(rest, 0, end);
	while (host.size && host.at[host.size - 1] == '.')
		host.size--;
	return str_starts_fold(host, STR("www.")) ? str_from(host, 4) : host;
}

static struct error *bad_link(struct checking *c, size_t first, const struct block *leaf, size_t start, size_t end, struct str shown, struct str message)
{
	int recommendation = leaf_recommendation(c, leaf);
	struct finding *finding = NULL;
	for (size_t i = first; i < c->findings->count; i++)
		if (c->findings->at[i].recommendation == recommendation)
			finding = &c->findings->at[i];
	if (!finding) {
		finding = finding_add(c, RULE_F3, recommendation);
		TRY_MEMORY(c->arena, finding);
		finding->message = message;
	}
	struct passage passage = leaf_passage(c->arena, leaf);
	if (end > start)
		finding_quote_passage(c, finding, &passage, start, end);
	else
		finding_quote_text(c, finding, shown, leaf->origin);
	return NULL;
}

static bool damaged(struct str address)
{
	for (size_t i = 0; i < address.size; i++)
		if (address.at[i] == '\\' || address.at[i] == '{' || address.at[i] == '}' || address.at[i] == '$')
			return true;
	bool scheme = str_starts_fold(address, STR("http"));
	if (scheme && !str_starts_fold(address, STR("http://")) && !str_starts_fold(address, STR("https://")))
		return true;
	struct str host = host_of(address);
	return !str_has(host, STR(".")) && !str_starts_fold(host, STR("localhost"));
}

static struct error *host_add(struct checking *c, struct hosts *hosts, struct str address, const struct block *leaf, size_t start, size_t end)
{
	struct str host = host_of(address);
	return !host.size || list_push(c->arena, hosts, ((struct host){host, leaf, start, end, 1})) ? NULL : arena_error(c->arena);
}

/* Addresses printed in the leaf. */
static struct error *leaf_addresses(struct checking *c, size_t first, const struct block *leaf, struct hosts *hosts)
{
	struct str text = leaf->text;
	for (size_t at = 0; at < text.size;) {
		size_t start = at;
		while (at < text.size && !address_end(text.at[at]))
			at++;
		struct str word = str_slice(text, start, at);
		at += at == start;
		while (word.size && (word.at[word.size - 1] == '.' || word.at[word.size - 1] == ',' || word.at[word.size - 1] == ';' || word.at[word.size - 1] == ':'))
			word.size--;
		size_t scheme = str_find_fold(word, STR("http")), www = str_find_fold(word, STR("www."));
		size_t from = scheme != STR_NOT_FOUND ? scheme : www;
		bool slashed = str_has(word, STR("/")) || str_has(word, STR("."));
		if (from == STR_NOT_FOUND || !slashed || word.size - from < 6 || (scheme != STR_NOT_FOUND && from + 4 < word.size && word.at[from + 4] != ':' && word.at[from + 4] != 's' && word.at[from + 4] != '/'))
			continue;
		struct str address = str_from(word, from);
		if (damaged(address))
			TRY(bad_link(c, first, leaf, start + from, start + word.size, address, STR("An address is damaged.")));
		else
			TRY(host_add(c, hosts, address, leaf, start + from, start + word.size));
	}
	return NULL;
}

/* "council.gov" where the paper's other addresses end in ".gov.uk". */
static struct error *cut_hosts(struct checking *c, size_t first, const struct block *leaf)
{
	struct str text = leaf->text;
	for (size_t at = str_find(text, STR(".gov")); at != STR_NOT_FOUND; at = str_find_from(text, STR(".gov"), at + 4)) {
		size_t start = at, end = at + 4;
		bool cut = end == text.size || address_end(text.at[end]) || (text.at[end] == '.' && (end + 1 == text.size || address_end(text.at[end + 1])));
		while (cut && start > 0 && !address_end(text.at[start - 1]))
			start--;
		if (cut && at - start > 3)
			TRY(bad_link(c, first, leaf, start, end, STR_NONE, STR("An address is cut off: other addresses of the paper end in “.gov.uk”.")));
	}
	return NULL;
}

/* Targets of links whose text is no address itself. */
static struct error *leaf_targets(struct checking *c, const struct block *leaf, struct hosts *hosts)
{
	list_each(run, &leaf->runs) {
		bool shown = str_has(run->text, STR("://")) || str_has_fold(run->text, STR("www."));
		if (!shown && str_has(run->href, STR("://")))
			TRY(host_add(c, hosts, run->href, leaf, 0, 0));
	}
	return NULL;
}

/* "/safer-streets/advice" as all that is left of an address. */
static bool path_alone(struct str text)
{
	if (text.size < 10 || text.at[0] != '/' || str_has(text, STR(" ")))
		return false;
	return str_has(str_from(text, 1), STR("/")) || str_has(text, STR("-"));
}

static int by_name(const void *a, const void *b)
{
	const struct host *left = a, *right = b;
	int order = str_compare(left->name, right->name);
	return order ? order : (left->leaf->number > right->leaf->number) - (left->leaf->number < right->leaf->number);
}

static void hosts_settle(struct checking *c, struct hosts *hosts)
{
	list_each(host, hosts)
		host->name = str_lower(c->arena, host->name);
	if (hosts->count)
		qsort(hosts->at, hosts->count, sizeof *hosts->at, by_name);
	size_t kept = 0;
	for (size_t i = 0; i < hosts->count; i++) {
		if (kept && str_equal(hosts->at[kept - 1].name, hosts->at[i].name))
			hosts->at[kept - 1].uses++;
		else
			hosts->at[kept++] = hosts->at[i];
	}
	hosts->count = kept;
}

/* What stands before the last dot: another ending is another site, no slip. */
static struct str without_ending(struct str host)
{
	size_t end = host.size;
	while (end > 0 && host.at[end - 1] != '.')
		end--;
	return end ? str_slice(host, 0, end - 1) : host;
}

static bool digits_in(struct str host)
{
	for (size_t i = 0; i < host.size; i++)
		if (host.at[i] >= '0' && host.at[i] <= '9')
			return true;
	return false;
}

static struct error *host_slips(struct checking *c, size_t first, const struct hosts *hosts)
{
	for (size_t i = 0; i < hosts->count && hosts->count <= MOST_HOSTS; i++) {
		const struct host *rare = &hosts->at[i];
		struct str name = without_ending(rare->name);
		if (rare->uses > 1 || name.size < LEAST_HOST || digits_in(name))
			continue;
		for (size_t k = 0; k < hosts->count; k++) {
			const struct host *often = &hosts->at[k];
			struct str other = without_ending(often->name);
			if (often->uses < 2 || str_equal(name, other) || letters_apart(name, other, 2) > 2)
				continue;
			TRY(bad_link(c, first, rare->leaf, rare->start, rare->end, rare->name,
			             str_format(c->arena, "“%.*s” looks like a slip for “%.*s”.", STR_ARG(rare->name), STR_ARG(often->name))));
			break;
		}
	}
	return NULL;
}

struct error *rules_links(struct checking *c)
{
	struct hosts hosts = {0};
	size_t first = c->findings->count;
	const struct leaves leaves = paper_leaves(c);
	bool british = false;
	for (size_t i = 0; i < leaves.count && !british; i++)
		british = str_has(leaves.at[i]->text, STR(".gov.uk"));
	for (size_t i = 0; i < leaves.count; i++) {
		const struct block *leaf = leaves.at[i];
		if (leaf->kind == BLOCK_FURNITURE)
			continue;
		TRY(leaf_addresses(c, first, leaf, &hosts));
		if (british)
			TRY(cut_hosts(c, first, leaf));
		TRY(leaf_targets(c, leaf, &hosts));
	}
	for (size_t i = 0; i < c->subject_count; i++)
		list_each(entry, &c->subjects[i].record->evidence)
			list_each(passage, &entry->text)
				if (path_alone(passage->text) && passage->piece_count)
					TRY(bad_link(c, first, passage->pieces[0].block, passage->pieces[0].start, passage->pieces[0].end, passage->text,
					             STR("Only the end of an address is printed.")));
	hosts_settle(c, &hosts);
	return host_slips(c, first, &hosts);
}
