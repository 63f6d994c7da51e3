DROP TABLE search;

CREATE VIRTUAL TABLE search USING fts5 (
  words, speaker, outlet, marks,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);

-- The words that there are.
CREATE VIRTUAL TABLE search_terms USING fts5vocab (search, instance);
