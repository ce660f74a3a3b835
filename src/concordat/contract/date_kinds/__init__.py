"""Kinds of key dates, one file each, found by name: each takes the life of a contract and gives its days of that kind."""
