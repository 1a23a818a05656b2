-- Everything as tables, for `heed export` (src/core/export.h): each statement named export_NAME makes NAME.csv and
-- NAME.json, with the columns' aliases as heads; export_columns says what each column holds. Things are named
-- by their addresses, never by row numbers. The public (reader 0) gets what the public may see; a paper with a
-- recommendation that is held back is not given, though what else it says is.

-- export_reviews(reader: int) -> many
-- Every review with its head.
SELECT review.slug AS "review: text?",
       shown(:reader, review.title) AS "title: text?",
       shown(:reader, body.name) AS "body: text?",
       shown(:reader, committee.name) AS "committee: text?",
       shown(:reader, review.asked) AS "asked: text?",
       review.approved_day AS "approved_day: text?",
       shown(:reader, review.approved_by) AS "approved_by: text?",
       shown(:reader, review.lead_member) AS "lead_member: text?",
       shown(:reader, review.lead_officer) AS "lead_officer: text?",
       shown(:reader, review.last_tracked) AS "last_tracked: text?",
       scheme.key AS "scheme: text?",
       review.publication AS "publication: text?",
       shown(:reader, review.publication_reason) AS "publication_reason: text?",
       review.published_at AS "published_at: text?",
       review.opened_at AS "opened_at: text?"
FROM review LEFT JOIN body ON body.id = review.body LEFT JOIN committee ON committee.id = review.committee LEFT JOIN scheme ON scheme.id = review.scheme
WHERE may_see(:reader, review.publication)
ORDER BY review.slug;

-- export_sections(reader: int) -> many
-- Sections of reviews.
SELECT review.slug AS "review: text?",
       section.letter AS "letter: text?",
       shown(:reader, section.title) AS "title: text?"
FROM section JOIN review ON review.id = section.review
WHERE may_see(:reader, review.publication)
ORDER BY review.slug, section.position, section.id;

-- export_papers(reader: int) -> many
-- Papers that were read, without their files, which lie in the folder papers.
SELECT paper.slug AS "paper: text?",
       review.slug AS "review: text?",
       paper.kind AS "kind: text?",
       shown(:reader, paper.title) AS "title: text?",
       shown(:reader, paper.file_name) AS "file_name: text?",
       paper.format AS "format: text?",
       paper.sha256 AS "sha256: text?",
       paper.size_bytes AS "size_bytes: int?",
       paper.bytes IS NULL AS "removed: bool",
       paper.paper_day AS "paper_day: text?",
       paper.as_of_day AS "as_of_day: text?",
       paper.language AS "language: text?",
       shown(:reader, paper.from_words) AS "from: text?",
       shown(:reader, paper.to_words) AS "to: text?",
       shown(:reader, paper.contact_name) AS "contact_name: text?",
       shown(:reader, paper.contact_title) AS "contact_title: text?",
       CASE WHEN shown(:reader, paper.contact_name) IS paper.contact_name THEN paper.contact_telephone END AS "contact_telephone: text?",
       CASE WHEN shown(:reader, paper.contact_name) IS paper.contact_name THEN paper.contact_email END AS "contact_email: text?",
       shown(:reader, paper.introduction) AS "introduction: text?",
       paper.units AS "units: int?",
       paper.units_placed AS "units_placed: int?",
       paper.units_furniture AS "units_furniture: int?",
       paper.units_leftover AS "units_leftover: int?",
       paper.characters AS "characters: int?",
       paper.characters_placed AS "characters_placed: int?",
       paper.characters_furniture AS "characters_furniture: int?",
       paper.characters_leftover AS "characters_leftover: int?",
       paper.publication AS "publication: text?",
       shown(:reader, paper.publication_reason) AS "publication_reason: text?",
       paper.imported_at AS "imported_at: text?"
FROM paper JOIN review ON review.id = paper.review
WHERE may_see(:reader, review.publication, paper.publication)
  AND NOT EXISTS (SELECT 1 FROM appearance AS held JOIN recommendation AS kept ON kept.id = held.recommendation
                  WHERE held.paper = paper.id AND NOT may_see(:reader, kept.publication))
ORDER BY paper.slug;

-- export_stamps(reader: int) -> many
-- Who updated a paper when, as it prints it.
SELECT paper.slug AS "paper: text?",
       stamp.stamp_day AS "day: text?",
       shown(:reader, stamp.initials) AS "initials: text?",
       shown(:reader, stamp.words) AS "words: text?"
FROM stamp JOIN paper ON paper.id = stamp.paper JOIN review ON review.id = paper.review
WHERE may_see(:reader, review.publication, paper.publication)
  AND NOT EXISTS (SELECT 1 FROM appearance AS held JOIN recommendation AS kept ON kept.id = held.recommendation
                  WHERE held.paper = paper.id AND NOT may_see(:reader, kept.publication))
ORDER BY paper.slug, stamp.position;

-- export_leftovers(reader: int) -> many
-- Text of papers that has no place in a record.
SELECT paper.slug AS "paper: text?",
       shown(:reader, leftover.text) AS "text: text?",
       shown(:reader, leftover.reason) AS "reason: text?",
       recommendation.slug AS "near: text?",
       leftover.unit_from AS "unit_from: int?",
       leftover.unit_to AS "unit_to: int?"
FROM leftover JOIN paper ON paper.id = leftover.paper JOIN review ON review.id = paper.review
LEFT JOIN appearance ON appearance.id = leftover.near LEFT JOIN recommendation ON recommendation.id = appearance.recommendation
WHERE may_see(:reader, review.publication, paper.publication, recommendation.publication)
  AND NOT EXISTS (SELECT 1 FROM appearance AS held JOIN recommendation AS kept ON kept.id = held.recommendation
                  WHERE held.paper = paper.id AND NOT may_see(:reader, kept.publication))
