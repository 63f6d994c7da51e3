-- What statements say, as vectors of which near ones say much the same.

-- The model that made them: one at a time.
CREATE TABLE vector_models (
  name TEXT PRIMARY KEY,
  width {integer} NOT NULL,
  centres {bytes},                     -- of the lists, byte vectors one behind the other; null while there is one list
  seen {integer} NOT NULL              -- how many rows of the index had been given out when none was without a vector
){strict};

CREATE TABLE vector_blocks (
  id {id},
  list {integer} NOT NULL,
  vectors {bytes} NOT NULL             -- see VectorBlock.cs
){strict};

CREATE INDEX vector_blocks_of_list ON vector_blocks (list, id);

CREATE TABLE vector_places (
  key {integer} PRIMARY KEY,           -- of search_rows
  block {integer} NOT NULL
){strict};
