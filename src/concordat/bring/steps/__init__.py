"""One step for each source that can be brought, found by its file name: `offer(read, known, choices)` gives an Offer."""
