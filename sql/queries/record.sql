-- A review's record, table by table, for src/core/record_rows.c: what the reader may see of it,
-- from papers up to a day, in the order in which what papers say counts.

-- record_review(reader: int, review: int) -> one
SELECT r.slug, shown(:reader, r.title) AS "title: text", r.approved_day, shown(:reader, r.approved_by) AS "approved_by: text?", shown(:reader, r.lead_member) AS "lead_member: text?",
       shown(:reader, r.lead_officer) AS "lead_officer: text?", shown(:reader, r.last_tracked) AS "last_tracked: text?", r.scheme,
       b.name AS "body_name: text?", c.name AS "committee_name: text?"
FROM review r LEFT JOIN body b ON b.id = r.body LEFT JOIN committee c ON c.id = r.committee
WHERE r.id = :review AND may_see(:reader, r.publication);

-- record_papers(reader: int, review: int, until: day) -> many
SELECT p.id, p.slug, p.kind, shown(:reader, p.title) AS "title: text", p.format, p.paper_day, p.as_of_day,
       coalesce(p.as_of_day, substr(p.imported_at, 1, 10)) AS "said_day: day", p.language,
       shown(:reader, p.from_words) AS "from_words: text?", shown(:reader, p.to_words) AS "to_words: text?",
       shown(:reader, p.contact_name) AS "contact_name: text?", shown(:reader, p.contact_title) AS "contact_title: text?",
       CASE WHEN shown(:reader, p.contact_name) IS p.contact_name THEN shown(:reader, p.contact_telephone) END AS "contact_telephone: text?",
       CASE WHEN shown(:reader, p.contact_name) IS p.contact_name THEN shown(:reader, p.contact_email) END AS "contact_email: text?",
       shown(:reader, p.introduction) AS "introduction: text?", p.publication, p.sha256
FROM paper p
WHERE p.review = :review AND may_see(:reader, p.publication)
  AND (:until IS NULL OR coalesce(p.as_of_day, substr(p.imported_at, 1, 10)) <= :until)
ORDER BY coalesce(p.as_of_day, substr(p.imported_at, 1, 10)), p.id;

-- record_stamps(reader: int, paper: int) -> many
SELECT s.stamp_day, s.initials, shown(:reader, s.words) AS "words: text"
FROM stamp s JOIN paper p ON p.id = s.paper
WHERE s.paper = :paper AND may_see(:reader, p.publication)
ORDER BY s.position;

-- record_sections(reader: int, review: int) -> many
SELECT s.id, s.letter, shown(:reader, s.title) AS "title: text"
FROM section s JOIN review r ON r.id = s.review
WHERE s.review = :review AND may_see(:reader, r.publication)
ORDER BY s.position, s.id;

-- record_recommendations(reader: int, review: int) -> many
SELECT r.id, r.slug, r.ref, r.number, r.section
FROM recommendation r
WHERE r.review = :review AND may_see(:reader, r.publication)
ORDER BY r.position, r.id;

-- record_appearances(reader: int, review: int, until: day) -> many
SELECT a.id, a.recommendation, a.paper, s.said_day AS "said_day: day", a.position, a.ref, a.in_concluded_list,
       shown(:reader, a.other_words) AS "other_words: text?", a.unit_from, a.unit_to,
       (EXISTS (SELECT 1 FROM wording x WHERE x.appearance = a.id AND x.state = 'lost' AND x.text = '')
        AND NOT EXISTS (SELECT 1 FROM claim x WHERE x.appearance = a.id) AND NOT EXISTS (SELECT 1 FROM evidence x WHERE x.appearance = a.id)
        AND NOT EXISTS (SELECT 1 FROM owner x WHERE x.appearance = a.id) AND NOT EXISTS (SELECT 1 FROM due x WHERE x.appearance = a.id)) AS "gap: bool"
FROM said s JOIN appearance a ON a.id = s.appearance
WHERE s.review = :review AND may_see(:reader, s.paper_publication, s.recommendation_publication) AND (:until IS NULL OR s.said_day <= :until)
ORDER BY s.said_day, s.paper, a.position;

-- record_marks(reader: int, review: int, until: day) -> many
SELECT m.appearance, m.field, m.sure
FROM said s JOIN mark m ON m.appearance = s.appearance
WHERE s.review = :review AND may_see(:reader, s.paper_publication, s.recommendation_publication) AND (:until IS NULL OR s.said_day <= :until)
ORDER BY s.said_day, s.paper, m.appearance;