ORDER BY paper.slug, leftover.unit_from, leftover.id;

-- export_notices(reader: int) -> many
-- What reading noticed: gaps, lost rows.
SELECT paper.slug AS "paper: text?",
       notice.code AS "code: text?",
       shown(:reader, notice.message) AS "message: text?",
       recommendation.slug AS "about: text?",
       notice.unit_from AS "unit_from: int?",
       notice.unit_to AS "unit_to: int?"
FROM notice JOIN paper ON paper.id = notice.paper JOIN review ON review.id = paper.review
LEFT JOIN appearance ON appearance.id = notice.appearance LEFT JOIN recommendation ON recommendation.id = appearance.recommendation
WHERE may_see(:reader, review.publication, paper.publication, recommendation.publication)
  AND NOT EXISTS (SELECT 1 FROM appearance AS held JOIN recommendation AS kept ON kept.id = held.recommendation
                  WHERE held.paper = paper.id AND NOT may_see(:reader, kept.publication))
ORDER BY paper.slug, notice.id;

-- export_recommendations(reader: int) -> many
-- Every recommendation, and how it stands.
SELECT review.slug AS "review: text?",
       recommendation.slug AS "recommendation: text?",
       shown(:reader, standing.ref) AS "ref: text?",
       recommendation.number AS "number: int?",
       section.letter AS "section: text?",
       shown(:reader, standing.text) AS "text: text?",
       standing.text_state AS "text_state: text?",
       shown(:reader, standing.owners) AS "owners: text?",
       standing.response AS "response: text?",
       standing.claim_status AS "claim: text?",
       shown(:reader, standing.claim_words) AS "claim_words: text?",
       standing.claim_day AS "claim_day: text?",
       standing.decision_status AS "decision: text?",
       shown(:reader, standing.decision_words) AS "decision_words: text?",
       standing.decision_day AS "decision_day: text?",
       standing.tracking AS "tracking: text?",
       standing.concluded_day AS "concluded_day: text?",
       standing.done AS "done: bool",
       shown(:reader, standing.first_words) AS "first_due_words: text?",
       standing.first_due_day AS "first_due_day: text?",
       standing.revised_due_day AS "revised_due_day: text?",
       standing.due_day AS "due_day: text?",
       standing.anticipated_day AS "anticipated_day: text?",
       standing.achieved_start_day AS "achieved_start_day: text?",
       standing.achieved_end_day AS "achieved_end_day: text?",
       standing.slips AS "slips: int?",
       standing.heard_day AS "heard_day: text?",
       standing.silent AS "silent: bool",
       standing.updates AS "updates: int?",
       recommendation.publication AS "publication: text?",
       shown(:reader, recommendation.publication_reason) AS "publication_reason: text?"
FROM recommendation JOIN review ON review.id = recommendation.review
JOIN standing ON standing.recommendation = recommendation.id AND standing.reader = :reader
LEFT JOIN section ON section.id = recommendation.section
WHERE may_see(:reader, review.publication, recommendation.publication)
ORDER BY review.slug, recommendation.position, recommendation.id;

-- export_appearances(reader: int) -> many
-- Each recommendation as each paper gives it.
SELECT place.review AS "review: text?",
       place.recommendation AS "recommendation: text?",
       place.paper AS "paper: text?",
       appearance.position AS "position: int?",
       shown(:reader, appearance.ref) AS "ref: text?",
       shown(:reader, appearance.section_words) AS "section: text?",
       appearance.match AS "match: text?",
       appearance.in_concluded_list AS "in_concluded_list: bool",
       shown(:reader, appearance.other_words) AS "other_words: text?",
       appearance.unit_from AS "unit_from: int?",
       appearance.unit_to AS "unit_to: int?"
FROM appearance JOIN place ON place.appearance = appearance.id
WHERE may_see(:reader, place.review_publication, place.recommendation_publication, place.paper_publication)
ORDER BY place.review, place.paper, appearance.position;

-- export_marks(reader: int) -> many
-- Fields that are not certain, or that a paper lost.
SELECT place.review AS "review: text?",
       place.recommendation AS "recommendation: text?",
       place.paper AS "paper: text?",
       mark.field AS "field: text?",
       mark.sure AS "sure: text?"
FROM mark JOIN place ON place.appearance = mark.appearance
WHERE may_see(:reader, place.review_publication, place.recommendation_publication, place.paper_publication)
ORDER BY place.review, place.recommendation, place.paper, mark.field, mark.sure;

-- export_wordings(reader: int) -> many
-- What was asked, as each paper words it.
SELECT place.review AS "review: text?",
       place.recommendation AS "recommendation: text?",
       place.paper AS "paper: text?",
       shown(:reader, wording.text) AS "text: text?",
       wording.state AS "state: text?",
       wording.unit_from AS "unit_from: int?",
       wording.unit_to AS "unit_to: int?"
FROM wording JOIN place ON place.appearance = wording.appearance
WHERE may_see(:reader, place.review_publication, place.recommendation_publication, place.paper_publication)
ORDER BY place.review, place.recommendation, place.paper, wording.id;

