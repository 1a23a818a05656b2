-- What must hold of every record: each statement gives no row when all is well, and its
-- comment says what a row means. `heed verify` runs them all.

-- review_unjournalled() -> many
-- A review stands in the record and the journal knows nothing of it
SELECT review.slug FROM review
WHERE NOT EXISTS (SELECT 1 FROM journal_content WHERE subject_kind = 'review' AND subject = review.id);

-- paper_unjournalled() -> many
-- A paper stands in the record and the journal knows nothing of it
SELECT paper.slug FROM paper
WHERE NOT EXISTS (SELECT 1 FROM journal_content WHERE subject_kind = 'paper' AND subject = paper.id);

-- appearance_unjournalled() -> many
-- What a paper says of a recommendation stands in the record and the journal knows nothing of it
SELECT paper.slug AS paper, recommendation.slug AS recommendation
FROM appearance JOIN paper ON paper.id = appearance.paper JOIN recommendation ON recommendation.id = appearance.recommendation
WHERE NOT EXISTS (SELECT 1 FROM journal_content WHERE subject_kind = 'appearance' AND subject = appearance.id);

-- setting_unjournalled() -> many
-- A setting was changed and the journal knows nothing of it
SELECT name FROM setting
WHERE NOT EXISTS (SELECT 1 FROM journal_content WHERE subject_kind = 'setting' AND subject = setting.id);

-- withheld_unjournalled() -> many
-- A name is left out of what the public sees and the journal knows nothing of it
SELECT name FROM person WHERE withheld = 1
AND NOT EXISTS (SELECT 1 FROM journal_content WHERE subject_kind = 'person' AND subject = person.id);

-- release_unjournalled() -> many
-- A review, or something in it, was released or held back and the journal knows nothing of it
SELECT review.slug FROM review
WHERE (publication <> 'draft'
       OR EXISTS (SELECT 1 FROM paper WHERE paper.review = review.id AND paper.publication <> 'draft')
       OR EXISTS (SELECT 1 FROM recommendation WHERE recommendation.review = review.id AND recommendation.publication <> 'published'))
  AND NOT EXISTS (SELECT 1 FROM journal_content WHERE subject_kind = 'publication' AND subject = review.id);

-- published_undated() -> many
-- A review is public and nothing says since when
SELECT slug FROM review WHERE publication = 'published' AND published_at IS NULL;

-- recommendation_unsaid() -> many
-- A recommendation stands in the record that no paper has
SELECT review.slug AS review, recommendation.slug AS recommendation
FROM recommendation JOIN review ON review.id = recommendation.review
WHERE NOT EXISTS (SELECT 1 FROM appearance WHERE appearance.recommendation = recommendation.id);

-- appearance_astray() -> many
-- A paper of one review speaks of a recommendation of another
SELECT paper.slug AS paper, recommendation.slug AS recommendation
FROM appearance JOIN paper ON paper.id = appearance.paper JOIN recommendation ON recommendation.id = appearance.recommendation
WHERE paper.review <> recommendation.review;

-- section_astray() -> many
-- A recommendation stands under a section of another review
SELECT recommendation.slug FROM recommendation JOIN section ON section.id = recommendation.section
WHERE section.review <> recommendation.review;

-- near_astray() -> many
-- A leftover of one paper is said to be near something of another
SELECT paper.slug FROM leftover JOIN appearance ON appearance.id = leftover.near JOIN paper ON paper.id = leftover.paper
WHERE appearance.paper <> leftover.paper;

-- standing_missing() -> many
-- Nothing says how a recommendation stands
SELECT review.slug AS review, recommendation.slug AS recommendation
FROM recommendation JOIN review ON review.id = recommendation.review
WHERE NOT EXISTS (SELECT 1 FROM standing WHERE standing.recommendation = recommendation.id AND standing.reader = 1);

-- standing_astray() -> many
-- How a recommendation stands is kept under another review
SELECT recommendation.slug FROM standing JOIN recommendation ON recommendation.id = standing.recommendation
WHERE standing.review <> recommendation.review;

