"""What bodies do about money, one file each: pay."""
