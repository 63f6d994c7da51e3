-- What the rows of the index of words stand for. The index is made anew, with keys that are as dense as days let them be.

CREATE TABLE search_days (
  day {integer} PRIMARY KEY,           -- 0: without a day
  used {integer} NOT NULL              -- how many places of it were given out
){strict};

CREATE TABLE search_names (
  id {integer} PRIMARY KEY,            -- made from the name
  name TEXT NOT NULL
){strict};

CREATE TABLE search_rows (
  key {integer} PRIMARY KEY,           -- the day, shifted, and a place in it
  article {integer} NOT NULL,
  number {integer} NOT NULL,           -- of the statement in it; -1: the article itself; below: -1 less the number of a coded statement
  type {integer},
  speaker {integer},                   -- of search_names, as is the outlet
  outlet {integer},
  coded {integer} NOT NULL,
  UNIQUE (article, number)
){strict};
