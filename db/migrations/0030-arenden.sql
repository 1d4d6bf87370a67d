-- Cases that are few and have many questions: klagomål, externa avvikelser, lex Sarah, lex Maria. `innehall` is the whole
-- case; the columns beside it are derived from it for search and order.
CREATE TABLE klagomal (
  id TEXT PRIMARY KEY,
  innehall TEXT NOT NULL CHECK (json_valid(innehall)),
  nummer TEXT NOT NULL GENERATED ALWAYS AS (innehall ->> '$.nummer') VIRTUAL,
  status TEXT NOT NULL GENERATED ALWAYS AS (innehall ->> '$.status') VIRTUAL,
  enhetId TEXT GENERATED ALWAYS AS (innehall ->> '$.enhetId') VIRTUAL,
  verksamhetId TEXT GENERATED ALWAYS AS (innehall ->> '$.verksamhetId') VIRTUAL,
  slag TEXT NOT NULL GENERATED ALWAYS AS (innehall ->> '$.slag') VIRTUAL,
  kanal TEXT NOT NULL GENERATED ALWAYS AS (innehall ->> '$.kanal') VIRTUAL,
  raknedatum TEXT NOT NULL GENERATED ALWAYS AS (innehall ->> '$.mottaget') VIRTUAL,
  CHECK (innehall ->> '$.id' = id)
) STRICT;
CREATE UNIQUE INDEX klagomal_nummer ON klagomal (nummer);
CREATE INDEX klagomal_datum ON klagomal (raknedatum, nummer);

CREATE TABLE extern (
  id TEXT PRIMARY KEY,
  innehall TEXT NOT NULL CHECK (json_valid(innehall)),
  nummer TEXT NOT NULL GENERATED ALWAYS AS (innehall ->> '$.nummer') VIRTUAL,
  status TEXT NOT NULL GENERATED ALWAYS AS (innehall ->> '$.status') VIRTUAL,
  enhetId TEXT GENERATED ALWAYS AS (innehall ->> '$.enhetId') VIRTUAL,
  verksamhetId TEXT GENERATED ALWAYS AS (innehall ->> '$.verksamhetId') VIRTUAL,
  riktning TEXT NOT NULL GENERATED ALWAYS AS (innehall ->> '$.riktning') VIRTUAL,
  raknedatum TEXT NOT NULL GENERATED ALWAYS AS (innehall ->> '$.datum') VIRTUAL,
  CHECK (innehall ->> '$.id' = id)
) STRICT;
CREATE UNIQUE INDEX extern_nummer ON extern (nummer);
CREATE INDEX extern_datum ON extern (raknedatum, nummer);

CREATE TABLE lexSarah (
  id TEXT PRIMARY KEY,
  innehall TEXT NOT NULL CHECK (json_valid(innehall)),
  nummer TEXT NOT NULL GENERATED ALWAYS AS (innehall ->> '$.nummer') VIRTUAL,
  status TEXT NOT NULL GENERATED ALWAYS AS (innehall ->> '$.status') VIRTUAL,
  enhetId TEXT GENERATED ALWAYS AS (innehall ->> '$.enhetId') VIRTUAL,
  verksamhetId TEXT GENERATED ALWAYS AS (innehall ->> '$.verksamhetId') VIRTUAL,
  avvikelseId TEXT GENERATED ALWAYS AS (innehall ->> '$.avvikelseId') VIRTUAL,
  forbiChef TEXT NOT NULL GENERATED ALWAYS AS (CASE innehall ->> '$.forbiChef' WHEN 1 THEN 'ja' ELSE 'nej' END) VIRTUAL,
  raknedatum TEXT NOT NULL GENERATED ALWAYS AS (innehall ->> '$.handelsedatum') VIRTUAL,
  CHECK (innehall ->> '$.id' = id)
) STRICT;
CREATE UNIQUE INDEX lexSarah_nummer ON lexSarah (nummer);
CREATE INDEX lexSarah_datum ON lexSarah (raknedatum, nummer);
CREATE INDEX lexSarah_avvikelse ON lexSarah (avvikelseId) WHERE avvikelseId IS NOT NULL;

CREATE TABLE lexMaria (
  id TEXT PRIMARY KEY,
  innehall TEXT NOT NULL CHECK (json_valid(innehall)),
  nummer TEXT NOT NULL GENERATED ALWAYS AS (innehall ->> '$.nummer') VIRTUAL,
  status TEXT NOT NULL GENERATED ALWAYS AS (innehall ->> '$.status') VIRTUAL,
  enhetId TEXT GENERATED ALWAYS AS (innehall ->> '$.enhetId') VIRTUAL,
  verksamhetId TEXT GENERATED ALWAYS AS (innehall ->> '$.verksamhetId') VIRTUAL,
  avvikelseId TEXT GENERATED ALWAYS AS (innehall ->> '$.avvikelseId') VIRTUAL,
  raknedatum TEXT NOT NULL GENERATED ALWAYS AS (innehall ->> '$.handelsedatum') VIRTUAL,
  CHECK (innehall ->> '$.id' = id)
) STRICT;
CREATE UNIQUE INDEX lexMaria_nummer ON lexMaria (nummer);
CREATE INDEX lexMaria_datum ON lexMaria (raknedatum, nummer);
CREATE INDEX lexMaria_avvikelse ON lexMaria (avvikelseId) WHERE avvikelseId IS NOT NULL;
-- A decision is a document of its own and is never rewritten; what comes later is an addendum beside it.
CREATE TRIGGER lexSarah_beslut_last BEFORE UPDATE ON lexSarah
WHEN OLD.innehall ->> '$.beslut' IS NOT NULL AND OLD.innehall ->> '$.beslut' IS NOT NEW.innehall ->> '$.beslut'
BEGIN
  SELECT RAISE(ABORT, 'beslutet är låst');
END;
CREATE TRIGGER lexMaria_beslut_last BEFORE UPDATE ON lexMaria
WHEN OLD.innehall ->> '$.beslut' IS NOT NULL AND OLD.innehall ->> '$.beslut' IS NOT NEW.innehall ->> '$.beslut'
BEGIN
  SELECT RAISE(ABORT, 'beslutet är låst');
END;
