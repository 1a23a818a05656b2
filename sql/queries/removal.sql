-- Taking words out of the record: see src/core/removal.h. `holds` and `without` find them however
-- they are printed (src/core/mention.h). What a table holds is blanked by its row.

-- removal_scope(review: text, recommendation: text) -> one
-- A review, and a recommendation in it where one is named.
SELECT review.id AS review, review.slug, (SELECT id FROM recommendation WHERE recommendation.review = review.id AND recommendation.slug = :recommendation) AS "recommendation: int?"
FROM review WHERE review.slug = :review;

-- removal_places(words: text, slug: text, review: int?, recommendation: int?) -> many
-- Every row that holds the words. Names that the whole record shares (of posts, persons) are taken
-- where the review has them as an owner; those of bodies, committees and schemes only when all is searched.
WITH said_here AS (
	SELECT appearance.id AS appearance, appearance.recommendation, recommendation.review, appearance.paper
	FROM appearance JOIN recommendation ON recommendation.id = appearance.recommendation
), place (kind, id, review, recommendation, paper) AS (
	SELECT 'body', id, NULL, NULL, NULL FROM body WHERE holds(:words, name) OR holds(:slug, slug)
	UNION ALL SELECT 'committee', id, NULL, NULL, NULL FROM committee WHERE holds(:words, name) OR holds(:slug, slug)
	UNION ALL SELECT 'organisation', id, NULL, NULL, NULL FROM organisation WHERE holds(:words, name) OR holds(:slug, slug)
	UNION ALL SELECT 'scheme', id, NULL, NULL, NULL FROM scheme WHERE holds(:words, name, source) OR holds(:slug, slug, key)
	UNION ALL SELECT 'category', id, NULL, NULL, NULL FROM category WHERE holds(:words, name, criteria)
	UNION ALL SELECT 'meeting', id, NULL, NULL, NULL FROM meeting WHERE holds(:slug, slug)
	UNION ALL SELECT 'setting', id, NULL, NULL, NULL FROM setting WHERE holds(:words, value)
	UNION ALL SELECT DISTINCT 'post', post.id, said_here.review, NULL, NULL FROM post
		LEFT JOIN owner ON owner.post = post.id LEFT JOIN said_here ON said_here.appearance = owner.appearance
		WHERE holds(:words, post.name) OR holds(:slug, post.slug)
	UNION ALL SELECT DISTINCT 'post_member', post_member.post, said_here.review, NULL, NULL FROM post_member
		LEFT JOIN owner ON owner.post = post_member.post LEFT JOIN said_here ON said_here.appearance = owner.appearance
		WHERE holds(:words, post_member.name)
	UNION ALL SELECT DISTINCT 'alias', alias.post, said_here.review, NULL, NULL FROM alias
		LEFT JOIN owner ON owner.post = alias.post LEFT JOIN said_here ON said_here.appearance = owner.appearance
		WHERE holds(:words, alias.name)
	UNION ALL SELECT DISTINCT 'person', person.id, said_here.review, NULL, NULL FROM person
		LEFT JOIN owner ON owner.person = person.id LEFT JOIN said_here ON said_here.appearance = owner.appearance
		WHERE holds(:words, person.name, person.withheld_reason)
	UNION ALL SELECT 'review', id, id, NULL, NULL FROM review
		WHERE holds(:words, title, asked, approved_by, lead_member, lead_officer, last_tracked, publication_reason) OR holds(:slug, slug)
	UNION ALL SELECT DISTINCT 'former_slug', review, review, NULL, NULL FROM former_slug WHERE holds(:slug, slug)
	UNION ALL SELECT 'paper', id, review, NULL, id FROM paper
		WHERE holds(:words, title, file_name, from_words, to_words, contact_name, contact_title, contact_telephone, contact_email,
		            introduction, publication_reason) OR holds(:slug, slug)
	UNION ALL SELECT 'page', id, review, NULL, id FROM paper WHERE without_page(:words, page) <> page
	UNION ALL SELECT DISTINCT 'stamp', stamp.paper, paper.review, NULL, paper.id FROM stamp JOIN paper ON paper.id = stamp.paper
		WHERE holds(:words, initials, words)
	UNION ALL SELECT 'section', id, review, NULL, NULL FROM section WHERE holds(:words, title)
	UNION ALL SELECT 'recommendation', id, review, id, NULL FROM recommendation
		WHERE holds(:words, ref, publication_reason) OR holds(:slug, slug)
	UNION ALL SELECT 'leftover', leftover.id, paper.review, said_here.recommendation, paper.id
		FROM leftover JOIN paper ON paper.id = leftover.paper LEFT JOIN said_here ON said_here.appearance = leftover.near
		WHERE holds(:words, leftover.text, leftover.reason)
	UNION ALL SELECT 'notice', notice.id, paper.review, said_here.recommendation, paper.id
		FROM notice JOIN paper ON paper.id = notice.paper LEFT JOIN said_here ON said_here.appearance = notice.appearance
		WHERE holds(:words, notice.message)
	UNION ALL SELECT 'appearance', appearance, review, said_here.recommendation, said_here.paper
		FROM appearance JOIN said_here ON said_here.appearance = appearance.id
		WHERE holds(:words, appearance.ref, appearance.section_words, appearance.other_words)
	UNION ALL SELECT 'wording', wording.id, review, recommendation, paper FROM wording JOIN said_here USING (appearance) WHERE holds(:words, wording.text)
	UNION ALL SELECT 'part', part.id, review, recommendation, paper
		FROM part JOIN wording ON wording.id = part.wording JOIN said_here USING (appearance) WHERE holds(:words, part.label, part.text)
	UNION ALL SELECT 'footnote', footnote.id, review, recommendation, paper
		FROM footnote JOIN wording ON wording.id = footnote.wording JOIN said_here USING (appearance) WHERE holds(:words, footnote.mark, footnote.text)
	UNION ALL SELECT 'owner', owner.id, review, recommendation, paper FROM owner JOIN said_here USING (appearance) WHERE holds(:words, owner.printed)
	UNION ALL SELECT 'response', response.id, review, recommendation, paper FROM response JOIN said_here USING (appearance) WHERE holds(:words, response.words)
	UNION ALL SELECT 'date', due.id, review, recommendation, paper FROM due JOIN said_here USING (appearance)
		WHERE holds(:words, due.words, due.asked_by, due.agreed_by, due.reason)
	UNION ALL SELECT 'meeting_item', meeting_item.id, recommendation.review, meeting_item.recommendation, meeting_item.paper
		FROM meeting_item JOIN recommendation ON recommendation.id = meeting_item.recommendation WHERE holds(:words, meeting_item.treatment)
	UNION ALL SELECT 'claim', claim.id, review, recommendation, paper FROM claim JOIN said_here USING (appearance) WHERE holds(:words, claim.words, claim.note)
	UNION ALL SELECT 'decision', decision.id, review, recommendation, paper FROM decision JOIN said_here USING (appearance)
		WHERE holds(:words, decision.words, decision.note)
	UNION ALL SELECT 'conclusion', conclusion.id, review, recommendation, paper FROM conclusion JOIN said_here USING (appearance)
		WHERE holds(:words, conclusion.words)
	UNION ALL SELECT 'evidence', evidence.id, review, recommendation, paper FROM evidence JOIN said_here USING (appearance)
		WHERE holds(:words, evidence.date_words, evidence.heading, evidence.part, evidence.source, evidence.text)
	UNION ALL SELECT 'attachment', attachment.id, review, recommendation, paper FROM attachment JOIN said_here USING (appearance)
		WHERE holds(:words, attachment.label)
	UNION ALL SELECT DISTINCT 'link', link.appearance, review, recommendation, paper FROM link JOIN said_here USING (appearance) WHERE holds(:words, link.address)
)
SELECT DISTINCT place.kind AS "kind: text", place.id AS "id: int",
       iif(place.kind IN ('post', 'post_member', 'alias', 'person'), NULL, review.slug) AS "review: text?",
       recommendation.slug AS "recommendation: text?", paper.slug AS "paper: text?"
