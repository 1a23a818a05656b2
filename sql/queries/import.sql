-- Papers into the record: which review a paper belongs to, and the rows that stand for the paper itself.
-- The statements that it makes are in statement.sql, who and where in post.sql and meeting.sql.

-- import_room() -> run
-- 64 MB of pages in memory: a paper of thousands of recommendations looks each of them up a dozen times.
PRAGMA cache_size = -65536;

-- import_known(sha256: text) -> one
-- This very file, when it is in the record.
SELECT paper.slug, review.slug AS review_slug, review.title AS review_title
FROM paper JOIN review ON review.id = paper.review WHERE paper.sha256 = :sha256;

-- import_reviews() -> many
-- Every review with what a paper is recognised by.
SELECT review.id, review.slug, review.title, body.name AS "body_name: text?", committee.name AS "committee_name: text?"
FROM review LEFT JOIN body ON body.id = review.body LEFT JOIN committee ON committee.id = review.committee
ORDER BY review.id;

-- import_review(slug: text) -> one
-- A review by its address, also by one that it had before.
SELECT review.id, review.slug, review.title FROM review
WHERE review.id = coalesce((SELECT id FROM review WHERE slug = :slug), (SELECT review FROM former_slug WHERE slug = :slug));

-- import_texts() -> each
-- The words of every recommendation, to find a review by.
SELECT recommendation.review, wording.text
FROM recommendation
JOIN appearance ON appearance.recommendation = recommendation.id
JOIN wording ON wording.appearance = appearance.id
ORDER BY recommendation.review;

-- review_slug_taken(slug: text) -> one
SELECT (EXISTS (SELECT 1 FROM review WHERE slug = :slug) OR EXISTS (SELECT 1 FROM former_slug WHERE slug = :slug)) AS "taken: bool";

-- review_add(slug: text, title: text, opened_at: text) -> id
-- All else that is known of it is learnt from its papers: review_learn.
INSERT INTO review (slug, title, opened_at) VALUES (:slug, :title, :opened_at);

-- review_learn(review: int, body: int?, committee: int?, asked: text?, approved_day: day, approved_by: text?, lead_member: text?, lead_officer: text?, last_tracked: text?, scheme: int?, latest: bool) -> run
-- What a paper says about the review and none before it did. When it was last tracked, and by which scheme it is judged now, is what the
-- latest paper says.
UPDATE review SET
	body = coalesce(body, :body), committee = coalesce(committee, :committee), asked = coalesce(asked, :asked),
	approved_day = coalesce(approved_day, :approved_day), approved_by = coalesce(approved_by, :approved_by),
	lead_member = coalesce(lead_member, :lead_member), lead_officer = coalesce(lead_officer, :lead_officer),
	last_tracked = CASE WHEN :latest THEN coalesce(:last_tracked, last_tracked) ELSE coalesce(last_tracked, :last_tracked) END,
	scheme = CASE WHEN :latest THEN coalesce(:scheme, scheme) ELSE coalesce(scheme, :scheme) END
WHERE id = :review;

-- import_committee(review: int) -> one
SELECT committee FROM review WHERE id = :review;

-- import_later(review: int, day: day) -> one
-- Whether the review has a paper of a later day.
SELECT EXISTS (SELECT 1 FROM said WHERE review = :review AND said_day > :day) AS "later: bool";

-- ------------------------------------------------------------------ the paper

-- paper_slug_taken(slug: text) -> one
SELECT EXISTS (SELECT 1 FROM paper WHERE slug = :slug) AS "taken: bool";

-- paper_add(slug: text, review: int, kind: text, title: text, file_name: text, format: text, sha256: text, bytes: blob, size_bytes: int, paper_day: day, as_of_day: day, language: text, from_words: text?, to_words: text?, contact_name: text?, contact_title: text?, contact_telephone: text?, contact_email: text?, introduction: text?, units: int, units_placed: int, units_furniture: int, units_leftover: int, characters: int, characters_placed: int, characters_furniture: int, characters_leftover: int, imported_at: text) -> id
INSERT INTO paper (slug, review, kind, title, file_name, format, sha256, bytes, size_bytes, paper_day, as_of_day, language,
	from_words, to_words, contact_name, contact_title, contact_telephone, contact_email, introduction,
	units, units_placed, units_furniture, units_leftover, characters, characters_placed, characters_furniture, characters_leftover,
	page, imported_at)
