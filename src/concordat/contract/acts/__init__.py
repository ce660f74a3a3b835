"""What bodies do about contracts, one file each: choose how terms become one, sign, vary."""
