-- What a registry from the centre changed here, in sentences; told until somebody has seen it.
CREATE TABLE delningRegisternytt (
  share TEXT NOT NULL,
  seq INTEGER NOT NULL,
  texter TEXT NOT NULL CHECK (json_valid(texter)),
  oppna INTEGER NOT NULL,
  at TEXT NOT NULL,
  seddAt TEXT,
  PRIMARY KEY (share, seq)
) STRICT;

-- When the one it is for has read a nudge: it is not shown again until the centre sends it anew.
ALTER TABLE delningPaminnelse ADD COLUMN lastAt TEXT;
