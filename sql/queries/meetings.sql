-- What the pages of meetings show.

-- meetings(reader: int) -> many
-- Every meeting that had something of a visible review before it, latest first.
SELECT meeting.slug AS "slug: text", meeting.meeting_day AS "meeting_day: day", committee.name AS "committee: text?", count(DISTINCT met.recommendation) AS "items: int", sum(met.decided) AS "decisions: int"
  FROM (SELECT meeting_item.meeting AS meeting, meeting_item.recommendation AS recommendation, 0 AS decided, paper.publication AS publication
          FROM meeting_item JOIN paper ON paper.id = meeting_item.paper
        UNION ALL
        SELECT decision.meeting, appearance.recommendation, 1, paper.publication
          FROM decision JOIN appearance ON appearance.id = decision.appearance JOIN paper ON paper.id = appearance.paper
         WHERE decision.meeting IS NOT NULL
        UNION ALL
        SELECT evidence.meeting, appearance.recommendation, 0, paper.publication
          FROM evidence JOIN appearance ON appearance.id = evidence.appearance JOIN paper ON paper.id = appearance.paper
         WHERE evidence.meeting IS NOT NULL
        UNION ALL
        SELECT claim.meeting, appearance.recommendation, 0, paper.publication
          FROM claim JOIN appearance ON appearance.id = claim.appearance JOIN paper ON paper.id = appearance.paper
         WHERE claim.meeting IS NOT NULL) AS met
  JOIN meeting ON meeting.id = met.meeting
  JOIN recommendation ON recommendation.id = met.recommendation JOIN review ON review.id = recommendation.review
  LEFT JOIN committee ON committee.id = meeting.committee
 WHERE may_see(:reader, review.publication, recommendation.publication, met.publication)
 GROUP BY meeting.id ORDER BY meeting.meeting_day DESC, meeting.id DESC;

-- meeting_by_slug(slug: text) -> one
-- A meeting by its address; it is shown only when meeting_items finds something the reader may see.
SELECT meeting.id, meeting.slug, meeting.meeting_day, committee.name AS "committee: text?", body.name AS "body: text?"
  FROM meeting LEFT JOIN committee ON committee.id = meeting.committee LEFT JOIN body ON body.id = committee.body
 WHERE meeting.slug = :slug;

-- meeting_items(reader: int, meeting: int) -> many
-- What was before the meeting: planned items, decisions it took, information it asked for.
SELECT review.slug AS "review: text", shown(:reader, review.title) AS "review_title: text", recommendation.slug AS "slug: text", standing.ref AS "ref: text", standing.text AS "text: text",
       standing.owners AS "owners: text", met.kind AS "kind: text", met.words AS "words: text", met.status AS "status: text?", paper.slug AS "paper: text",
       paper.id AS "paper_id: int", shown(:reader, paper.title) AS "paper_title: text", paper.as_of_day AS "paper_day: day", review.id AS "review_id: int", recommendation.id AS "recommendation: int"
  FROM (SELECT 'item' AS kind, meeting_item.recommendation AS recommendation, meeting_item.paper AS paper, shown(:reader, meeting_item.treatment) AS words, NULL AS status
          FROM meeting_item WHERE meeting_item.meeting = :meeting
        UNION ALL
        SELECT 'decision', appearance.recommendation, appearance.paper, shown(:reader, decision.words), decision.status
          FROM decision JOIN appearance ON appearance.id = decision.appearance WHERE decision.meeting = :meeting
        UNION ALL
        SELECT 'placeholder', appearance.recommendation, appearance.paper, shown(:reader, claim.words), NULL
          FROM claim JOIN appearance ON appearance.id = claim.appearance WHERE claim.meeting = :meeting
        UNION ALL
        SELECT 'asked', appearance.recommendation, appearance.paper, shown(:reader, evidence.text), NULL
          FROM evidence JOIN appearance ON appearance.id = evidence.appearance WHERE evidence.meeting = :meeting) AS met
  JOIN recommendation ON recommendation.id = met.recommendation JOIN review ON review.id = recommendation.review
  JOIN standing ON standing.recommendation = recommendation.id AND standing.reader = :reader
  JOIN paper ON paper.id = met.paper
 WHERE may_see(:reader, review.publication, recommendation.publication, paper.publication)
 ORDER BY review.title, review.id, recommendation.position, met.kind;
