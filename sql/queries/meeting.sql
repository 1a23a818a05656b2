-- Meetings, and what papers put before them.

-- meeting_find(committee: int?, day: day) -> one
SELECT id FROM meeting WHERE meeting_day = :day AND committee IS :committee;

-- meeting_slug_taken(slug: text) -> one
SELECT EXISTS (SELECT 1 FROM meeting WHERE slug = :slug) AS "taken: bool";

-- meeting_add(slug: text, committee: int?, day: day) -> id
INSERT INTO meeting (slug, committee, meeting_day) VALUES (:slug, :committee, :day);

-- meeting_item_add(meeting: int, paper: int, recommendation: int, treatment: text) -> run
INSERT INTO meeting_item (meeting, paper, recommendation, treatment) VALUES (:meeting, :paper, :recommendation, :treatment)
ON CONFLICT (meeting, paper, recommendation) DO NOTHING;
