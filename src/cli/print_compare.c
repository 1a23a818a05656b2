/* `heed compare` for people: changes recommendation by recommendation, and lives. */
#include "cli/print.h"

/* The message without the reference that stands over it already. */
static struct str under_heading(struct arena *arena, struct str message, struct str ref)
{
	struct str rest = str_from(message, ref.size + 2);
	bool repeats = !str_empty(ref) && str_starts(message, ref) && str_starts(str_from(message, ref.size), STR(": ")) && rest.size;
	if (!repeats || rest.at[0] < 'a' || rest.at[0] > 'z')
		return repeats ? rest : message;
	return str_format(arena, "%c%.*s", rest.at[0] - 'a' + 'A', STR_ARG(str_from(rest, 1)));
}

static void print_change(struct arena *arena, struct buf *out, const struct change *change, struct str ref, int columns)
{
	print_wrapped(out, str_format(arena, "- %.*s", STR_ARG(under_heading(arena, change->message, ref))), 2, columns);
	if (!str_empty(change->quote_old) && str_equal(change->quote_old, change->quote_new)) {
		print_wrapped(out, str_format(arena, "both:   \"%.*s\"", STR_ARG(change->quote_old)), 4, columns);
		return;
	}
	if (!str_empty(change->quote_old))
		print_wrapped(out, str_format(arena, "before: \"%.*s\"", STR_ARG(change->quote_old)), 4, columns);
	if (!str_empty(change->quote_new))
		print_wrapped(out, str_format(arena, "now:    \"%.*s\"", STR_ARG(change->quote_new)), 4, columns);
}

static struct str paper_name(struct arena *arena, const struct reading *reading)
{
	int32_t day = reading->draft->front.as_of;
	return day == DAY_NONE ? reading->name : str_format(arena, "%.*s (%.*s)", STR_ARG(reading->name), STR_ARG(day_words(arena, day)));
}

void print_comparison(struct arena *arena, struct buf *out, const struct reading *old_reading, const struct reading *new_reading,
                      const struct comparison *comparison, int columns)
{
	print_wrapped(out, str_format(arena, "From %.*s to %.*s", STR_ARG(paper_name(arena, old_reading)), STR_ARG(paper_name(arena, new_reading))), 0, columns);
	if (!comparison->changes.count)
		buf_put(out, STR("Nothing changed.\n"));
	int old_index = -2, new_index = -2;
	struct str ref = STR_NONE;
	list_each(change, &comparison->changes) {
		if (change->old_index != old_index || change->new_index != new_index) {
			old_index = change->old_index;
			new_index = change->new_index;
			const struct reading *side = new_index >= 0 ? new_reading : old_reading;
			int index = new_index >= 0 ? new_index : old_index;
			ref = index >= 0 ? say_ref(arena, &side->draft->recommendations.at[index]) : STR("The paper as a whole");
			buf_printf(out, "\n%.*s\n", STR_ARG(ref));
		}
		print_change(arena, out, change, ref, columns);
	}
	if (!comparison->unchanged.count)
		return;
	struct buf refs;
	buf_init(&refs, arena, BUF_NO_LIMIT);
	list_each(index, &comparison->unchanged)
		buf_join(&refs, STR(", "), say_ref(arena, &new_reading->draft->recommendations.at[*index]));
	buf_char(out, '\n');
	print_wrapped(out, str_format(arena, "Unchanged: %.*s", STR_ARG(buf_str(&refs))), 0, columns);
}

static void print_life(struct arena *arena, struct buf *out, const struct reading *const *readings, const struct life *life, int columns)
{
	struct str name = STR_NONE;
	list_each(station, &life->stations) {
		if (station->recommendation < 0)
			continue;
		const struct recommendation *record = &readings[station->paper]->draft->recommendations.at[station->recommendation];
		if (str_empty(name)) {
			name = str_join(arena, say_ref(arena, record), STR("  "), say_short(arena, words_text(arena, &record->text), 90));
			print_wrapped(out, name, 0, columns);
		}
		struct str status = say_standing(arena, record);
		print_wrapped(out, str_format(arena, "%.*s: %.*s", STR_ARG(paper_name(arena, readings[station->paper])),
		                              STR_ARG(str_empty(status) ? STR("no status") : status)), 2, columns);
	}
	int last = life_last(life);
	if (last >= 0 && (size_t)last + 1 < life->stations.count)
		print_wrapped(out, str_format(arena, "Last heard of in %.*s.", STR_ARG(paper_name(arena, readings[life->stations.at[last].paper]))), 2, columns);
	buf_char(out, '\n');
}

void print_lives(struct arena *arena, struct buf *out, const struct reading *const *readings, size_t count, const struct lives *lives, int columns)
{
	for (size_t i = 0; i + 1 < count; i++) {
		print_comparison(arena, out, readings[lives->order[i]], readings[lives->order[i + 1]], &lives->steps.at[i], columns);
		buf_char(out, '\n');
	}
	buf_put(out, STR("The life of each recommendation\n\n"));
	list_each(life, &lives->lives)
		print_life(arena, out, readings, life, columns);
}
