"""Takes dated records, gives a finding where one fact holds twice on one day: two names, one code for two bodies, two principal systems."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from concordat.kernel.finding import Finding
from concordat.who.checking import Facts, overlaps, where
from concordat.who.records import Appointment, Committee, Coverage, Identifier, Name, Relationship, Seat


def check(facts: Facts) -> Iterator[Finding]:
    """Yield `overlapping-dates`, `code-names-two-bodies` and `two-principal-systems`."""
    yield from _twice(facts, facts.all(Name), lambda one: (one.body,), "name")
    yield from _twice(facts, facts.all(Identifier), lambda one: (one.scheme, one.value, one.purpose), "code")
    yield from _twice(facts, facts.all(Relationship), lambda one: (one.body, one.kind, one.to), "relationship")
    yield from _twice(facts, facts.all(Coverage), lambda one: (one.body, one.area), "coverage")
    yield from _twice(facts, facts.all(Appointment), lambda one: (one.post, one.body, one.holder), "appointment")
    yield from _twice(facts, facts.all(Committee), lambda one: (one.body,), "form of committee")
    yield from _twice(facts, facts.all(Seat), lambda one: (one.body, one.seat_class), "number of seats")
    principal = [link for link in facts.all(Relationship) if link.kind == "principal system"]
    yield from _twice(facts, principal, lambda one: (one.body,), "principal system")


def _twice(facts: Facts, records: Iterable[Any], key: Callable[[Any], tuple[str, ...]], what: str) -> Iterator[Finding]:
    groups: dict[tuple[str, ...], list[Any]] = defaultdict(list)
    for record in records:
        groups[key(record)].append(record)
    for subject, group in groups.items():
        ordered = sorted(group, key=lambda one: one.starts or date.min)
        for number, later in enumerate(ordered):
            earlier = next((one for one in ordered[:number] if overlaps(one, later)), None)
            if earlier is not None and (what != "principal system" or earlier.to != later.to):
                yield _finding(facts, subject, earlier, later, what)


def _finding(facts: Facts, subject: tuple[str, ...], earlier: Any, later: Any, what: str) -> Finding:
    day = max(earlier.starts or date.min, later.starts or date.min)
    shown = "the same day" if day == date.min else str(day)
    about = " ".join(subject)
    if what == "code" and earlier.body != later.body:
        return Finding(
            "code-names-two-bodies",
            f"{about} names both {earlier.body} and {later.body} on {shown}.",
            "One code names one body for one purpose on one day.",
            "End the earlier before the later starts, or give them different purposes.",
            where(facts, later, "starts"),
        )
    if what == "principal system":
        return Finding(
            "two-principal-systems",
            f"{about} has two principal systems on {shown}: {earlier.to} and {later.to}.",
            "A body may be in many systems, but its money counts in one on any day.",
            "End one, or make it “in system”.",
            where(facts, later, "starts"),
        )
    return Finding(
        "overlapping-dates",
        f"{about} has two records of its {what} on {shown}.",
        "On one day, as known on one day, each fact holds once.",
        "End the earlier (the end is the first day it no longer holds), or withdraw it if it was wrong.",
        where(facts, later, "starts"),
    )
