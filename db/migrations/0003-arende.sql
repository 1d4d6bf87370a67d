-- What has been answered along the way of an avvikelse. A case without a row has only been registered.
CREATE TABLE avvikelseForlopp (
  avvikelseId TEXT PRIMARY KEY REFERENCES avvikelse (id),
  lexSarahSvar TEXT CHECK (lexSarahSvar IN ('ja', 'nej')),
  lexSarahSkal TEXT NOT NULL DEFAULT '',
  ingenAtgardSkal TEXT NOT NULL DEFAULT '',
  aterkoppladDatum TEXT,
  masDatum TEXT,
  masVem TEXT NOT NULL DEFAULT '',
  dubblettAv TEXT REFERENCES avvikelse (id),
  skal TEXT NOT NULL DEFAULT '',
  statusSedan TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Scores are never changed, only added.
CREATE TABLE bedomning (
  id TEXT PRIMARY KEY,
  sakSlag TEXT NOT NULL,
  sakId TEXT NOT NULL,
  skede TEXT NOT NULL CHECK (skede IN ('preliminar', 'slutlig')),
  matrisId TEXT NOT NULL,
  matrisVersion INTEGER NOT NULL,
  sannolikhet INTEGER NOT NULL CHECK (sannolikhet BETWEEN 1 AND 10),
  allvarlighetsgrad INTEGER NOT NULL CHECK (allvarlighetsgrad BETWEEN 1 AND 10),
  motivering TEXT NOT NULL,
  deltagare TEXT NOT NULL CHECK (json_valid(deltagare)),
  legitimerad TEXT NOT NULL,
  at TEXT NOT NULL,
  vem TEXT NOT NULL
) STRICT;
CREATE INDEX bedomning_sak ON bedomning (sakSlag, sakId, at);
CREATE TRIGGER bedomning_no_update BEFORE UPDATE ON bedomning BEGIN
  SELECT RAISE(ABORT, 'en bedömning ändras inte, den följs av en ny');
END;

CREATE TABLE orsak (
  sakSlag TEXT NOT NULL,
  sakId TEXT NOT NULL,
  ordning INTEGER NOT NULL,
  omrade TEXT NOT NULL,
  bakomliggande TEXT NOT NULL CHECK (json_valid(bakomliggande)),
  text TEXT NOT NULL,
  PRIMARY KEY (sakSlag, sakId, ordning)
) STRICT, WITHOUT ROWID;

CREATE TABLE atgard (
  id TEXT PRIMARY KEY,
  sakSlag TEXT NOT NULL,
  sakId TEXT NOT NULL,
  omrade TEXT NOT NULL,
  text TEXT NOT NULL,
  ansvarig TEXT NOT NULL,
  klarSenast TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('foreslagen', 'godkand', 'avslagen', 'omarbetas', 'pagar', 'utford')),
  utfordDatum TEXT,
  effekt TEXT CHECK (effekt IN ('uppnadd', 'delvis', 'ingen', 'gar-inte-an')),
  effektText TEXT NOT NULL DEFAULT '',
  effektDatum TEXT,
  bedomsDatum TEXT,
  skapadAt TEXT NOT NULL,
  CHECK ((status = 'utford') = (utfordDatum IS NOT NULL))
) STRICT;
CREATE INDEX atgard_sak ON atgard (sakSlag, sakId, skapadAt);
CREATE INDEX atgard_oppna ON atgard (status, klarSenast);
