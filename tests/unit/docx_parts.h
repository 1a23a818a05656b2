/* Small Word documents for tests, put together from their parts as text. */
#ifndef HEED_TESTS_DOCX_PARTS_H
#define HEED_TESTS_DOCX_PARTS_H

#include <string.h>
#include <zip.h>

#include "base/str.h"
#include "base/arena.h"

struct docx_part {
	const char *name, *text;
};

#define W_SPACE "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define R_SPACE "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
#define MC_SPACE "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
#define OFFICE_TYPE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define BODY(content) "<w:document " W_SPACE " " R_SPACE " " MC_SPACE "><w:body>" content "</w:body></w:document>"
#define RELATIONS(content) "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" content "</Relationships>"
#define RELATION(id, type, target) "<Relationship Id=\"" id "\" Type=\"" OFFICE_TYPE type "\" Target=\"" target "\"/>"
#define P(content) "<w:p><w:r><w:t>" content "</w:t></w:r></w:p>"
#define R(content) "<w:r><w:t xml:space=\"preserve\">" content "</w:t></w:r>"

static const char docx_types[] =
	"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
	"<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
	"<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
	"<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
	"</Types>";
static const char docx_top[] = RELATIONS(RELATION("rId1", "officeDocument", "word/document.xml")
                                         "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>");
static const char docx_relations[] = RELATIONS(
	RELATION("rId1", "styles", "styles.xml") RELATION("rId2", "numbering", "numbering.xml")
	RELATION("rId3", "footnotes", "footnotes.xml") RELATION("rId4", "endnotes", "endnotes.xml")
	RELATION("rId5", "header", "header1.xml") RELATION("rId6", "settings", "settings.xml") RELATION("rId7", "comments", "comments.xml")
	"<Relationship Id=\"rId9\" Type=\"" OFFICE_TYPE "hyperlink\" Target=\"https://harrowmere.example/roads\" TargetMode=\"External\"/>");

static inline void zip_parts(struct arena *arena, const struct docx_part *parts, size_t count, struct str *ret_bytes)
{
	zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, NULL);
	zip_source_keep(source);
	zip_t *archive = zip_open_from_source(source, ZIP_TRUNCATE, NULL);
	for (size_t i = 0; i < count; i++)
		if (parts[i].text)
			zip_file_add(archive, parts[i].name, zip_source_buffer(archive, parts[i].text, strlen(parts[i].text), 0), 0);
	zip_close(archive);
	zip_stat_t stat;
	zip_stat_init(&stat);
	zip_source_open(source);
	zip_source_stat(source, &stat);
	char *bytes = arena_alloc(arena, stat.size);
	zip_source_read(source, bytes, stat.size);
	zip_source_close(source);
	zip_source_free(source);
	*ret_bytes = (struct str){bytes, stat.size};
}

/* The usual parts and those given; what is NULL is left out. */
struct docx_parts {
	const char *body, *styles, *numbering, *footnotes, *endnotes, *header, *settings, *comments, *core, *types, *top, *relations;
};

static inline struct str docx_of(struct arena *arena, struct docx_parts parts)
{
	const struct docx_part all[] = {
		{"[Content_Types].xml", parts.types ? parts.types : docx_types},
		{"_rels/.rels", parts.top ? parts.top : docx_top},
		{"word/_rels/document.xml.rels", parts.relations ? parts.relations : docx_relations},
		{"word/document.xml", parts.body},
		{"word/styles.xml", parts.styles},
		{"word/numbering.xml", parts.numbering},
		{"word/footnotes.xml", parts.footnotes},
		{"word/endnotes.xml", parts.endnotes},
		{"word/header1.xml", parts.header},
		{"word/settings.xml", parts.settings},
		{"word/comments.xml", parts.comments},
		{"docProps/core.xml", parts.core},
	};
	struct str bytes = STR_NONE;
	zip_parts(arena, all, sizeof all / sizeof *all, &bytes);
	return bytes;
}

#endif
