CREATE TABLE risk (
  id TEXT PRIMARY KEY,
  nr INTEGER NOT NULL UNIQUE,
  uppgifter TEXT NOT NULL CHECK (json_valid(uppgifter)),
  omvardera TEXT
) STRICT;

-- Scores are never changed, only added.
CREATE TABLE riskpoang (
  riskId TEXT NOT NULL REFERENCES risk (id),
  ordning INTEGER NOT NULL,
  niva TEXT NOT NULL CHECK (niva IN ('inneboende', 'nuvarande', 'mal')),
  matrisId TEXT NOT NULL,
  matrisVersion INTEGER NOT NULL,
  sannolikhet INTEGER NOT NULL,
  allvarlighetsgrad INTEGER NOT NULL,
  motivering TEXT NOT NULL,
  at TEXT NOT NULL,
  vem TEXT NOT NULL,
  PRIMARY KEY (riskId, ordning)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER riskpoang_no_update BEFORE UPDATE ON riskpoang BEGIN
  SELECT RAISE(ABORT, 'en skattning ändras inte, den följs av en ny');
END;

CREATE TABLE blindskattning (
  omgang TEXT NOT NULL,
  riskId TEXT NOT NULL REFERENCES risk (id),
  vem TEXT NOT NULL,
  sannolikhet INTEGER NOT NULL,
  allvarlighetsgrad INTEGER NOT NULL,
  PRIMARY KEY (omgang, riskId, vem)
) STRICT, WITHOUT ROWID;

CREATE TABLE kontroll (
  id TEXT PRIMARY KEY,
  ar INTEGER NOT NULL,
  ordning INTEGER NOT NULL,
  uppgifter TEXT NOT NULL CHECK (json_valid(uppgifter))
) STRICT;
CREATE INDEX kontroll_ar ON kontroll (ar, ordning);

-- Every adopted version of a year's plan, as it was decided.
CREATE TABLE internkontrollplan (
  ar INTEGER NOT NULL,
  version INTEGER NOT NULL,
  innehall TEXT NOT NULL CHECK (json_valid(innehall)),
  PRIMARY KEY (ar, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE oppnadPlan (ar INTEGER PRIMARY KEY) STRICT;

CREATE TABLE utfall (
  id TEXT PRIMARY KEY,
  kontrollId TEXT NOT NULL,
  matdatum TEXT NOT NULL,
  innehall TEXT NOT NULL CHECK (json_valid(innehall))
) STRICT;
CREATE INDEX utfall_kontroll ON utfall (kontrollId, matdatum);
