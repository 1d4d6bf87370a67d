-- Files on a share that say that a new version of the program exists: the one to show, and those that were passed by
-- with the reason. skal is null for a notice that is shown.
CREATE TABLE versionsnotis (
  share TEXT NOT NULL,
  namn TEXT NOT NULL,
  seq INTEGER NOT NULL,
  skal TEXT,
  text TEXT,
  seddAt TEXT NOT NULL,
  PRIMARY KEY (share, namn),
  CHECK ((skal IS NULL) = (text IS NOT NULL))
) STRICT;