FROM place
LEFT JOIN review ON review.id = place.review
LEFT JOIN recommendation ON recommendation.id = place.recommendation
LEFT JOIN paper ON paper.id = place.paper
WHERE (:review IS NULL OR place.review = :review)
  AND (:recommendation IS NULL OR place.recommendation = :recommendation
       OR (place.kind = 'page' AND place.paper IN (SELECT paper FROM said_here WHERE said_here.recommendation = :recommendation))
       OR (place.kind IN ('post', 'post_member', 'alias') AND place.id IN (
		SELECT owner.post FROM owner JOIN said_here USING (appearance) WHERE said_here.recommendation = :recommendation))
       OR (place.kind = 'person' AND place.id IN (
		SELECT owner.person FROM owner JOIN said_here USING (appearance) WHERE said_here.recommendation = :recommendation)))
ORDER BY 1, 2;

-- removal_files(review: int?, recommendation: int?) -> each
-- The files that may hold the words: they are read again to see.
SELECT paper.id, paper.slug, paper.file_name, paper.bytes FROM paper
WHERE paper.bytes IS NOT NULL AND (:review IS NULL OR paper.review = :review)
  AND (:recommendation IS NULL OR EXISTS (SELECT 1 FROM appearance WHERE appearance.paper = paper.id AND appearance.recommendation = :recommendation))
