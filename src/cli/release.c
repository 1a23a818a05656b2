/* `heed release`: what the public sees, and taking it back. */
#include "cli/data.h"
#include "cli/exit.h"
#include "cli/file.h"
#include "core/publication.h"

static struct error *state_wanted(struct command *command, struct str *ret_state)
{
	uint64_t given = command->options.given;
	bool withdraw = given & OPTION_WITHDRAW, exempt = given & OPTION_EXEMPT, confidential = given & OPTION_CONFIDENTIAL;
	if ((exempt || confidential) && !withdraw)
		return error_new(command->arena, ERROR_USAGE, "--exempt and --confidential say why something is not public: give --withdraw with them");
	if (exempt && confidential)
		return error_new(command->arena, ERROR_USAGE, "say --exempt or --confidential, not both");
	if (withdraw && str_blank(options_value(&command->options, OPTION_REASON)))
		return error_new(command->arena, ERROR_USAGE, "what was public is taken back with its reason: give --reason \"WORDS\"");
	*ret_state = exempt ? STR("exempt") : confidential ? STR("confidential") : withdraw ? STR("draft") : STR("published");
	return NULL;
}

/* What came of one change, in one sentence. */
static void outcome_say(struct buf *out, const struct publication_change *change, const struct publication_outcome *outcome)
{
	bool public = str_equal(change->publication, STR("published"));
	struct str what = outcome->slug;
	if (!str_empty(change->part)) {
		buf_printf(out, "%.*s of %.*s: ", STR_ARG(change->part), STR_ARG(what));
		buf_printf(out, "%s%s\n", outcome->changed ? "now " : "nothing to do, it is already ", public ? "public" : "not public");
		if (public && !outcome->was_published)
			buf_printf(out, "  but the review itself is not: heed release %.*s\n", STR_ARG(what));
		return;
	}
	if (!outcome->changed)
		buf_printf(out, "%.*s: nothing to do, it is already %s\n", STR_ARG(what), public ? "public, with all its papers" : "not public");
	else if (!public)
		buf_printf(out, "%.*s: no longer public\n", STR_ARG(what));
	else
		buf_printf(out, "%.*s: %s, with %lld paper%s (%.*s)\n", STR_ARG(what), outcome->was_published ? "public as before" : "now public",
		           (long long)outcome->papers, outcome->papers == 1 ? "" : "s", STR_ARG(outcome->title));
}

static json_t *json_of_outcome(const struct publication_change *change, const struct publication_outcome *outcome)
{
	return json_pack("{s:o, s:o, s:o, s:b}", "review", json_text(outcome->slug), "part", json_text(change->part),
	                 "publication", json_text(change->publication), "changed", outcome->changed);
}

struct release {
	struct command *command;
	struct db *db;
	struct buf out;
	json_t *outcomes;
};

static struct error *release_one(struct release *release, struct str review, struct str part, struct str state)
{
	struct command *command = release->command;
	struct publication_change change = {review, part, state, options_value(&command->options, OPTION_REASON)};
	struct publication_outcome outcome;
	TRY(publication_set(release->db, command->arena, &command->actor, &change, &outcome));
	outcome_say(&release->out, &change, &outcome);
	json_array_append_new(release->outcomes, json_of_outcome(&change, &outcome));
	return NULL;
}

static struct error *release_named(struct release *release, struct str state)
{
	struct command *command = release->command;
	struct publication_slugs slugs = {0};
	if (command->options.given & OPTION_ALL) {
		TRY(publication_slugs(release->db, command->arena, &slugs));
		list_each(slug, &slugs)
			TRY(release_one(release, *slug, STR_NONE, state));
		if (!slugs.count)
			buf_put(&release->out, STR("There is no review in the record yet; begin with: heed import PAPER\n"));
		return NULL;
	}
	struct str review = str_of(command->options.arguments.at[1]);
	if (command->options.arguments.count == 2)
		return release_one(release, review, STR_NONE, state);
	for (size_t i = 2; i < command->options.arguments.count; i++)
		TRY(release_one(release, review, str_of(command->options.arguments.at[i]), state));
	return NULL;
}

static void outcomes_free(json_t **outcomes)
{
	json_decref(*outcomes);
}

struct error *command_release(struct command *command, int *ret_status)
{
	struct arena *arena = command->arena;
	bool all = command->options.given & OPTION_ALL;
	struct str state = STR_NONE;
	TRY(state_wanted(command, &state));
	if (all == (command->options.arguments.count > 1))
		return error_new(arena, ERROR_USAGE, "%s", all ? "name a review, or say --all, not both" :
		                 "say which review the public may see, for example: heed release bus-shelters (or --all)");
	AUTO_DB struct db *db = NULL;
	file_lift_time(); /* a long record takes long */
	TRY(data_open(command, DB_WRITE, &db));
	__attribute__((cleanup(outcomes_free))) json_t *outcomes = json_array();
	struct release release = {.command = command, .db = db, .outcomes = outcomes};
	buf_init(&release.out, arena, BUF_NO_LIMIT);
	TRY(release_named(&release, state));
	*ret_status = EXIT_DONE;
	if (command->options.given & OPTION_JSON)
		return json_print(arena, json_pack("{s:i, s:O}", "heed_release", 1, "changes", outcomes));
	return file_show_buf(arena, &release.out);
}
