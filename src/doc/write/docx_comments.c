/* Comments: see docx_comments.h and ECMA-376 part 1, 17.13.4. Four parts change: the body
 * (anchors), the comments (their text), the body's relations and the content types (when
 * there were no comments before). */
#include "doc/write/docx_comments.h"

#include "base/utf8.h"
#include "doc/read/docx_package.h"
#include "doc/write/docx_edit.h"
#include "doc/write/package.h"

#include <stdlib.h>
#include <zip.h>

enum { FIRST_DAY = 1 << 5 | 1 }; /* 1 January 1980, in the zip's way of writing */

static const char comments_type[] = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/* ---- where in the body ---- */

struct anchor {
	const struct docx_comment *comment;
	size_t paragraph; /* from 1 */
	size_t order;     /* in which the caller gave them */
};

struct run_span {
	size_t from, to;      /* bytes of the part */
	size_t before, after; /* printed characters of the paragraph before and after it */
};

struct anchoring {
	struct arena *arena;
	struct scan scan;
	struct str prefix;         /* of Word's elements, with colon */
	struct anchor *anchors;    /* by paragraph */
	size_t count, next;        /* next: the first that is not placed */
	int first_id;
	struct edits edits;
	size_t paragraphs, first;  /* opened so far; the outermost open one */
	size_t content;            /* where its content begins, behind its properties */
	size_t characters;         /* printed in it so far */
	LIST(struct run_span) runs;
	int depth, paragraph_depth, run_depth, skip_depth; /* 0: not in one */
	bool alternative[READ_MAX_DEPTH + 2]; /* by depth: the first one has been taken */
	bool in_text;
};

static bool counts(uint32_t character)
{
	return character > ' ' && !char_is_space(character);
}

/* Printed characters, blanks apart, which folding does not change. */
static size_t count_characters(struct str text)
{
	size_t count = 0;
	for (size_t at = 0; at < text.size;)
		count += counts(utf8_next(text, &at));
	return count;
}

/* The same for text as it lies in XML, where an escape is one character. */
static size_t count_escaped(struct str text)
{
	size_t count = 0;
	while (text.at) {
		struct str plain = str_cut(&text, '&');
		count += count_characters(plain);
		if (text.at) {
			str_cut(&text, ';');
			count++;
		}
	}
	return count;
}

static bool is_word(const struct anchoring *anchoring, const char *local)
{
	return str_equal(tag_local(anchoring->scan.name), str_of(local)) && str_equal(tag_prefix(anchoring->scan.name), anchoring->prefix);
}

/* Finds the runs that cover the words; false: the whole paragraph. */
static bool covering_runs(const struct anchoring *anchoring, const struct docx_comment *comment, size_t *ret_from, size_t *ret_to)
{
	const struct block *block = comment->block;
	bool within = block && comment->end > comment->start && !(block->flags & (BLOCK_HIDDEN | BLOCK_TEXT_BOX)) &&
	              !block_within(block, BLOCK_FOOTNOTE);
	if (!within || !anchoring->runs.count)
		return false;
	size_t begin = count_characters(str_slice(block->text, 0, comment->start));
	size_t end = begin + count_characters(str_slice(block->text, comment->start, comment->end));
	const struct run_span *first = NULL, *last = NULL;
	list_each(run, &anchoring->runs) {
		if (run->before <= begin && run->after > begin && !first)
			first = run;
		if (first && run->after > run->before && run->before < end)
			last = run;
	}
	if (!first || !last)
		return false;
	*ret_from = first->from;
	*ret_to = last->to;
	return true;
}

static void place(struct anchoring *anchoring, const struct docx_comment *comment, size_t end)
{
	size_t from = anchoring->content, to = end;
	struct str w = anchoring->prefix;
	covering_runs(anchoring, comment, &from, &to);
	int id = anchoring->first_id + (int)anchoring->next;
	struct str start = str_format(anchoring->arena, "<%.*scommentRangeStart %.*sid=\"%d\"/>", STR_ARG(w), STR_ARG(w), id);
	struct str finish = str_format(anchoring->arena,
	                               "<%.*scommentRangeEnd %.*sid=\"%d\"/><%.*sr><%.*scommentReference %.*sid=\"%d\"/></%.*sr>",
	                               STR_ARG(w), STR_ARG(w), id, STR_ARG(w), STR_ARG(w), STR_ARG(w), id, STR_ARG(w));
	edit_add(anchoring->arena, &anchoring->edits, from, 0, start);
	edit_add(anchoring->arena, &anchoring->edits, to, 0, finish);
}

