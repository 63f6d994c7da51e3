-- What people decide, in steps that are undone as one, and what comes of it: `statements`, `speakers`, `actors`, `concepts`, `positions` and `memos` show what holds; what the machine read is
-- kept beside wherever that differs, and comes back when nothing decided holds any more.

CREATE TABLE decision_steps (
  id {id},
  who TEXT NOT NULL,
  made_at TEXT NOT NULL,
  description TEXT NOT NULL,           -- in plain words
  key TEXT UNIQUE,                     -- of whoever sent it, so that what is sent twice is kept once
  holds {integer} NOT NULL             -- 0 while it is undone
){strict};

CREATE INDEX steps_of_coder ON decision_steps (who, holds, id);

-- Who made, undid and redid a step, and when: all that happened, in order.
CREATE TABLE step_events (
  id {id},
  step {integer} NOT NULL REFERENCES decision_steps (id),
  act TEXT NOT NULL,                   -- made, undone, redone
  who TEXT NOT NULL,
  happened_at TEXT NOT NULL,
  key TEXT UNIQUE                      -- of whoever asked for it, so that what is asked for twice is done once
){strict};

CREATE INDEX events_of_coder ON step_events (who, id);

ALTER TABLE decisions ADD COLUMN step {integer} REFERENCES decision_steps (id);
CREATE INDEX decisions_of_step ON decisions (step);
-- By kind of subject, as far as that tells them apart.
CREATE INDEX decisions_by_kind ON decisions (substr(subject, 1, 6));

-- Proposed, accepted, rejected, merged, withdrawn.
ALTER TABLE statements ADD COLUMN state {integer} NOT NULL DEFAULT 0;
-- Who drew it; null where the machine found it.
ALTER TABLE statements ADD COLUMN author TEXT;
CREATE INDEX statements_by_state ON statements (state, act, confidence);

-- Settles what coders differed about.
ALTER TABLE positions ADD COLUMN final {integer} NOT NULL DEFAULT 0;

-- Statements as the machine read them, where people decided something about them. Columns as in statements.
CREATE TABLE proposals (
  statement {integer} PRIMARY KEY REFERENCES statements (id) ON DELETE CASCADE,
  type {integer} NOT NULL,
  act {integer} NOT NULL,
  polarity {integer} NOT NULL,
  modality {integer} NOT NULL,
  source_start {integer},
  source_end {integer},
  cue_start {integer},
  cue_end {integer},
  content TEXT NOT NULL,
  speaker {integer} REFERENCES speakers (id),
  candidates TEXT,
  jointly TEXT                         -- the numbers of who says it together with its speaker
){strict};

CREATE INDEX proposals_of_speaker ON proposals (speaker);

-- Speakers as the machine read them, where people decided something about their actor.
CREATE TABLE read_speakers (
  speaker {integer} PRIMARY KEY REFERENCES speakers (id) ON DELETE CASCADE,
  actor {integer} REFERENCES actors (id),
  name TEXT NOT NULL,
  kind {integer} NOT NULL,
  role TEXT,
  affiliation TEXT
){strict};

CREATE INDEX read_speakers_of_actor ON read_speakers (actor);

-- Actors as the machine named them, where people decided something about them.
CREATE TABLE read_actors (
  actor {integer} PRIMARY KEY REFERENCES actors (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  kind {integer} NOT NULL
){strict};

-- Concepts that are merged or deleted, as they were. They come back under their numbers.
CREATE TABLE gone_concepts (
  id {integer} PRIMARY KEY,
  name TEXT NOT NULL,
  definition TEXT,
  parent {integer},
  examples TEXT NOT NULL               -- a JSON array
){strict};

-- Statements that several people code without seeing each other.
CREATE TABLE samples (
  id {id},
  name TEXT NOT NULL UNIQUE,
  seed {integer} NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  opened_at TEXT                       -- since when all see what all coded; null while they do not
){strict};

CREATE TABLE sample_coders (
  sample {integer} NOT NULL REFERENCES samples (id) ON DELETE CASCADE,
  coder TEXT NOT NULL,
  PRIMARY KEY (sample, coder)
){clustered};

CREATE TABLE sample_statements (
  sample {integer} NOT NULL REFERENCES samples (id) ON DELETE CASCADE,
  number {integer} NOT NULL,
  statement {integer} NOT NULL REFERENCES statements (id),
  PRIMARY KEY (sample, number)
){clustered};

CREATE INDEX samples_of_statement ON sample_statements (statement);

-- The statements of a corpus as they stand: of each article's last reading and those that people drew, without what was rejected, merged or withdrawn.
CREATE VIEW shown_statements AS
SELECT s.* FROM statements s
WHERE s.state < 2 AND (s.reading IS NULL OR s.reading = (SELECT max(r.id) FROM readings r WHERE r.article = s.article));
