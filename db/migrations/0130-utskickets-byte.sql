-- The bytes of what this computer has decided to say lie apart from what is known about them: the status is read often
-- and needs no bytes, and to mark a file as sent must not write them again.
CREATE TABLE delningStromByte (
  share TEXT NOT NULL,
  unit TEXT NOT NULL,
  period TEXT NOT NULL,
  src TEXT NOT NULL,
  seq INTEGER NOT NULL,
  -- Kept until the receipt is read back, so that a damaged file on the share can be made again.
  bytes BLOB NOT NULL,
  PRIMARY KEY (share, unit, period, src)
) STRICT;
INSERT INTO delningStromByte SELECT share, unit, period, src, seq, bytes FROM delningStrom;

ALTER TABLE delningStrom RENAME TO gammalStrom;
CREATE TABLE delningStrom (
  share TEXT NOT NULL,
  unit TEXT NOT NULL,
  period TEXT NOT NULL,
  src TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  namn TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  innehall TEXT NOT NULL,
  aterkallar INTEGER NOT NULL CHECK (aterkallar IN (0, 1)),
  skapadAt TEXT NOT NULL,
  skickadAt TEXT,
  -- Highest number the centre has acknowledged, and what it said.
  kvittoSeq INTEGER,
  kvittoLage TEXT,
  kvittoAt TEXT,
  PRIMARY KEY (share, unit, period, src)
) STRICT, WITHOUT ROWID;
INSERT INTO delningStrom
  SELECT share, unit, period, src, seq, namn, sha256, innehall, aterkallar, skapadAt, skickadAt,
         kvittoSeq, kvittoLage, kvittoAt
  FROM gammalStrom;
DROP TABLE gammalStrom;
CREATE INDEX delningStromKalla ON delningStrom (share, src, period DESC, unit);
