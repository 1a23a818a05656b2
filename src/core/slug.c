/* See slug.h. */
#include "core/slug.h"

#include "base/buf.h"
#include "base/utf8.h"

static bool is_plain(uint32_t character)
{
	return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9');
}

/* Letters and digits with one "-" for whatever stands between them. An apostrophe parts no word. */
static struct str hyphenated(struct arena *arena, struct str text, bool keep_case)
{
	struct buf slug;
	buf_init(&slug, arena, BUF_NO_LIMIT);
	bool parted = false;
	for (size_t at = 0; at < text.size;) {
		uint32_t character = utf8_next(text, &at), folded = char_fold(character);
		if (folded == '\'')
			continue;
		if (folded == '&') {
			buf_join(&slug, STR("-"), STR("and"));
			parted = true;
			continue;
		}
		if (!is_plain(folded)) {
			parted = slug.size > 0;
			continue;
		}
		if (parted)
			buf_char(&slug, '-');
		parted = false;
		buf_char(&slug, keep_case && is_plain(character) ? (char)character : (char)folded);
	}
	return buf_fit(&slug);
}

static struct str shortened(struct str slug)
{
	if (slug.size <= SLUG_MOST)
		return slug;
	size_t end = SLUG_MOST;
	while (end && slug.at[end] != '-')
		end--;
	return str_slice(slug, 0, end ? end : SLUG_MOST);
}

struct str slug_of(struct arena *arena, struct str text)
{
	return shortened(hyphenated(arena, text, false));
}

struct str review_key(struct arena *arena, struct str title)
{
	static const char *const begins[] = {"the-", "overview-and-", "scrutiny-", "task-and-finish-", "thematic-", "joint-", "review-of-", "review-into-", "inquiry-into-", "inquiry-on-", "investigation-into-", "report-on-"};
	static const char *const ends[] = {"-review", "-inquiry"};
	struct str slug = hyphenated(arena, title, false);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (str_ends(slug, str_of(ends[i])))
			slug = str_slice(slug, 0, slug.size - str_of(ends[i]).size);
	for (size_t i = 0; i < sizeof begins / sizeof *begins; i++) {
		struct str begin = str_of(begins[i]);
		if (!str_starts(slug, begin) || slug.size == begin.size)
			continue;
		slug = str_from(slug, begin.size);
		i = (size_t)-1; /* "the scrutiny review of the …": from the first again */
	}
	return slug;
}

struct str slug_of_review(struct arena *arena, struct str title)
{
	return shortened(review_key(arena, title));
}

struct str slug_of_ref(struct arena *arena, struct str ref)
{
	static const char *const words[] = {"recommendation-", "recommendation", "rec-", "no-", "argymhelliad-"};
	struct str slug = shortened(hyphenated(arena, ref, true));
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		struct str rest = str_from(slug, str_of(words[i]).size);
		if (str_starts_fold(slug, str_of(words[i])) && rest.size && rest.at[0] >= '0' && rest.at[0] <= '9')
			slug = rest;
	}
	bool number = slug.size && slug.at[0] >= '0' && slug.at[0] <= '9';
	return number ? str_format(arena, "R%.*s", STR_ARG(slug)) : slug;
}

static struct error *numbered_taken(struct arena *arena, struct str slug, size_t number, const struct slug_taken *taken, bool *ret_taken)
{
	struct str numbered = str_format(arena, "%.*s-%zu", STR_ARG(slug), number);
	TRY(arena_check(arena));
	return taken->ask(taken->context, numbered, ret_taken);
}

struct error *slug_free(struct arena *arena, struct str slug, const struct slug_taken *taken, struct str *ret_slug)
{
	bool is_taken;
	TRY(taken->ask(taken->context, slug, &is_taken));
	if (!is_taken) {
		*ret_slug = slug;
		return NULL;
	}
	size_t low = 1, high = 2; /* low is taken; the first free one lies above it */
	for (;;) {
		TRY(numbered_taken(arena, slug, high, taken, &is_taken));
		if (!is_taken)
			break;
		low = high;
		high *= 2;
	}
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;
		TRY(numbered_taken(arena, slug, middle, taken, &is_taken));
		if (is_taken)
			low = middle;
		else
			high = middle;
	}
	*ret_slug = str_format(arena, "%.*s-%zu", STR_ARG(slug), high);
	return arena_check(arena);
}
