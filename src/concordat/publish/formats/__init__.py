"""The written forms of a publication; each file here takes a publication and gives texts by path, and is found by its name."""
