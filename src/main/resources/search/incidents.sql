CREATE TABLE IF NOT EXISTS article (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS article_incident ON article (incident);

-- merged: the incident that it is part of now. facts: what its articles said when that was last looked at. stale: they may say more.
CREATE TABLE IF NOT EXISTS incident (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  merged TEXT,
  facts TEXT,
  stale INTEGER NOT NULL
);

CREATE INDEX IF NOT EXISTS incident_stale ON incident (stale) WHERE stale = 1;

CREATE TABLE IF NOT EXISTS change (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  time TEXT NOT NULL,
  incident TEXT NOT NULL,
  what TEXT NOT NULL,
  article TEXT,
  other TEXT,
  fields TEXT
);
