"""What payments for outcomes say against the register, one file each, found by name: each takes the register on a day and gives what cannot stand."""
