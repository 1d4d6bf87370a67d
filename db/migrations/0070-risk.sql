-- The events a risk hangs together with. `besvarad` is 1 once somebody has looked at the risk again, by scoring it or by
-- keeping the score and saying why. Why a risk asks to be looked at is counted from this and from the plan, never stored.
CREATE TABLE riskLank (
  riskId TEXT NOT NULL REFERENCES risk (id),
  avvikelseId TEXT NOT NULL REFERENCES avvikelse (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  vem TEXT NOT NULL,
  besvarad INTEGER NOT NULL CHECK (besvarad IN (0, 1)),
  PRIMARY KEY (riskId, avvikelseId)
) STRICT, WITHOUT ROWID;
CREATE INDEX riskLank_avvikelse ON riskLank (avvikelseId);
ALTER TABLE risk DROP COLUMN omvardera;

-- The score was kept, with the reason.
CREATE TABLE riskBehallen (
  riskId TEXT NOT NULL REFERENCES risk (id),
  ordning INTEGER NOT NULL,
  fraga TEXT NOT NULL,
  skal TEXT NOT NULL,
  at TEXT NOT NULL,
  vem TEXT NOT NULL,
  PRIMARY KEY (riskId, ordning)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER riskBehallen_no_update BEFORE UPDATE ON riskBehallen BEGIN
  SELECT RAISE(ABORT, 'ett svar på omvärdera ändras inte');
END;

CREATE INDEX kontroll_risk ON kontroll (json_extract(uppgifter, '$.riskId'), ar);

-- Two people score the same risks apart. Nothing of what they answered is read before both have answered everything.
DROP TABLE blindskattning;
CREATE TABLE skattningsomgang (
  id TEXT PRIMARY KEY,
  namn TEXT NOT NULL,
  matrisId TEXT NOT NULL,
  matrisVersion INTEGER NOT NULL,
  personA TEXT NOT NULL,
  personB TEXT NOT NULL,
  at TEXT NOT NULL,
  vem TEXT NOT NULL
) STRICT;
CREATE TABLE omgangRisk (
  omgangId TEXT NOT NULL REFERENCES skattningsomgang (id),
  ordning INTEGER NOT NULL,
  riskId TEXT NOT NULL REFERENCES risk (id),
  PRIMARY KEY (omgangId, ordning)
) STRICT, WITHOUT ROWID;
CREATE TABLE blindskattning (
  omgangId TEXT NOT NULL REFERENCES skattningsomgang (id),
  riskId TEXT NOT NULL REFERENCES risk (id),
  person TEXT NOT NULL CHECK (person IN ('a', 'b')),
  sannolikhet INTEGER NOT NULL,
  allvarlighetsgrad INTEGER NOT NULL,
  motivering TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (omgangId, riskId, person)
) STRICT, WITHOUT ROWID;
