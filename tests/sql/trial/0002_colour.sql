-- What an upgrade does.
ALTER TABLE shelter ADD COLUMN colour TEXT NOT NULL DEFAULT 'green';
CREATE TRIGGER repair_named BEFORE INSERT ON repair WHEN new.note = 'forbidden' BEGIN
	SELECT raise(ABORT, 'no such repair; not here');
END;
