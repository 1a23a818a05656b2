/* UTF-8 and folding: see utf8.h. The tables cover the scripts that papers of this field
 * are printed in (Latin with Welsh and European letters) and the Greek and Cyrillic
 * letters that text extraction puts in their place. */
#include "base/utf8.h"

#include "base/arena.h"
#include "base/buf.h"

static bool continues(struct str s, size_t at)
{
	return at < s.size && ((unsigned char)s.at[at] & 0xC0) == 0x80;
}

uint32_t utf8_next(struct str s, size_t *offset)
{
	size_t at = *offset;
	unsigned char lead = (unsigned char)s.at[at];
	*offset = at + 1;
	if (lead < 0x80)
		return lead;
	size_t more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
	if (lead < 0xC2 || lead > 0xF4)
		return UTF8_BAD;
	uint32_t character = lead & (0x3Fu >> more);
	for (size_t i = 1; i <= more; i++) {
		if (!continues(s, at + i))
			return UTF8_BAD;
		character = character << 6 | ((unsigned char)s.at[at + i] & 0x3F);
	}
	static const uint32_t least[] = {0, 0x80, 0x800, 0x10000};
	if (character < least[more] || character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF))
		return UTF8_BAD;
	*offset = at + 1 + more;
	return character;
}

size_t utf8_put(char out[4], uint32_t character)
{
	if (character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF))
		character = UTF8_BAD;
	if (character < 0x80) {
		out[0] = (char)character;
		return 1;
	}
	size_t size = character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
	for (size_t i = size - 1; i > 0; i--) {
		out[i] = (char)(0x80 | (character & 0x3F));
		character >>= 6;
	}
	static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
	out[0] = (char)(lead[size] | character);
	return size;
}

size_t utf8_count(struct str s)
{
	size_t count = 0;
	for (size_t at = 0; at < s.size; count++)
		utf8_next(s, &at);
	return count;
}

/* True where utf8_next stepped over a damaged byte, not over a printed U+FFFD. */
static bool damaged(struct str s, size_t before, size_t after)
{
	return after - before == 1 && (unsigned char)s.at[before] >= 0x80;
}

bool utf8_valid(struct str s)
{
	for (size_t at = 0; at < s.size;) {
		size_t before = at;
		if (utf8_next(s, &at) == UTF8_BAD && damaged(s, before, at))
			return false;
	}
	return true;
}

struct str utf8_mend(struct arena *arena, struct str s)
{
	if (utf8_valid(s) && !str_has(s, (struct str){"\0", 1}))
		return s;
	struct buf mended;
	buf_init(&mended, arena, BUF_NO_LIMIT);
	for (size_t at = 0; at < s.size;) {
		uint32_t character = utf8_next(s, &at);
		buf_utf8(&mended, character ? character : ' ');
	}
	return buf_fit(&mended);
}

uint32_t char_of_windows(unsigned char byte)
{
	static const uint16_t upper[32] = {
		0x20AC, UTF8_BAD, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, UTF8_BAD, 0x17D, UTF8_BAD,
		UTF8_BAD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, UTF8_BAD, 0x17E, 0x178,
	};
	return byte >= 0x80 && byte < 0xA0 ? upper[byte - 0x80] : byte;
}

bool char_is_digit(uint32_t character)
{
	return character >= '0' && character <= '9';
}

bool char_is_letter(uint32_t character)
{
	if (character < 0x80)
		return (character | 0x20) >= 'a' && (character | 0x20) <= 'z';
	if (character == 0xAA || character == 0xB5 || character == 0xBA)
		return true;
	return (character >= 0xC0 && character <= 0x24F && character != 0xD7 && character != 0xF7) ||
	       (character >= 0x370 && character <= 0x52F && character != 0x37E && character != 0x387) ||
	       (character >= 0x1E00 && character <= 0x1FFF);
}

static bool paired(uint32_t character) /* blocks in which upper and lower case alternate */
{
	return (character >= 0x100 && character <= 0x17F) || (character >= 0x1E00 && character <= 0x1EFF);
}

static bool upper_is_odd(uint32_t character)
{
	return (character >= 0x139 && character <= 0x148) || (character >= 0x179 && character <= 0x17E);
}

bool char_is_upper(uint32_t character)
{
	if (character < 0x80)
		return character >= 'A' && character <= 'Z';
	if (paired(character))
		return (character & 1) == (upper_is_odd(character) ? 1 : 0);
	return (character >= 0xC0 && character <= 0xDE && character != 0xD7) ||
	       (character >= 0x386 && character <= 0x3AB && character != 0x390) ||
	       (character >= 0x400 && character <= 0x42F);
}

static uint32_t char_lower(uint32_t character)
{
	if (!char_is_upper(character))
		return character;
	if (paired(character))
		return character + 1;
	if (character >= 0x386 && character < 0x391) { /* Greek letters with tonos */
		return character == 0x386 ? 0x3AC : character == 0x38C ? 0x3CC : character < 0x38C ? character + 37 : character + 63;
	}
	return character + (character >= 0x400 && character <= 0x40F ? 80 : 32);
}

