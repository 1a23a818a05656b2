/* docx: the reader, feature by feature, and what hostile files get. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/buf.h"
#include "doc/read/read.h"
#include "docx_parts.h"

static void assert_tree(struct docx_parts parts, const char *expected)
{
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct document *document = NULL;
	struct error *error = docx_read(&arena, docx_of(&arena, parts), STR("paper.docx"), &document);
	if (error)
		fail_msg("%s", error->message);
	struct buf tree;
	buf_init(&tree, &arena, BUF_NO_LIMIT);
	list_each(child, &document->root->children) {
		struct document part = {.root = *child};
		buf_put(&tree, doc_tree(&arena, &part));
	}
	assert_string_equal(str_c(&arena, buf_str(&tree)), expected);
}

static void assert_body(const char *body, const char *expected)
{
	assert_tree((struct docx_parts){.body = body}, expected);
}

static void assert_refused(struct str bytes, enum error_kind kind, const char *words)
{
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct document *document = NULL;
	struct error *error = docx_read(&arena, bytes, STR("paper.docx"), &document);
	assert_non_null(error);
	assert_int_equal(error->kind, kind);
	if (!strstr(error->message, words))
		fail_msg("\"%s\" does not say \"%s\"", error->message, words);
	assert_null(document);
}

static void assert_body_refused(const char *body, enum error_kind kind, const char *words)
{
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	assert_refused(docx_of(&arena, (struct docx_parts){.body = body}), kind, words);
}

/* ---- text ---- */

static void paragraphs_are_units_also_when_empty(void **state)
{
	(void)state;
	assert_body(BODY(P("One") "<w:p/>" P("  Two\n ") "<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent>" P("Three") "</w:sdtContent></w:sdt>"),
	            "paragraph [1] \"One\"\nparagraph [3] \"Two\"\nparagraph [4] \"Three\"\n");
}

static void looks_of_runs(void **state)
{
	(void)state;
	assert_body(BODY("<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr>" R("a") "<w:r><w:rPr><w:b/><w:i w:val=\"0\"/><w:u w:val=\"none\"/></w:rPr><w:t>b</w:t></w:r>"
	                 "<w:r><w:rPr><w:highlight w:val=\"yellow\"/><w:strike/></w:rPr><w:t>c</w:t></w:r>"
	                 "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>th</w:t></w:r>"
	                 "<w:r><w:rPr><w:position w:val=\"8\"/></w:rPr><w:t>1</w:t></w:r><w:r><w:rPr><w:position w:val=\"-8\"/></w:rPr><w:t>2</w:t></w:r></w:p>"),
	            "paragraph [1] \"abcth12\" {1-2 bold} {2-3 mark strike} {3-6 superscript}\n");
}

static void breaks_tabs_and_symbols(void **state)
{
	(void)state;
	assert_body(BODY("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>"
	                 "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:sym w:font=\"Nope\" w:char=\"zz\"/></w:r>"
	                 "<w:r><w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr><w:t>\xC3\xBC</w:t></w:r></w:p>"
	                 "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" P("next page")),
	            "paragraph [1] \"a b\\nc-d\"\nparagraph [2] \"\xE2\x9C\x93\xE2\x98\x91\xE2\x9C\x93\"\nparagraph [4] break \"next page\"\n");
}

static void hidden_text_stands_apart(void **state)
{
	(void)state;
	assert_body(BODY("<w:p>" R("Shown") "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>" R(" on") "</w:p>"),
	            "paragraph [1] \"Shown on\"\nparagraph [1] hidden \"secret\"\n");
}

static void tracked_changes(void **state)
{
	(void)state;
	struct docx_parts parts = {.body = BODY("<w:p>" R("Mend ") "<w:del><w:r><w:delText>all</w:delText></w:r></w:del><w:ins>" R("many") "</w:ins>" R(" roads") "</w:p>"),
	                           .comments = "<w:comments " W_SPACE "><w:comment w:id=\"0\"><w:p/></w:comment><w:comment w:id=\"1\"/></w:comments>",
	                           .core = "<p xmlns:dc=\"x\"><dc:title> Roads </dc:title><dc:language>cy-GB</dc:language></p>"};
	assert_tree(parts, "paragraph [1] \"Mend many roads\" {4-7 deleted \"all\"} {5-10 inserted}\n");
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct document *document;
	assert_null(docx_read(&arena, docx_of(&arena, parts), STR("p"), &document));
	assert_int_equal(document->changes, 2);
	assert_int_equal(document->comments, 2);
	assert_true(str_equal(document->title, STR("Roads")));
	assert_true(str_equal(document->language, STR("cy")));
}

