/* Packages: see docx_package.h. Part names and types follow ECMA-376 part 2; both the
 * transitional and the strict namespaces of part 1 are known. */
#include "doc/read/docx_package.h"

#include "base/buf.h"

#include <libxml/xmlreader.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#define AGAIN "open it in Word, save it again as .docx and try once more"

/* ---- the zip ---- */

static const struct {
	const char *mark; /* in the main part's content type */
	const char *is, *advice;
} other_types[] = {
	{"spreadsheetml", "an Excel workbook", "copy its table into a Word document, or save the sheet as CSV"},
	{"presentationml", "a PowerPoint presentation", "copy its text into a Word document"},
	{"opendocument.text", "an OpenDocument text", "open it in LibreOffice or Word and save it as .docx"},
	{"opendocument", "an OpenDocument file, but no text", "copy what matters into a Word document"},
	{"epub", "an e-book", "convert it to .docx or .html"},
};

static struct error *other_type(struct arena *arena, struct str name, struct str type)
{
	for (size_t i = 0; i < sizeof other_types / sizeof *other_types; i++)
		if (str_has(type, str_of(other_types[i].mark)))
			return error_new(arena, ERROR_INVALID, "%.*s is %s, not a Word document; %s", STR_ARG(name),
			                 other_types[i].is, other_types[i].advice);
	return error_new(arena, ERROR_INVALID, "%.*s is a zip archive, but no Word document; unpack it and give the paper that is in it",
	                 STR_ARG(name));
}

/* Word wraps an encrypted document into the container of its old format. */
static struct error *check_container(struct arena *arena, struct str bytes, struct str name)
{
	if (!str_starts(bytes, STR("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")))
		return NULL;
	if (str_has(bytes, STR("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0")))
		return error_new(arena, ERROR_INVALID, "%.*s is protected by a password; open it in Word, take the password off and save it",
		                 STR_ARG(name));
	return error_new(arena, ERROR_INVALID, "%.*s is in Word's old .doc format; open it in Word or LibreOffice and save it as .docx",
	                 STR_ARG(name));
}

static struct error *zip_failed(struct package *package, const char *why)
{
	return error_new(package->arena, ERROR_INVALID, "%.*s is damaged or cut off: its zip archive can't be opened (%s); get the file again, or " AGAIN,
	                 STR_ARG(package->name), why);
}

static struct error *open_zip(struct package *package, struct str bytes)
{
	zip_error_t failure;
	zip_error_init(&failure);
	struct error *error = NULL;
	zip_source_t *source = zip_source_buffer_create(bytes.at, bytes.size, 0, &failure);
	package->zip = source ? zip_open_from_source(source, ZIP_RDONLY, &failure) : NULL;
	if (!package->zip) {
		error = zip_failed(package, zip_error_strerror(&failure));
		if (source)
			zip_source_free(source);
	}
	zip_error_fini(&failure);
	return error;
}

void package_close(struct package *package)
{
	if (package->zip)
		zip_discard(package->zip);
	package->zip = NULL;
}

static zip_int64_t locate(const struct package *package, struct str part)
{
	const char *name = str_c(package->arena, part);
	zip_int64_t index = zip_name_locate(package->zip, name, ZIP_FL_ENC_GUESS);
	return index >= 0 ? index : zip_name_locate(package->zip, name, ZIP_FL_ENC_GUESS | ZIP_FL_NOCASE);
}

bool package_has(const struct package *package, struct str part)
{
	return part.size && locate(package, part) >= 0;
}

/* ---- unpacking ---- */

static int fail(struct part *part, struct error *error)
{
	if (!part->error)
		part->error = error;
	return -1;
}

