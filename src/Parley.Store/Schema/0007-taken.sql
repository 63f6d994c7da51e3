-- Which imported statements somebody has taken over is asked for with every list of articles.
CREATE INDEX IF NOT EXISTS decisions_taken ON decisions (after_value) WHERE aspect = 'taken';
