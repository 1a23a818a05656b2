/* HTML: whole documents and the fragments inside Markdown and text papers. See read.h
 * and html_parts.h. */
#include "doc/read/html_parts.h"

struct error *html_fragment(struct arena *arena, struct str html, struct block *parent, struct origin origin)
{
	struct html_builder builder;
	html_begin(&builder, arena, parent);
	builder.origin = origin;
	return html_build(&builder, html);
}

struct error *html_document(struct arena *arena, struct str html, struct str name, enum doc_format format, struct document **ret_document)
{
	struct document *document = arena_new(arena, struct document);
	TRY_MEMORY(arena, document);
	document->format = format;
	document->root = doc_add(arena, NULL, BLOCK_DOCUMENT, (struct origin){0, 0});
	TRY_MEMORY(arena, document->root);
	struct html_builder builder;
	html_begin(&builder, arena, document->root);
	builder.document = document;
	builder.name = name;
	TRY(html_build(&builder, html));
	document->units = builder.units;
	document->root->origin = (struct origin){builder.units > 0, builder.units};
	TRY(doc_settle(arena, document));
	*ret_document = document;
	return NULL;
}

struct error *html_read(struct arena *arena, struct str bytes, struct str name, struct document **ret_document)
{
	return html_document(arena, bytes, name, FORMAT_HTML, ret_document);
}