ORDER BY paper.id;

-- removal_of_file(paper: int) -> run
UPDATE paper SET bytes = NULL WHERE id = :paper;

-- removal_contents(words: text, slug: text) -> many
-- Entries of the journal whose content holds the words, with the review and recommendation that they are about.
SELECT journal_content.n, journal_content.subject_kind, journal_content.subject,
       CASE subject_kind WHEN 'review' THEN subject WHEN 'publication' THEN subject
            WHEN 'paper' THEN (SELECT review FROM paper WHERE paper.id = subject)
            WHEN 'appearance' THEN (SELECT paper.review FROM appearance JOIN paper ON paper.id = appearance.paper WHERE appearance.id = subject) END AS "review: int?",
       CASE subject_kind WHEN 'appearance' THEN (SELECT recommendation FROM appearance WHERE appearance.id = subject) END AS "recommendation: int?"
FROM journal_content
WHERE content IS NOT NULL
  AND EXISTS (SELECT 1 FROM json_tree(iif(json_valid(content), content, '[]')) AS field
              WHERE field.type = 'text' AND (holds(:words, field.atom) OR holds(:slug, field.atom)))
ORDER BY journal_content.n;

-- removal_latest() -> each
-- What the journal says last about each row, to be made again.
SELECT journal_content.n, journal_content.subject_kind AS "subject_kind: text", journal_content.subject AS "subject: int", journal_content.content
FROM journal_content
WHERE journal_content.subject_kind IS NOT NULL
  AND journal_content.n = (SELECT max(later.n) FROM journal_content AS later
                           WHERE later.subject_kind = journal_content.subject_kind AND later.subject = journal_content.subject)
ORDER BY journal_content.n;

-- removal_of_content(n: int, removed_by: int) -> run
UPDATE journal_content SET salt = NULL, content = NULL, removed_by = :removed_by WHERE n = :n;

-- removal_entry(ground: text, by: text, approved_by: text, scope: text?, places: int, papers: text, entries: text) -> one
-- What the journal keeps of a removal: never the words. `papers` and `entries` are JSON arrays.
SELECT json_object('ground', :ground, 'by', :by, 'approved_by', :approved_by, 'in', :scope, 'places', :places,
                   'files', json(:papers), 'entries', json(:entries)) AS "content: text";

-- removal_names(list: text, name: text) -> one
-- A JSON array with one more name.
SELECT json_insert(:list, '$[#]', :name) AS "list: text";

-- removal_rebuild_search() -> run
-- Forgets what was searched for before, and not only the rows.
INSERT INTO search (search) VALUES ('rebuild');

-- removal_rewrite_file() -> run
VACUUM;

-- removal_empty_log() -> run
PRAGMA wal_checkpoint(TRUNCATE);

-- ------------------------------------------------------------------ each kind of row

-- removal_of_body(words: text, slug: text, id: int) -> run
UPDATE body SET name = without(:words, name), slug = iif(holds(:slug, slug), 'removed-' || id, slug) WHERE id = :id;

-- removal_of_committee(words: text, slug: text, id: int) -> run
UPDATE committee SET name = without(:words, name), slug = iif(holds(:slug, slug), 'removed-' || id, slug) WHERE id = :id;

-- removal_of_organisation(words: text, slug: text, id: int) -> run
UPDATE organisation SET name = without(:words, name), slug = iif(holds(:slug, slug), 'removed-' || id, slug) WHERE id = :id;

-- removal_of_scheme(words: text, slug: text, id: int) -> run
UPDATE scheme SET name = without(:words, name), source = without(:words, source), slug = iif(holds(:slug, slug), 'removed-' || id, slug),
	key = iif(holds(:slug, key), 'removed-' || id, key) WHERE id = :id;

-- removal_of_category(words: text, id: int) -> run
UPDATE category SET name = without(:words, name), criteria = without(:words, criteria) WHERE id = :id;

-- removal_of_meeting(words: text, slug: text, id: int) -> run
UPDATE meeting SET slug = meeting_day || '-removed-' || id WHERE id = :id AND (holds(:slug, slug) OR holds(:words, slug));

-- removal_of_setting(words: text, id: int) -> run
UPDATE setting SET value = without(:words, value) WHERE id = :id;

-- removal_of_post(words: text, slug: text, id: int) -> run
UPDATE post SET name = without(:words, name), slug = iif(holds(:slug, slug), 'removed-' || id, slug) WHERE id = :id;

-- removal_of_post_member(words: text, id: int) -> run
UPDATE post_member SET name = without(:words, name) WHERE post = :id;

-- removal_of_alias(words: text, slug: text, id: int) -> run
DELETE FROM alias WHERE post = :id AND (holds(:words, name) OR holds(:slug, name));