static void place_all(struct anchoring *anchoring, size_t end)
{
	while (anchoring->next < anchoring->count && anchoring->anchors[anchoring->next].paragraph <= anchoring->paragraphs) {
		place(anchoring, anchoring->anchors[anchoring->next].comment, end);
		anchoring->next++;
	}
}

static bool any_here(const struct anchoring *anchoring)
{
	return anchoring->next < anchoring->count && anchoring->anchors[anchoring->next].paragraph <= anchoring->paragraphs;
}

/* "<w:p/>" becomes "<w:p>…</w:p>". */
static void place_in_empty(struct anchoring *anchoring)
{
	struct scan *scan = &anchoring->scan;
	edit_add(anchoring->arena, &anchoring->edits, scan->to - 2, 2, STR(">"));
	anchoring->content = scan->to;
	anchoring->runs.count = 0;
	place_all(anchoring, scan->to);
	edit_add(anchoring->arena, &anchoring->edits, scan->to, 0, str_format(anchoring->arena, "</%.*s>", STR_ARG(scan->name)));
}

/* The reader takes the first of alternatives; paragraphs in the others are not counted. */
static bool skips_alternative(struct anchoring *anchoring)
{
	struct str local = tag_local(anchoring->scan.name);
	if (str_equal(local, STR("AlternateContent")))
		anchoring->alternative[anchoring->depth] = false;
	if (!str_equal(local, STR("Choice")) && !str_equal(local, STR("Fallback")))
		return false;
	bool taken = anchoring->alternative[anchoring->depth - 1];
	anchoring->alternative[anchoring->depth - 1] = true;
	return taken;
}

static void open_tag(struct anchoring *anchoring)
{
	struct scan *scan = &anchoring->scan;
	anchoring->depth++;
	if (anchoring->skip_depth)
		return;
	if (skips_alternative(anchoring)) {
		anchoring->skip_depth = anchoring->depth;
	} else if (is_word(anchoring, "p")) {
		anchoring->paragraphs++;
		if (anchoring->paragraph_depth)
			return;
		anchoring->paragraph_depth = anchoring->depth;
		anchoring->content = scan->to;
		anchoring->characters = 0;
		anchoring->runs.count = 0;
	} else if (is_word(anchoring, "r") && anchoring->paragraph_depth && !anchoring->run_depth) {
		anchoring->run_depth = anchoring->depth;
		struct run_span *run = list_add(anchoring->arena, &anchoring->runs);
		if (run)
			*run = (struct run_span){.from = scan->from, .before = anchoring->characters};
	} else if (is_word(anchoring, "t")) {
		anchoring->in_text = anchoring->run_depth && anchoring->depth == anchoring->run_depth + 1;
	}
}

static void close_tag(struct anchoring *anchoring)
{
	struct scan *scan = &anchoring->scan;
	int depth = anchoring->depth--;
	if (anchoring->skip_depth) {
		anchoring->skip_depth = anchoring->skip_depth == depth ? 0 : anchoring->skip_depth;
		return;
	}
	anchoring->in_text = false;
	if (depth == anchoring->run_depth) {
		anchoring->run_depth = 0;
		struct run_span *run = list_last(&anchoring->runs);
		if (run) {
			run->to = scan->to;
			run->after = anchoring->characters;
		}
	} else if (depth == anchoring->paragraph_depth) {
		place_all(anchoring, scan->from);
		anchoring->paragraph_depth = 0;
	} else if (depth == anchoring->paragraph_depth + 1 && is_word(anchoring, "pPr")) {
		anchoring->content = scan->to;
	}
}

static void empty_tag(struct anchoring *anchoring)
{
	if (anchoring->skip_depth)
		return;
	if (is_word(anchoring, "p")) {
		anchoring->paragraphs++;
		if (!anchoring->paragraph_depth && any_here(anchoring))
			place_in_empty(anchoring);
	} else if (is_word(anchoring, "pPr") && anchoring->depth == anchoring->paragraph_depth) {
		anchoring->content = anchoring->scan.to;
	}
}

