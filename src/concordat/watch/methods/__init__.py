"""Methods for whole tables: one file each, found by its name; each says what it takes from a table and gives for each group."""