/* libxml2's read callback. */
static int unpack(void *context, char *bytes, int size)
{
	struct part *part = context;
	struct package *package = part->package;
	zip_int64_t got = zip_fread(part->file, bytes, (zip_uint64_t)size);
	if (got < 0)
		return fail(part, error_new(package->arena, ERROR_INVALID, "%.*s is damaged: its part %s can't be unpacked (%s); get the file again, or " AGAIN,
		                            STR_ARG(package->name), part->name, zip_file_strerror(part->file)));
	part->inflated += (size_t)got;
	package->inflated += (size_t)got;
	if (package->inflated > READ_MAX_INFLATED)
		return fail(part, error_new(package->arena, ERROR_LIMIT, "%.*s unpacks to more than %u MB (in %s); split it into smaller papers",
		                            STR_ARG(package->name), READ_MAX_INFLATED >> 20, part->name));
	if (part->inflated > 1u << 20 && part->inflated / READ_MAX_RATIO > part->packed)
		return fail(part, error_new(package->arena, ERROR_LIMIT, "%.*s: its part %s unpacks to more than %d times its size, which no paper does; it is not read",
		                            STR_ARG(package->name), part->name, READ_MAX_RATIO));
	return (int)got;
}

static int unpacked(void *context)
{
	(void)context;
	return 0;
}

#if LIBXML_VERSION >= 21200
static void note_error(void *context, const xmlError *failure)
#else
static void note_error(void *context, xmlErrorPtr failure)
#endif
{
	struct part *part = context;
	if (part->error || failure->level < XML_ERR_ERROR || failure->domain == XML_FROM_NAMESPACE)
		return;
	struct str why = str_trim(str_of(failure->message));
	if (str_has(why, STR("huge"))) { /* libxml2's own cap of ten megabytes for one text */
		fail(part, error_new(part->package->arena, ERROR_LIMIT, "%.*s holds a text that is too large to be a paper's (in its part %s); "
		                     "split it into smaller papers, or save it again from Word", STR_ARG(part->package->name), part->name));
		return;
	}
	fail(part, error_new(part->package->arena, ERROR_INVALID, "%.*s is damaged: its part %s is not sound XML (line %d: %.*s); " AGAIN,
	                     STR_ARG(part->package->name), part->name, failure->line, STR_ARG(why)));
}

static struct error *part_failed(struct part *part)
{
	if (part->error)
		return part->error;
	return error_new(part->package->arena, ERROR_INVALID, "%.*s is damaged: its part %s can't be read; " AGAIN,
	                 STR_ARG(part->package->name), part->name);
}

void part_close(struct part *part)
{
	if (part->xml)
		xmlFreeTextReader(part->xml);
	if (part->file)
		zip_fclose(part->file);
	part->xml = NULL;
	part->file = NULL;
}

static struct error *open_packed(struct package *package, struct str name, struct part *ret_part)
{
	*ret_part = (struct part){.package = package, .name = str_c(package->arena, name), .last_space = SPACE_OTHER};
	TRY(arena_check(package->arena));
	zip_int64_t index = locate(package, name);
	if (index < 0)
		return error_new(package->arena, ERROR_INVALID, "%.*s is damaged: its part %s is missing; " AGAIN, STR_ARG(package->name), ret_part->name);
	zip_stat_t stat;
	zip_stat_init(&stat);
	if (zip_stat_index(package->zip, (zip_uint64_t)index, 0, &stat) == 0 && (stat.valid & ZIP_STAT_COMP_SIZE))
		ret_part->packed = (size_t)stat.comp_size;
	if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
		return error_new(package->arena, ERROR_INVALID, "%.*s is protected by a password; take the password off and save it", STR_ARG(package->name));
	ret_part->file = zip_fopen_index(package->zip, (zip_uint64_t)index, 0);
	return ret_part->file ? NULL : zip_failed(package, zip_strerror(package->zip));
}

struct error *part_open(struct package *package, struct str name, struct part *ret_part)
{
	TRY(open_packed(package, name, ret_part));
	ret_part->xml = xmlReaderForIO(unpack, unpacked, ret_part, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_COMPACT);
	if (!ret_part->xml)
		return part_failed(ret_part);
	xmlTextReaderSetStructuredErrorHandler(ret_part->xml, note_error, ret_part);
	return NULL;
}

