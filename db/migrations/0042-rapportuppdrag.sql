-- What a report has promised or nämnden has decided: each must be answered in the reports that follow until it is done.
CREATE TABLE rapportUppdrag (
  id TEXT PRIMARY KEY,
  mall TEXT NOT NULL,
  -- The period whose report it comes from.
  fran TEXT NOT NULL,
  slag TEXT NOT NULL CHECK (slag IN ('atgard', 'uppdrag')),
  text TEXT NOT NULL CHECK (text <> ''),
  beslutad TEXT,
  at TEXT NOT NULL,
  vem TEXT NOT NULL
) STRICT;

CREATE TABLE rapportUppdragSvar (
  uppdragId TEXT NOT NULL REFERENCES rapportUppdrag (id),
  period TEXT NOT NULL,
  svar TEXT NOT NULL CHECK (svar <> ''),
  klar INTEGER NOT NULL CHECK (klar IN (0, 1)),
  at TEXT NOT NULL,
  vem TEXT NOT NULL,
  PRIMARY KEY (uppdragId, period)
) STRICT, WITHOUT ROWID;
