-- wrong: 3: wrong_subquery: an outer join or a compound may make the column note NULL; declare it

-- wrong_subquery() -> many
SELECT shelter.name, mended.note FROM shelter LEFT JOIN (SELECT shelter, note FROM repair) AS mended ON mended.shelter = shelter.id;