-- record_wordings(reader: int, review: int, until: day) -> many
SELECT w.id, w.appearance, shown(:reader, w.text) AS "text: text", w.state, w.unit_from, w.unit_to
FROM said s JOIN wording w ON w.appearance = s.appearance
WHERE s.review = :review AND may_see(:reader, s.paper_publication, s.recommendation_publication) AND (:until IS NULL OR s.said_day <= :until)
ORDER BY s.said_day, s.paper, w.appearance;

-- record_parts(reader: int, review: int, until: day) -> many
SELECT w.appearance, p.label, shown(:reader, p.text) AS "text: text", p.lettered AS "lettered: bool", p.unit_from, p.unit_to
FROM said s JOIN wording w ON w.appearance = s.appearance JOIN part p ON p.wording = w.id
WHERE s.review = :review AND may_see(:reader, s.paper_publication, s.recommendation_publication) AND (:until IS NULL OR s.said_day <= :until)
ORDER BY s.said_day, s.paper, w.appearance, p.position;

-- record_footnotes(reader: int, review: int, until: day) -> many
SELECT w.appearance, f.mark, shown(:reader, f.text) AS "text: text", f.unit_from, f.unit_to
FROM said s JOIN wording w ON w.appearance = s.appearance JOIN footnote f ON f.wording = w.id
WHERE s.review = :review AND may_see(:reader, s.paper_publication, s.recommendation_publication) AND (:until IS NULL OR s.said_day <= :until)
ORDER BY s.said_day, s.paper, w.appearance, f.position;

-- record_owners(reader: int, review: int, until: day) -> many
SELECT o.appearance, shown(:reader, o.printed) AS "printed: text", o.post, shown(:reader, p.name) AS "post_name: text", p.kind,
       g.name AS "organisation: text?", shown(:reader, n.name) AS "person: text?", o.lead AS "lead: bool", o.vacant AS "vacant: bool",
       o.unit_from, o.unit_to
FROM said s JOIN owner o ON o.appearance = s.appearance JOIN post p ON p.id = o.post
     LEFT JOIN organisation g ON g.id = p.organisation LEFT JOIN person n ON n.id = o.person
WHERE s.review = :review AND may_see(:reader, s.paper_publication, s.recommendation_publication) AND (:until IS NULL OR s.said_day <= :until)
ORDER BY s.said_day, s.paper, o.appearance, o.position;

-- record_members(reader: int, review: int, until: day) -> many
SELECT DISTINCT m.post, m.position, shown(:reader, m.name) AS "name: text"
FROM said s JOIN owner o ON o.appearance = s.appearance JOIN post_member m ON m.post = o.post
WHERE s.review = :review AND may_see(:reader, s.paper_publication, s.recommendation_publication) AND (:until IS NULL OR s.said_day <= :until)
ORDER BY m.post, m.position;

-- record_responses(reader: int, review: int, until: day) -> many
SELECT x.appearance, x.response, shown(:reader, x.words) AS "words: text", x.unit_from, x.unit_to
FROM said s JOIN response x ON x.appearance = s.appearance
WHERE s.review = :review AND may_see(:reader, s.paper_publication, s.recommendation_publication) AND (:until IS NULL OR s.said_day <= :until)
ORDER BY s.said_day, s.paper, x.appearance;

-- record_dues(reader: int, review: int, until: day) -> many
SELECT d.appearance, d.role, shown(:reader, d.words) AS "words: text", d.kind, d.bound, d.start_day, d.end_day,
       d.period_months, d.count_months, d.count_days, d.unit_from, d.unit_to
FROM said s JOIN due d ON d.appearance = s.appearance
WHERE s.review = :review AND may_see(:reader, s.paper_publication, s.recommendation_publication) AND (:until IS NULL OR s.said_day <= :until)
ORDER BY s.said_day, s.paper, d.appearance, d.position;

-- record_claims(reader: int, review: int, until: day) -> many
SELECT x.appearance, shown(:reader, x.words) AS "words: text", shown(:reader, x.note) AS "note: text", x.category,
       c.number AS "number: int?", c.scheme AS "scheme: int?", x.status, x.achieved_start_day, x.achieved_end_day,
       x.placeholder AS "placeholder: bool", m.meeting_day AS "meeting_day: day", x.unit_from, x.unit_to
FROM said s JOIN claim x ON x.appearance = s.appearance LEFT JOIN category c ON c.id = x.category LEFT JOIN meeting m ON m.id = x.meeting
WHERE s.review = :review AND may_see(:reader, s.paper_publication, s.recommendation_publication) AND (:until IS NULL OR s.said_day <= :until)
ORDER BY s.said_day, s.paper, x.appearance;

