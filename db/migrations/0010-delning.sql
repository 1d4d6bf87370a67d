-- Sharing of summaries over a folder. What lies on the share is never the only copy of anything: the publisher keeps
-- the exact bytes here until they have been read back, and the collector keeps every file it has taken in.

-- Signing keys made on this computer. dator ties a key to the computer and profile it was made in: a copied database
-- makes a key of its own.
CREATE TABLE delningNyckel (
  pub TEXT NOT NULL PRIMARY KEY CHECK (length(pub) = 64),
  src TEXT NOT NULL UNIQUE CHECK (length(src) = 16),
  privat TEXT NOT NULL CHECK (length(privat) = 64),
  dator TEXT NOT NULL,
  -- Sources whose place this one takes, as JSON; null until someone has answered.
  ersatter TEXT CHECK (ersatter IS NULL OR json_valid(ersatter)),
  skapadAt TEXT NOT NULL
) STRICT;

-- The shares this computer is connected to.
CREATE TABLE delningRot (
  share TEXT NOT NULL PRIMARY KEY CHECK (length(share) = 32),
  sokvag TEXT NOT NULL,
  -- sas: collects and signs registry and receipts; enhet: publishes.
  roll TEXT NOT NULL CHECK (roll IN ('enhet', 'sas')),
  -- Keys that may sign registry and receipts, pinned from the printed code, as JSON.
  sasNycklar TEXT NOT NULL CHECK (json_valid(sasNycklar)),
  anslutenAt TEXT NOT NULL,
  senastNaddAt TEXT,
  felRad INTEGER NOT NULL DEFAULT 0,
  felKlass TEXT,
  felKod TEXT,
  nastaAt TEXT
) STRICT;

-- What this computer has decided to say, newest per unit, half-year and source.
CREATE TABLE delningStrom (
  share TEXT NOT NULL,
  unit TEXT NOT NULL,
  period TEXT NOT NULL,
  src TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  namn TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  innehall TEXT NOT NULL,
  -- Kept until the receipt is read back, so that a damaged file on the share can be made again.
  bytes BLOB NOT NULL,
  aterkallar INTEGER NOT NULL CHECK (aterkallar IN (0, 1)),
  skapadAt TEXT NOT NULL,
  skickadAt TEXT,
  -- Highest number the centre has acknowledged, and what it said.
  kvittoSeq INTEGER,
  kvittoLage TEXT,
  kvittoAt TEXT,
  PRIMARY KEY (share, unit, period, src)
) STRICT;

CREATE TABLE delningSnapshot (
  share TEXT NOT NULL,
  period TEXT NOT NULL,
  unit16 TEXT NOT NULL,
  src TEXT NOT NULL,
  unit TEXT NOT NULL,
  pub TEXT NOT NULL,
  seq INTEGER NOT NULL,
  namn TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  state TEXT NOT NULL,
  ersatter TEXT NOT NULL CHECK (json_valid(ersatter)),
  n INTEGER NOT NULL,
  app TEXT NOT NULL,
  text TEXT NOT NULL,
  forstaAt TEXT NOT NULL,
  intagenAt TEXT NOT NULL,
  saknas INTEGER NOT NULL DEFAULT 0 CHECK (saknas IN (0, 1)),
  gren INTEGER NOT NULL DEFAULT 0 CHECK (gren IN (0, 1)),
  skadad INTEGER NOT NULL DEFAULT 0 CHECK (skadad IN (0, 1)),
  PRIMARY KEY (share, period, unit16, src)
) STRICT;

CREATE TABLE delningKarantan (
  share TEXT NOT NULL,
  namn TEXT NOT NULL,
  period TEXT NOT NULL,
  orsak TEXT NOT NULL,
  forstaAt TEXT NOT NULL,
  senastAt TEXT NOT NULL,
  PRIMARY KEY (share, namn)
) STRICT;

-- Cards taken back: never shown again, whatever file turns up.
CREATE TABLE delningAterkallat (
  share TEXT NOT NULL,
  src TEXT NOT NULL,
  kort TEXT NOT NULL,
  aterkalladAt TEXT NOT NULL,
  PRIMARY KEY (share, src, kort)
) STRICT;

CREATE TABLE delningKorning (
  share TEXT NOT NULL,
  nr INTEGER NOT NULL,
  klarAt TEXT NOT NULL,
  rapport TEXT NOT NULL CHECK (json_valid(rapport)),
  PRIMARY KEY (share, nr)
) STRICT;

-- Every version of the registry that has been seen; the highest number is in force.
CREATE TABLE delningRegister (
  share TEXT NOT NULL,
  seq INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  text TEXT NOT NULL,
  seddAt TEXT NOT NULL,
  PRIMARY KEY (share, seq, sha256)
) STRICT;

-- Receipts this computer has written, one document per first digit of unit16.
CREATE TABLE delningKvitto (
  share TEXT NOT NULL,
  del TEXT NOT NULL,
  seq INTEGER NOT NULL,
  innehall TEXT NOT NULL,
  PRIMARY KEY (share, del)
) STRICT;

-- Nudges: from the centre they travel with the receipts; in a unit they are what has come.
CREATE TABLE delningPaminnelse (
  share TEXT NOT NULL,
  unit TEXT NOT NULL,
  period TEXT NOT NULL,
  slag TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (share, unit, period, slag)
) STRICT;

-- Approved case cards: exactly these bytes may leave.
CREATE TABLE delningKort (
  kort TEXT NOT NULL PRIMARY KEY CHECK (length(kort) = 32),
  arendeId TEXT NOT NULL,
  unit TEXT NOT NULL,
  period TEXT NOT NULL,
  rad TEXT NOT NULL CHECK (json_valid(rad)),
  sha256 TEXT NOT NULL,
  godkandAv TEXT NOT NULL,
  godkandAt TEXT NOT NULL,
  aterkalladAt TEXT
) STRICT;
CREATE INDEX delningKortArende ON delningKort (arendeId);

-- The chef has said that a half-year is complete; taken back by deleting the row.
CREATE TABLE delningKlar (
  unit TEXT NOT NULL,
  period TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (unit, period)
) STRICT;