struct error *package_bytes(struct package *package, struct str name, struct str *ret_bytes)
{
	AUTO_PART part;
	TRY(open_packed(package, name, &part));
	struct buf bytes;
	buf_init(&bytes, package->arena, BUF_NO_LIMIT);
	char chunk[4096];
	int got;
	while ((got = unpack(&part, chunk, sizeof chunk)) > 0)
		buf_put(&bytes, (struct str){chunk, (size_t)got});
	return got < 0 ? part_failed(&part) : buf_done(&bytes, ret_bytes);
}

/* ---- nodes ---- */

static struct str str_of_xml(const xmlChar *text)
{
	return str_of((const char *)text);
}

static const struct {
	const char *uri;
	enum space space;
} spaces[] = {
	{"http://schemas.openxmlformats.org/wordprocessingml/2006/main", SPACE_WORD},
	{"http://purl.oclc.org/ooxml/wordprocessingml/main", SPACE_WORD},
	{"http://schemas.openxmlformats.org/officeDocument/2006/relationships", SPACE_RELATION},
	{"http://purl.oclc.org/ooxml/officeDocument/relationships", SPACE_RELATION},
	{"http://schemas.openxmlformats.org/markup-compatibility/2006", SPACE_COMPATIBILITY},
	{"http://schemas.openxmlformats.org/officeDocument/2006/math", SPACE_MATH},
	{"http://purl.oclc.org/ooxml/officeDocument/math", SPACE_MATH},
	{"http://www.w3.org/XML/1998/namespace", SPACE_XML},
};

static enum space space_of(const xmlChar *uri)
{
	for (size_t i = 0; uri && i < sizeof spaces / sizeof *spaces; i++)
		if (str_equal(str_of_xml(uri), str_of(spaces[i].uri)))
			return spaces[i].space;
	return SPACE_OTHER;
}

static void open_element(struct part *part)
{
	const xmlChar *uri = xmlTextReaderConstNamespaceUri(part->xml);
	if (!uri || uri != part->last_uri) { /* libxml2 keeps one copy of each address */
		part->last_uri = uri;
		part->last_space = space_of(uri);
	}
	part->type = NODE_OPEN;
	part->space = part->last_space;
	part->element = str_of_xml(xmlTextReaderConstLocalName(part->xml));
	part->close_now = xmlTextReaderIsEmptyElement(part->xml) == 1;
}

/* Takes over the node that libxml2 came to; false for those that say nothing. */
static bool take_node(struct part *part)
{
	part->depth = xmlTextReaderDepth(part->xml) + 1;
	int type = xmlTextReaderNodeType(part->xml);
	if (part->skip_depth && (part->depth > part->skip_depth || type != XML_READER_TYPE_END_ELEMENT))
		return false;
	part->skip_depth = 0;
	switch (type) {
	case XML_READER_TYPE_ELEMENT:
		open_element(part);
		return true;
	case XML_READER_TYPE_END_ELEMENT:
		part->type = NODE_CLOSE;
		return true;
	case XML_READER_TYPE_TEXT:
	case XML_READER_TYPE_CDATA:
	case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
		part->type = NODE_TEXT;
		part->text = str_of_xml(xmlTextReaderConstValue(part->xml));
		return true;
	default:
		return false;
	}
}

struct error *part_next(struct part *part)
{
	if (part->close_now) {
		part->close_now = false;
		part->skip_depth = 0;
		part->type = NODE_CLOSE;
		return NULL;
	}
	do {
		int more = xmlTextReaderRead(part->xml);
		if (more < 0 || part->error)
			return part_failed(part);
		if (!more) {
			part->type = NODE_END;
			return NULL;
		}
		if (xmlTextReaderNodeType(part->xml) == XML_READER_TYPE_DOCUMENT_TYPE)
			return error_new(part->package->arena, ERROR_INVALID, "%.*s: its part %s declares a document type (DTD), which no word processor does; it is not read",
			                 STR_ARG(part->package->name), part->name);
		if (xmlTextReaderDepth(part->xml) >= READ_MAX_DEPTH)
			return error_new(part->package->arena, ERROR_LIMIT, "%.*s: its part %s has more than %d elements in one another; " AGAIN,
			                 STR_ARG(part->package->name), part->name, READ_MAX_DEPTH);
	} while (!take_node(part));
	return NULL;
}

