"""How terms differ, a file for each kind of term; the file's name is the kind's, with underscores."""
