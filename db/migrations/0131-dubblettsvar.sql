-- What a person at the centre has answered to "can it be the same event?". The key names place, month, law, type and the
-- numbers on both sides: other numbers are another question. Nothing is removed by an answer.
CREATE TABLE delningDubblettsvar (
  nyckel TEXT NOT NULL PRIMARY KEY,
  svar TEXT NOT NULL CHECK (svar IN ('olika', 'samma')),
  vem TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