-- removal_of_person(words: text, id: int) -> run
-- Two persons can not have one name: the second removed one gets its number.
UPDATE person SET withheld_reason = without(:words, withheld_reason),
	name = without(:words, name) || iif(EXISTS (SELECT 1 FROM person AS other WHERE other.name = without(:words, person.name) AND other.id <> person.id), ' ' || id, '')
WHERE id = :id;

-- removal_of_review(words: text, slug: text, id: int) -> run
UPDATE review SET title = without(:words, title), asked = without(:words, asked), approved_by = without(:words, approved_by),
	lead_member = without(:words, lead_member), lead_officer = without(:words, lead_officer), last_tracked = without(:words, last_tracked),
	publication_reason = without(:words, publication_reason), slug = iif(holds(:slug, slug), 'removed-' || id, slug) WHERE id = :id;

-- removal_of_former_slug(words: text, slug: text, id: int) -> run
DELETE FROM former_slug WHERE review = :id AND (holds(:slug, slug) OR holds(:words, slug));

-- removal_of_paper(words: text, slug: text, id: int) -> run
UPDATE paper SET title = without(:words, title), file_name = without(:words, file_name), from_words = without(:words, from_words),
	to_words = without(:words, to_words), contact_name = without(:words, contact_name), contact_title = without(:words, contact_title),
	contact_telephone = without(:words, contact_telephone), contact_email = without(:words, contact_email),
	introduction = without(:words, introduction), publication_reason = without(:words, publication_reason),
	slug = iif(holds(:slug, slug), 'removed-' || id, slug) WHERE id = :id;

-- removal_of_page(words: text, id: int) -> run
UPDATE paper SET page = without_page(:words, page) WHERE id = :id;

-- removal_of_stamp(words: text, id: int) -> run
UPDATE stamp SET initials = without(:words, initials), words = without(:words, words) WHERE paper = :id;

-- removal_of_section(words: text, id: int) -> run
UPDATE section SET title = without(:words, title) WHERE id = :id;

-- removal_of_recommendation(words: text, slug: text, id: int) -> run
UPDATE recommendation SET ref = without(:words, ref), publication_reason = without(:words, publication_reason),
	slug = iif(holds(:slug, slug), 'removed-' || id, slug) WHERE id = :id;

-- removal_of_leftover(words: text, id: int) -> run
UPDATE leftover SET text = without(:words, text), reason = without(:words, reason) WHERE id = :id;

-- removal_of_notice(words: text, id: int) -> run
UPDATE notice SET message = without(:words, message) WHERE id = :id;

-- removal_of_appearance(words: text, id: int) -> run
UPDATE appearance SET ref = without(:words, ref), section_words = without(:words, section_words), other_words = without(:words, other_words)
WHERE id = :id;

-- removal_of_wording(words: text, id: int) -> run
UPDATE wording SET text = without(:words, text) WHERE id = :id;

-- removal_of_part(words: text, id: int) -> run
UPDATE part SET label = without(:words, label), text = without(:words, text) WHERE id = :id;

-- removal_of_footnote(words: text, id: int) -> run
UPDATE footnote SET mark = without(:words, mark), text = without(:words, text) WHERE id = :id;

-- removal_of_owner(words: text, id: int) -> run
UPDATE owner SET printed = without(:words, printed) WHERE id = :id;

-- removal_of_response(words: text, id: int) -> run
UPDATE response SET words = without(:words, words) WHERE id = :id;

-- removal_of_date(words: text, id: int) -> run
UPDATE due SET words = without(:words, words), asked_by = without(:words, asked_by), agreed_by = without(:words, agreed_by),
	reason = without(:words, reason) WHERE id = :id;

-- removal_of_meeting_item(words: text, id: int) -> run
UPDATE meeting_item SET treatment = without(:words, treatment) WHERE id = :id;

-- removal_of_claim(words: text, id: int) -> run
UPDATE claim SET words = without(:words, words), note = without(:words, note) WHERE id = :id;

-- removal_of_decision(words: text, id: int) -> run
UPDATE decision SET words = without(:words, words), note = without(:words, note) WHERE id = :id;

-- removal_of_conclusion(words: text, id: int) -> run
UPDATE conclusion SET words = without(:words, words) WHERE id = :id;

-- removal_of_evidence(words: text, id: int) -> run
UPDATE evidence SET date_words = without(:words, date_words), heading = without(:words, heading), part = without(:words, part),
	source = without(:words, source), text = without(:words, text) WHERE id = :id;

-- removal_of_attachment(words: text, id: int) -> run
UPDATE attachment SET label = without(:words, label), bytes = NULL, present = 0 WHERE id = :id;

-- removal_of_link(words: text, id: int) -> run
UPDATE link SET address = without(:words, address) WHERE appearance = :id;
