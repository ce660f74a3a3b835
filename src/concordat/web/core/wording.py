"""Words on pages: takes texts as rooms write them, gives them with names for codes, days in words and standings in plain type."""

import re
from collections.abc import Mapping
from dataclasses import replace

from concordat.kernel.finding import Finding
from concordat.kernel.table import Column
from concordat.publish.standings import standings_in_words
from concordat.publish.words import days_in_words, sentence

# Columns of codes for programs and for other systems; people look codes up in them.
CODES = frozenset({"id", "code", "key", "name", "rule", "figure", "scheme", "ods", "gss"})
# A code by itself: not in brackets after its name, not a part of an address, a file name or a number; a plain word, without
# capitals, digits and hyphens, is none, though a record may be called so.
_CODE = re.compile(r"(?<![\w./(-])(?=[^\W\dA-Z]*[A-Z\d-])[A-Za-z0-9]\w*(?:[-.]\w+)*(?![\w/-]|\.\w)")

# The answers to who may decide, as programs write them; alone only, as “none” is a word of its own.
_RULINGS = {
    "ROUTES": "as follows",
    "NONE": "nobody may",
    "AMBIGUOUS": "clauses disagree",
    "PARALLEL": "each body for itself",
}
# A choice as programs write it, such as `marginal_rate`.
_ONE_WORD = re.compile(r"[a-z]+(?:_[a-z]+)+")


def plainly(text: str, names: Mapping[str, str]) -> str:
    """Return a text for people: `06W: CARRIED on 2017-09-27` gives “Norwich: carried on 27 September 2017”."""
    if text in _RULINGS:
        return _RULINGS[text]
    text = _CODE.sub(lambda found: _name(found, names), days_in_words(text))
    return standings_in_words(text)


def in_cell(text: str, column: Column, names: Mapping[str, str]) -> str:
    """Return a text of a table; a column that is there for its codes keeps them."""
    if column.name in CODES or column.title.lower() in CODES or column.title.lower().endswith(" code"):
        return days_in_words(text)
    return text.replace("_", " ") if _ONE_WORD.fullmatch(text) else plainly(text, names)


def worded(finding: Finding, names: Mapping[str, str]) -> Finding:
    """Return a finding in words for people."""
    what, why, then = (sentence(plainly(text, names)) for text in (finding.what, finding.why, finding.next))
    return replace(finding, what=what, why=why, next=then)


def _name(found: re.Match[str], names: Mapping[str, str]) -> str:
    """Return the name for what can only be a code."""
    code = found[0]
    name = names.get(code, code)
    # Where the name follows its code, it is said once.
    return "" if name != code and found.string.startswith(f" {name}", found.end()) else name
