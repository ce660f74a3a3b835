"""Takes hexadecimal text given to a calculation, gives its bytes, with a finding for each that is not such text."""

import re
from collections.abc import Iterable

from concordat.kernel.answer import Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook

RULE = "governance.log_tree"
_PAIRS = re.compile(r"(?:[0-9a-fA-F]{2})*")


def entries_of(texts: Iterable[str], field: str = "entries") -> list[bytes]:
    """Return the bytes of each text; raises Refused with a finding for each that is not pairs of hexadecimal digits."""
    given = list(texts)
    bad = [_bad(text, f"{field}.{number}") for number, text in enumerate(given) if not _PAIRS.fullmatch(text)]
    if bad:
        raise Refused(bad)
    return [bytes.fromhex(text) for text in given]


def hash_faults(named: Iterable[tuple[str, str]]) -> list[Finding]:
    """Return a finding for each (field, text) that is not a SHA-256 as hexadecimal text."""
    return [_bad(text, field) for field, text in named if len(text) != 64 or not _PAIRS.fullmatch(text)]


def out_of_range(field: str, value: int, why: str) -> Finding:
    """Return the finding for a number that has no place in the tree."""
    return Finding(
        "number-out-of-range", f"{field} is {value}.", why, "Correct the number or add the entries.", Place(field=field)
    )


def because_tree(says: str, value: object, rules: Rulebook) -> Because:
    """Return a reason that stands on the rule of the tree."""
    return Because(says, value, parts=(because_rule(rules.history(RULE)[-1]),))


def _bad(text: str, field: str) -> Finding:
    short = text if len(text) <= 20 else f"{text[:19]}…"
    return Finding(
        "bad-value",
        f"{field} cannot be “{short}”.",
        "Bytes are pairs of hexadecimal digits; a hash has sixty-four of them.",
        "Correct the text.",
        Place(field=field),
    )
