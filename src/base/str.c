/* Text: see str.h. */
#include "base/str.h"

#include "base/arena.h"
#include "base/utf8.h"

#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct str str_of(const char *c_string)
{
	return c_string ? (struct str){c_string, strlen(c_string)} : STR_NONE;
}

struct str str_slice(struct str s, size_t from, size_t to)
{
	if (to > s.size)
		to = s.size;
	if (from > to)
		from = to;
	return s.at ? (struct str){s.at + from, to - from} : STR_NONE;
}

struct str str_from(struct str s, size_t from)
{
	return str_slice(s, from, s.size);
}

struct str str_trim(struct str s)
{
	size_t from = 0;
	while (from < s.size) {
		size_t next = from;
		if (!char_is_space(utf8_next(s, &next)))
			break;
		from = next;
	}
	size_t to = s.size;
	while (to > from) {
		size_t before = to - 1;
		while (before > from && ((unsigned char)s.at[before] & 0xC0) == 0x80)
			before--;
		size_t next = before;
		if (!char_is_space(utf8_next(s, &next)) || next != to)
			break;
		to = before;
	}
	return str_slice(s, from, to);
}

bool str_empty(struct str s)
{
	return s.size == 0;
}

bool str_blank(struct str s)
{
	return str_trim(s).size == 0;
}

bool str_equal(struct str a, struct str b)
{
	return a.size == b.size && (a.size == 0 || memcmp(a.at, b.at, a.size) == 0);
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool equal_fold(const char *a, const char *b, size_t size)
{
	for (size_t i = 0; i < size; i++)
		if (lower(a[i]) != lower(b[i]))
			return false;
	return true;
}

bool str_equal_fold(struct str a, struct str b)
{
	return a.size == b.size && equal_fold(a.at, b.at, a.size);
}

bool str_starts(struct str s, struct str prefix)
{
	return s.size >= prefix.size && str_equal(str_slice(s, 0, prefix.size), prefix);
}

bool str_starts_fold(struct str s, struct str prefix)
{
	return s.size >= prefix.size && equal_fold(s.at, prefix.at, prefix.size);
}

bool str_ends(struct str s, struct str suffix)
{
	return s.size >= suffix.size && str_equal(str_from(s, s.size - suffix.size), suffix);
}

int str_compare(struct str a, struct str b)
{
	size_t shorter = a.size < b.size ? a.size : b.size;
	int order = shorter ? memcmp(a.at, b.at, shorter) : 0;
	return order ? order : (a.size > b.size) - (a.size < b.size);
}

size_t str_find_from(struct str s, struct str part, size_t from)
{
	if (from > s.size || part.size > s.size - from)
		return STR_NOT_FOUND;
	if (!part.size)
		return from;
	const char *found = memmem(s.at + from, s.size - from, part.at, part.size);
	return found ? (size_t)(found - s.at) : STR_NOT_FOUND;
}

size_t str_find(struct str s, struct str part)
{
	return str_find_from(s, part, 0);
}

static size_t find_fold_from(struct str s, struct str part, size_t from)
{
	if (!part.size)
		return from <= s.size ? from : STR_NOT_FOUND;
	for (size_t i = from; part.size <= s.size && i <= s.size - part.size; i++)
		if (equal_fold(s.at + i, part.at, part.size))
			return i;
	return STR_NOT_FOUND;
}

size_t str_find_fold(struct str s, struct str part)
{
	return find_fold_from(s, part, 0);
}

bool str_has(struct str s, struct str part)
{
	return str_find(s, part) != STR_NOT_FOUND;
}

bool str_has_fold(struct str s, struct str part)
{
	return str_find_fold(s, part) != STR_NOT_FOUND;
}

static bool word_character(uint32_t character)
{
	return char_is_letter(character) || char_is_digit(character);
}

static bool word_before(struct str s, size_t at)
{
	size_t before = at;
	while (before && at - before < 4 && (before == at || ((unsigned char)s.at[before] & 0xC0) == 0x80))
		before--;
	return before < at && word_character(utf8_next(s, &before));
}

static bool word_at(struct str s, size_t at)
{
	return at < s.size && word_character(utf8_next(s, &at));
}

size_t str_find_word(struct str s, struct str word, size_t from)
{
	for (;;) {
		size_t at = find_fold_from(s, word, from);
		if (at == STR_NOT_FOUND || !word.size)
			return STR_NOT_FOUND;
		size_t end = at + word.size;
		if (!word_before(s, at) && !word_at(s, end))
			return at;
		from = at + 1;
	}
}

bool str_has_word(struct str s, struct str word)
{
	return str_find_word(s, word, 0) != STR_NOT_FOUND;
}

struct str str_cut(struct str *rest, char separator)
{
	struct str all = *rest;
	const char *found = all.size ? memchr(all.at, separator, all.size) : NULL;
	if (!found) {
		*rest = STR_NONE;
		return all;
	}
	size_t at = (size_t)(found - all.at);
	*rest = (struct str){found + 1, all.size - at - 1};
	return str_slice(all, 0, at);
}

bool str_number(struct str s, int *ret_number)
{
	int number = 0;
	if (!s.size)
		return false;
	for (size_t i = 0; i < s.size; i++) {
		if (s.at[i] < '0' || s.at[i] > '9')
			return false;
		if (__builtin_mul_overflow(number, 10, &number) || __builtin_add_overflow(number, s.at[i] - '0', &number))
			return false;
	}
	*ret_number = number;
	return true;
}

struct str str_copy(struct arena *arena, struct str s)
{
	if (!s.size)
		return STR_NONE;
	char *copy = arena_alloc(arena, s.size);
	if (!copy)
		return STR_NONE;
	memcpy(copy, s.at, s.size);
	return (struct str){copy, s.size};
}

struct str str_join(struct arena *arena, struct str a, struct str separator, struct str b)
{
	if (!a.size || !b.size)
		return a.size ? a : b;
	char *joined = arena_alloc(arena, a.size + separator.size + b.size);
	if (!joined)
		return STR_NONE;
	memcpy(joined, a.at, a.size);
	if (separator.size)
		memcpy(joined + a.size, separator.at, separator.size);
	memcpy(joined + a.size + separator.size, b.at, b.size);
	return (struct str){joined, a.size + separator.size + b.size};
}

struct str str_format(struct arena *arena, const char *format, ...)
{
	va_list arguments, again;
	va_start(arguments, format);
	va_copy(again, arguments);
	int size = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	char *text = size > 0 ? arena_alloc(arena, (size_t)size + 1) : NULL;
	if (text)
		vsnprintf(text, (size_t)size + 1, format, again);
	va_end(again);
	return text ? (struct str){text, (size_t)size} : STR_NONE;
}

const char *str_c(struct arena *arena, struct str s)
{
	char *copy = arena_alloc(arena, s.size + 1);
	if (!copy)
		return "";
	if (s.size)
		memcpy(copy, s.at, s.size);
	copy[s.size] = '\0';
	return copy;
}
