-- What nothing is looked up by goes, and bands of likeness take half the place. What follows is remembered of feeds that are polled.

CREATE TABLE slim_bands (
  band {integer} NOT NULL,             -- 31 bits
  article {integer} NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  PRIMARY KEY (band, article)
){clustered};

INSERT INTO slim_bands SELECT DISTINCT band & 2147483647, article FROM bands ORDER BY 1, 2;
DROP TABLE bands;
ALTER TABLE slim_bands RENAME TO bands;

ALTER TABLE articles DROP COLUMN signature;
DROP INDEX articles_of_batch;
DROP INDEX copies_of_batch;

CREATE TABLE feeds (
  address TEXT PRIMARY KEY,
  etag TEXT,
  modified TEXT,                       -- as its server writes it
  failures {integer} NOT NULL,         -- in a row
  polled_at TEXT NOT NULL
){strict};
