"""Shell: reads published files raw; one reader for each kind of file in `files`, safe reading in `reading`."""

from concordat.sources.recognition import kinds, read, recognise

__all__ = ["kinds", "read", "recognise"]
