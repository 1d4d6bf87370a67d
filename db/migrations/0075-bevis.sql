-- Files that show what a case or an outcome says. They lie in this database, so they are encrypted with it, are in its
-- backups and can never be left behind in a folder.
CREATE TABLE bevis (
  id TEXT PRIMARY KEY,
  sakSlag TEXT NOT NULL,
  sakId TEXT NOT NULL,
  namn TEXT NOT NULL CHECK (namn <> ''),
  mediatyp TEXT NOT NULL,
  byte INTEGER NOT NULL CHECK (byte > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  at TEXT NOT NULL,
  vem TEXT NOT NULL,
  borttagenAt TEXT,
  borttagenAv TEXT,
  borttagenSkal TEXT NOT NULL DEFAULT '',
  CHECK ((borttagenAt IS NULL) = (borttagenAv IS NULL))
) STRICT;
CREATE INDEX bevis_sak ON bevis (sakSlag, sakId, at);

-- The bytes apart from what is told of them: a list of files never reads a file.
CREATE TABLE bevisInnehall (
  bevisId TEXT PRIMARY KEY REFERENCES bevis (id),
  bytes BLOB NOT NULL
) STRICT;
CREATE TRIGGER bevisInnehall_no_update BEFORE UPDATE ON bevisInnehall BEGIN
  SELECT RAISE(ABORT, 'ett bevis ändras inte');
END;
