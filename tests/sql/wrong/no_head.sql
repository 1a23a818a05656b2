-- wrong: 3: SQL without a head; begin a statement with the comment -- name(parameters) -> result

SELECT id FROM shelter;
