"""Questions about payment that a contract must answer before it is signed, one file each."""
