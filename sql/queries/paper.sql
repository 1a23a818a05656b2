-- What the page of a paper shows.

-- A paper's source is shown whole or not at all: not where it holds a recommendation that the reader may not see.

-- paper_by_slug(reader: int, slug: text) -> one
SELECT paper.id, paper.slug, shown(:reader, paper.title) AS "title: text", paper.kind, shown(:reader, paper.file_name) AS "file_name: text", paper.format, paper.sha256, paper.size_bytes, (paper.bytes IS NOT NULL) AS "kept: bool",
       paper.paper_day, paper.language, shown(:reader, paper.from_words) AS "from_words: text?", shown(:reader, paper.to_words) AS "to_words: text?",
       paper.units, paper.units_placed, paper.units_furniture, paper.units_leftover, paper.characters, paper.characters_placed, paper.characters_furniture,
       paper.characters_leftover, paper.imported_at, review.slug AS "review: text", shown(:reader, review.title) AS "review_title: text",
       CASE WHEN NOT EXISTS (SELECT 1 FROM appearance JOIN recommendation ON recommendation.id = appearance.recommendation
                              WHERE appearance.paper = paper.id AND NOT may_see(:reader, recommendation.publication))
            THEN shown_page(:reader, paper.page) END AS "page: text?"
  FROM paper JOIN review ON review.id = paper.review
 WHERE paper.slug = :slug AND may_see(:reader, review.publication, paper.publication);

-- paper_file(reader: int, slug: text) -> one
-- The file as it came; NULL once removed. It can't leave a name out: ask visible_file first.
SELECT paper.bytes AS "bytes: blob?", shown(:reader, paper.file_name) AS "file_name: text", paper.format FROM paper JOIN review ON review.id = paper.review
 WHERE paper.slug = :slug AND may_see(:reader, review.publication, paper.publication)
   AND NOT EXISTS (SELECT 1 FROM appearance JOIN recommendation ON recommendation.id = appearance.recommendation
                    WHERE appearance.paper = paper.id AND NOT may_see(:reader, recommendation.publication));

-- paper_recommendations(reader: int, paper: int) -> many
SELECT recommendation.slug, appearance.ref, appearance.match, appearance.unit_from, appearance.unit_to
  FROM appearance JOIN recommendation ON recommendation.id = appearance.recommendation
 WHERE appearance.paper = :paper AND may_see(:reader, recommendation.publication)
 ORDER BY appearance.position;

-- paper_leftovers(reader: int, paper: int) -> many
-- Words that have no place, and near which recommendation they stand.
SELECT shown(:reader, leftover.text) AS "text: text", leftover.reason, leftover.unit_from, leftover.unit_to, recommendation.slug AS "near: text?", appearance.ref AS "near_ref: text?"
  FROM leftover LEFT JOIN appearance ON appearance.id = leftover.near
  LEFT JOIN recommendation ON recommendation.id = appearance.recommendation
 WHERE leftover.paper = :paper AND (leftover.near IS NULL OR may_see(:reader, recommendation.publication))
 ORDER BY leftover.unit_from, leftover.id;

-- paper_notices(reader: int, paper: int) -> many
-- What reading noticed: gaps, lost rows.
SELECT notice.code, shown(:reader, notice.message) AS "message: text", notice.unit_from, recommendation.slug AS "slug: text?"
  FROM notice LEFT JOIN appearance ON appearance.id = notice.appearance
  LEFT JOIN recommendation ON recommendation.id = appearance.recommendation
 WHERE notice.paper = :paper AND (notice.appearance IS NULL OR may_see(:reader, recommendation.publication))
 ORDER BY notice.unit_from, notice.id;

-- paper_marks(reader: int, paper: int) -> many
-- Fields that are not certain, or that the paper lost.
SELECT recommendation.slug, appearance.id AS "appearance: int", appearance.ref, mark.field, mark.sure
  FROM appearance JOIN mark ON mark.appearance = appearance.id JOIN recommendation ON recommendation.id = appearance.recommendation
 WHERE appearance.paper = :paper AND may_see(:reader, recommendation.publication)
 ORDER BY appearance.position, appearance.id, mark.field;
