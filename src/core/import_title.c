/* Importing: what a paper calls the review that it reports on. See import_steps.h.
 *
 * "Progress Report on the Review of Bus Shelters – March 2023" and "Bus Shelters Review: Quarterly Monitoring
 * of Recommendations" name the review among words about the paper; those words are cut off here, so that the
 * next paper's title leads to the same review. */
#include "core/import_steps.h"

#include "base/utf8.h"

/* Words of titles that are about the paper. One of the first kind must be among those that are cut from the front. */
enum paper_word { WORD_OTHER, WORD_PAPER, WORD_BESIDE, WORD_REVIEW };

static enum paper_word word_kind(struct str word)
{
	static const struct {
		const char *word;
		enum paper_word kind;
	} words[] = {
		{"report", WORD_PAPER}, {"reports", WORD_PAPER}, {"progress", WORD_PAPER}, {"update", WORD_PAPER}, {"updates", WORD_PAPER}, {"monitoring", WORD_PAPER},
		{"monitor", WORD_PAPER}, {"tracker", WORD_PAPER}, {"tracking", WORD_PAPER}, {"implementation", WORD_PAPER}, {"response", WORD_PAPER},
		{"responses", WORD_PAPER}, {"plan", WORD_PAPER}, {"log", WORD_PAPER}, {"recommendations", WORD_PAPER}, {"recommendation", WORD_PAPER},
		{"action", WORD_BESIDE}, {"actions", WORD_BESIDE}, {"status", WORD_BESIDE}, {"outstanding", WORD_BESIDE}, {"follow", WORD_BESIDE}, {"up", WORD_BESIDE},
		{"executive", WORD_BESIDE}, {"cabinet", WORD_BESIDE}, {"council", WORD_BESIDE}, {"s", WORD_BESIDE}, {"final", WORD_BESIDE}, {"further", WORD_BESIDE},
		{"first", WORD_BESIDE}, {"second", WORD_BESIDE}, {"third", WORD_BESIDE}, {"interim", WORD_BESIDE}, {"annual", WORD_BESIDE}, {"quarterly", WORD_BESIDE},
		{"monthly", WORD_BESIDE}, {"six", WORD_BESIDE}, {"twelve", WORD_BESIDE}, {"month", WORD_BESIDE}, {"summary", WORD_BESIDE}, {"on", WORD_BESIDE},
		{"of", WORD_BESIDE}, {"to", WORD_BESIDE}, {"for", WORD_BESIDE}, {"from", WORD_BESIDE}, {"the", WORD_BESIDE}, {"and", WORD_BESIDE}, {"with", WORD_BESIDE},
		{"committee", WORD_BESIDE}, {"decision", WORD_BESIDE}, {"decisions", WORD_BESIDE}, {"service", WORD_BESIDE}, {"by", WORD_BESIDE}, {"in", WORD_BESIDE}, {"its", WORD_BESIDE}, {"scrutiny", WORD_BESIDE}, {"appendix", WORD_BESIDE}, {"annex", WORD_BESIDE},
		{"review", WORD_REVIEW}, {"inquiry", WORD_REVIEW}, {"panel", WORD_REVIEW}, {"group", WORD_REVIEW},
	};
	for (size_t n = 0; n < sizeof words / sizeof *words; n++)
		if (str_equal_fold(word, str_of(words[n].word)))
			return words[n].kind;
	return WORD_OTHER;
}

/* The next word from *at on; false at the end. */
static bool word_next(struct str text, size_t *at, size_t *ret_start)
{
	size_t end = *at;
	bool inside = false;
	while (end < text.size) {
		size_t before = end;
		uint32_t character = utf8_next(text, &end);
		bool of_word = char_is_letter(character) || char_is_digit(character);
		if (of_word && !inside)
			*ret_start = before;
		if (!of_word && inside) {
			*at = before;
			return true;
		}
		inside |= of_word;
	}
	*at = text.size;
	return inside;
}

/* "Quarterly Monitoring of Recommendations": nothing in it names a review. */
static bool about_the_paper(struct str piece)
{
	bool paper = false;
	for (size_t at = 0, start = 0; word_next(piece, &at, &start);) {
		enum paper_word kind = word_kind(str_slice(piece, start, at));
		bool digits = piece.at[start] >= '0' && piece.at[start] <= '9';
		if (kind == WORD_OTHER && !digits)
			return false;
		paper |= kind == WORD_PAPER;
	}
	return paper;
}

