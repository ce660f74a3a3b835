"""Rules by which a body's backlog is the areas', one file each, found by their names: `parts(site, told)` gives shares of areas that sum to 1."""
