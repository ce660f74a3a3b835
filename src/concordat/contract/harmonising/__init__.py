"""Rules by which differing terms become one, a file each; the file's name is the rule's, with underscores."""
