/* Records and places as people say them, for every report. */
#ifndef HEED_PAPER_SAY_H
#define HEED_PAPER_SAY_H

#include "paper/draft.h"

/* "417 lines", "1 line", "83 paragraphs and cells": what units are in this format. */
struct str say_units(struct arena *arena, const struct document *document, size_t count);
/* A reference as people say it: as printed, else "recommendation 3", else "r7". */
struct str say_ref(struct arena *arena, const struct recommendation *record);
/* "line 94", "lines 94-111", "paragraph 12"; "" for words that stand nowhere. */
struct str say_place(struct arena *arena, const struct document *document, struct origin origin);
/* The same for a narrow column: the number alone where the reference is long. */
struct str say_ref_short(struct arena *arena, const struct recommendation *record);
/* How it stands by the paper: claim, else decision, else response; and that it was concluded. */
struct str say_standing(struct arena *arena, const struct recommendation *record);
/* The beginning of a text on one line, at most so many characters, cut at a word with "…". */
struct str say_short(struct arena *arena, struct str text, size_t characters);

#endif