static struct error *anchor_all(struct anchoring *anchoring, struct str name)
{
	struct scan *scan = &anchoring->scan;
	while (scan_next(scan) && anchoring->depth < (int)READ_MAX_DEPTH) {
		if (scan->token == TOKEN_OPEN)
			open_tag(anchoring);
		else if (scan->token == TOKEN_CLOSE && anchoring->depth > 0)
			close_tag(anchoring);
		else if (scan->token == TOKEN_EMPTY)
			empty_tag(anchoring);
		else if (scan->token == TOKEN_TEXT && anchoring->in_text)
			anchoring->characters += count_escaped(str_slice(scan->xml, scan->from, scan->to));
	}
	if (anchoring->next < anchoring->count)
		return error_new(anchoring->arena, ERROR_INVALID, "%.*s can't be given comments: its body has fewer paragraphs than the comments need; save it again in Word and try once more",
		                 STR_ARG(name));
	return arena_check(anchoring->arena);
}

static int by_paragraph(const void *a, const void *b)
{
	const struct anchor *left = a, *right = b;
	if (left->paragraph != right->paragraph)
		return left->paragraph > right->paragraph ? 1 : -1;
	return (left->order > right->order) - (left->order < right->order);
}

static struct error *sort_anchors(struct arena *arena, const struct docx_comment *comments, size_t count, struct anchor **ret_anchors)
{
	struct anchor *anchors = arena_alloc_array(arena, count, sizeof *anchors);
	TRY_MEMORY(arena, anchors);
	for (size_t i = 0; i < count; i++) {
		size_t paragraph = comments[i].block ? comments[i].block->source_index : 0;
		anchors[i] = (struct anchor){.comment = &comments[i], .paragraph = paragraph ? paragraph : 1, .order = i};
	}
	qsort(anchors, count, sizeof *anchors, by_paragraph);
	*ret_anchors = anchors;
	return NULL;
}

/* ---- the comments themselves ---- */

static void put_comment(struct buf *out, struct str w, const struct docx_comment *comment, int id, struct str author, struct str date)
{
	buf_printf(out, "<%.*scomment %.*sid=\"%d\" %.*sauthor=\"", STR_ARG(w), STR_ARG(w), id, STR_ARG(w));
	buf_xml(out, author);
	if (date.size) {
		buf_printf(out, "\" %.*sdate=\"", STR_ARG(w));
		buf_xml(out, date);
	}
	buf_printf(out, "\" %.*sinitials=\"", STR_ARG(w));
	buf_xml(out, str_slice(author, 0, 1));
	buf_put(out, STR("\">"));
	struct str rest = comment->text.at ? comment->text : STR("");
	while (rest.at) {
		buf_printf(out, "<%.*sp><%.*sr><%.*st xml:space=\"preserve\">", STR_ARG(w), STR_ARG(w), STR_ARG(w));
		buf_xml(out, str_cut(&rest, '\n'));
		buf_printf(out, "</%.*st></%.*sr></%.*sp>", STR_ARG(w), STR_ARG(w), STR_ARG(w));
	}
	buf_printf(out, "</%.*scomment>", STR_ARG(w));
}

static struct str comments_text(const struct anchoring *anchoring, struct str w, struct str author, struct str date)
{
	struct buf out;
	buf_init(&out, anchoring->arena, BUF_NO_LIMIT);
	for (size_t i = 0; i < anchoring->count; i++)
		put_comment(&out, w, anchoring->anchors[i].comment, anchoring->first_id + (int)i, author, date);
	return buf_str(&out);
}

/* ---- parts ---- */

struct copy { /* what the four parts are and become */
	struct package package;
	struct relations relations;
	struct str body, comments_part, comments, types, relations_part, relations_xml; /* "" when there is none */
	struct str word_uri;
	bool related; /* the body's relations name the comments part already */
};

static void copy_close(struct copy *copy)
{
	package_close(&copy->package);
}

/* The outermost tag of a part. */
static struct scan outermost(struct str xml)
{
	struct scan scan = {.xml = xml};
	while (scan_next(&scan) && scan.token == TOKEN_TEXT)
		continue;
	return scan;
}

static struct error *check_encoding(struct copy *copy, struct str xml)
{
	if (xml.size >= 2 && xml.at[0] && xml.at[1] && (unsigned char)xml.at[0] < 0xFE)
		return NULL;
	return error_new(copy->package.arena, ERROR_INVALID, "%.*s is written in UTF-16, which comments can't be put into; open it in Word and save it again",
	                 STR_ARG(copy->package.name));
}

