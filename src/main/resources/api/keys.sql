-- hash: SHA-256 of the key, in hexadecimal.
CREATE TABLE IF NOT EXISTS api_key (
  name TEXT PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  reads_only INTEGER NOT NULL,
  added TEXT NOT NULL
) WITHOUT ROWID;