static void links_and_fields(void **state)
{
	(void)state;
	assert_body(BODY("<w:p><w:hyperlink r:id=\"rId9\">" R("roads") "</w:hyperlink><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
	                 "<w:r><w:instrText> HYPERLINK \"https://x.example/\" \\l \"top\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
	                 R(" here") "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" R(" end ") "<w:fldSimple w:instr=\"PAGE\">" R("4") "</w:fldSimple>"
	                 "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>"
	                 "<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"),
	            "paragraph [1] \"roads here end 4\xE2\x98\x92\" {0-6 link \"https://harrowmere.example/roads\"} {6-11 link \"https://x.example/#top\"}\n");
}

#define FIELD(code, result) "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" code "</w:instrText></w:r>" \
	"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" R(result) "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"

static void a_field_knows_nothing_of_the_one_before(void **state)
{
	(void)state;
	assert_body(BODY("<w:p>" FIELD("HYPERLINK &quot;https://one.example&quot;", "one ")
	                 "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"1\"/></w:checkBox></w:ffData></w:fldChar></w:r>"
	                 "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" FIELD("HYPERLINK &quot;https://two.example&quot;", " two") FIELD("PAGE", " 3") "</w:p>"),
	            "paragraph [1] \"one \xE2\x98\x92 two 3\" {0-4 link \"https://one.example\"} {8-12 link \"https://two.example\"}\n");
}

static void text_boxes_come_once(void **state)
{
	(void)state;
	assert_body(BODY("<w:p>" R("Before ") "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent>" P("Boxed") "</w:txbxContent></w:drawing></mc:Choice>"
	                 "<mc:Fallback><w:pict><w:txbxContent>" P("Boxed") "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>" R("after") "</w:p>" P("Next")),
	            "paragraph [1] \"Before after\"\nparagraph [2] text-box \"Boxed\"\nparagraph [3] \"Next\"\n");
}

static void strict_documents_are_read(void **state)
{
	(void)state;
	assert_body("<x:document xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><x:body><x:p><x:r><x:t>Strict</x:t></x:r></x:p></x:body></x:document>",
	            "paragraph [1] \"Strict\"\n");
}

/* ---- tables ---- */

#define TC(properties, text) "<w:tc><w:tcPr>" properties "</w:tcPr>" P(text) "</w:tc>"

static void merged_cells(void **state)
{
	(void)state;
	assert_body(BODY("<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" TC("<w:gridSpan w:val=\"2\"/>", "Head") TC("", "Owner") "</w:tr>"
	                 "<w:tr>" TC("<w:vMerge w:val=\"restart\"/>", "R01") TC("", "Mend") TC("", "") "</w:tr>"
	                 "<w:tr>" TC("<w:vMerge/>", "") TC("<w:hMerge w:val=\"restart\"/>", "Wide") TC("<w:hMerge/>", "") "</w:tr>"
	                 "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" TC("<w:vMerge/>", "last") "</w:tr></w:tbl>"),
	            "table [1-9]\n  row [1-2] head\n    cell 0 spans 2x1 [1]\n      paragraph [1] \"Head\"\n    cell 2 [2]\n      paragraph [2] \"Owner\"\n"
	            "  row [3-5]\n    cell 0 spans 1x2 [3]\n      paragraph [3] \"R01\"\n    cell 1 [4]\n      paragraph [4] \"Mend\"\n    cell 2 [5]\n"
	            "  row [6-8]\n    cell 0 [6] continued\n    cell 1 spans 2x1 [7]\n      paragraph [7] \"Wide\"\n"
	            "  row [9]\n    cell 1 [9]\n      paragraph [9] \"last\"\n");
}

