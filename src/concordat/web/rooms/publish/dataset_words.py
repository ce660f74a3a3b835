"""Words for data sets: takes a name such as `who-bodies` and what it is for programmers, gives both as people read them."""

import re

from concordat.publish.words import spoken

_MARKED = re.compile(r"`([^`]*)`")


def title_of(name: str) -> str:
    """Return what a data set is called: `publish-update_promises` gives “Update promises”."""
    return spoken(name.partition("-")[2] or name)


def in_words(says: str) -> str:
    """Return what a data set holds, with the names of columns and values in quotation marks."""
    return _MARKED.sub(lambda found: f"“{found[1].replace('_', ' ')}”", says)
