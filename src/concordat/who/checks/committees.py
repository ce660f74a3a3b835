"""Takes committees and seats, gives a finding where a joint committee lacks parents or seats are no number."""

from collections import defaultdict
from collections.abc import Iterator

from concordat.kernel.finding import Finding
from concordat.who.checking import Facts, where
from concordat.who.knowledge import known
from concordat.who.records import Committee, Relationship, Seat

OF_SEVERAL = frozenset({"joint committee", "committees in common"})


def check(facts: Facts) -> Iterator[Finding]:
    """Yield `committee-without-parents` and `negative-number`."""
    parents: dict[str, set[str]] = defaultdict(set)
    for link in known(facts.all(Relationship)):
        if link.kind == "committee of":
            parents[link.body].add(link.to)
    for one in known(facts.all(Committee)):
        needed = 1 + (one.form in OF_SEVERAL)
        if len(parents[one.body]) < needed:
            yield Finding(
                "committee-without-parents",
                f"{one.body} is a {one.form} with {len(parents[one.body])} parent bodies.",
                "A committee has no power of its own; a joint one belongs to two bodies or more.",
                "Add relationships of kind “committee of” to each parent.",
                where(facts, one, "form"),
            )
    for seat in facts.all(Seat):
        if seat.number < 0:
            yield Finding(
                "negative-number",
                f"{seat.body} has {seat.number} {seat.seat_class} seats.",
                "Seats are counted from 0 up.",
                "Correct the number.",
                where(facts, seat, "number"),
            )
