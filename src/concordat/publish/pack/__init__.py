"""Board packs: a meeting's papers in the order of its agenda, with live figures frozen, for its members or for the public."""

from concordat.publish.pack.as_html import pack_html
from concordat.publish.pack.as_typst import pack_typst
from concordat.publish.pack.structure import (
    Audience,
    FrozenFigure,
    Pack,
    PackItem,
    PackPaper,
    Snapshot,
    hidden_of,
    pack,
    public_words,
)

__all__ = [
    "Audience",
    "FrozenFigure",
    "Pack",
    "PackItem",
    "PackPaper",
    "Snapshot",
    "hidden_of",
    "pack",
    "pack_html",
    "pack_typst",
    "public_words",
]
