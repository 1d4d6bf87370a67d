-- A plan belongs to a nämnd: two nämnder of one municipality have each their own plan of the same year.
ALTER TABLE kontroll ADD COLUMN namnd TEXT NOT NULL DEFAULT 'Socialnämnden';
DROP INDEX kontroll_ar;
CREATE INDEX kontroll_plan ON kontroll (namnd, ar, ordning);

ALTER TABLE internkontrollplan RENAME TO planForNamnder;
CREATE TABLE internkontrollplan (
  namnd TEXT NOT NULL,
  ar INTEGER NOT NULL,
  version INTEGER NOT NULL,
  innehall TEXT NOT NULL CHECK (json_valid(innehall)),
  PRIMARY KEY (namnd, ar, version)
) STRICT, WITHOUT ROWID;
INSERT INTO internkontrollplan SELECT json_extract(innehall, '$.namnd'), ar, version, innehall FROM planForNamnder;
DROP TABLE planForNamnder;
CREATE TRIGGER internkontrollplan_no_update BEFORE UPDATE ON internkontrollplan BEGIN
  SELECT RAISE(ABORT, 'en antagen plan ändras inte, den följs av en ny version');
END;
CREATE TRIGGER internkontrollplan_no_delete BEFORE DELETE ON internkontrollplan BEGIN
  SELECT RAISE(ABORT, 'en antagen plan tas inte bort');
END;

DROP TABLE oppnadPlan;
CREATE TABLE oppnadPlan (namnd TEXT NOT NULL, ar INTEGER NOT NULL, PRIMARY KEY (namnd, ar)) STRICT, WITHOUT ROWID;

-- An outcome that was wrong is taken back with the reason and followed by a new one; it is never changed.
CREATE TABLE utfallAterkallat (
  utfallId TEXT PRIMARY KEY REFERENCES utfall (id),
  skal TEXT NOT NULL CHECK (skal <> ''),
  at TEXT NOT NULL,
  vem TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER utfall_no_update BEFORE UPDATE ON utfall BEGIN
  SELECT RAISE(ABORT, 'ett utfall ändras inte, det återkallas och följs av ett nytt');
END;

-- Asked when a control counts what was moved from one law to another; few of a history are that.
CREATE INDEX historik_omklassad ON historik (sakId) WHERE handling = 'omklassad';
