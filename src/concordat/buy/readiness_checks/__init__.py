"""Questions about how the provider was selected that a contract must answer before it is signed, one file each."""