static void text_under_a_merge_is_hidden(void **state)
{
	(void)state;
	assert_body(BODY("<w:tbl><w:tr>" TC("<w:vMerge w:val=\"restart\"/>", "R01") "</w:tr><w:tr>" TC("<w:vMerge/>", "lost") "</w:tr></w:tbl>"),
	            "table [1-2]\n  row [1]\n    cell 0 spans 1x2 [1]\n      paragraph [1] \"R01\"\n      paragraph [2] hidden \"lost\"\n  row [2]\n    cell 0 [2] continued\n");
}

static void nested_tables(void **state)
{
	(void)state;
	assert_body(BODY("<w:tbl><w:tr><w:tc>" P("out") "<w:tbl><w:tr>" TC("", "in") "</w:tr></w:tbl>" P("side") "</w:tc></w:tr></w:tbl>" P("end")),
	            "table [1-2]\n  row [1-2]\n    cell 0 [1-2]\n      paragraph [1] \"out\"\n      table [2]\n        row [2]\n          cell 0 [2]\n"
	            "            paragraph [2] \"in\"\n      paragraph [1] \"side\"\nparagraph [3] \"end\"\n");
}

/* ---- styles and numbers ---- */

#define LEVEL(n, format, text, more) "<w:lvl w:ilvl=\"" n "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" format "\"/>" more "<w:lvlText w:val=\"" text "\"/></w:lvl>"
#define NUMBERED(list, level, text) "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"" list "\"/></w:numPr></w:pPr>" R(text) "</w:p>"

static const char styles[] =
	"<w:styles " W_SPACE "><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-GB\"/></w:rPr></w:rPrDefault></w:docDefaults>"
	"<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
	"<w:style w:type=\"paragraph\" w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
	"<w:style w:type=\"paragraph\" w:styleId=\"Own\"><w:name w:val=\"Own\"/><w:basedOn w:val=\"berschrift1\"/><w:rPr><w:b w:val=\"0\"/></w:rPr></w:style>"
	"<w:style w:type=\"paragraph\" w:styleId=\"Rec\"><w:name w:val=\"Rec\"/><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style>"
	"<w:style w:type=\"paragraph\" w:styleId=\"RecSub\"><w:name w:val=\"Rec sub\"/><w:basedOn w:val=\"Rec\"/></w:style>"
	"<w:style w:type=\"paragraph\" w:styleId=\"TOC1\"><w:name w:val=\"toc 1\"/></w:style>"
	"<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style>"
	"<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>"
	"<w:style w:type=\"character\" w:styleId=\"Strong\"><w:name w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style></w:styles>";

static const char numbering[] =
	"<w:numbering " W_SPACE "><w:abstractNum w:abstractNumId=\"0\">" LEVEL("0", "decimal", "%1.", "") LEVEL("1", "lowerLetter", "(%2)", "")
	LEVEL("2", "lowerRoman", "%1.%2.%3", "<w:isLgl/>") "</w:abstractNum>"
	"<w:abstractNum w:abstractNumId=\"1\">" LEVEL("0", "bullet", "\xEF\x82\xB7", "") LEVEL("1", "upperRoman", "%2", "") "</w:abstractNum>"
	"<w:abstractNum w:abstractNumId=\"2\">" LEVEL("0", "decimalZero", "R%1", "<w:pStyle w:val=\"Rec\"/>") LEVEL("1", "upperLetter", "Recommendation %1%2:", "<w:pStyle w:val=\"RecSub\"/>") "</w:abstractNum>"
	"<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
	"<w:num w:numId=\"3\"><w:abstractNumId w:val=\"2\"/></w:num>"
	"<w:num w:numId=\"4\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num></w:numbering>";