static struct error *read_copy(struct arena *arena, struct str original, struct str name, struct copy *copy)
{
	struct package *package = &copy->package;
	TRY(package_open(arena, original, name, package));
	TRY(package_relations(package, package->main, &copy->relations));
	TRY(package_bytes(package, package->main, &copy->body));
	TRY(check_encoding(copy, copy->body));
	TRY(package_bytes(package, STR("[Content_Types].xml"), &copy->types));
	size_t slash = package->main.size;
	while (slash && package->main.at[slash - 1] != '/')
		slash--;
	struct str folder = str_slice(package->main, 0, slash);
	copy->relations_part = str_format(arena, "%.*s_rels/%.*s.rels", STR_ARG(folder), STR_ARG(str_from(package->main, slash)));
	if (package_has(package, copy->relations_part))
		TRY(package_bytes(package, copy->relations_part, &copy->relations_xml));
	copy->comments_part = relation_target(&copy->relations, STR("comments"));
	copy->related = copy->comments_part.size > 0;
	if (package_has(package, copy->comments_part)) {
		TRY(package_bytes(package, copy->comments_part, &copy->comments));
	} else if (!copy->related) {
		copy->comments_part = str_format(arena, "%.*scomments.xml", STR_ARG(folder));
		if (package_has(package, copy->comments_part))
			copy->comments_part = str_format(arena, "%.*scomments_heed.xml", STR_ARG(folder));
	}
	struct scan root = outermost(copy->body);
	struct str prefix = tag_prefix(root.name);
	copy->word_uri = tag_attribute(&root, prefix.size ? str_format(arena, "xmlns:%.*s", (int)prefix.size - 1, prefix.at) : STR("xmlns"));
	return arena_check(arena);
}

/* The first id that no comment has. */
static int free_id(struct arena *arena, struct str comments)
{
	int next = 0;
	struct str id_name = str_format(arena, "%.*sid", STR_ARG(tag_prefix(outermost(comments).name)));
	for (struct scan scan = {.xml = comments}; scan_next(&scan);) {
		int id;
		if (scan.token == TOKEN_TEXT || scan.token == TOKEN_CLOSE || !str_equal(tag_local(scan.name), STR("comment")))
			continue;
		struct str value = tag_attribute(&scan, id_name);
		if (str_number(value, &id) && id >= next && id < 1 << 30)
			next = id + 1;
	}
	return next;
}

/* Puts text before the end of the outermost element. */
static struct error *append_inside(struct arena *arena, struct str xml, struct str added, struct str *ret_xml)
{
	struct scan root = outermost(xml);
	struct edits edits = {0};
	if (root.token == TOKEN_EMPTY) {
		struct str end = str_format(arena, ">%.*s</%.*s>", STR_ARG(added), STR_ARG(root.name));
		edit_add(arena, &edits, root.to - 2, 2, end);
		return edits_apply(arena, xml, &edits, ret_xml);
	}
	size_t last = xml.size;
	while (last && !str_starts(str_from(xml, last), STR("</")))
		last--;
	edit_add(arena, &edits, last, 0, added);
	return edits_apply(arena, xml, &edits, ret_xml);
}

