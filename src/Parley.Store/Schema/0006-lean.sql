-- Nothing is looked up by the reading or by a speaker's whole name alone, and readings are never taken out. From here on blocks are shorter: see SpanText.cs.
DROP INDEX IF EXISTS statements_of_reading;
DROP INDEX IF EXISTS speakers_by_name;
