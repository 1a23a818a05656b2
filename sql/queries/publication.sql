-- Who may see what: see src/core/publication.h.

-- publication_review(slug: text) -> one
-- A review by its address, also by one that it had before.
SELECT id, slug, title, publication, published_at FROM review
WHERE id = coalesce((SELECT id FROM review WHERE slug = :slug), (SELECT review FROM former_slug WHERE slug = :slug));

-- publication_reviews() -> many
SELECT id, slug, title, publication FROM review ORDER BY slug;

-- publication_of_review(review: int, publication: text, reason: text?, published_at: text?) -> run
-- The day on which it was first published stays when it is withdrawn.
UPDATE review SET publication = :publication, publication_reason = :reason, published_at = coalesce(published_at, :published_at)
WHERE id = :review;

-- publication_of_papers(review: int, publication: text, reason: text?) -> run
-- A paper that is exempt or confidential stays so until it is named itself.
UPDATE paper SET publication = :publication, publication_reason = :reason
WHERE review = :review AND publication NOT IN ('exempt', 'confidential');

-- publication_paper(review: int, slug: text) -> one
SELECT id, slug, publication FROM paper WHERE review = :review AND slug = :slug;

-- publication_of_paper(paper: int, publication: text, reason: text?) -> run
UPDATE paper SET publication = :publication, publication_reason = :reason WHERE id = :paper;

-- publication_of_attachments(review: int, publication: text) -> run
-- An attachment that is exempt or confidential stays so.
UPDATE attachment SET publication = :publication
WHERE publication NOT IN ('exempt', 'confidential')
  AND appearance IN (SELECT appearance.id FROM appearance JOIN recommendation ON recommendation.id = appearance.recommendation
                     WHERE recommendation.review = :review);

-- publication_recommendation(review: int, slug: text) -> one
SELECT id, slug, publication FROM recommendation WHERE review = :review AND slug = :slug;

-- publication_of_recommendation(recommendation: int, publication: text, reason: text?) -> run
UPDATE recommendation SET publication = :publication, publication_reason = :reason WHERE id = :recommendation;

-- publication_papers(review: int) -> one
-- How many papers a review has, and how many the public sees.
SELECT count(*) AS "papers: int", coalesce(sum(publication = 'published'), 0) AS "published: int" FROM paper WHERE review = :review;
