-- What has been told outside the window, so that it is told once. A key is a thing, its day and the step of the ladder.
CREATE TABLE avisering (
  nyckel TEXT PRIMARY KEY,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
