"""Public calculations of the log: the root, the two proofs, and the verification of stored events."""