-- standing_open() -> many
-- How a recommendation stands is kept for the public, who may not see it
SELECT review.slug AS review, recommendation.slug AS recommendation
FROM standing JOIN recommendation ON recommendation.id = standing.recommendation JOIN review ON review.id = recommendation.review
WHERE standing.reader = 0 AND (review.publication <> 'published' OR recommendation.publication <> 'published');

-- address_doubled() -> many
-- An address that a review had before is the address of a review now
SELECT former_slug.slug FROM former_slug JOIN review ON review.slug = former_slug.slug;

-- file_size() -> many
-- A paper's file has another size than the record says
SELECT slug FROM paper WHERE bytes IS NOT NULL AND length(bytes) <> size_bytes;

-- file_lost() -> many
-- A paper's file is gone and no removal says why
SELECT slug FROM paper WHERE bytes IS NULL AND NOT EXISTS (SELECT 1 FROM journal WHERE kind = 'words.removed');

-- content_missing() -> many
-- An entry of the journal has nothing beside it: neither its content nor a word that it was removed
SELECT n FROM journal WHERE NOT EXISTS (SELECT 1 FROM journal_content WHERE journal_content.n = journal.n);

-- content_astray() -> many
-- The content of an entry is kept as if it told of nothing, or of a thing of another kind, so that nothing is compared with it
SELECT journal.n, journal.kind FROM journal JOIN journal_content ON journal_content.n = journal.n
WHERE journal_content.content IS NOT NULL AND journal.kind NOT IN ('words.removed', 'removal.restated')
  AND journal_content.subject_kind IS NOT CASE
      WHEN journal.kind IN ('review.opened', 'review.described') THEN 'review'
      WHEN journal.kind = 'paper.imported' THEN 'paper'
      WHEN journal.kind = 'recommendation.reported' THEN 'appearance'
      WHEN journal.kind LIKE '%.published' OR journal.kind LIKE '%.withdrawn' THEN 'publication'
      WHEN journal.kind LIKE 'person.%' THEN 'person'
      WHEN journal.kind = 'setting.changed' THEN 'setting' END;

-- meeting_misnamed() -> many
-- A meeting has another day than its address
SELECT slug, meeting_day FROM meeting WHERE substr(slug, 1, 10) <> meeting_day;

-- removal_unsaid() -> many
-- The content of an entry was taken out by an entry that is no removal, or came before it
SELECT journal_content.n FROM journal_content JOIN journal ON journal.n = journal_content.removed_by
WHERE journal.kind <> 'words.removed' OR journal.n <= journal_content.n;

-- days_reversed() -> many
-- Something ends before it begins
SELECT 'date' AS "what: text", appearance AS "appearance: int" FROM due WHERE start_day > end_day
UNION ALL SELECT 'evidence', appearance FROM evidence WHERE start_day > end_day
UNION ALL SELECT 'claim', appearance FROM claim WHERE achieved_start_day > achieved_end_day
UNION ALL SELECT 'decision', appearance FROM decision WHERE achieved_start_day > achieved_end_day;

-- day_impossible() -> many
-- A day is none of the calendar
SELECT day AS "day: text" FROM (
	SELECT start_day AS day FROM due UNION ALL SELECT end_day FROM due
	UNION ALL SELECT start_day FROM evidence UNION ALL SELECT end_day FROM evidence
	UNION ALL SELECT achieved_start_day FROM claim UNION ALL SELECT achieved_end_day FROM claim
	UNION ALL SELECT achieved_start_day FROM decision UNION ALL SELECT achieved_end_day FROM decision
	UNION ALL SELECT concluded_day FROM conclusion UNION ALL SELECT stamp_day FROM stamp
	UNION ALL SELECT paper_day FROM paper UNION ALL SELECT as_of_day FROM paper
	UNION ALL SELECT approved_day FROM review UNION ALL SELECT meeting_day FROM meeting)
WHERE day IS NOT NULL AND date(day) IS NOT day;