/* A relation from the body to the comments. */
static struct error *relate(struct arena *arena, struct copy *copy)
{
	bool strict = str_has(copy->word_uri, STR("purl.oclc.org"));
	const char *type = strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
	                          : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
	struct str id = STR("heedComments");
	for (int i = 1; relation_by_id(&copy->relations, id); i++)
		id = str_format(arena, "heedComments%d", i);
	if (!copy->relations_xml.size)
		copy->relations_xml = STR("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
		                          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>");
	struct str prefix = tag_prefix(outermost(copy->relations_xml).name);
	struct str relation = str_format(arena, "<%.*sRelationship Id=\"%.*s\" Type=\"%s\" Target=\"/%.*s\"/>", STR_ARG(prefix), STR_ARG(id),
	                                 type, STR_ARG(copy->comments_part));
	return append_inside(arena, copy->relations_xml, relation, &copy->relations_xml);
}

/* Announces a comments part that was not there before. */
static struct error *announce(struct arena *arena, struct copy *copy)
{
	if (!copy->related)
		TRY(relate(arena, copy));
	struct str prefix = tag_prefix(outermost(copy->types).name);
	struct str override = str_format(arena, "<%.*sOverride PartName=\"/%.*s\" ContentType=\"%s\"/>", STR_ARG(prefix),
	                                 STR_ARG(copy->comments_part), comments_type);
	return append_inside(arena, copy->types, override, &copy->types);
}

/* ---- the zip ---- */

static void source_free(zip_source_t **source)
{
	if (*source)
		zip_source_free(*source);
}

static void archive_discard(zip_t **archive)
{
	if (*archive)
		zip_discard(*archive);
}

static bool put_part(struct arena *arena, zip_t *archive, struct str name, struct str bytes)
{
	zip_source_t *source = zip_source_buffer(archive, bytes.at, bytes.size, 0);
	zip_int64_t index = source ? zip_file_add(archive, str_c(arena, name), source, ZIP_FL_OVERWRITE | ZIP_FL_ENC_UTF_8) : -1;
	if (source && index < 0)
		zip_source_free(source);
	return index >= 0 && zip_file_set_dostime(archive, (zip_uint64_t)index, 0, FIRST_DAY, 0) == 0;
}

static struct error *write_failed(struct copy *copy)
{
	return error_new(copy->package.arena, ERROR_WRITE, "the copy of %.*s with comments can't be packed; there may be too little memory",
	                 STR_ARG(copy->package.name));
}

static struct error *write_copy(struct copy *copy, struct str original, struct str *ret_bytes)
{
	struct arena *arena = copy->package.arena;
	__attribute__((cleanup(source_free))) zip_source_t *source = zip_source_buffer_create(original.at, original.size, 0, NULL);
	if (!source)
		return write_failed(copy);
	zip_source_keep(source); /* one for us, one for the archive */
	__attribute__((cleanup(archive_discard))) zip_t *archive = zip_open_from_source(source, 0, NULL);
	if (!archive) {
		zip_source_free(source);
		return write_failed(copy);
	}
	bool put = put_part(arena, archive, copy->package.main, copy->body) && put_part(arena, archive, copy->comments_part, copy->comments) &&
	           put_part(arena, archive, copy->relations_part, copy->relations_xml) &&
	           put_part(arena, archive, STR("[Content_Types].xml"), copy->types);
	TRY(arena_check(arena));
	if (!put || zip_close(archive) < 0)
		return write_failed(copy);
	archive = NULL;
	return package_take(arena, source, ret_bytes);
}

static struct error *comment(struct arena *arena, struct str original, struct str name, const struct docx_comment *comments,
                             size_t count, struct str author, struct str date, struct str *ret_bytes)
{
	__attribute__((cleanup(copy_close))) struct copy copy = {0};
	TRY(read_copy(arena, original, name, &copy));
	if (!count) {
		*ret_bytes = original;
		return NULL;
	}
	struct anchoring *anchoring = arena_new(arena, struct anchoring);
	TRY_MEMORY(arena, anchoring);
	*anchoring = (struct anchoring){.arena = arena, .scan = {.xml = copy.body}, .count = count, .first_id = free_id(arena, copy.comments)};
	anchoring->prefix = tag_prefix(outermost(copy.body).name);
	TRY(sort_anchors(arena, comments, count, &anchoring->anchors));
	TRY(anchor_all(anchoring, name));
	TRY(edits_apply(arena, copy.body, &anchoring->edits, &copy.body));
	if (!copy.comments.size) {
		copy.comments = str_format(arena, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"%.*s\"></w:comments>",
		                           STR_ARG(copy.word_uri));
		TRY(announce(arena, &copy));
	}
	struct str w = tag_prefix(outermost(copy.comments).name);
	TRY(append_inside(arena, copy.comments, comments_text(anchoring, w, author, date), &copy.comments));
	return write_copy(&copy, original, ret_bytes);
}

struct error *docx_comments(struct arena *arena, struct str original, struct str name, const struct docx_comment *comments,
                            size_t count, struct str author, struct str date, struct str *ret_bytes)
{
	struct error *error = comment(arena, original, name, comments, count, author, date, ret_bytes);
	return error && arena->failed ? arena_error(arena) : error; /* what is not found for want of memory is not missing */
}