-- export_parts(reader: int) -> many
-- Parts of recommendations.
SELECT place.review AS "review: text?",
       place.recommendation AS "recommendation: text?",
       place.paper AS "paper: text?",
       part.position AS "position: int?",
       part.label AS "label: text?",
       shown(:reader, part.text) AS "text: text?",
       part.lettered AS "lettered: bool",
       part.unit_from AS "unit_from: int?",
       part.unit_to AS "unit_to: int?"
FROM part JOIN wording ON wording.id = part.wording JOIN place ON place.appearance = wording.appearance
WHERE may_see(:reader, place.review_publication, place.recommendation_publication, place.paper_publication)
ORDER BY place.review, place.recommendation, place.paper, part.position;

-- export_footnotes(reader: int) -> many
-- Footnotes of recommendations.
SELECT place.review AS "review: text?",
       place.recommendation AS "recommendation: text?",
       place.paper AS "paper: text?",
       footnote.mark AS "mark: text?",
       shown(:reader, footnote.text) AS "text: text?",
       footnote.unit_from AS "unit_from: int?",
       footnote.unit_to AS "unit_to: int?"
FROM footnote JOIN wording ON wording.id = footnote.wording JOIN place ON place.appearance = wording.appearance
WHERE may_see(:reader, place.review_publication, place.recommendation_publication, place.paper_publication)
ORDER BY place.review, place.recommendation, place.paper, footnote.position;

-- export_owners(reader: int) -> many
-- Who answers for a recommendation, paper by paper.
SELECT place.review AS "review: text?",
       place.recommendation AS "recommendation: text?",
       place.paper AS "paper: text?",
       shown(:reader, owner.printed) AS "printed: text?",
       shown(:reader, post.name) AS "post: text?",
       shown(:reader, person.name) AS "person: text?",
       owner.lead AS "lead: bool",
       owner.vacant AS "vacant: bool",
       owner.unit_from AS "unit_from: int?",
       owner.unit_to AS "unit_to: int?"
FROM owner JOIN place ON place.appearance = owner.appearance
JOIN post ON post.id = owner.post LEFT JOIN person ON person.id = owner.person
WHERE may_see(:reader, place.review_publication, place.recommendation_publication, place.paper_publication)
ORDER BY place.review, place.recommendation, place.paper, owner.position;

-- export_responses(reader: int) -> many
-- Was it agreed, and with which words.
SELECT place.review AS "review: text?",
       place.recommendation AS "recommendation: text?",
       place.paper AS "paper: text?",
       response.response AS "response: text?",
       shown(:reader, response.words) AS "words: text?",
       response.unit_from AS "unit_from: int?",
       response.unit_to AS "unit_to: int?"
FROM response JOIN place ON place.appearance = response.appearance
WHERE may_see(:reader, place.review_publication, place.recommendation_publication, place.paper_publication)
ORDER BY place.review, place.recommendation, place.paper, response.id;

-- export_dates(reader: int) -> many
-- Target, revised and anticipated dates.
SELECT place.review AS "review: text?",
       place.recommendation AS "recommendation: text?",
       place.paper AS "paper: text?",
       due.role AS "role: text?",
       due.position AS "position: int?",
       shown(:reader, due.words) AS "words: text?",
       due.kind AS "kind: text?",
       due.bound AS "bound: text?",
       due.start_day AS "start_day: text?",
       due.end_day AS "end_day: text?",
       due.period_months AS "period_months: int?",
       due.count_months AS "count_months: int?",
       due.count_days AS "count_days: int?",
       shown(:reader, due.asked_by) AS "asked_by: text?",
       shown(:reader, due.agreed_by) AS "agreed_by: text?",
       shown(:reader, due.reason) AS "reason: text?",
       due.unit_from AS "unit_from: int?",
       due.unit_to AS "unit_to: int?"
FROM due JOIN place ON place.appearance = due.appearance
WHERE may_see(:reader, place.review_publication, place.recommendation_publication, place.paper_publication)
ORDER BY place.review, place.recommendation, place.paper, due.role, due.position;

-- export_claims(reader: int) -> many
-- Is it done, by the account of the owner.
SELECT place.review AS "review: text?",
       place.recommendation AS "recommendation: text?",
       place.paper AS "paper: text?",
       shown(:reader, claim.words) AS "words: text?",
       shown(:reader, claim.note) AS "note: text?",
       claim.status AS "status: text?",
       category.name AS "category: text?",
       scheme.key AS "scheme: text?",
       scheme.version AS "scheme_version: int?",
       claim.achieved_start_day AS "achieved_start_day: text?",
       claim.achieved_end_day AS "achieved_end_day: text?",
       claim.placeholder AS "placeholder: bool",
       meeting.slug AS "meeting: text?",
       claim.unit_from AS "unit_from: int?",
       claim.unit_to AS "unit_to: int?"
FROM claim JOIN place ON place.appearance = claim.appearance
LEFT JOIN category ON category.id = claim.category LEFT JOIN scheme ON scheme.id = category.scheme LEFT JOIN meeting ON meeting.id = claim.meeting
WHERE may_see(:reader, place.review_publication, place.recommendation_publication, place.paper_publication)
ORDER BY place.review, place.recommendation, place.paper, claim.id;

-- export_decisions(reader: int) -> many
-- Does the committee agree.
SELECT place.review AS "review: text?",
       place.recommendation AS "recommendation: text?",
       place.paper AS "paper: text?",
       shown(:reader, decision.words) AS "words: text?",
       shown(:reader, decision.note) AS "note: text?",
       decision.status AS "status: text?",
       category.name AS "category: text?",
       scheme.key AS "scheme: text?",
       scheme.version AS "scheme_version: int?",
       decision.achieved_start_day AS "achieved_start_day: text?",
       decision.achieved_end_day AS "achieved_end_day: text?",
       meeting.slug AS "meeting: text?",
       meeting.meeting_day AS "meeting_day: text?",
       decision.unit_from AS "unit_from: int?",
       decision.unit_to AS "unit_to: int?"
