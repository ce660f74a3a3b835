"""The nouns of `merge`: reorganisations, by which bodies follow bodies, and what has to be true before one takes effect."""

from concordat.merge.records.reorganisations import Reorganisation

__all__ = ["Reorganisation"]
