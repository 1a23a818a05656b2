-- wrong: 3: wrong_columns: two columns have the name id

-- wrong_columns() -> many
SELECT shelter.id, repair.id FROM shelter JOIN repair ON repair.shelter = shelter.id;
