-- A locked report: everything it stands on and what it says, as one JSON value whose SHA-256 is printed in its footer.
CREATE TABLE rapportLas (
  mall TEXT NOT NULL,
  period TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  brytdatum TEXT NOT NULL,
  -- What was changed since the version before, and why; empty for the first.
  skal TEXT NOT NULL CHECK (version = 1 OR skal <> ''),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  innehall TEXT NOT NULL CHECK (json_valid(innehall)),
  at TEXT NOT NULL,
  vem TEXT NOT NULL,
  PRIMARY KEY (mall, period, version)
) STRICT;

-- The files of a locked report, byte for byte as they were first written.
CREATE TABLE rapportFil (
  mall TEXT NOT NULL,
  period TEXT NOT NULL,
  version INTEGER NOT NULL,
  utgava TEXT NOT NULL CHECK (utgava IN ('intern', 'offentlig')),
  format TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL,
  PRIMARY KEY (mall, period, version, utgava, format),
  FOREIGN KEY (mall, period, version) REFERENCES rapportLas (mall, period, version)
) STRICT;

CREATE TRIGGER rapportLas_andras_inte BEFORE UPDATE ON rapportLas BEGIN
  SELECT RAISE(ABORT, 'a locked report does not change');
END;
CREATE TRIGGER rapportLas_tas_inte_bort BEFORE DELETE ON rapportLas BEGIN
  SELECT RAISE(ABORT, 'a locked report is not removed');
END;
CREATE TRIGGER rapportFil_andras_inte BEFORE UPDATE ON rapportFil BEGIN
  SELECT RAISE(ABORT, 'a file of a locked report does not change');
END;
CREATE TRIGGER rapportFil_tas_inte_bort BEFORE DELETE ON rapportFil BEGIN
  SELECT RAISE(ABORT, 'a file of a locked report is not removed');
END;