bool char_is_space(uint32_t character)
{
	return (character >= 9 && character <= 13) || character == ' ' || character == 0x85 || character == 0xA0 ||
	       character == 0xAD || character == 0x1680 || (character >= 0x2000 && character <= 0x200D) ||
	       character == 0x2028 || character == 0x2029 || character == 0x202F || character == 0x205F ||
	       character == 0x2060 || character == 0x3000 || character == 0xFEFF;
}

bool char_steers(uint32_t character)
{
	return (character < ' ' && character != '\n' && character != '\t') || (character >= 0x7F && character <= 0x9F) ||
	       (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
}

/* Lower-case Greek and Cyrillic letters whose capital or small form looks Latin. */
static const struct {
	uint32_t letter;
	char latin;
} lookalikes[] = {
	{0x3B1, 'a'}, {0x3B2, 'b'}, {0x3B5, 'e'}, {0x3B6, 'z'}, {0x3B7, 'h'}, {0x3B9, 'i'}, {0x3BA, 'k'}, {0x3BC, 'm'},
	{0x3BD, 'n'}, {0x3BF, 'o'}, {0x3C1, 'p'}, {0x3C4, 't'}, {0x3C5, 'y'}, {0x3C7, 'x'}, {0x430, 'a'}, {0x432, 'b'},
	{0x435, 'e'}, {0x43A, 'k'}, {0x43C, 'm'}, {0x43D, 'h'}, {0x43E, 'o'}, {0x440, 'p'}, {0x441, 'c'}, {0x442, 't'},
	{0x443, 'y'}, {0x445, 'x'}, {0x455, 's'}, {0x456, 'i'}, {0x458, 'j'},
};

static char latin_of(uint32_t lower_letter)
{
	if (lower_letter < 0x370 || lower_letter > 0x52F)
		return 0;
	for (size_t i = 0; i < sizeof lookalikes / sizeof *lookalikes; i++)
		if (lookalikes[i].letter == lower_letter)
			return lookalikes[i].latin;
	return 0;
}

bool char_is_lookalike(uint32_t character)
{
	return latin_of(char_lower(character)) != 0;
}

/* The letter under the accent, for 0xDF..0x17F in lower case; 0 where there is none. */
static char unaccented(uint32_t lower_letter)
{
	static const char latin1[] = "aaaaaaaceeeeiiiidnooooo\0ouuuuyty"; /* 0xE0..0xFF */
	if (lower_letter >= 0xE0 && lower_letter <= 0xFF)
		return latin1[lower_letter - 0xE0];
	static const struct {
		uint32_t last;
		char base;
	} extended[] = {
		{0x105, 'a'}, {0x10D, 'c'}, {0x111, 'd'}, {0x11B, 'e'}, {0x123, 'g'}, {0x127, 'h'}, {0x131, 'i'}, {0x135, 'j'},
		{0x138, 'k'}, {0x142, 'l'}, {0x14B, 'n'}, {0x153, 'o'}, {0x159, 'r'}, {0x161, 's'}, {0x167, 't'}, {0x173, 'u'},
		{0x175, 'w'}, {0x178, 'y'}, {0x17E, 'z'}, {0x17F, 's'},
	};
	if (lower_letter >= 0x100 && lower_letter <= 0x17F)
		for (size_t i = 0; i < sizeof extended / sizeof *extended; i++)
			if (lower_letter <= extended[i].last)
				return extended[i].base;
	if (lower_letter >= 0x1E80 && lower_letter <= 0x1E85)
		return 'w';
	return lower_letter == 0x1EF2 || lower_letter == 0x1EF3 ? 'y' : 0;
}

uint32_t char_fold(uint32_t character)
{
	if (character < 0x80)
		return character == 0x60 ? '\'' : character >= 'A' && character <= 'Z' ? character + 32 : character;
	if ((character >= 0x2010 && character <= 0x2015) || character == 0x2212)
		return '-';
	if (character == 0x2018 || character == 0x2019 || character == 0x201A || character == 0x201B ||
	    character == 0xB4 || character == 0x2032)
		return '\'';
	if ((character >= 0x201C && character <= 0x201F) || character == 0xAB || character == 0xBB || character == 0x2033)
		return '"';
	character = char_lower(character);
	char plain = latin_of(character);
	if (!plain)
		plain = unaccented(character);
	return plain ? (uint32_t)plain : character;
}

struct str fold(struct arena *arena, struct str s)
{
	struct buf folded;
	buf_init(&folded, arena, BUF_NO_LIMIT);
	bool blank = false;
	for (size_t at = 0; at < s.size;) {
		uint32_t character = utf8_next(s, &at);
		if (char_is_space(character)) {
			blank = folded.size > 0;
			continue;
		}
		if (blank)
			buf_char(&folded, ' ');
		blank = false;
		buf_utf8(&folded, char_fold(character));
	}
	return buf_fit(&folded);
}

struct str str_lower(struct arena *arena, struct str s)
{
	struct buf lowered;
	buf_init(&lowered, arena, BUF_NO_LIMIT);
	for (size_t at = 0; at < s.size;)
		buf_utf8(&lowered, char_lower(utf8_next(s, &at)));
	return buf_fit(&lowered);
}
