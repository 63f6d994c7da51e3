-- The words of articles and statements, made by Parley's own tokenizer. The key puts the newest last. Weights: D words, A speaker, B outlet, C marks.
CREATE TABLE search (
  key bigint PRIMARY KEY,
  words tsvector NOT NULL
);

CREATE INDEX search_by_word ON search USING gin (words);