static void numbers_are_counted(void **state)
{
	(void)state;
	assert_tree((struct docx_parts){.styles = styles, .numbering = numbering,
	                                .body = BODY(NUMBERED("1", "0", "a") NUMBERED("1", "1", "b") NUMBERED("1", "1", "c") NUMBERED("1", "2", "d") NUMBERED("1", "0", "e")
	                                             NUMBERED("1", "1", "f") NUMBERED("2", "0", "g") NUMBERED("2", "1", "h") NUMBERED("4", "0", "i") NUMBERED("4", "0", "j")
	                                             NUMBERED("1", "0", "k") NUMBERED("0", "0", "l") NUMBERED("99", "0", "m"))},
	            "item 0 [1] automatic \"1.\" \"a\"\nitem 1 [2] automatic \"(a)\" \"b\"\nitem 1 [3] automatic \"(b)\" \"c\"\nitem 2 [4] automatic \"1.2.1\" \"d\"\n"
	            "item 0 [5] automatic \"2.\" \"e\"\nitem 1 [6] automatic \"(a)\" \"f\"\nitem 0 [7] automatic \"\xE2\x80\xA2\" \"g\"\nitem 1 [8] automatic \"I\" \"h\"\n"
	            "item 0 [9] automatic \"5.\" \"i\"\nitem 0 [10] automatic \"6.\" \"j\"\nitem 0 [11] automatic \"7.\" \"k\"\nparagraph [12] \"l\"\nparagraph [13] \"m\"\n");
}

#define STYLED(style, content) "<w:p><w:pPr><w:pStyle w:val=\"" style "\"/></w:pPr>" content "</w:p>"

static void styles_give_headings_and_numbers(void **state)
{
	(void)state;
	assert_tree((struct docx_parts){.styles = styles, .numbering = numbering,
	                                .body = BODY(STYLED("berschrift1", R("Roads")) STYLED("Own", R("Mine")) STYLED("Rec", R("Mend")) STYLED("RecSub", R("part"))
	                                             STYLED("Rec", R("Paint")) STYLED("TOC1", R("Roads 3")) STYLED("Title", R("Tracker")) STYLED("A", R("circle"))
	                                             "<w:p><w:pPr><w:outlineLvl w:val=\"8\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"Strong\"/></w:rPr><w:t>deep</w:t></w:r></w:p>")},
	            "heading 1 [1] \"Roads\" {0-5 bold}\nheading 1 [2] \"Mine\"\nitem 0 [3] automatic \"R01\" \"Mend\"\nitem 1 [4] automatic \"Recommendation 01A:\" \"part\"\n"
	            "item 0 [5] automatic \"R02\" \"Paint\"\nfurniture [6] \"Roads 3\"\nheading 1 [7] \"Tracker\"\nparagraph [8] \"circle\"\nheading 6 [9] \"deep\" {0-4 bold}\n");
}

static void an_empty_numbered_cell_holds_its_number(void **state)
{
	(void)state;
	assert_tree((struct docx_parts){.styles = styles, .numbering = numbering,
	                                .body = BODY("<w:tbl><w:tr><w:tc>" STYLED("Rec", "") "</w:tc>" TC("", "Mend") "</w:tr></w:tbl>")},
	            "table [1-2]\n  row [1-2]\n    cell 0 [1]\n      paragraph [1] \"R01\"\n    cell 1 [2]\n      paragraph [2] \"Mend\"\n");
}

/* ---- notes, page heads ---- */

static const char footnotes[] =
	"<w:footnotes " W_SPACE "><w:footnote w:type=\"separator\" w:id=\"-1\">" P("---") "</w:footnote><w:footnote w:id=\"1\">" P("Later") "</w:footnote>"
	"<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r>" R(" First") "</w:p></w:footnote><w:footnote w:id=\"7\">" P("unused") "</w:footnote></w:footnotes>";

static void notes_and_page_heads_come_last(void **state)
{
	(void)state;
	assert_tree((struct docx_parts){.footnotes = footnotes,
	                                .endnotes = "<w:endnotes " W_SPACE "><w:endnote w:id=\"1\">" P("End") "</w:endnote></w:endnotes>",
	                                .header = "<w:hdr " W_SPACE "><w:tbl><w:tr>" TC("", "Harrowmere") "</w:tr></w:tbl></w:hdr>",
	                                .settings = "<w:settings " W_SPACE "><w:footnotePr><w:numFmt w:val=\"upperLetter\"/></w:footnotePr></w:settings>",
	                                .body = BODY("<w:p>" R("x") "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" R("y") "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"
	                                             "<w:r><w:endnoteReference w:id=\"1\"/></w:r></w:p>"
	                                             "<w:sectPr><w:headerReference r:id=\"rId5\"/><w:headerReference r:id=\"rId5\"/><w:footnotePr><w:numStart w:val=\"3\"/></w:footnotePr></w:sectPr>")},
	            "paragraph [1] \"xCyDi\" {1-2 superscript note} {3-4 superscript note} {4-5 superscript note}\n"
	            "footnote [3] automatic \"C\"\n  paragraph [3] \"First\"\nfootnote [2] automatic \"D\"\n  paragraph [2] \"Later\"\n"
	            "footnote [4] automatic \"i\"\n  paragraph [4] \"End\"\nfurniture [5] \"Harrowmere\"\n");
}

