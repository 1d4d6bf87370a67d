CREATE TABLE nummerserie (
  serie TEXT PRIMARY KEY,
  senaste INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE avvikelse (
  rowid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  nummer TEXT NOT NULL UNIQUE,
  enhetId TEXT NOT NULL,
  lagrum TEXT NOT NULL CHECK (lagrum IN ('hsl', 'sol', 'lss')),
  typ TEXT NOT NULL,
  undertyp TEXT,
  ytterligareTyper TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(ytterligareTyper)),
  status TEXT NOT NULL,
  slag TEXT CHECK (slag IN ('risk', 'tillbud', 'negativ-handelse')),
  precision TEXT NOT NULL CHECK (precision IN ('exakt', 'ungefar', 'okand')),
  handelsedatum TEXT,
  handelsetid TEXT,
  upptackt TEXT NOT NULL,
  raknedatum TEXT NOT NULL,
  plats TEXT,
  skadaFysisk TEXT,
  skadaPsykisk TEXT,
  berordSlag TEXT,
  pseudonym TEXT,
  vadHande TEXT NOT NULL,
  omedelbarAtgard TEXT NOT NULL,
  forbattringsforslag TEXT NOT NULL,
  hantForut TEXT,
  kanHandaIgen TEXT,
  forKollega INTEGER NOT NULL CHECK (forKollega IN (0, 1)),
  gottExempel INTEGER NOT NULL CHECK (gottExempel IN (0, 1)),
  typuppgifter TEXT NOT NULL CHECK (json_valid(typuppgifter)),
  kodverkVersion INTEGER NOT NULL,
  registreradAt TEXT NOT NULL,
  registreradAv TEXT NOT NULL,
  andradAt TEXT NOT NULL,
  CHECK (upptackt >= raknedatum),
  CHECK ((precision = 'okand') = (handelsedatum IS NULL)),
  CHECK (berordSlag IS 'person' OR pseudonym IS NULL)
) STRICT;
CREATE INDEX avvikelse_datum ON avvikelse (raknedatum, nummer);
CREATE INDEX avvikelse_enhet_datum ON avvikelse (enhetId, raknedatum, nummer);
CREATE INDEX avvikelse_status ON avvikelse (status, raknedatum);
-- The half-year fold groups by unit, class and month.
CREATE INDEX avvikelse_fold ON avvikelse (substr(raknedatum, 1, 7), enhetId, lagrum, typ, undertyp, slag, status);
CREATE INDEX avvikelse_person ON avvikelse (pseudonym, raknedatum) WHERE pseudonym IS NOT NULL;

CREATE VIRTUAL TABLE avvikelseText USING fts5 (
  nummer, vadHande, omedelbarAtgard, forbattringsforslag,
  content = 'avvikelse', content_rowid = 'rowid',
  tokenize = "unicode61 remove_diacritics 0", prefix = '2 3'
);
CREATE TRIGGER avvikelse_text_in AFTER INSERT ON avvikelse BEGIN
  INSERT INTO avvikelseText (rowid, nummer, vadHande, omedelbarAtgard, forbattringsforslag)
  VALUES (NEW.rowid, NEW.nummer, NEW.vadHande, NEW.omedelbarAtgard, NEW.forbattringsforslag);
END;
CREATE TRIGGER avvikelse_text_out AFTER DELETE ON avvikelse BEGIN
  INSERT INTO avvikelseText (avvikelseText, rowid, nummer, vadHande, omedelbarAtgard, forbattringsforslag)
  VALUES ('delete', OLD.rowid, OLD.nummer, OLD.vadHande, OLD.omedelbarAtgard, OLD.forbattringsforslag);
END;
CREATE TRIGGER avvikelse_text_change AFTER UPDATE OF nummer, vadHande, omedelbarAtgard, forbattringsforslag ON avvikelse BEGIN
  INSERT INTO avvikelseText (avvikelseText, rowid, nummer, vadHande, omedelbarAtgard, forbattringsforslag)
  VALUES ('delete', OLD.rowid, OLD.nummer, OLD.vadHande, OLD.omedelbarAtgard, OLD.forbattringsforslag);
  INSERT INTO avvikelseText (rowid, nummer, vadHande, omedelbarAtgard, forbattringsforslag)
  VALUES (NEW.rowid, NEW.nummer, NEW.vadHande, NEW.omedelbarAtgard, NEW.forbattringsforslag);
END;
