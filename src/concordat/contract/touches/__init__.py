"""What the items of a meeting touch because of contracts: one file each, found by its name (`decide/meetings/touched.py`)."""
