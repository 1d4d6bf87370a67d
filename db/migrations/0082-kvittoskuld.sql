-- Whether the centre owes the units new receipts: raised in the same transaction as what the receipts tell of, so that a
-- run in which nothing has changed need not look through the history, and one that is cut off still owes them.
CREATE TABLE delningKvittoskuld (
  share TEXT NOT NULL PRIMARY KEY,
  nr INTEGER NOT NULL
) STRICT;
INSERT INTO delningKvittoskuld (share, nr) SELECT share, 1 FROM delningRot WHERE roll = 'sas';

CREATE TRIGGER delningSnapshotSkuldNy AFTER INSERT ON delningSnapshot BEGIN
  INSERT INTO delningKvittoskuld (share, nr) VALUES (NEW.share, 1) ON CONFLICT (share) DO UPDATE SET nr = nr + 1;
END;
CREATE TRIGGER delningSnapshotSkuldNyare AFTER UPDATE OF seq ON delningSnapshot BEGIN
  INSERT INTO delningKvittoskuld (share, nr) VALUES (NEW.share, 1) ON CONFLICT (share) DO UPDATE SET nr = nr + 1;
END;
CREATE TRIGGER delningPaminnelseSkuldNy AFTER INSERT ON delningPaminnelse BEGIN
  INSERT INTO delningKvittoskuld (share, nr) VALUES (NEW.share, 1) ON CONFLICT (share) DO UPDATE SET nr = nr + 1;
END;
CREATE TRIGGER delningPaminnelseSkuldAter AFTER UPDATE ON delningPaminnelse BEGIN
  INSERT INTO delningKvittoskuld (share, nr) VALUES (NEW.share, 1) ON CONFLICT (share) DO UPDATE SET nr = nr + 1;
END;
CREATE TRIGGER delningRegisterSkuld AFTER INSERT ON delningRegister BEGIN
  INSERT INTO delningKvittoskuld (share, nr) VALUES (NEW.share, 1) ON CONFLICT (share) DO UPDATE SET nr = nr + 1;
END;