VALUES (:slug, :review, :kind, :title, :file_name, :format, :sha256, :bytes, :size_bytes, :paper_day, :as_of_day, :language,
	:from_words, :to_words, :contact_name, :contact_title, :contact_telephone, :contact_email, :introduction,
	:units, :units_placed, :units_furniture, :units_leftover, :characters, :characters_placed, :characters_furniture, :characters_leftover,
	'', :imported_at);

-- paper_set_page(paper: int, page: text) -> run
-- The paper as a page; made when the addresses of its recommendations are known.
UPDATE paper SET page = :page WHERE id = :paper;

-- stamp_add(paper: int, position: int, stamp_day: day, initials: text, words: text) -> run
INSERT INTO stamp (paper, position, stamp_day, initials, words) VALUES (:paper, :position, :stamp_day, :initials, :words);

-- leftover_add(paper: int, text: text, reason: text, near: int?, unit_from: int, unit_to: int) -> run
INSERT INTO leftover (paper, text, reason, near, unit_from, unit_to) VALUES (:paper, :text, :reason, :near, :unit_from, :unit_to);

-- notice_insert(paper: int, appearance: int?, code: text, message: text, unit_from: int?, unit_to: int?) -> run
INSERT INTO notice (paper, appearance, code, message, unit_from, unit_to) VALUES (:paper, :appearance, :code, :message, :unit_from, :unit_to);

-- import_sections(review: int) -> many
SELECT id, position, letter, title FROM section WHERE review = :review ORDER BY position, id;

-- section_add(review: int, position: int, letter: text, title: text) -> id
INSERT INTO section (review, position, letter, title) VALUES (:review, :position, :letter, :title);

-- ------------------------------------------------------------------ the scheme of categories

-- scheme_versions(key: text) -> many
-- The versions of a scheme, latest first.
SELECT id, version FROM scheme WHERE key = :key ORDER BY version DESC;

-- scheme_add(slug: text, key: text, version: int, name: text, source: text) -> id
INSERT INTO scheme (slug, key, version, name, source) VALUES (:slug, :key, :version, :name, :source);

-- scheme_held_categories(scheme: int) -> many
SELECT id, position, number, name, criteria, status FROM category WHERE scheme = :scheme ORDER BY position;

-- category_add(scheme: int, position: int, number: int?, name: text, criteria: text, status: text, response: text?, timing: text, needs_date: bool, needs_obstacle: bool, concludes: bool) -> run
INSERT INTO category (scheme, position, number, name, criteria, status, response, timing, needs_date, needs_obstacle, concludes)
VALUES (:scheme, :position, :number, :name, :criteria, :status, :response, :timing, :needs_date, :needs_obstacle, :concludes);

-- ------------------------------------------------------------------ recommendations

-- recommendation_slug_taken(review: int, slug: text) -> one
SELECT EXISTS (SELECT 1 FROM recommendation WHERE review = :review AND slug = :slug COLLATE NOCASE) AS "taken: bool";

-- recommendation_add(review: int, section: int?, slug: text, ref: text, number: int?, position: int) -> id
INSERT INTO recommendation (review, section, slug, ref, number, position) VALUES (:review, :section, :slug, :ref, :number, :position);

-- import_recommendations(review: int) -> many
-- What a review has, with whether any paper gave its words.
SELECT id, slug, ref, number, position,
       EXISTS (SELECT 1 FROM appearance JOIN wording ON wording.appearance = appearance.id
               WHERE appearance.recommendation = recommendation.id AND wording.state <> 'lost') AS "worded: bool"
FROM recommendation WHERE review = :review ORDER BY position, id;

-- appearance_add(recommendation: int, paper: int, position: int, ref: text, section_words: text?, match: text, in_concluded_list: bool, other_words: text?, unit_from: int?, unit_to: int?) -> id
INSERT INTO appearance (recommendation, paper, position, ref, section_words, match, in_concluded_list, other_words, unit_from, unit_to)
VALUES (:recommendation, :paper, :position, :ref, :section_words, :match, :in_concluded_list, :other_words, :unit_from, :unit_to);

-- mark_add(appearance: int, field: text, sure: text) -> run
INSERT INTO mark (appearance, field, sure) VALUES (:appearance, :field, :sure);

-- repeated_add(appearance: int, field: text) -> run
INSERT INTO repeated (appearance, field) VALUES (:appearance, :field);
