-- What a crawl has before it and behind it. Times are milliseconds since 1970.

CREATE TABLE IF NOT EXISTS outlet (
  name TEXT PRIMARY KEY,
  language TEXT NOT NULL,
  zone TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS url (
  id INTEGER PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,
  host TEXT NOT NULL,
  kind TEXT NOT NULL,
  outlet TEXT NOT NULL,
  depth INTEGER NOT NULL,
  due INTEGER,                          -- NULL: done with
  interval INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  fetched INTEGER NOT NULL DEFAULT 0,
  status INTEGER NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT '',
  etag TEXT NOT NULL DEFAULT '',
  last_modified TEXT NOT NULL DEFAULT '',
  digest TEXT NOT NULL DEFAULT ''
);

-- A host's queue: what tells of pages first, then pages, each as they fall due.
CREATE INDEX IF NOT EXISTS queue ON url (host, kind = 'PAGE', due) WHERE due IS NOT NULL;
CREATE INDEX IF NOT EXISTS waiting ON url (due) WHERE due IS NOT NULL;

CREATE TABLE IF NOT EXISTS host (
  name TEXT PRIMARY KEY,
  free INTEGER NOT NULL,
  delay INTEGER NOT NULL,
  failures INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS robots (
  origin TEXT PRIMARY KEY,
  fetched INTEGER NOT NULL,
  status INTEGER NOT NULL,
  body BLOB NOT NULL
);

-- How far the archive has been taken into account.
CREATE TABLE IF NOT EXISTS archived (
  position TEXT NOT NULL
);
