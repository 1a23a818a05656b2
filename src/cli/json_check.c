/* `heed check --json` and `heed compare --json`: the forms that docs/using.md fixes. */
#include "cli/json.h"

#include "core/record.h"

/* Words of a review stand in one of its papers, which is named. */
static json_t *of_place(const struct record *record, struct origin origin)
{
	const struct record_source *source = origin.from && origin.from <= record->sources.count ? &record->sources.at[origin.from - 1] : NULL;
	list_each(paper, &record->papers)
		if (source && source->paper == paper->id)
			return json_pack("{s:o, s:I, s:I}", "paper", json_text(paper->slug), "from", (json_int_t)source->origin.from, "to", (json_int_t)source->origin.to);
	return json_null();
}

static json_t *of_quotes(const struct reading *reading, const struct finding *finding)
{
	json_t *array = json_array();
	list_each(quote, &finding->quotes)
		json_array_append_new(array, json_pack("{s:o, s:o}", "text", json_text(quote->text), "origin",
		                                       reading->record ? of_place(reading->record, quote->origin) : json_origin(quote->origin)));
	return array;
}

static json_t *of_source(const struct reading *reading)
{
	if (reading->record)
		return json_pack("{s:o}", "review", json_text(reading->name));
	return json_pack("{s:o, s:o}", "file", json_text(reading->name), "sha256", json_text(reading->hash));
}

static json_t *of_finding(const struct reading *reading, const struct finding *finding)
{
	const struct draft *draft = reading->draft;
	const struct rule_text *rule = rule_text(finding->rule);
	const struct recommendation *record = finding->recommendation >= 0 ? &draft->recommendations.at[finding->recommendation] : NULL;
	return json_pack("{s:s, s:s, s:s, s:o, s:o, s:o, s:b, s:o, s:o, s:o}", "rule", rule->code, "name", rule->name,
	                 "severity", severity_name(finding->severity), "id", record ? json_string(record->id) : json_null(),
	                 "ref", record ? json_text(record->ref) : json_null(), "part", json_text(finding->part),
	                 "certain", finding->certain, "quotes", of_quotes(reading, finding), "message", json_text(finding->message),
	                 "settle", json_text(finding->settle));
}

static json_t *of_counts(const struct findings *findings)
{
	int counts[RULE_COUNT] = {0};
	list_each(finding, findings)
		counts[finding->rule]++;
	json_t *object = json_object();
	for (enum rule rule = 0; rule < RULE_COUNT; rule++)
		if (counts[rule])
			json_object_set_new(object, rule_text(rule)->code, json_integer(counts[rule]));
	return object;
}

json_t *json_of_findings(struct arena *arena, const struct reading *reading, int32_t as_of, const struct findings *findings)
{
	const struct scheme *scheme = reading->draft->scheme;
	json_t *array = json_array();
	list_each(finding, findings)
		json_array_append_new(array, of_finding(reading, finding));
	return json_pack("{s:i, s:o, s:o, s:o, s:o, s:o}", "heed_check", 1, "source", of_source(reading), "as_of", json_day(arena, as_of),
	                 "scheme", scheme ? json_text(str_empty(scheme->key) ? scheme->name : scheme->key) : json_null(),
	                 "findings", array, "counts", of_counts(findings));
}

static const struct recommendation *record_at(const struct reading *reading, int index)
{
	return index < 0 ? NULL : &reading->draft->recommendations.at[index];
}

static json_t *id_of(const struct recommendation *record)
{
	return record ? json_string(record->id) : json_null();
}

static json_t *ref_of(const struct recommendation *record)
{
	return record ? json_text(record->ref) : json_null();
}

static json_t *of_change(const struct reading *old_reading, const struct reading *new_reading, const struct change *change)
{
	const struct recommendation *before = record_at(old_reading, change->old_index), *after = record_at(new_reading, change->new_index);
	return json_pack("{s:s, s:o, s:o, s:o, s:o, s:o, s:o, s:b, s:o}", "kind", change_name(change->kind), "id_old", id_of(before),
	                 "ref_old", ref_of(before), "id_new", id_of(after), "ref_new", ref_of(after), "quote_old", json_text(change->quote_old),
	                 "quote_new", json_text(change->quote_new), "certain", change->certain, "message", json_text(change->message));
}

static json_t *of_paper(struct arena *arena, const struct reading *reading)
{
	return json_pack("{s:o, s:o, s:o}", "file", json_text(reading->name), "sha256", json_text(reading->hash),
	                 "date", json_day(arena, reading->draft->front.as_of));
}

json_t *json_of_comparison(struct arena *arena, const struct reading *old_reading, const struct reading *new_reading,
                           const struct comparison *comparison)
{
	json_t *changes = json_array(), *unchanged = json_array();
	list_each(change, &comparison->changes)
		json_array_append_new(changes, of_change(old_reading, new_reading, change));
	list_each(index, &comparison->unchanged)
		json_array_append_new(unchanged, ref_of(record_at(new_reading, *index)));
	return json_pack("{s:i, s:o, s:o, s:o, s:o}", "heed_compare", 1, "old", of_paper(arena, old_reading), "new", of_paper(arena, new_reading),
	                 "changes", changes, "unchanged", unchanged);
}

/* One recommendation's way through the papers: null where a paper lacks it. */
static json_t *of_life(const struct reading *const *readings, const struct life *life)
{
	json_t *stations = json_array();
	list_each(station, &life->stations) {
		const struct recommendation *record = record_at(readings[station->paper], station->recommendation);
		json_array_append_new(stations, record ? json_pack("{s:o, s:o, s:s}", "id", id_of(record), "ref", ref_of(record),
		                                                  "status", status_name(record->claim.status)) : json_null());
	}
	return stations;
}

json_t *json_of_lives(struct arena *arena, const struct reading *const *readings, size_t count, const struct lives *lives)
{
	json_t *papers = json_array(), *stories = json_array(), *steps = json_array();
	for (size_t i = 0; i < count; i++)
		json_array_append_new(papers, of_paper(arena, readings[lives->order[i]]));
	list_each(life, &lives->lives)
		json_array_append_new(stories, of_life(readings, life));
	for (size_t i = 0; i < lives->steps.count; i++)
		json_array_append_new(steps, json_of_comparison(arena, readings[lives->order[i]], readings[lives->order[i + 1]], &lives->steps.at[i]));
	return json_pack("{s:i, s:o, s:o, s:o}", "heed_lives", 1, "papers", papers, "lives", stories, "steps", steps);
}