FROM decision JOIN place ON place.appearance = decision.appearance
LEFT JOIN category ON category.id = decision.category LEFT JOIN scheme ON scheme.id = category.scheme LEFT JOIN meeting ON meeting.id = decision.meeting
WHERE may_see(:reader, place.review_publication, place.recommendation_publication, place.paper_publication)
ORDER BY place.review, place.recommendation, place.paper, decision.id;

-- export_conclusions(reader: int) -> many
-- Is anyone still watching.
SELECT place.review AS "review: text?",
       place.recommendation AS "recommendation: text?",
       place.paper AS "paper: text?",
       conclusion.tracking AS "tracking: text?",
       shown(:reader, conclusion.words) AS "words: text?",
       conclusion.concluded_day AS "concluded_day: text?",
       conclusion.unit_from AS "unit_from: int?",
       conclusion.unit_to AS "unit_to: int?"
FROM conclusion JOIN place ON place.appearance = conclusion.appearance
WHERE may_see(:reader, place.review_publication, place.recommendation_publication, place.paper_publication)
ORDER BY place.review, place.recommendation, place.paper, conclusion.id;

-- export_evidence(reader: int) -> many
-- What was reported.
SELECT place.review AS "review: text?",
       place.recommendation AS "recommendation: text?",
       place.paper AS "paper: text?",
       evidence.position AS "position: int?",
       evidence.kind AS "kind: text?",
       shown(:reader, evidence.date_words) AS "date_words: text?",
       evidence.start_day AS "start_day: text?",
       evidence.end_day AS "end_day: text?",
       shown(:reader, evidence.heading) AS "heading: text?",
       evidence.part AS "part: text?",
       shown(:reader, evidence.source) AS "source: text?",
       shown(:reader, evidence.text) AS "text: text?",
       evidence.placeholder AS "placeholder: bool",
       meeting.slug AS "meeting: text?",
       evidence.unit_from AS "unit_from: int?",
       evidence.unit_to AS "unit_to: int?"
FROM evidence JOIN place ON place.appearance = evidence.appearance
LEFT JOIN meeting ON meeting.id = evidence.meeting
WHERE may_see(:reader, place.review_publication, place.recommendation_publication, place.paper_publication)
ORDER BY place.review, place.recommendation, place.paper, evidence.position;

-- export_attachments(reader: int) -> many
-- Attachments that papers announce.
SELECT place.review AS "review: text?",
       place.recommendation AS "recommendation: text?",
       place.paper AS "paper: text?",
       shown(:reader, attachment.label) AS "label: text?",
       attachment.present AS "present: bool",
       attachment.publication AS "publication: text?",
       attachment.unit_from AS "unit_from: int?",
       attachment.unit_to AS "unit_to: int?"
FROM attachment JOIN place ON place.appearance = attachment.appearance
WHERE may_see(:reader, place.review_publication, place.recommendation_publication, place.paper_publication, attachment.publication)
ORDER BY place.review, place.recommendation, place.paper, attachment.position;

-- export_links(reader: int) -> many
-- Addresses that papers give.
SELECT place.review AS "review: text?",
       place.recommendation AS "recommendation: text?",
       place.paper AS "paper: text?",
       shown(:reader, link.address) AS "address: text?"
FROM link JOIN place ON place.appearance = link.appearance
WHERE may_see(:reader, place.review_publication, place.recommendation_publication, place.paper_publication)
ORDER BY place.review, place.recommendation, place.paper, link.position;

-- export_meetings(reader: int) -> many
-- Meetings that papers name.
SELECT meeting.slug AS "meeting: text?",
       committee.name AS "committee: text?",
       meeting.meeting_day AS "meeting_day: text?"
FROM meeting LEFT JOIN committee ON committee.id = meeting.committee
WHERE :reader = 1 OR EXISTS (SELECT 1 FROM meeting_item JOIN place ON place.recommendation_id = meeting_item.recommendation AND place.paper_id = meeting_item.paper
	WHERE meeting_item.meeting = meeting.id AND may_see(:reader, place.review_publication, place.recommendation_publication, place.paper_publication))
  OR EXISTS (SELECT 1 FROM decision JOIN place ON place.appearance = decision.appearance
	WHERE decision.meeting = meeting.id AND may_see(:reader, place.review_publication, place.recommendation_publication, place.paper_publication))
  OR EXISTS (SELECT 1 FROM claim JOIN place ON place.appearance = claim.appearance
	WHERE claim.meeting = meeting.id AND may_see(:reader, place.review_publication, place.recommendation_publication, place.paper_publication))
  OR EXISTS (SELECT 1 FROM evidence JOIN place ON place.appearance = evidence.appearance
	WHERE evidence.meeting = meeting.id AND may_see(:reader, place.review_publication, place.recommendation_publication, place.paper_publication))
ORDER BY meeting.meeting_day, meeting.slug;

-- export_meeting_items(reader: int) -> many
-- Which recommendations a paper puts before which meeting.
SELECT meeting.slug AS "meeting: text?",
       meeting.meeting_day AS "meeting_day: text?",
       review.slug AS "review: text?",
       recommendation.slug AS "recommendation: text?",
       paper.slug AS "paper: text?",
       shown(:reader, meeting_item.treatment) AS "treatment: text?"
