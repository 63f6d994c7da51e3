-- What a corpus holds. {id}, {integer}, {real}, {bytes} and {strict} are each database's own words for the same thing; times are ISO 8601 in UTC, days ISO 8601.

CREATE TABLE batches (
  id {id},
  stored_at TEXT NOT NULL,
  articles {integer} NOT NULL,
  statements {integer} NOT NULL,
  copies {integer} NOT NULL
){strict};

-- In the order of their ids they were added.
CREATE TABLE articles (
  id {id},
  batch {integer} NOT NULL REFERENCES batches (id),
  name TEXT NOT NULL UNIQUE,           -- the article's own id
  hash {bytes} NOT NULL UNIQUE,        -- SHA-256 of the canonical text
  address TEXT UNIQUE,                 -- the URL without what does not tell pages apart
  url TEXT,
  title TEXT,
  published TEXT,
  byline TEXT,                         -- a JSON array
  outlet TEXT,
  dateline TEXT,
  language TEXT,
  input TEXT,
  text {bytes} NOT NULL,               -- packed, see Packed.cs
  length {integer} NOT NULL,           -- of the text, in UTF-16 units
  blocks TEXT NOT NULL,                -- kind, start and length of each: "h0+34 p36+210"
  diagnostics TEXT,                    -- a JSON array
  signature {bytes}                    -- MinHash of the words, for near-identical texts
){strict};

CREATE INDEX articles_of_batch ON articles (batch);
CREATE INDEX articles_by_day ON articles (published);
CREATE INDEX articles_by_outlet ON articles (outlet);

-- The bytes that were read, where they are not the text itself.
CREATE TABLE originals (
  article {integer} PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  bytes {bytes} NOT NULL               -- packed
){strict};

-- Reprints of an article: linked, not counted again.
CREATE TABLE copies (
  id {id},
  batch {integer} NOT NULL REFERENCES batches (id),
  article {integer} NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  hash {bytes} NOT NULL,
  address TEXT,
  url TEXT,
  title TEXT,
  published TEXT,
  outlet TEXT,
  input TEXT,
  likeness {real} NOT NULL             -- share of common word sequences, from 0 to 1
){strict};

CREATE INDEX copies_of_article ON copies (article);
CREATE INDEX copies_of_batch ON copies (batch);
CREATE INDEX copies_by_hash ON copies (hash);
CREATE INDEX copies_by_address ON copies (address);

-- Articles that share a band of their signatures may be copies.
CREATE TABLE bands (
  band {integer} NOT NULL,
  article {integer} NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  PRIMARY KEY (band, article)
){clustered};

-- Which model read an article, and when. The last one counts.
CREATE TABLE readings (
  id {id},
  article {integer} NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  model TEXT,                          -- null where the statements were given, not read here
  read_at TEXT NOT NULL,
  diagnostics TEXT,                    -- the reader's own: a JSON array
  UNIQUE (article, id)
){strict};

CREATE TABLE actors (
  id {integer} PRIMARY KEY,            -- made from its name
  name TEXT NOT NULL UNIQUE,           -- the actor's id in JSON
  title TEXT NOT NULL,                 -- what it is called
  kind {integer} NOT NULL
){strict};

-- A speaker as a statement shows it; statements that show the same share the row.
CREATE TABLE speakers (
  id {integer} PRIMARY KEY,            -- made from all that follows
  actor {integer} REFERENCES actors (id),
  name TEXT NOT NULL,
  kind {integer} NOT NULL,
  via {integer} NOT NULL,
  role TEXT,
  affiliation TEXT,
  also TEXT                            -- a JSON array
){strict};

CREATE INDEX speakers_of_actor ON speakers (actor);
CREATE INDEX speakers_by_name ON speakers (name);

-- Spans count UTF-16 units of the article's text. Kinds are numbers in the order of docs/reference/json.md.
CREATE TABLE statements (
  id {id},
  article {integer} NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  reading {integer} REFERENCES readings (id) ON DELETE CASCADE,
  number {integer} NOT NULL,           -- from 0, in the order of the article
  name TEXT NOT NULL,                  -- its id: behind "+", what follows the article's id; behind "=", the whole
  type {integer} NOT NULL,
  act {integer} NOT NULL,
  polarity {integer} NOT NULL,
  modality {integer} NOT NULL,
  place {integer} NOT NULL,
  source_start {integer},
  source_end {integer},
  cue_start {integer},
  cue_end {integer},
  content TEXT NOT NULL,               -- start and length of each span: "36+20 60+12"
  speaker {integer} REFERENCES speakers (id),
  addressee {integer} REFERENCES speakers (id),
  candidates TEXT,                     -- a JSON array
  within TEXT,                         -- the id, written as in name
  confidence {real} NOT NULL,
  UNIQUE (article, number)
){strict};

CREATE INDEX statements_of_reading ON statements (reading);
CREATE INDEX statements_of_speaker ON statements (speaker);
CREATE INDEX statements_of_addressee ON statements (addressee) WHERE addressee IS NOT NULL;

-- Who says a statement together with its speaker.
CREATE TABLE joint_speakers (
  statement {integer} NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  number {integer} NOT NULL,
  speaker {integer} NOT NULL REFERENCES speakers (id),
  PRIMARY KEY (statement, number)
){clustered};

CREATE INDEX joint_speakers_by_speaker ON joint_speakers (speaker);

-- The codebook.
CREATE TABLE concepts (
  id {id},
  parent {integer} REFERENCES concepts (id),
  name TEXT NOT NULL UNIQUE,
  definition TEXT
){strict};

CREATE INDEX concepts_of_parent ON concepts (parent);

CREATE TABLE concept_examples (
  concept {integer} NOT NULL REFERENCES concepts (id) ON DELETE CASCADE,
  number {integer} NOT NULL,
  example TEXT NOT NULL,
  PRIMARY KEY (concept, number)
){clustered};

-- What a statement is about, and whether it agrees: null where the concept has no two sides.
CREATE TABLE positions (
  id {id},
  statement {integer} NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  concept {integer} NOT NULL REFERENCES concepts (id),
  agreement {integer},
  coder TEXT,                          -- null where the machine proposes it
  confidence {real} NOT NULL,
  UNIQUE (statement, concept, coder)
){strict};

CREATE INDEX positions_on_concept ON positions (concept);

CREATE TABLE memos (
  id {id},
  subject TEXT NOT NULL,               -- kind and id of what it is about: "article 7"
  author TEXT,
  written_at TEXT NOT NULL,
  text TEXT NOT NULL
){strict};

CREATE INDEX memos_on_subject ON memos (subject);

-- What people decided. Nothing is ever taken out or changed here but whether a decision holds.
CREATE TABLE decisions (
  id {id},
  subject TEXT NOT NULL,               -- kind and id of what it is about
  aspect TEXT NOT NULL,                -- what of it
  before_value TEXT,                   -- JSON, as the person saw it
  after_value TEXT,                    -- JSON; null takes the value away
  holds {integer} NOT NULL,            -- 0 while it is undone
  hash {bytes},                        -- of the text of the article that the person saw
  spans TEXT                           -- that the person saw, written as in statements.content
){strict};

CREATE INDEX decisions_on_subject ON decisions (subject, aspect, id);

-- Who made, undid and redid a decision, and when.
CREATE TABLE decision_events (
  id {id},
  decision {integer} NOT NULL REFERENCES decisions (id),
  act TEXT NOT NULL,                   -- made, undone, redone
  who TEXT NOT NULL,
  happened_at TEXT NOT NULL
){strict};

CREATE INDEX decision_events_of_decision ON decision_events (decision);
