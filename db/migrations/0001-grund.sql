-- History: append-only and hash-chained. The chain holds only the hash of the particulars, so that a lawful gallring
-- can remove particulars without breaking the chain.
CREATE TABLE historik (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  vem TEXT NOT NULL,
  roll TEXT NOT NULL,
  handling TEXT NOT NULL,
  sak TEXT NOT NULL,
  sakId TEXT NOT NULL,
  detaljHash TEXT NOT NULL CHECK (length(detaljHash) = 64),
  prev TEXT NOT NULL CHECK (length(prev) = 64),
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX historik_sak ON historik (sak, sakId, seq);

CREATE TABLE historikDetalj (
  seq INTEGER PRIMARY KEY REFERENCES historik (seq),
  detalj TEXT NOT NULL CHECK (json_valid(detalj))
) STRICT;

-- INSERT OR REPLACE removes rows without asking a delete trigger, so a new link must come last and point at the last.
CREATE TRIGGER historik_only_last BEFORE INSERT ON historik
WHEN NEW.seq <> coalesce((SELECT max(seq) FROM historik), 0) + 1
  OR NEW.prev <> coalesce((SELECT hash FROM historik ORDER BY seq DESC LIMIT 1), NEW.prev)
  OR EXISTS (SELECT 1 FROM historik WHERE hash = NEW.hash)
BEGIN
  SELECT RAISE(ABORT, 'historik är oföränderlig');
END;
CREATE TRIGGER historikDetalj_only_new BEFORE INSERT ON historikDetalj
WHEN EXISTS (SELECT 1 FROM historikDetalj WHERE seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'historik är oföränderlig');
END;
CREATE TRIGGER historik_no_update BEFORE UPDATE ON historik BEGIN
  SELECT RAISE(ABORT, 'historik är oföränderlig');
END;
CREATE TRIGGER historik_no_delete BEFORE DELETE ON historik BEGIN
  SELECT RAISE(ABORT, 'historik är oföränderlig');
END;
CREATE TRIGGER historikDetalj_no_update BEFORE UPDATE ON historikDetalj BEGIN
  SELECT RAISE(ABORT, 'historik är oföränderlig');
END;
-- Particulars go only after the chain says that their case has been gallrat.
CREATE TRIGGER historikDetalj_no_delete BEFORE DELETE ON historikDetalj
WHEN NOT EXISTS (
  SELECT 1 FROM historik h JOIN historik g ON g.sak = h.sak AND g.sakId = h.sakId AND g.handling = 'gallrad' AND g.seq > h.seq
  WHERE h.seq = OLD.seq
)
BEGIN
  SELECT RAISE(ABORT, 'historik är oföränderlig');
END;

-- Things kept as versioned documents: profile, organisation, code lists, settings. The latest version is in force.
CREATE TABLE dokument (
  slag TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  innehall TEXT NOT NULL CHECK (json_valid(innehall)),
  at TEXT NOT NULL,
  vem TEXT NOT NULL,
  PRIMARY KEY (slag, version)
) STRICT, WITHOUT ROWID;

-- What is being typed and not yet saved; not history.
CREATE TABLE utkast (
  id TEXT PRIMARY KEY,
  slag TEXT NOT NULL,
  innehall TEXT NOT NULL CHECK (json_valid(innehall)),
  andradAt TEXT NOT NULL
) STRICT;
