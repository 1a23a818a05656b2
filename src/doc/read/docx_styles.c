/* Styles: see docx_styles.h. Built-in styles have English names in every language of Word
 * ("heading 1", "toc 2"), so names decide; ids differ from language to language. */
#include "doc/read/docx_styles.h"

#include <stdlib.h>

enum { MAX_BASES = 40 }; /* styles under a style; Word itself stops at 11 */

/* ---- looks ---- */

static const struct {
	const char *element;
	unsigned bit;
} look_elements[] = {
	{"b", RUN_BOLD}, {"i", RUN_ITALIC}, {"u", RUN_UNDERLINE}, {"highlight", RUN_MARK}, {"strike", RUN_STRIKE},
	{"dstrike", RUN_STRIKE}, {"vanish", LOOK_HIDDEN},
};

enum font font_named(struct str name)
{
	static const struct {
		const char *name;
		enum font font;
	} fonts[] = {{"Symbol", FONT_SYMBOL}, {"Wingdings", FONT_WINGDINGS}, {"Wingdings 2", FONT_WINGDINGS_2}, {"Webdings", FONT_WEBDINGS}};
	for (size_t i = 0; i < sizeof fonts / sizeof *fonts; i++)
		if (str_equal_fold(name, str_of(fonts[i].name)))
			return fonts[i].font;
	return FONT_TEXT;
}

void look_take(struct part *part, struct look *look)
{
	if (part->space != SPACE_WORD)
		return;
	for (size_t i = 0; i < sizeof look_elements / sizeof *look_elements; i++) {
		unsigned bit = look_elements[i].bit;
		if (!part_at(part, look_elements[i].element))
			continue;
		look->said |= bit;
		look->bits = part_on(part) ? look->bits | bit : look->bits & ~bit;
		return;
	}
	if (part_at(part, "vertAlign")) {
		look->said |= RUN_SUPERSCRIPT;
		look->bits &= ~(unsigned)RUN_SUPERSCRIPT;
		if (str_equal(part_value(part), STR("superscript")))
			look->bits |= RUN_SUPERSCRIPT;
	} else if (part_at(part, "position") && part_number(part, "val", 0) > 0) { /* raised: how LibreOffice writes it */
		look->said |= RUN_SUPERSCRIPT;
		look->bits |= RUN_SUPERSCRIPT;
	} else if (part_at(part, "rFonts")) {
		look->font = font_named(part_attribute(part, SPACE_WORD, "ascii"));
		if (look->font == FONT_TEXT)
			look->font = font_named(part_attribute(part, SPACE_WORD, "hAnsi"));
	}
}

struct look look_over(struct look under, struct look over)
{
	return (struct look){.said = under.said | over.said,
	                     .bits = (under.bits & ~over.said) | (over.bits & over.said),
	                     .font = over.font != FONT_TEXT ? over.font : under.font};
}

/* Ticks, boxes and bullets: what authors of trackers put in from symbol fonts. */
static const struct {
	enum font font;
	unsigned char code;
	uint32_t character;
} symbols[] = {
	{FONT_WINGDINGS, 0xFC, 0x2713},   {FONT_WINGDINGS, 0xFB, 0x2717},   {FONT_WINGDINGS, 0xFE, 0x2611},
	{FONT_WINGDINGS, 0xFD, 0x2612},   {FONT_WINGDINGS, 0xA8, 0x2610},   {FONT_WINGDINGS, 0x6F, 0x2610},
	{FONT_WINGDINGS, 0x78, 0x2612},   {FONT_WINGDINGS, 0x71, 0x2610},   {FONT_WINGDINGS, 0x6C, 0x25CF},
	{FONT_WINGDINGS, 0x6E, 0x25A0},   {FONT_WINGDINGS, 0xA7, 0x25AA},   {FONT_WINGDINGS, 0x9F, 0x2022},
	{FONT_WINGDINGS, 0xD8, 0x27A2},   {FONT_WINGDINGS, 0xE0, 0x2192},   {FONT_WINGDINGS, 0xE8, 0x2794},
	{FONT_WINGDINGS, 0x4A, 0x263A},   {FONT_WINGDINGS, 0x76, 0x2756},   {FONT_WINGDINGS_2, 0x50, 0x2713},
	{FONT_WINGDINGS_2, 0x4F, 0x2717}, {FONT_WINGDINGS_2, 0x51, 0x2612}, {FONT_WINGDINGS_2, 0x52, 0x2611},
	{FONT_WINGDINGS_2, 0x53, 0x2612}, {FONT_WINGDINGS_2, 0x54, 0x2612}, {FONT_WINGDINGS_2, 0xA3, 0x2610},
	{FONT_WEBDINGS, 0x61, 0x2713},    {FONT_WEBDINGS, 0x72, 0x2717},    {FONT_WEBDINGS, 0x63, 0x2610},
	{FONT_SYMBOL, 0xB7, 0x2022},      {FONT_SYMBOL, 0xD6, 0x221A},      {FONT_SYMBOL, 0xA3, 0x2264},
	{FONT_SYMBOL, 0xB3, 0x2265},      {FONT_SYMBOL, 0xB1, 0xB1},        {FONT_SYMBOL, 0xB4, 0xD7},
	{FONT_SYMBOL, 0xAE, 0x2192},      {FONT_SYMBOL, 0x2D, 0x2212},      {FONT_SYMBOL, 0xB0, 0xB0},
};

