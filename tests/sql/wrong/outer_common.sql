-- wrong: 3: wrong_common: an outer join or a compound may make the column note NULL; declare it

-- wrong_common() -> many
WITH mended AS (SELECT shelter, note FROM repair) SELECT note FROM shelter LEFT JOIN mended ON mended.shelter = shelter.id;
