"""One reader for each kind of published file, found by its file name."""
