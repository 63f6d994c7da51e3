DELETE FROM search;
