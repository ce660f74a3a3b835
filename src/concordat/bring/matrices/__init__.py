"""One way for each source that shows who has what from whom, found by its file name: `matrix(read, part)` gives a Matrix."""
