/* Words in a drawing: how wide they are, and how they are cut. A drawing can't break its lines
 * by itself. The widths are those of Arial and of the fonts made to its measure. */
#include "report/picture_draw.h"

#include "base/utf8.h"
#include "text/words.h"

/* In thousandths of the height, from the blank to the tilde. */
static const uint16_t widths[] = {
	278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
	1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
	333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
};
enum { WIDTH_LATIN = 722, WIDTH_WIDE = 1100, LATIN_END = 0x250 };

static int64_t width_of(uint32_t character, bool strong)
{
	int64_t width = character < ' ' || character == 0x7f ? 278 : character < 0x7f ? widths[character - ' '] : character < LATIN_END ? WIDTH_LATIN : WIDTH_WIDE;
	return strong ? width * 109 / 100 : width;
}

int64_t text_width(struct str text, bool strong)
{
	int64_t width = 0;
	for (size_t at = 0; at < text.size;)
		width += width_of(utf8_next(text, &at), strong);
	return (width * TEXT_PIXELS + 999) / 1000;
}

struct str text_cut(struct arena *arena, struct str text, int64_t width, bool strong)
{
	int64_t room = width * 1000 / TEXT_PIXELS, used = 0;
	size_t fits = 0;
	text = str_trim(text);
	for (size_t at = 0; at < text.size;) {
		used += width_of(utf8_next(text, &at), strong);
		if (used > room)
			return str_join(arena, str_trim(str_slice(text, 0, fits)), STR_NONE, STR("…"));
		if (used + WIDTH_WIDE <= room)
			fits = at;
	}
	return text;
}

size_t text_lines(struct arena *arena, struct str text, int64_t width, size_t most, struct str *lines)
{
	size_t count = 0;
	text = str_trim(text);
	while (text.size && count < most) {
		size_t end = 0;
		for (size_t at = 0; count + 1 < most && at <= text.size; at++)
			if (at == text.size || text.at[at] == ' ') {
				if (text_width(str_slice(text, 0, at), false) > width)
					break;
				end = at;
			}
		bool whole = end > 0;
		lines[count++] = whole ? str_slice(text, 0, end) : text_cut(arena, text, width, false);
		text = whole ? str_trim(str_from(text, end)) : STR_NONE;
	}
	return count;
}

bool word_add(struct arena *arena, struct drawn_words *words, int64_t x, int64_t y, struct str text, const char *ink, const char *anchor, bool strong)
{
	struct drawn_word_view word = {.x = x, .y = y, .words = text, .ink = ink, .anchor = anchor, .strong = strong};
	return list_push(arena, words, word);
}

void day_short(struct arena *arena, int32_t day, struct str *ret_day, struct str *ret_year)
{
	struct str rest = day == DAY_NONE ? STR_NONE : day_words(arena, day);
	struct str number = str_cut(&rest, ' '), month = str_cut(&rest, ' ');
	*ret_day = str_join(arena, number, STR(" "), str_slice(month, 0, 3));
	*ret_year = rest;
}

/* "April 2024" for all of its days. */
static struct str month_words(struct arena *arena, struct interval interval)
{
	int year, month, day_of_month;
	day_split(interval.first, &year, &month, &day_of_month);
	if (day_of_month != 1 || (int64_t)interval.last - interval.first != month_days(year, month) - 1)
		return STR_NONE;
	struct str words = day_words(arena, interval.first);
	str_cut(&words, ' ');
	return words;
}

struct str interval_words(struct arena *arena, enum language language, struct interval interval)
{
	if (interval.first == DAY_NONE && interval.last == DAY_NONE)
		return words_said(arena, language, WORD_picture_unknown);
	if (interval.first == interval.last)
		return day_words(arena, interval.first);
	if (interval.first == DAY_NONE)
		return words_said(arena, language, WORD_picture_until, day_words(arena, interval.last));
	if (interval.last == DAY_NONE)
		return words_said(arena, language, WORD_picture_from, day_words(arena, interval.first));
	struct str month = month_words(arena, interval);
	if (month.size)
		return month;
	return words_said(arena, language, WORD_picture_between, day_words(arena, interval.first), day_words(arena, interval.last));
}

struct error *drawing_done(struct page *page, struct html *ret_drawing)
{
	struct html drawing;
	TRY(page_done(page, &drawing.html));
	*ret_drawing = drawing;
	return NULL;
}