-- record_decisions(reader: int, review: int, until: day) -> many
SELECT x.appearance, shown(:reader, x.words) AS "words: text", shown(:reader, x.note) AS "note: text", x.category,
       c.number AS "number: int?", c.scheme AS "scheme: int?", x.status, x.achieved_start_day, x.achieved_end_day,
       m.meeting_day AS "meeting_day: day", x.unit_from, x.unit_to
FROM said s JOIN decision x ON x.appearance = s.appearance LEFT JOIN category c ON c.id = x.category LEFT JOIN meeting m ON m.id = x.meeting
WHERE s.review = :review AND may_see(:reader, s.paper_publication, s.recommendation_publication) AND (:until IS NULL OR s.said_day <= :until)
ORDER BY s.said_day, s.paper, x.appearance;

-- record_conclusions(reader: int, review: int, until: day) -> many
SELECT x.appearance, x.tracking, shown(:reader, x.words) AS "words: text", x.concluded_day, x.unit_from, x.unit_to
FROM said s JOIN conclusion x ON x.appearance = s.appearance
WHERE s.review = :review AND may_see(:reader, s.paper_publication, s.recommendation_publication) AND (:until IS NULL OR s.said_day <= :until)
ORDER BY s.said_day, s.paper, x.appearance;

-- record_evidence(reader: int, review: int, until: day) -> many
SELECT e.id, e.appearance, e.kind, shown(:reader, e.date_words) AS "date_words: text", e.start_day, e.end_day, shown(:reader, e.heading) AS "heading: text", e.part,
       shown(:reader, e.source) AS "source: text", shown(:reader, e.text) AS "text: text", e.placeholder AS "placeholder: bool",
       m.meeting_day AS "meeting_day: day", e.unit_from, e.unit_to
FROM said s JOIN evidence e ON e.appearance = s.appearance LEFT JOIN meeting m ON m.id = e.meeting
WHERE s.review = :review AND may_see(:reader, s.paper_publication, s.recommendation_publication) AND (:until IS NULL OR s.said_day <= :until)
ORDER BY s.said_day, s.paper, e.appearance, e.position;

-- record_attachments(reader: int, review: int, until: day) -> many
SELECT t.appearance, shown(:reader, t.label) AS "label: text", t.present AS "present: bool", t.unit_from, t.unit_to
FROM said s JOIN attachment t ON t.appearance = s.appearance
WHERE s.review = :review AND may_see(:reader, s.paper_publication, s.recommendation_publication) AND (:until IS NULL OR s.said_day <= :until)
ORDER BY s.said_day, s.paper, t.appearance, t.position;

-- record_links(reader: int, review: int, until: day) -> many
SELECT l.appearance, shown(:reader, l.address) AS "address: text"
FROM said s JOIN link l ON l.appearance = s.appearance
WHERE s.review = :review AND may_see(:reader, s.paper_publication, s.recommendation_publication) AND (:until IS NULL OR s.said_day <= :until)
ORDER BY s.said_day, s.paper, l.appearance, l.position;

-- record_meeting_items(reader: int, review: int, until: day) -> many
-- Which recommendations the papers put before which meeting: the plan of the last paper that has one holds.
SELECT i.meeting, i.paper, i.recommendation, shown(:reader, i.treatment) AS "treatment: text", m.meeting_day
FROM recommendation r JOIN meeting_item i ON i.recommendation = r.id JOIN meeting m ON m.id = i.meeting JOIN paper p ON p.id = i.paper
WHERE r.review = :review AND may_see(:reader, r.publication, p.publication)
  AND (:until IS NULL OR coalesce(p.as_of_day, substr(p.imported_at, 1, 10)) <= :until)
ORDER BY coalesce(p.as_of_day, substr(p.imported_at, 1, 10)), p.id, m.meeting_day, i.treatment, r.position, r.id;

-- record_scheme(scheme: int) -> one
SELECT s.key, s.version, s.name, s.source FROM scheme s WHERE s.id = :scheme;

-- record_categories(scheme: int) -> many
SELECT c.id, c.number, c.name, c.criteria, c.status, c.response, c.timing, c.needs_date AS "needs_date: bool",
       c.needs_obstacle AS "needs_obstacle: bool", c.concludes AS "concludes: bool"
FROM category c WHERE c.scheme = :scheme ORDER BY c.position;