static void notes_may_have_marks_of_their_own(void **state)
{
	(void)state;
	assert_tree((struct docx_parts){.footnotes = footnotes, .body = BODY("<w:p>" R("x") "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"2\"/><w:t>*</w:t></w:r></w:p>")},
	            "paragraph [1] \"x*\" {1-2 superscript note}\nfootnote [2] marker \"*\"\n  paragraph [2] \"First\"\n");
}

/* ---- what bad files get ---- */

static void other_files_are_named(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct str bytes;
	assert_refused(STR(""), ERROR_INVALID, "is empty");
	assert_refused(STR("not a zip"), ERROR_INVALID, "damaged");
	assert_refused(STR("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 W\0o\0r\0d\0"), ERROR_INVALID, "old .doc");
	assert_refused(STR("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"), ERROR_INVALID, "password");
	zip_parts(&arena, &(struct docx_part){"mimetype", "application/vnd.oasis.opendocument.text"}, 1, &bytes);
	assert_refused(bytes, ERROR_INVALID, "OpenDocument");
	zip_parts(&arena, &(struct docx_part){"photo.txt", "x"}, 1, &bytes);
	assert_refused(bytes, ERROR_INVALID, "zip archive");
	assert_refused(docx_of(&arena, (struct docx_parts){.body = "<workbook/>",
	                                                   .types = "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"}),
	               ERROR_INVALID, "Excel");
}

static void damage_is_named_with_its_part(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct str sound = docx_of(&arena, (struct docx_parts){.body = BODY(P("One"))});
	for (size_t size = 1; size < sound.size; size += 7)
		assert_refused(str_slice(sound, 0, size), ERROR_INVALID, "damaged");
	assert_body_refused(BODY("<w:p>"), ERROR_INVALID, "word/document.xml");
	assert_body_refused(NULL, ERROR_INVALID, "word/document.xml is missing");
	assert_body_refused("", ERROR_INVALID, "word/document.xml");
	assert_body_refused(BODY(P("x") "<w:altChunk r:id=\"rId9\"/>"), ERROR_INVALID, "file inserted");
	assert_refused(docx_of(&arena, (struct docx_parts){.body = BODY(P("x")), .styles = "<w:styles"}), ERROR_INVALID, "word/styles.xml");
}

static void document_types_are_refused(void **state)
{
	(void)state;
	assert_body_refused("<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><d>&b;</d>", ERROR_INVALID, "DTD");
	assert_body_refused("<!DOCTYPE d SYSTEM \"http://harrowmere.example/x.dtd\"><d/>", ERROR_INVALID, "DTD");
	assert_body_refused(BODY(P("&nbsp;")), ERROR_INVALID, "not sound XML");
}

static char *repeat(const char *before, const char *text, size_t times, const char *after)
{
	size_t head = strlen(before), size = strlen(text), tail = strlen(after);
	char *all = malloc(head + size * times + tail + 1);
	memcpy(all, before, head);
	for (size_t i = 0; i < times; i++)
		memcpy(all + head + i * size, text, size);
	memcpy(all + head + times * size, after, tail + 1);
	return all;
}

