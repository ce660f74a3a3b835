"""Open contracting data as records: one file for each step, from the packages to contracts, parties, lines and variations."""