/* "Progress Report on the Review of Bus Shelters" → "Review of Bus Shelters". */
static struct str head_off(struct str title)
{
	size_t kept = 0;
	bool paper = false;
	for (size_t at = 0, start = 0; word_next(title, &at, &start);) {
		enum paper_word kind = word_kind(str_slice(title, start, at));
		kept = start;
		if (kind == WORD_OTHER || kind == WORD_REVIEW)
			return paper ? str_from(title, kept) : title;
		paper |= kind == WORD_PAPER;
	}
	return title;
}

/* The piece of a title up to the next ":" or dash between blanks; moves *rest past it. */
static struct str piece_next(struct str *rest)
{
	static const char *const signs[] = {": ", " – ", " — ", " - "};
	size_t cut = rest->size, behind = rest->size;
	for (size_t n = 0; n < sizeof signs / sizeof *signs; n++) {
		size_t found = str_find(*rest, str_of(signs[n]));
		if (found < cut) {
			cut = found;
			behind = found + str_of(signs[n]).size;
		}
	}
	struct str piece = str_trim(str_slice(*rest, 0, cut));
	*rest = behind < rest->size ? str_from(*rest, behind) : STR_NONE;
	return piece;
}

/* From the first piece that is about more than the paper to the last. */
static struct str named_pieces(struct str title)
{
	const char *start = NULL, *end = NULL;
	for (struct str rest = title; rest.at;) {
		struct str piece = piece_next(&rest);
		if (str_empty(piece) || about_the_paper(piece))
			continue;
		start = start ? start : piece.at;
		end = piece.at + piece.size;
	}
	return start ? (struct str){start, (size_t)(end - start)} : title; /* "Recommendations Tracker" is all the name it has */
}

/* "Recommendations Tracker – March 2023": the day of one paper is no part of the name. */
static struct error *day_off(struct importing *i, struct str title, struct str *ret_title)
{
	enum { LONGEST_DAYS = 200 }; /* a whole year may be what the review is about */
	struct when_context context = {.as_of = i->day, .approved = DAY_NONE, .day_first = true};
	struct whens whens = {0};
	TRY(when_find(i->arena, title, &context, &whens));
	struct when *last = list_last(&whens);
	bool is_end = last && str_blank(str_from(title, last->end)) && interval_known(last->days) && last->days.last - last->days.first < LONGEST_DAYS;
	struct str kept = is_end ? str_trim(str_slice(title, 0, last->start)) : title;
	static const char *const signs[] = {"-", "–", "—", ",", ":", "("};
	for (size_t n = 0; n < sizeof signs / sizeof *signs; n++)
		if (str_ends(kept, str_of(signs[n])))
			kept = str_trim(str_slice(kept, 0, kept.size - str_of(signs[n]).size));
	*ret_title = str_empty(kept) ? title : kept;
	return NULL;
}

static struct str without_ending(struct str file_name)
{
	for (size_t at = file_name.size; at > 1; at--)
		if (file_name.at[at - 1] == '.')
			return str_slice(file_name, 0, at - 1);
	return file_name;
}

/* A paper may put anything behind the label "Title:". */
static struct str shortened(struct str title)
{
	enum { TITLE_MOST = 300 };
	size_t end = title.size > TITLE_MOST ? TITLE_MOST : title.size;
	while (end < title.size && end && title.at[end] != ' ' && title.at[end] != '\n')
		end--;
	if (!end && title.size) /* one word without end: up to a whole character */
		for (end = TITLE_MOST; end && ((unsigned char)title.at[end] & 0xC0) == 0x80;)
			end--;
	return str_trim(str_slice(title, 0, end));
}

struct error *import_title(struct importing *i, struct str *ret_title)
{
	const struct front *front = &i->draft->front;
	struct str title = str_trim(front->review.title), dated;
	bool named = !str_empty(title);
	if (!named)
		title = str_trim(front->title);
	if (str_empty(title))
		title = without_ending(i->input->file_name);
	TRY(day_off(i, shortened(title), &dated));
	title = named_pieces(dated);
	*ret_title = named ? title : head_off(title);
	return NULL;
}
