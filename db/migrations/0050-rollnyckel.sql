-- Who a token of a case stands for (Brukare A). Lies here and nowhere else: what leaves the computer is folded from other
-- tables. Belongs to one thing and goes with it at gallring.
CREATE TABLE rollnyckel (
  sakSlag TEXT NOT NULL,
  sakId TEXT NOT NULL,
  token TEXT NOT NULL,
  roll TEXT NOT NULL CHECK (roll IN ('brukare', 'personal', 'anhorig')),
  namn TEXT NOT NULL CHECK (json_valid(namn)),
  PRIMARY KEY (sakSlag, sakId, token)
) STRICT, WITHOUT ROWID;
