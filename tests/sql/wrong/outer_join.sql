-- wrong: 3: wrong_join: an outer join or a compound may make the column note NULL; declare it (AS "note: text?"

-- wrong_join() -> many
SELECT shelter.name, repair.note FROM shelter LEFT OUTER JOIN repair ON repair.shelter = shelter.id;