static void bombs_are_refused(void **state)
{
	(void)state;
	char *body = repeat("<w:document " W_SPACE "><w:body>", "          ", 1000000, "</w:body></w:document>");
	assert_body_refused(body, ERROR_LIMIT, "times its size");
	free(body);
	body = repeat("<w:document " W_SPACE "><w:body>", "<w:tbl><w:tr><w:tc>", 60, "");
	char *deep = repeat(body, "<w:p/></w:tc></w:tr></w:tbl>", 60, "</w:body></w:document>");
	assert_body(deep, "");
	free(deep);
	free(body);
	body = repeat("<w:document " W_SPACE ">", "<w:sdt>", 250, "");
	assert_body_refused(body, ERROR_LIMIT, "in one another");
	free(body);
	body = repeat("<w:document " W_SPACE "><w:body><w:tbl><w:tr>", "<w:tc><w:p/></w:tc>", READ_MAX_COLUMNS + 1, "</w:tr></w:tbl></w:body></w:document>");
	assert_body_refused(body, ERROR_LIMIT, "columns");
	free(body);
	assert_body_refused(BODY("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2147483647\"/></w:tcPr></w:tc></w:tr></w:tbl>"), ERROR_LIMIT, "columns");
}

static void stray_elements_do_no_harm(void **state)
{
	(void)state;
	assert_body(BODY("<w:tc><w:tr><w:vMerge/><w:r><w:t>lost</w:t></w:r></w:tr></w:tc><w:tbl><w:p>" R("between") "</w:p><w:tr><w:tr/><w:tc><w:tc>" P("cell") "</w:tc></w:tc></w:tr></w:tbl>"
	                 "<w:r><w:fldChar w:fldCharType=\"end\"/><w:footnoteReference w:id=\"3\"/></w:r><w:p><w:p>" R("in") "</w:p>" R("out") "</w:p>"),
	            "table [1-2]\n  row [2]\n    cell 0 [2]\n      paragraph [2] \"cell\"\nparagraph [1] \"between\"\nparagraph [3] \"out\"\nparagraph [4] \"in\"\n");
}

static void every_allocation_may_fail(void **state)
{
	(void)state;
	AUTO_ARENA made;
	arena_init(&made, ARENA_NO_CAP);
	struct str bytes = docx_of(&made, (struct docx_parts){.styles = styles, .numbering = numbering, .footnotes = footnotes,
	                                                      .header = "<w:hdr " W_SPACE ">" P("head") "</w:hdr>", .core = "<p><title>T</title></p>",
	                                                      .body = BODY(STYLED("Rec", R("Mend") "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:hyperlink r:id=\"rId9\">" R("x") "</w:hyperlink>")
	                                                                   "<w:tbl><w:tr>" TC("<w:vMerge w:val=\"restart\"/>", "a") "</w:tr></w:tbl><w:sectPr><w:headerReference r:id=\"rId5\"/></w:sectPr>")});
	struct error *error = NULL;
	size_t failing = 0;
	do {
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		arena.fail_after = failing;
		struct document *document = NULL;
		error = docx_read(&arena, bytes, STR("paper.docx"), &document);
		if (error)
			assert_int_equal(error->kind, ERROR_LIMIT);
		else
			assert_int_equal(document->leaves.count, 4);
		assert_true(failing < 5000);
	} while (error && ++failing);
	assert_true(failing > 50);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paragraphs_are_units_also_when_empty),
		cmocka_unit_test(looks_of_runs),
		cmocka_unit_test(breaks_tabs_and_symbols),
		cmocka_unit_test(hidden_text_stands_apart),
		cmocka_unit_test(tracked_changes),
		cmocka_unit_test(links_and_fields),
		cmocka_unit_test(a_field_knows_nothing_of_the_one_before),
		cmocka_unit_test(text_boxes_come_once),
		cmocka_unit_test(strict_documents_are_read),
		cmocka_unit_test(merged_cells),
		cmocka_unit_test(text_under_a_merge_is_hidden),
		cmocka_unit_test(nested_tables),
		cmocka_unit_test(numbers_are_counted),
		cmocka_unit_test(styles_give_headings_and_numbers),
		cmocka_unit_test(an_empty_numbered_cell_holds_its_number),
		cmocka_unit_test(notes_and_page_heads_come_last),
		cmocka_unit_test(notes_may_have_marks_of_their_own),
		cmocka_unit_test(other_files_are_named),
		cmocka_unit_test(damage_is_named_with_its_part),
		cmocka_unit_test(document_types_are_refused),
		cmocka_unit_test(bombs_are_refused),
		cmocka_unit_test(stray_elements_do_no_harm),
		cmocka_unit_test(every_allocation_may_fail),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
