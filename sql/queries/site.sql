-- What the site asks of the record as a whole.

-- data_version() -> one
-- Changes when another connection commits; pages kept by a worker live no longer.
SELECT data_version AS "version: int" FROM pragma_data_version;
