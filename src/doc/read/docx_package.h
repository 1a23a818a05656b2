/* A docx as a package: a zip of parts, most of them XML, joined by relations.
 *
 * The only place of the reader that knows libzip and libxml2. Parts are streamed: an XML
 * part is a row of nodes, opened, text, closed. Everything here guards against hostile
 * files: sizes and ratios are capped, document type declarations refused, nothing outside
 * the package is ever fetched. */
#ifndef HEED_DOC_READ_DOCX_PACKAGE_H
#define HEED_DOC_READ_DOCX_PACKAGE_H

#include "doc/read/read.h"

struct zip;
struct zip_file;
struct _xmlTextReader;

struct package {
	struct arena *arena;
	struct str name;   /* of the file, for messages */
	struct zip *zip;
	struct str main;   /* the part that holds the body: "word/document.xml" */
	size_t inflated;   /* bytes unpacked so far, of all parts */
};

/* Opens the bytes, which must outlive the package, and finds its main part. Anything but a
 * Word document is refused with a sentence that says what it is. */
struct error *package_open(struct arena *arena, struct str bytes, struct str name, struct package *ret_package) MUST_CHECK;
void package_close(struct package *package);
#define AUTO_PACKAGE __attribute__((cleanup(package_close))) struct package

bool package_has(const struct package *package, struct str part);

struct relation {
	struct str id;
	struct str type;   /* its last word: "styles", "hyperlink" */
	struct str target; /* a part of the package, or an address when external */
	bool external;
};

struct relations {
	LIST(struct relation) list; /* by id */
};

/* The relations of a part; none when it has none. STR_NONE: of the package itself. */
struct error *package_relations(struct package *package, struct str part, struct relations *ret_relations) MUST_CHECK;
const struct relation *relation_by_id(const struct relations *relations, struct str id); /* or NULL */
struct str relation_target(const struct relations *relations, struct str type); /* of the first of that type, or STR_NONE */

/* A part as it lies, unpacked, in the package's arena. */
struct error *package_bytes(struct package *package, struct str part, struct str *ret_bytes) MUST_CHECK;

/* ---- XML parts ---- */

enum space { SPACE_WORD, SPACE_RELATION, SPACE_COMPATIBILITY, SPACE_MATH, SPACE_XML, SPACE_OTHER };
enum node_type { NODE_OPEN, NODE_CLOSE, NODE_TEXT, NODE_END };

struct part {
	struct package *package;
	const char *name;
	struct zip_file *file;
	struct _xmlTextReader *xml;
	size_t packed, inflated;
	struct error *error; /* what stopped the unpacking or parsing, first one */
	int skip_depth;      /* nodes below this depth are passed over; 0: none */
	bool close_now;      /* an element without content was opened: its close comes next */
	const void *last_uri;/* of the last element, with its space: they seldom change */
	enum space last_space;
	/* The node that part_next came to; texts are valid until the next one. */
	enum node_type type;
	enum space space;
	struct str element;  /* NODE_OPEN: name without prefix */
	struct str text;     /* NODE_TEXT */
	int depth;           /* the outermost element has 1 */
};

/* Opens a part that must be there. */
struct error *part_open(struct package *package, struct str name, struct part *ret_part) MUST_CHECK;
void part_close(struct part *part);
#define AUTO_PART __attribute__((cleanup(part_close))) struct part

struct error *part_next(struct part *part) MUST_CHECK;
void part_skip(struct part *part); /* NODE_OPEN: what is in the element is passed over; its close comes next */
bool part_at(const struct part *part, const char *element); /* NODE_OPEN of a Word element of that name */

/* NODE_OPEN: an attribute, "" when absent. SPACE_WORD also finds those without a prefix. */
struct str part_attribute(struct part *part, enum space space, const char *name);
struct str part_value(struct part *part);            /* the attribute "val" */
int part_number(struct part *part, const char *name, int otherwise); /* not negative */
bool part_on(struct part *part);                     /* an on/off property: on unless val says otherwise */

#endif