uint32_t symbol_character(enum font font, uint32_t code)
{
	if (code >= 0xF000 && code <= 0xF0FF)
		code -= 0xF000;
	for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++)
		if (symbols[i].font == font && symbols[i].code == code)
			return symbols[i].character;
	bool same = font == FONT_TEXT || (font == FONT_SYMBOL && code < 0x40 && code != '"' && code != '$' && code != '\'');
	return same && code >= ' ' && code != 0x7F ? code : 0;
}

/* ---- styles ---- */

static int by_id(const void *a, const void *b)
{
	return str_compare(((const struct style *)a)->id, ((const struct style *)b)->id);
}

const struct style *style_by_id(const struct styles *styles, struct str id)
{
	struct style key = {.id = id};
	return id.size && styles->list.count ? bsearch(&key, styles->list.at, styles->list.count, sizeof key, by_id) : NULL;
}

int heading_of_outline(int outline)
{
	return outline < 0 ? LEVEL_UNSAID : outline >= 9 ? LEVEL_BODY : outline >= 6 ? 6 : outline + 1;
}

static void take_name(struct style *style, struct str name)
{
	int level;
	if (str_starts_fold(name, STR("heading ")) && str_number(str_from(name, 8), &level) && level >= 1)
		style->heading = level > 6 ? 6 : level;
	else if (str_equal_fold(name, STR("title")))
		style->heading = 1;
	style->contents = str_starts_fold(name, STR("toc ")) && str_number(str_from(name, 4), &level);
}

static struct style *open_style(struct part *part, struct styles *styles, bool *ret_default)
{
	struct arena *arena = part->package->arena;
	struct style *style = list_add(arena, &styles->list);
	if (!style)
		return NULL;
	*style = (struct style){.id = str_copy(arena, part_attribute(part, SPACE_WORD, "styleId")),
	                        .heading = LEVEL_UNSAID, .list = LEVEL_UNSAID, .level = LEVEL_UNSAID};
	style->character = str_equal(part_attribute(part, SPACE_WORD, "type"), STR("character"));
	struct str given = part_attribute(part, SPACE_WORD, "default");
	*ret_default = str_equal(part_attribute(part, SPACE_WORD, "type"), STR("paragraph")) &&
	               (str_equal(given, STR("1")) || str_equal(given, STR("true")) || str_equal(given, STR("on")));
	return style;
}

static void take_property(struct part *part, struct style *style)
{
	if (part_at(part, "name")) {
		take_name(style, part_value(part));
	} else if (part_at(part, "basedOn")) {
		style->based_on = str_copy(part->package->arena, part_value(part));
	} else if (part_at(part, "outlineLvl")) {
		int outline = part_number(part, "val", LEVEL_UNSAID);
		style->heading = style->heading > 0 && outline >= 9 ? style->heading : heading_of_outline(outline);
	} else if (part_at(part, "numId")) {
		style->list = part_number(part, "val", LEVEL_UNSAID);
	} else if (part_at(part, "ilvl")) {
		style->level = part_number(part, "val", LEVEL_UNSAID);
	} else if (part_at(part, "tblStylePr")) {
		part_skip(part); /* looks of single rows and columns */
	} else {
		look_take(part, &style->look);
	}
}

static void take_language(struct part *part, struct styles *styles)
{
	struct str language = part_value(part);
	if (!styles->language.size && language.size)
		styles->language = str_copy(part->package->arena, str_cut(&language, '-'));
}

static struct error *read_styles(struct package *package, struct part *part, struct styles *styles, struct str *ret_default)
{
	struct style *style = NULL;
	for (;;) {
		TRY(part_next(part));
		if (part->type == NODE_END)
			return arena_check(package->arena);
		if (part->type != NODE_OPEN)
			continue;
		if (part_at(part, "style")) {
			bool is_default = false;
			style = open_style(part, styles, &is_default);
			TRY_MEMORY(package->arena, style);
			if (is_default)
				*ret_default = style->id;
		} else if (style) {
			take_property(part, style);
		} else if (part_at(part, "lang")) {
			take_language(part, styles);
		}
	}
}

/* Puts what the style below says under what the style itself says. */
static void settle_over(struct style *style, const struct style *below)
{
	style->look = look_over(below->look, style->look);
	if (style->heading == LEVEL_UNSAID)
		style->heading = below->heading;
	if (style->list == LEVEL_UNSAID) {
		style->list = below->list;
		if (style->level == LEVEL_UNSAID)
			style->level = below->level;
	}
}

static void resolve(struct styles *styles, struct style *style)
{
	struct style *chain[MAX_BASES];
	size_t count = 0;
	while (style && !style->resolved && count < MAX_BASES) {
		style->resolved = true; /* also ends a circle */
		chain[count++] = style;
		style = (struct style *)style_by_id(styles, style->based_on);
	}
	for (const struct style *below = style; count-- > 0; below = chain[count])
		if (below)
			settle_over(chain[count], below);
}

struct error *styles_read(struct package *package, struct str part_name, struct styles *ret_styles)
{
	struct styles styles = {0};
	struct str default_id = STR_NONE;
	AUTO_PART part;
	TRY(part_open(package, part_name, &part));
	TRY(read_styles(package, &part, &styles, &default_id));
	if (styles.list.count)
		qsort(styles.list.at, styles.list.count, sizeof *styles.list.at, by_id);
	list_each(style, &styles.list)
		resolve(&styles, style);
	styles.paragraph = style_by_id(&styles, default_id);
	*ret_styles = styles;
	return NULL;
}
