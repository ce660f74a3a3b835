"""Questions that a contract must answer before it is signed, one file each, found by name; later rooms add theirs in folders of this name."""
