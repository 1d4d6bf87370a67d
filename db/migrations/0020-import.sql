-- Imports of exports from other systems: each file once, with the cases it gave, so that it can be withdrawn as a whole.
CREATE TABLE import (
  id TEXT PRIMARY KEY,
  filnamn TEXT NOT NULL,
  filHash TEXT NOT NULL CHECK (length(filHash) = 64),
  antal INTEGER NOT NULL CHECK (antal > 0),
  at TEXT NOT NULL,
  vem TEXT NOT NULL,
  angradAt TEXT
) STRICT;

-- nyckelHash tells a row that has been imported before; the words themselves are only in the case.
CREATE TABLE importrad (
  importId TEXT NOT NULL REFERENCES import (id),
  nr INTEGER NOT NULL,
  avvikelseId TEXT NOT NULL UNIQUE REFERENCES avvikelse (id),
  nyckelHash TEXT NOT NULL CHECK (length(nyckelHash) = 64),
  PRIMARY KEY (importId, nr)
) STRICT, WITHOUT ROWID;
CREATE INDEX importrad_nyckel ON importrad (nyckelHash);

CREATE TABLE importmall (
  namn TEXT PRIMARY KEY,
  mall TEXT NOT NULL CHECK (json_valid(mall)),
  andradAt TEXT NOT NULL
) STRICT, WITHOUT ROWID;
