"""How one text under a clause departs from another: takes the clause and both texts, gives the difference in words, with its size."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.contract.records import Clause
from concordat.contract.term_value import Value, read_value
from concordat.kernel.registry import plugin

KINDS = "concordat.contract.differing"


@dataclass(frozen=True, slots=True)
class Difference:
    """What another text says compared with a first one.

    `size` is the other less the first, where there is one to count (days for dates); `added` and `removed` are what the other
    says besides, and what it leaves out.
    """

    says: str
    size: Fraction | None = None
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def difference(clause: Clause, first: str, other: str) -> Difference:
    """Return how `other` departs from `first`; a text that is not of the clause's kind is compared word by word."""
    read: list[Value] = []
    kind: str = clause.kind
    try:
        read = [read_value(clause, text) for text in (first, other)]
    except ValueError:
        kind, read = "text", [" ".join(text.split()) for text in (first, other)]
    found: Difference = plugin(KINDS, plugin_name(kind)).differ(clause, *read)
    return found


def plugin_name(kind: str) -> str:
    """Return the file name of a kind of term: `yes/no` is `yes_no`."""
    return kind.replace("/", "_")


def sized(size: Fraction, unit: str) -> Difference:
    """Return a difference in size, such as “5 days more”."""
    if not size:
        return Difference("the same", size)
    return Difference(f"{written(abs(size))} {unit}".strip() + (" more" if size > 0 else " less"), size)


def written(number: Fraction) -> str:
    """Return an exact number as people read it; what was written as a decimal is a decimal again."""
    return f"{Decimal(number.numerator) / Decimal(number.denominator):,f}"
