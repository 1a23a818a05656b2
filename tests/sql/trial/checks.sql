-- trial_unnamed() -> many
-- A shelter has no name
SELECT id, colour FROM shelter WHERE name = '';
