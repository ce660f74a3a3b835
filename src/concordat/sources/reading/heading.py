"""Matches column headings: takes headings as printed, gives their normal form and the year they carry."""

import re
from difflib import get_close_matches
from functools import cache

_BLANKS = re.compile(r"[\s_\u00a0\ufeff]+")
_YEAR = {"{yy}": r"(?P<year>\d\d)", "{yyyy}": r"(?P<year>\d{4})"}


def normal(heading: str) -> str:
    """Return a heading in lower case, with blanks, line breaks and underscores as single blanks, and none at the ends."""
    return _BLANKS.sub(" ", heading).strip().casefold()


@cache
def pattern_of(heading: str) -> re.Pattern[str]:
    """Return what recognises a declared heading by normal form; `{yy}` and `{yyyy}` stand for the year it carries."""
    text = re.escape(normal(heading))
    for mark, expression in _YEAR.items():
        text = text.replace(re.escape(mark), expression)
    return re.compile(text)


def closest(heading: str, headings: tuple[str, ...]) -> str:
    """Return the heading that looks most like the one missing, or nothing."""
    plain = re.sub(r"\{y+\}", "", normal(heading))
    by_normal = {normal(other): other for other in headings}
    found = get_close_matches(plain, by_normal, n=1, cutoff=0.6)
    return by_normal[found[0]] if found else ""
