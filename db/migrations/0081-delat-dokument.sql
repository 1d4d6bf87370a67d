-- Documents shared whole between computers, such as an owner's part of a report: the newest version per owner. What is
-- this computer's own is the outbox too: text is what is to be signed and sent.
CREATE TABLE delningDokument (
  share TEXT NOT NULL,
  slag TEXT NOT NULL,
  nyckel TEXT NOT NULL,
  src TEXT NOT NULL,
  pub TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  dokument TEXT NOT NULL CHECK (json_valid(dokument)),
  at TEXT NOT NULL,
  egen INTEGER NOT NULL CHECK (egen IN (0, 1)),
  -- Null while an own document waits to be sent.
  skickadAt TEXT,
  PRIMARY KEY (share, slag, nyckel, src)
) STRICT;
