-- A samlingsutredning is written to its end: what it came to, and when it was closed.
ALTER TABLE samlingsutredning ADD COLUMN slutsats TEXT NOT NULL DEFAULT '';
ALTER TABLE samlingsutredning ADD COLUMN avslutadAt TEXT;
CREATE INDEX samlingsutredningHandelse_avvikelse ON samlingsutredningHandelse (avvikelseId);
