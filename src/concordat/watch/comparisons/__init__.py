"""Rules of comparison with a benchmark, one file each."""
