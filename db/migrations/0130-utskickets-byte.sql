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
ALTER TABLE delningStrom DROP COLUMN bytes;
