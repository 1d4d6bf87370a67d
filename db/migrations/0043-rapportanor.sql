-- Texts of a section that this computer's own text is made from, by their hash: what somebody else has written counts as
-- read when it has been written on, or chosen away by a person.
CREATE TABLE rapportAnor (
  mall TEXT NOT NULL,
  period TEXT NOT NULL,
  avsnitt TEXT NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  PRIMARY KEY (mall, period, avsnitt, hash)
) STRICT, WITHOUT ROWID;
