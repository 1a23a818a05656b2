-- The schema of the tests: bus shelters and what is done to them.
CREATE TABLE shelter (
	id INTEGER PRIMARY KEY,
	name TEXT NOT NULL UNIQUE,
	built_day TEXT,
	seats INTEGER,
	height REAL,
	plan BLOB,
	lit INTEGER NOT NULL DEFAULT 0 CHECK (lit IN (0, 1))
) STRICT;

CREATE TABLE repair (
	id INTEGER PRIMARY KEY,
	shelter INTEGER NOT NULL REFERENCES shelter,
	note TEXT NOT NULL
) STRICT;
CREATE INDEX repair_of_shelter ON repair (shelter);
