/* tmplgen: C functions of the templates in tmpl/ (docs/hacking.md tells how to write one).
 *
 *   tmplgen_read.c    a file -> templates, each a row of pieces: literal text and tags
 *   tmplgen_place.c   follows the HTML through the pieces: where does each value stand?
 *   tmplgen_print.c   templates -> pages.h and pages.c
 *
 * Nothing here runs in heed itself; what the made functions call is in src/base/page.h. */
#ifndef HEED_TOOLS_TMPLGEN_H
#define HEED_TOOLS_TMPLGEN_H

#include "words_file.h"

enum piece_kind {
	PIECE_LITERAL,
	PIECE_VALUE,   /* {{path}} */
	PIECE_RAW,     /* {{raw path}} */
	PIECE_WORDS,   /* {{t:key path…}} */
	PIECE_IF,      /* {{if path}}, {{if not path}} */
	PIECE_ELSE_IF,
	PIECE_ELSE,
	PIECE_FOR,     /* {{for name in path}} */
	PIECE_BETWEEN, /* in a for: what stands between two elements */
	PIECE_INCLUDE, /* {{include name(argument, …)}} */
	PIECE_CONTENT, /* splits a layout in NAME_head and NAME_foot */
	PIECE_END,
};

/* Where a value stands, and so how it is escaped. */
enum place { PLACE_TEXT, PLACE_ADDRESS, PLACE_ADDRESS_PART };

enum argument_kind { ARGUMENT_PATH, ARGUMENT_NUMBER, ARGUMENT_STRING, ARGUMENT_WORDS };

struct argument {
	enum argument_kind kind;
	struct str text; /* the path, the digits, the inside of the string, the key */
};

struct piece {
	enum piece_kind kind;
	int line;
	struct str text; /* literal text, path, key of words, or name of the included template */
	struct str name; /* of a for */
	bool negated;    /* of an if */
	enum place place;
	LIST(struct argument) arguments;
};

struct parameter {
	struct str type, name;
	bool view; /* a struct handed over by pointer */
};

struct template {
	const char *path; /* of its file */
	int line;
	struct str name;
	LIST(struct parameter) parameters;
	LIST(struct piece) pieces;
	bool layout; /* has {{content}} */
};

struct templates {
	LIST(struct template) all;
	LIST(struct str) headers; /* of {{uses "…"}} */
	struct words_file words;
};

#define ERROR_AT(arena, path, line, format, ...) \
	error_new(arena, ERROR_INVALID, "%s:%d: " format, path, line __VA_OPT__(, ) __VA_ARGS__)

struct error *template_file_read(struct arena *arena, const char *path, struct templates *templates) MUST_CHECK;
/* One tag's inside to a piece, or to what stands outside of templates. */
struct error *places_find(struct arena *arena, const struct templates *templates, struct template *template) MUST_CHECK;
void header_print(const struct templates *templates, struct buf *out);
struct error *source_print(struct arena *arena, const struct templates *templates, const char *header, struct buf *out) MUST_CHECK;

/* The template that an include names: a layout by NAME_head or NAME_foot. NULL when there is none. */
const struct template *template_find(const struct templates *templates, struct str name);
bool layout_half(const struct template *template, struct str name, struct str half); /* name is template's NAME + half */

#endif
