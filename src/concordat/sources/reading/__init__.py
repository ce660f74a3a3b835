"""Safe reading of files from outside: bounded, decoded, with line numbers; every fault is a finding."""

from concordat.sources.reading.delimited import Delimited, Line, read_delimited
from concordat.sources.reading.folder import inside
from concordat.sources.reading.layout import Column, Layout
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.opening import digest, unpacked
from concordat.sources.reading.read import Read
from concordat.sources.reading.table import Grid, grids, parse

__all__ = [
    "LIMITS",
    "Column",
    "Delimited",
    "Grid",
    "Layout",
    "Limits",
    "Line",
    "Notes",
    "Read",
    "digest",
    "grids",
    "inside",
    "parse",
    "read_delimited",
    "unpacked",
]