void part_skip(struct part *part)
{
	if (!part->close_now)
		part->skip_depth = part->depth;
}

bool part_at(const struct part *part, const char *element)
{
	return part->type == NODE_OPEN && part->space == SPACE_WORD && str_equal(part->element, str_of(element));
}

struct str part_attribute(struct part *part, enum space space, const char *name)
{
	struct str value = STR_NONE;
	int found = xmlTextReaderMoveToFirstAttribute(part->xml);
	for (; found == 1; found = xmlTextReaderMoveToNextAttribute(part->xml)) {
		if (strcmp((const char *)xmlTextReaderConstLocalName(part->xml), name) != 0)
			continue;
		const xmlChar *uri = xmlTextReaderConstNamespaceUri(part->xml);
		if (uri ? space_of(uri) != space : space != SPACE_WORD)
			continue;
		value = str_of_xml(xmlTextReaderConstValue(part->xml));
		break;
	}
	xmlTextReaderMoveToElement(part->xml);
	return value;
}

struct str part_value(struct part *part)
{
	return part_attribute(part, SPACE_WORD, "val");
}

int part_number(struct part *part, const char *name, int otherwise)
{
	int number;
	return str_number(part_attribute(part, SPACE_WORD, name), &number) ? number : otherwise;
}

bool part_on(struct part *part)
{
	struct str value = part_value(part);
	return !str_equal(value, STR("0")) && !str_equal(value, STR("false")) && !str_equal(value, STR("off")) &&
	       !str_equal(value, STR("none"));
}

/* ---- relations ---- */

static int by_id(const void *a, const void *b)
{
	return str_compare(((const struct relation *)a)->id, ((const struct relation *)b)->id);
}

static struct str last_word(struct str path)
{
	size_t at = path.size;
	while (at && path.at[at - 1] != '/')
		at--;
	return str_from(path, at);
}

/* The part that a target names, seen from another part. */
static struct str resolve(struct arena *arena, struct str from, struct str target)
{
	if (str_starts(target, STR("/")))
		return str_from(target, 1);
	struct str folder = str_slice(from, 0, from.size - last_word(from).size);
	for (;;) {
		if (str_starts(target, STR("./"))) {
			target = str_from(target, 2);
		} else if (str_starts(target, STR("../"))) {
			target = str_from(target, 3);
			folder = folder.size ? str_slice(folder, 0, folder.size - 1) : folder;
			folder = str_slice(folder, 0, folder.size - last_word(folder).size);
		} else {
			return str_join(arena, folder, STR(""), target);
		}
	}
}

static struct error *read_relations(struct package *package, struct str from, struct str part_name, struct relations *relations)
{
	struct arena *arena = package->arena;
	AUTO_PART part;
	TRY(part_open(package, part_name, &part));
	for (;;) {
		TRY(part_next(&part));
		if (part.type == NODE_END)
			break;
		if (part.type != NODE_OPEN || !str_equal(part.element, STR("Relationship")))
			continue;
		struct relation relation = {.id = str_copy(arena, part_attribute(&part, SPACE_WORD, "Id"))};
		relation.type = str_copy(arena, last_word(part_attribute(&part, SPACE_WORD, "Type")));
		relation.external = str_equal_fold(part_attribute(&part, SPACE_WORD, "TargetMode"), STR("External"));
		relation.target = str_copy(arena, part_attribute(&part, SPACE_WORD, "Target"));
		if (!relation.external)
			relation.target = resolve(arena, from, relation.target);
		list_push(arena, &relations->list, relation);
	}
	return arena_check(arena);
}

