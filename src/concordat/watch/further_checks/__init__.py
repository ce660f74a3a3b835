"""What payments for outcomes say against acts of earlier rooms, one file each, found by the name of the act."""
