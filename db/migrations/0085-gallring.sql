-- Gallring: what was removed, by which decision, survives what was removed. A row has the label of the case and nothing of
-- its words.
CREATE TABLE gallring (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  vem TEXT NOT NULL,
  roll TEXT NOT NULL,
  regler TEXT NOT NULL CHECK (json_valid(regler)),
  antal INTEGER NOT NULL CHECK (antal > 0)
) STRICT, WITHOUT ROWID;
CREATE TABLE gallrad (
  gallringId TEXT NOT NULL REFERENCES gallring (id),
  ordning INTEGER NOT NULL,
  slag TEXT NOT NULL,
  sakId TEXT NOT NULL,
  nummer TEXT NOT NULL,
  enhetId TEXT NOT NULL,
  raknedatum TEXT NOT NULL,
  sistaDag TEXT NOT NULL,
  beslut TEXT NOT NULL CHECK (beslut <> ''),
  PRIMARY KEY (gallringId, ordning)
) STRICT, WITHOUT ROWID;
CREATE INDEX gallrad_dag ON gallrad (raknedatum);
CREATE TRIGGER gallring_no_update BEFORE UPDATE ON gallring BEGIN SELECT RAISE(ABORT, 'gallringens logg ändras inte'); END;
CREATE TRIGGER gallring_no_delete BEFORE DELETE ON gallring BEGIN SELECT RAISE(ABORT, 'gallringens logg ändras inte'); END;
CREATE TRIGGER gallrad_no_update BEFORE UPDATE ON gallrad BEGIN SELECT RAISE(ABORT, 'gallringens logg ändras inte'); END;
CREATE TRIGGER gallrad_no_delete BEFORE DELETE ON gallrad BEGIN SELECT RAISE(ABORT, 'gallringens logg ändras inte'); END;

-- A case that must not go for now, with the reason: a claim, an appeal, a request to see it.
CREATE TABLE gallringsundantag (
  slag TEXT NOT NULL,
  sakId TEXT NOT NULL,
  skal TEXT NOT NULL CHECK (skal <> ''),
  at TEXT NOT NULL,
  vem TEXT NOT NULL,
  PRIMARY KEY (slag, sakId)
) STRICT, WITHOUT ROWID;

-- A review of the log: which readings were drawn, and what the one who looked found.
CREATE TABLE loggranskning (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  vem TEXT NOT NULL,
  roll TEXT NOT NULL,
  fran TEXT NOT NULL,
  till TEXT NOT NULL,
  fro TEXT NOT NULL,
  population INTEGER NOT NULL,
  urval TEXT NOT NULL CHECK (json_valid(urval)),
  resultat TEXT NOT NULL CHECK (resultat IN ('inget', 'avvikande')),
  anteckning TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER loggranskning_no_update BEFORE UPDATE ON loggranskning BEGIN SELECT RAISE(ABORT, 'en granskning ändras inte'); END;
CREATE TRIGGER loggranskning_no_delete BEFORE DELETE ON loggranskning BEGIN SELECT RAISE(ABORT, 'en granskning ändras inte'); END;
CREATE INDEX historik_vem ON historik (vem, at);
CREATE INDEX historik_last ON historik (at) WHERE handling = 'last';

-- What is deleted from the search index is written over at once, not when the index happens to be merged.
INSERT INTO avvikelseText (avvikelseText, rank) VALUES ('secure-delete', 1);
