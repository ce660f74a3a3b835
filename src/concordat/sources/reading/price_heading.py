"""Headings of price sheets in one form: takes a heading as printed, gives it without units, signs and words that vary by year."""

import re

_BRACKETS = re.compile(r"\([^)]*\)")
_SIGNS = re.compile(r"[-–—_£?:*]+")
_VARYING = re.compile(r"\b(spell|tariffs?|prices?|payment)\b", re.IGNORECASE)


def plain_heading(heading: str) -> str:
    """Return `Non-elective spell tariff (£) ` as `Non elective`; a heading of nothing but such words stays as it is."""
    bare = _SIGNS.sub(" ", _BRACKETS.sub(" ", heading)).replace("trimpoint", "trim point").replace("/", " / ")
    short = " ".join(_VARYING.sub(" ", bare).split())
    return short or " ".join(bare.split())
