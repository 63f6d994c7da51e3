-- The words of articles and statements, made by Parley's own tokenizer: here they only have to be told apart at spaces. The rowid puts the newest last.
CREATE VIRTUAL TABLE search USING fts5 (
  words, speaker, outlet, marks,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);
