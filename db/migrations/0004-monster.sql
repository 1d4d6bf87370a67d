CREATE TABLE signalSvar (
  nyckel TEXT PRIMARY KEY,
  svar TEXT NOT NULL CHECK (svar IN ('samlingsutredning', 'ingen-atgard')),
  lexSarah TEXT CHECK (lexSarah IN ('ja', 'nej')),
  skal TEXT NOT NULL,
  at TEXT NOT NULL,
  vem TEXT NOT NULL
) STRICT;

-- One investigation that holds several events; its causes and measures hang on it as on any other thing.
CREATE TABLE samlingsutredning (
  id TEXT PRIMARY KEY,
  nummer TEXT NOT NULL UNIQUE,
  rubrik TEXT NOT NULL,
  enhetId TEXT NOT NULL,
  skapadAt TEXT NOT NULL
) STRICT;
CREATE TABLE samlingsutredningHandelse (
  samlingsutredningId TEXT NOT NULL REFERENCES samlingsutredning (id),
  avvikelseId TEXT NOT NULL REFERENCES avvikelse (id),
  PRIMARY KEY (samlingsutredningId, avvikelseId)
) STRICT, WITHOUT ROWID;