FROM meeting_item JOIN meeting ON meeting.id = meeting_item.meeting JOIN paper ON paper.id = meeting_item.paper
JOIN recommendation ON recommendation.id = meeting_item.recommendation JOIN review ON review.id = recommendation.review
WHERE may_see(:reader, review.publication, recommendation.publication, paper.publication)
ORDER BY meeting.meeting_day, meeting.slug, review.slug, recommendation.position, paper.slug;

-- export_posts(reader: int) -> many
-- Posts and groups that answer for recommendations.
SELECT shown(:reader, post.slug) AS "post: text?",
       shown(:reader, post.name) AS "name: text?",
       post.kind AS "kind: text?",
       shown(:reader, organisation.name) AS "organisation: text?"
FROM post LEFT JOIN organisation ON organisation.id = post.organisation
WHERE :reader = 1 OR EXISTS (SELECT 1 FROM owner JOIN place ON place.appearance = owner.appearance
	WHERE owner.post = post.id AND may_see(:reader, place.review_publication, place.recommendation_publication, place.paper_publication))
ORDER BY post.slug;

-- export_holders(reader: int) -> many
-- Who held a post, first and last seen so in papers.
SELECT shown(:reader, post.slug) AS "post: text?",
       shown(:reader, person.name) AS "person: text?",
       holder.from_day AS "from_day: text?",
       holder.until_day AS "until_day: text?",
       paper.slug AS "paper: text?"
FROM holder JOIN post ON post.id = holder.post JOIN paper ON paper.id = holder.paper JOIN review ON review.id = paper.review LEFT JOIN person ON person.id = holder.person
WHERE may_see(:reader, review.publication, paper.publication)
ORDER BY post.slug, holder.from_day, holder.id;

-- export_group_members(reader: int) -> many
-- Posts that a group is made of.
SELECT shown(:reader, post.slug) AS "post: text?",
       post_member.position AS "position: int?",
       shown(:reader, post_member.name) AS "name: text?"
FROM post_member JOIN post ON post.id = post_member.post
WHERE :reader = 1 OR EXISTS (SELECT 1 FROM owner JOIN place ON place.appearance = owner.appearance
	WHERE owner.post = post.id AND may_see(:reader, place.review_publication, place.recommendation_publication, place.paper_publication))
ORDER BY post.slug, post_member.position;

-- export_aliases(reader: int) -> many
-- Other ways in which papers print a post.
SELECT alias.name AS "name: text?",
       shown(:reader, post.slug) AS "post: text?"
FROM alias JOIN post ON post.id = alias.post
WHERE :reader = 1
ORDER BY alias.name;

-- export_withheld(reader: int) -> many
-- Names that are left out of what the public sees.
SELECT person.name AS "person: text?",
       person.withheld_reason AS "reason: text?"
FROM person
WHERE person.withheld = 1 AND :reader = 1
ORDER BY person.name;

-- export_categories(reader: int) -> many
-- Categories of the schemes.
SELECT scheme.key AS "scheme: text?",
       scheme.version AS "scheme_version: int?",
       scheme.name AS "scheme_name: text?",
       scheme.source AS "source: text?",
       category.position AS "position: int?",
       category.number AS "number: int?",
       category.name AS "name: text?",
       category.criteria AS "criteria: text?",
       category.status AS "status: text?",
       category.response AS "response: text?",
       category.timing AS "timing: text?",
       category.needs_date AS "needs_date: bool",
       category.needs_obstacle AS "needs_obstacle: bool",
       category.concludes AS "concludes: bool"
FROM category JOIN scheme ON scheme.id = category.scheme
WHERE :reader = 1 OR EXISTS (SELECT 1 FROM review WHERE review.scheme = scheme.id AND may_see(:reader, review.publication))
ORDER BY scheme.key, scheme.version, category.position;

-- export_settings(reader: int) -> many
-- Settings of the record.
SELECT setting.name AS "setting: text?",
       setting.value AS "value: text?"
FROM setting
WHERE :reader = 1
ORDER BY setting.name;

