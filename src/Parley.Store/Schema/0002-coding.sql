-- What people coded, with the numbers that it had where it came from. Colours are 0xRRGGBB; rights and permissions are bits in the order of Parley.Coding.Projects.

CREATE TABLE coding_settings (
  property TEXT PRIMARY KEY,
  value TEXT NOT NULL
){strict};

CREATE TABLE coders (
  id {id},
  name TEXT NOT NULL,
  colour {integer} NOT NULL,
  password TEXT NOT NULL,              -- a digest
  permissions {integer} NOT NULL,
  screen TEXT NOT NULL                 -- refresh, font size, pop-up width, decoration, completion, colour by coder
){strict};

CREATE TABLE coder_relations (
  id {id},
  coder {integer} NOT NULL REFERENCES coders (id),
  other {integer} NOT NULL REFERENCES coders (id),
  rights {integer} NOT NULL,
  UNIQUE (coder, other)
){strict};

CREATE TABLE coded_types (
  id {id},
  label TEXT NOT NULL,
  colour {integer} NOT NULL
){strict};

CREATE TABLE coded_variables (
  id {id},
  type {integer} NOT NULL REFERENCES coded_types (id),
  name TEXT NOT NULL,
  kind {integer} NOT NULL,             -- short text, long text, integer, boolean
  UNIQUE (type, name)
){strict};

CREATE TABLE coded_variable_links (
  id {id},
  source {integer} NOT NULL REFERENCES coded_variables (id),
  target {integer} NOT NULL REFERENCES coded_variables (id)
){strict};

CREATE TABLE coded_attributes (
  id {id},
  variable {integer} NOT NULL REFERENCES coded_variables (id),
  name TEXT NOT NULL,
  UNIQUE (variable, name)
){strict};

CREATE TABLE entities (
  id {id},
  variable {integer} NOT NULL REFERENCES coded_variables (id),
  value TEXT NOT NULL,
  colour {integer},
  parent {integer} REFERENCES entities (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (variable, value)
){strict};

CREATE INDEX entities_of_parent ON entities (parent) WHERE parent IS NOT NULL;

-- An attribute that is not here is empty.
CREATE TABLE entity_attributes (
  entity {integer} NOT NULL REFERENCES entities (id),
  attribute {integer} NOT NULL REFERENCES coded_attributes (id),
  value TEXT NOT NULL,
  PRIMARY KEY (entity, attribute)
){clustered};

CREATE TABLE highlights (
  pattern TEXT PRIMARY KEY,
  colour {integer} NOT NULL
){strict};

CREATE TABLE coded_documents (
  id {id},
  hash {bytes} NOT NULL,               -- SHA-256 of all that tells documents apart
  article {integer} REFERENCES articles (id),
  text {bytes},                        -- where it is not exactly the article's
  title TEXT NOT NULL,
  coder {integer} NOT NULL REFERENCES coders (id),
  author TEXT NOT NULL,
  source TEXT NOT NULL,
  section TEXT NOT NULL,
  type TEXT NOT NULL,
  notes TEXT NOT NULL,
  date {integer} NOT NULL,             -- seconds since 1970, UTC
  unit {integer} NOT NULL              -- how the file that it came from counts: 0 characters, 1 UTF-16 units
){strict};

CREATE INDEX coded_documents_of_article ON coded_documents (article);

CREATE TABLE coded_statements (
  id {id},
  type {integer} NOT NULL REFERENCES coded_types (id),
  document {integer} NOT NULL REFERENCES coded_documents (id),
  first {integer} NOT NULL,            -- in UTF-16 units
  last {integer} NOT NULL,
  coder {integer} NOT NULL REFERENCES coders (id)
){strict};

CREATE INDEX coded_statements_of_document ON coded_statements (document);

CREATE TABLE coded_values (
  statement {integer} NOT NULL REFERENCES coded_statements (id) ON DELETE CASCADE,
  variable {integer} NOT NULL REFERENCES coded_variables (id),
  number {integer} NOT NULL,           -- of an entity, or the number itself
  text TEXT,                           -- of a long text
  PRIMARY KEY (statement, variable)
){clustered};

CREATE TABLE statement_links (
  source {integer} NOT NULL REFERENCES coded_statements (id) ON DELETE CASCADE,
  target {integer} NOT NULL REFERENCES coded_statements (id) ON DELETE CASCADE,
  PRIMARY KEY (source, target)
){clustered};
