-- Figures from before the program, entered by hand with their source; the whole when enhetId is empty.
CREATE TABLE tidigareUppgift (
  matt TEXT NOT NULL,
  period TEXT NOT NULL,
  enhetId TEXT NOT NULL,
  slag TEXT NOT NULL CHECK (slag IN ('antal', 'publicerad-summa')),
  antal INTEGER NOT NULL CHECK (antal >= 0),
  kalla TEXT NOT NULL CHECK (kalla <> ''),
  at TEXT NOT NULL,
  vem TEXT NOT NULL,
  PRIMARY KEY (matt, period, enhetId, slag)
) STRICT, WITHOUT ROWID;

-- What an owner has written in a section of a period's report; every version is kept, the latest is in force.
CREATE TABLE rapportText (
  -- Which template of reports the text belongs to.
  mall TEXT NOT NULL,
  period TEXT NOT NULL,
  avsnitt TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  text TEXT NOT NULL,
  klar INTEGER NOT NULL CHECK (klar IN (0, 1)),
  at TEXT NOT NULL,
  vem TEXT NOT NULL,
  PRIMARY KEY (mall, period, avsnitt, version)
) STRICT, WITHOUT ROWID;

-- "Stämmer, därför att …": the answer to a finding, tied to its rule, place and numbers.
CREATE TABLE rapportSvar (
  mall TEXT NOT NULL,
  period TEXT NOT NULL,
  nyckel TEXT NOT NULL,
  svar TEXT NOT NULL CHECK (svar <> ''),
  at TEXT NOT NULL,
  vem TEXT NOT NULL,
  PRIMARY KEY (mall, period, nyckel)
) STRICT, WITHOUT ROWID;