-- export_columns(reader: int) -> many
-- What each column of each file holds.
WITH described (file, head, words) AS (VALUES
	('reviews', 'review', 'address of the review'),
	('reviews', 'title', 'its title'),
	('reviews', 'body', 'the council or other body'),
	('reviews', 'committee', 'the committee'),
	('reviews', 'asked', 'who is to answer'),
	('reviews', 'approved_day', 'day on which it was approved'),
	('reviews', 'approved_by', 'who approved it'),
	('reviews', 'lead_member', 'the member who led it'),
	('reviews', 'lead_officer', 'the officer who supported it'),
	('reviews', 'last_tracked', 'when it was last tracked, in the words of the paper'),
	('reviews', 'scheme', 'key of the scheme of categories'),
	('reviews', 'publication', 'draft, submitted, published, exempt or confidential'),
	('reviews', 'publication_reason', 'why it is not public'),
	('reviews', 'published_at', 'when it was first published (UTC)'),
	('reviews', 'opened_at', 'when it came into the record (UTC)'),
	('sections', 'review', 'address of the review'),
	('sections', 'letter', 'its letter, empty when it has none'),
	('sections', 'title', 'its title'),
	('papers', 'paper', 'address of the paper'),
	('papers', 'review', 'address of its review'),
	('papers', 'kind', 'progress, response, tracker or other'),
	('papers', 'title', 'its title'),
	('papers', 'file_name', 'name of its file when it came'),
	('papers', 'format', 'format of its file'),
	('papers', 'sha256', 'SHA-256 of the file'),
	('papers', 'size_bytes', 'size of the file'),
	('papers', 'removed', 'whether the file was removed'),
	('papers', 'paper_day', 'the day that it gives itself'),
	('papers', 'as_of_day', 'the latest day that it gives; papers are in this order'),
	('papers', 'language', 'its language'),
	('papers', 'from', 'who reports'),
	('papers', 'to', 'to whom'),
	('papers', 'contact_name', 'contact officer'),
	('papers', 'contact_title', 'title of the contact'),
	('papers', 'contact_telephone', 'telephone of the contact'),
	('papers', 'contact_email', 'e-mail address of the contact'),
	('papers', 'introduction', 'its text at document level'),
	('papers', 'units', 'units of the source: lines, paragraphs or cells'),
	('papers', 'units_placed', 'of these, in a record'),
	('papers', 'units_furniture', 'of these, page heads and the like'),
	('papers', 'units_leftover', 'of these, without a place'),
	('papers', 'characters', 'characters of the source'),
	('papers', 'characters_placed', 'of these, in a record'),
	('papers', 'characters_furniture', 'of these, page heads and the like'),
	('papers', 'characters_leftover', 'of these, without a place'),
	('papers', 'publication', 'draft, submitted, published, exempt or confidential'),
	('papers', 'publication_reason', 'why it is not public'),
	('papers', 'imported_at', 'when it came into the record (UTC)'),
	('stamps', 'paper', 'address of the paper'),
	('stamps', 'day', 'the day'),
	('stamps', 'initials', 'whose'),
	('stamps', 'words', 'as printed'),
	('leftovers', 'paper', 'address of the paper'),
	('leftovers', 'text', 'the text'),
	('leftovers', 'reason', 'why it has no place'),
	('leftovers', 'near', 'the recommendation that it stands near'),
	('leftovers', 'unit_from', 'first unit of the paper (line, paragraph or cell) where it stands'),
	('leftovers', 'unit_to', 'last unit'),
	('notices', 'paper', 'address of the paper'),
	('notices', 'code', 'which kind of notice'),
	('notices', 'message', 'in words'),
	('notices', 'about', 'the recommendation that it is about'),
	('notices', 'unit_from', 'first unit of the paper (line, paragraph or cell) where it stands'),
	('notices', 'unit_to', 'last unit'),
	('recommendations', 'review', 'address of the review'),
	('recommendations', 'recommendation', 'address of the recommendation in its review'),
	('recommendations', 'ref', 'reference as printed last'),
	('recommendations', 'number', 'number in the reference'),
	('recommendations', 'section', 'letter of its section'),
	('recommendations', 'text', 'what was asked'),
	('recommendations', 'text_state', 'complete, corrected, reconstructed or lost'),
	('recommendations', 'owners', 'who answers for it'),
	('recommendations', 'response', 'was it agreed: accepted, partly_accepted, rejected or noted'),
	('recommendations', 'claim', 'is it done, by the owner''s account'),
	('recommendations', 'claim_words', 'the same as printed'),
	('recommendations', 'claim_day', 'day of the paper that says so'),
	('recommendations', 'decision', 'does the committee agree'),
	('recommendations', 'decision_words', 'the same as printed'),
	('recommendations', 'decision_day', 'day of the decision'),
	('recommendations', 'tracking', 'is anyone still watching: tracked, concluded, superseded or withdrawn'),
	('recommendations', 'concluded_day', 'day on which it was concluded'),
	('recommendations', 'done', 'whether it is done, by the committee where it decided, else by the owner'),
	('recommendations', 'first_due_words', 'the first target dates as printed'),
	('recommendations', 'first_due_day', 'the first deadline'),
	('recommendations', 'revised_due_day', 'the latest revised deadline'),
	('recommendations', 'due_day', 'the deadline that holds now'),
	('recommendations', 'anticipated_day', 'when it is expected to be done'),
	('recommendations', 'achieved_start_day', 'when it was achieved: not before'),
	('recommendations', 'achieved_end_day', 'when it was achieved: not after'),
	('recommendations', 'slips', 'how often the date moved to a later one'),
	('recommendations', 'heard_day', 'day of the last paper that has it'),
	('recommendations', 'silent', 'whether it is still owed and nobody has said how it stands'),
	('recommendations', 'updates', 'entries of evidence'),
	('recommendations', 'publication', 'within a published review: published, or held back'),
	('recommendations', 'publication_reason', 'why it is held back'),
	('appearances', 'review', 'address of the review'),
	('appearances', 'recommendation', 'address of the recommendation in its review'),
	('appearances', 'paper', 'address of the paper that says so'),
	('appearances', 'position', 'place in the paper'),
	('appearances', 'ref', 'reference as this paper prints it'),
	('appearances', 'section', 'heading of its section as printed'),
	('appearances', 'match', 'how it was recognised: new, same or doubtful'),
	('appearances', 'in_concluded_list', 'whether it stands in the list of concluded ones'),
	('appearances', 'other_words', 'cells of columns that have no field'),
	('appearances', 'unit_from', 'first unit of the paper (line, paragraph or cell) where it stands'),
	('appearances', 'unit_to', 'last unit'),
	('marks', 'review', 'address of the review'),
	('marks', 'recommendation', 'address of the recommendation in its review'),
	('marks', 'paper', 'address of the paper that says so'),
	('marks', 'field', 'which field'),
	('marks', 'sure', 'suggested, doubtful, lost or missing'),
	('wordings', 'review', 'address of the review'),
	('wordings', 'recommendation', 'address of the recommendation in its review'),
	('wordings', 'paper', 'address of the paper that says so'),
	('wordings', 'text', 'lead-in, parts and closing words, one a line'),
	('wordings', 'state', 'complete, corrected, reconstructed or lost'),
	('wordings', 'unit_from', 'first unit of the paper (line, paragraph or cell) where it stands'),
	('wordings', 'unit_to', 'last unit'),
	('parts', 'review', 'address of the review'),
	('parts', 'recommendation', 'address of the recommendation in its review'),
	('parts', 'paper', 'address of the paper that says so'),
	('parts', 'position', 'place in the recommendation'),
	('parts', 'label', 'its letter as printed, empty when it has none'),
	('parts', 'text', 'the part'),
	('parts', 'lettered', 'whether it is printed with a letter'),
	('parts', 'unit_from', 'first unit of the paper (line, paragraph or cell) where it stands'),
	('parts', 'unit_to', 'last unit'),
	('footnotes', 'review', 'address of the review'),
	('footnotes', 'recommendation', 'address of the recommendation in its review'),
	('footnotes', 'paper', 'address of the paper that says so'),
	('footnotes', 'mark', 'its mark'),
	('footnotes', 'text', 'the footnote'),
	('footnotes', 'unit_from', 'first unit of the paper (line, paragraph or cell) where it stands'),
	('footnotes', 'unit_to', 'last unit'),
	('owners', 'review', 'address of the review'),
	('owners', 'recommendation', 'address of the recommendation in its review'),
	('owners', 'paper', 'address of the paper that says so'),
	('owners', 'printed', 'as printed'),
	('owners', 'post', 'the post'),
	('owners', 'person', 'who holds it'),
	('owners', 'lead', 'whether this owner leads'),
	('owners', 'vacant', 'whether the post is vacant'),
	('owners', 'unit_from', 'first unit of the paper (line, paragraph or cell) where it stands'),
	('owners', 'unit_to', 'last unit'),
	('responses', 'review', 'address of the review'),
	('responses', 'recommendation', 'address of the recommendation in its review'),
	('responses', 'paper', 'address of the paper that says so'),
	('responses', 'response', 'accepted, partly_accepted, rejected or noted; empty when the words say none of these'),
	('responses', 'words', 'as printed'),
	('responses', 'unit_from', 'first unit of the paper (line, paragraph or cell) where it stands'),
	('responses', 'unit_to', 'last unit'),
	('dates', 'review', 'address of the review'),
	('dates', 'recommendation', 'address of the recommendation in its review'),
	('dates', 'paper', 'address of the paper that says so'),
	('dates', 'role', 'target, revised or anticipated'),
	('dates', 'position', 'place among those of its role'),
	('dates', 'words', 'as printed'),
	('dates', 'kind', 'what is due then'),
	('dates', 'bound', 'how the days bind: in, by, from, until, after, within, relative or open'),
	('dates', 'start_day', 'first day that the words mean'),
	('dates', 'end_day', 'last day that the words mean'),
	('dates', 'period_months', 'months after which it is due again'),
	('dates', 'count_months', 'months within which'),
	('dates', 'count_days', 'days within which'),
	('dates', 'asked_by', 'who asked for a revised date'),
	('dates', 'agreed_by', 'who agreed'),
	('dates', 'reason', 'why'),
	('dates', 'unit_from', 'first unit of the paper (line, paragraph or cell) where it stands'),
	('dates', 'unit_to', 'last unit'),
	('claims', 'review', 'address of the review'),
	('claims', 'recommendation', 'address of the recommendation in its review'),
	('claims', 'paper', 'address of the paper that says so'),
	('claims', 'words', 'as printed'),
	('claims', 'note', 'note beside it'),
	('claims', 'status', 'what the category means'),
	('claims', 'category', 'the category of the scheme'),
	('claims', 'scheme', 'key of the scheme'),
	('claims', 'scheme_version', 'version of the scheme'),
	('claims', 'achieved_start_day', 'when it was achieved: not before'),
	('claims', 'achieved_end_day', 'when it was achieved: not after'),
	('claims', 'placeholder', 'whether it only promises an answer'),
	('claims', 'meeting', 'address of the meeting that a placeholder names'),
	('claims', 'unit_from', 'first unit of the paper (line, paragraph or cell) where it stands'),
	('claims', 'unit_to', 'last unit'),
	('decisions', 'review', 'address of the review'),
	('decisions', 'recommendation', 'address of the recommendation in its review'),
	('decisions', 'paper', 'address of the paper that says so'),
	('decisions', 'words', 'as printed'),
	('decisions', 'note', 'note beside it'),
	('decisions', 'status', 'what the category means'),
	('decisions', 'category', 'the category of the scheme'),
	('decisions', 'scheme', 'key of the scheme'),
	('decisions', 'scheme_version', 'version of the scheme'),
	('decisions', 'achieved_start_day', 'when it was achieved: not before'),
	('decisions', 'achieved_end_day', 'when it was achieved: not after'),
	('decisions', 'meeting', 'address of the meeting that decided'),
	('decisions', 'meeting_day', 'its day'),
	('decisions', 'unit_from', 'first unit of the paper (line, paragraph or cell) where it stands'),
	('decisions', 'unit_to', 'last unit'),
	('conclusions', 'review', 'address of the review'),
	('conclusions', 'recommendation', 'address of the recommendation in its review'),
	('conclusions', 'paper', 'address of the paper that says so'),
	('conclusions', 'tracking', 'concluded, superseded or withdrawn'),
	('conclusions', 'words', 'as printed'),
	('conclusions', 'concluded_day', 'the day'),
	('conclusions', 'unit_from', 'first unit of the paper (line, paragraph or cell) where it stands'),
	('conclusions', 'unit_to', 'last unit'),
	('evidence', 'review', 'address of the review'),
	('evidence', 'recommendation', 'address of the recommendation in its review'),
	('evidence', 'paper', 'address of the paper that says so'),
	('evidence', 'position', 'place among the evidence of the paper'),
	('evidence', 'kind', 'update or further_information'),
	('evidence', 'date_words', 'its date as printed'),
	('evidence', 'start_day', 'first day that the date means'),
	('evidence', 'end_day', 'last day that the date means'),
	('evidence', 'heading', 'its heading'),
	('evidence', 'part', 'label of the part that it answers, empty for the whole'),
	('evidence', 'source', 'who says so'),
	('evidence', 'text', 'the evidence'),
	('evidence', 'placeholder', 'whether it only promises an answer'),
	('evidence', 'meeting', 'address of the meeting that asked for it'),
	('evidence', 'unit_from', 'first unit of the paper (line, paragraph or cell) where it stands'),
	('evidence', 'unit_to', 'last unit'),
	('attachments', 'review', 'address of the review'),
	('attachments', 'recommendation', 'address of the recommendation in its review'),
	('attachments', 'paper', 'address of the paper that says so'),
	('attachments', 'label', 'as the paper names it'),
	('attachments', 'present', 'whether it was given'),
	('attachments', 'publication', 'draft, submitted, published, exempt or confidential'),
	('attachments', 'unit_from', 'first unit of the paper (line, paragraph or cell) where it stands'),
	('attachments', 'unit_to', 'last unit'),
	('links', 'review', 'address of the review'),
	('links', 'recommendation', 'address of the recommendation in its review'),
	('links', 'paper', 'address of the paper that says so'),
	('links', 'address', 'the address'),
	('meetings', 'meeting', 'address of the meeting'),
	('meetings', 'committee', 'the committee'),
	('meetings', 'meeting_day', 'its day'),
	('meeting-items', 'meeting', 'address of the meeting'),
	('meeting-items', 'meeting_day', 'its day'),
	('meeting-items', 'review', 'address of the review'),
	('meeting-items', 'recommendation', 'address of the recommendation in its review'),
	('meeting-items', 'paper', 'address of the paper that says so'),
	('meeting-items', 'treatment', 'how, in the words of the paper'),
	('posts', 'post', 'address of the post'),
	('posts', 'name', 'its name'),
	('posts', 'kind', 'post, group, or person where the paper names no post'),
	('posts', 'organisation', 'the organisation'),
	('holders', 'post', 'address of the post'),
	('holders', 'person', 'who held it, empty when it was vacant'),
	('holders', 'from_day', 'day of the first paper that names the holder'),
	('holders', 'until_day', 'day of the last such paper'),
	('holders', 'paper', 'address of the first such paper'),
	('group-members', 'post', 'address of the group'),
	('group-members', 'position', 'place in the group'),
	('group-members', 'name', 'the member'),
	('aliases', 'name', 'as printed, folded'),
	('aliases', 'post', 'address of the post'),
	('withheld', 'person', 'the name'),
	('withheld', 'reason', 'why'),
	('categories', 'scheme', 'key of the scheme'),
	('categories', 'scheme_version', 'its version'),
	('categories', 'scheme_name', 'its name'),
	('categories', 'source', 'where its rules come from'),
	('categories', 'position', 'place in the scheme'),
	('categories', 'number', 'number as printed'),
	('categories', 'name', 'name as printed'),
	('categories', 'criteria', 'what it means'),
	('categories', 'status', 'what it says about the work'),
	('categories', 'response', 'what it says about agreement'),
	('categories', 'timing', 'when it may stand'),
	('categories', 'needs_date', 'whether it demands an anticipated date'),
	('categories', 'needs_obstacle', 'whether it demands an obstacle'),
	('categories', 'concludes', 'whether it may conclude'),
	('settings', 'setting', 'the setting'),
	('settings', 'value', 'its value'),
	('columns', 'table', 'name of the file without its ending'),
	('columns', 'column', 'head of the column'),
	('columns', 'description', 'what it holds'))
SELECT file AS "table: text", head AS "column: text", words AS "description: text" FROM described WHERE :reader IS NOT NULL;

-- exported_journal() -> each
-- The journal, an entry a line; docs/journal.md says how to verify it.
SELECT json_object('n', journal.n, 'at', journal.made_at, 'by', journal.made_by, 'kind', journal.kind, 'commitment', journal.commitment,
                   'previous', journal.previous, 'hash', journal.hash, 'salt', journal_content.salt, 'content', journal_content.content,
                   'removed_by', journal_content.removed_by) AS "line: text"
FROM journal LEFT JOIN journal_content ON journal_content.n = journal.n
ORDER BY journal.n;

-- exported_files(reader: int) -> each
-- The papers' files as they came.
SELECT paper.slug, paper.format, paper.file_name, paper.bytes FROM paper JOIN review ON review.id = paper.review
WHERE paper.bytes IS NOT NULL AND may_see(:reader, review.publication, paper.publication)
  AND NOT EXISTS (SELECT 1 FROM appearance JOIN recommendation ON recommendation.id = appearance.recommendation
                  WHERE appearance.paper = paper.id AND NOT may_see(:reader, recommendation.publication))
ORDER BY paper.id;
