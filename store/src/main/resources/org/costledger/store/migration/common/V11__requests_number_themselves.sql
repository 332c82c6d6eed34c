-- The number of a request is given when it is kept: while its items are locked, so that numbers tell the order of those on the same item.
ALTER TABLE request ALTER COLUMN request_no SET DEFAULT nextval('request_no_seq');
