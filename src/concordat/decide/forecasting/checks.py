"""Checks what a forecast is made of: takes members, items and rulings, gives a finding for everything that does not fit."""

from collections import Counter
from collections.abc import Iterator, Sequence

from concordat.decide.forecasting.items import Item, Ruling
from concordat.decide.votes import Member
from concordat.kernel.finding import Finding, Place


def faults(members: Sequence[Member], items: Sequence[Item], rulings: Sequence[Ruling]) -> Iterator[Finding]:
    """Give what is wrong."""
    if not members:
        yield _stop("no-members", "No members are given.", "Interests belong to people by name.", "members")
    numbers = Counter(item.number for item in items)
    for number in (number for number, times in numbers.items() if times > 1):
        yield _stop("duplicate-key", f"Item {number} is given twice.", "Only one of them could be meant.", "items")
    ids = {member.id for member in members}
    for item in items:
        for name in dict.fromkeys(item.absent):
            if name not in ids:
                what = f"{name} is absent from item {item.number} and is no member."
                yield _stop("unknown-member", what, "Only members count.", "items")
    there = {item.number: ids | {one.id for one in item.co_opted} for item in items}
    twice = Counter((ruling.item, ruling.person) for ruling in rulings)
    for (number, person), times in twice.items():
        if times > 1:
            what = f"The chair ruled {times} times for {person} on item {number}."
            yield _stop("duplicate-key", what, "One ruling holds.", "rulings")
        if number not in numbers:
            yield _stop("unknown-item", f"A ruling is on item {number}.", "There is no such item.", "rulings")
        elif person not in there[number]:
            what = f"A ruling on item {number} is for {person}, who is no member."
            yield _stop("unknown-member", what, "Only members count.", "rulings")


def _stop(kind: str, what: str, why: str, field: str) -> Finding:
    return Finding(kind, what, why, "Correct what was given.", Place(field=field))