struct error *package_relations(struct package *package, struct str part, struct relations *ret_relations)
{
	*ret_relations = (struct relations){0};
	struct str name = last_word(part), folder = str_slice(part, 0, part.size - name.size);
	struct str relations_part = str_format(package->arena, "%.*s_rels/%.*s.rels", STR_ARG(folder), STR_ARG(name));
	TRY(arena_check(package->arena));
	if (!package_has(package, relations_part))
		return NULL;
	TRY(read_relations(package, part, relations_part, ret_relations));
	if (ret_relations->list.count)
		qsort(ret_relations->list.at, ret_relations->list.count, sizeof *ret_relations->list.at, by_id);
	return NULL;
}

const struct relation *relation_by_id(const struct relations *relations, struct str id)
{
	struct relation key = {.id = id};
	return relations->list.count ? bsearch(&key, relations->list.at, relations->list.count, sizeof key, by_id) : NULL;
}

struct str relation_target(const struct relations *relations, struct str type)
{
	list_each(relation, &relations->list)
		if (!relation->external && str_equal(relation->type, type))
			return relation->target;
	return STR_NONE;
}

/* ---- which document it is ---- */

/* The content type of a part: its own, or that of its name's ending. */
static struct error *content_type(struct package *package, struct str part_name, struct str *ret_type)
{
	struct str type = STR_NONE, by_ending = STR_NONE;
	AUTO_PART part;
	TRY(part_open(package, STR("[Content_Types].xml"), &part));
	for (;;) {
		TRY(part_next(&part));
		if (part.type == NODE_END)
			break;
		if (part.type != NODE_OPEN)
			continue;
		struct str named = part_attribute(&part, SPACE_WORD, "PartName"), ending = part_attribute(&part, SPACE_WORD, "Extension");
		if (named.size && str_equal_fold(str_from(named, 1), part_name))
			type = str_copy(package->arena, part_attribute(&part, SPACE_WORD, "ContentType"));
		else if (ending.size && part_name.size > ending.size && str_equal_fold(str_from(part_name, part_name.size - ending.size), ending))
			by_ending = str_copy(package->arena, part_attribute(&part, SPACE_WORD, "ContentType"));
	}
	*ret_type = type.size ? type : by_ending;
	return arena_check(package->arena);
}

static struct str open_document_type(struct package *package)
{
	zip_file_t *file = zip_fopen(package->zip, "mimetype", 0);
	if (!file)
		return STR_NONE;
	char type[100];
	zip_int64_t size = zip_fread(file, type, sizeof type);
	zip_fclose(file);
	return size > 0 ? str_copy(package->arena, (struct str){type, (size_t)size}) : STR_NONE;
}

static struct error *find_main(struct package *package)
{
	struct arena *arena = package->arena;
	if (!package_has(package, STR("[Content_Types].xml")))
		return other_type(arena, package->name, open_document_type(package));
	struct relations relations;
	TRY(package_relations(package, STR_NONE, &relations));
	package->main = relation_target(&relations, STR("officeDocument"));
	if (!package->main.size)
		package->main = STR("word/document.xml");
	struct str type = STR_NONE;
	TRY(content_type(package, package->main, &type));
	bool word = str_has(type, STR("wordprocessingml")) || str_has(type, STR("ms-word.document")) || str_has(type, STR("ms-word.template"));
	if (word || (package_has(package, package->main) && str_equal(type, STR("application/xml"))))
		return NULL;
	return other_type(arena, package->name, type);
}

struct error *package_open(struct arena *arena, struct str bytes, struct str name, struct package *ret_package)
{
	*ret_package = (struct package){.arena = arena, .name = name};
	if (!bytes.size)
		return error_new(arena, ERROR_INVALID, "%.*s is empty; give the paper itself", STR_ARG(name));
	if (bytes.size > READ_MAX_BYTES)
		return error_new(arena, ERROR_LIMIT, "%.*s is larger than %u MB; take its pictures out, or split it", STR_ARG(name), READ_MAX_BYTES >> 20);
	TRY(check_container(arena, bytes, name));
	TRY(open_zip(ret_package, bytes));
	return find_main(ret_package);
}
