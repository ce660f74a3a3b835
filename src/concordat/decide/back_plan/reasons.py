"""Why a paper is safe until its date: takes the plan, gives it in words, its reasons, and a warning for what cannot be."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from concordat.decide.back_plan.order import Link
from concordat.decide.back_plan.papers import ImpossibleOrder, SafeDate
from concordat.decide.back_plan.planning import Plan
from concordat.decide.back_plan.slots import Slot
from concordat.kernel.answer import Because
from concordat.kernel.finding import Finding, Place


def says(dates: Sequence[SafeDate], impossible: Sequence[ImpossibleOrder]) -> str:
    """Return the plan in one sentence."""
    if impossible:
        return f"The order cannot be: {'; '.join(one.says for one in impossible)}."
    late = [one.paper for one in dates if one.status == "too late"]
    if late:
        return f"It is too late for {', '.join(late)}."
    if not dates:
        return "There is no paper to plan."
    first = dates[0]
    return f"Every order can be; the first paper, “{first.paper}”, is safe until {first.publish_by}."


def because_of(one: SafeDate, made: Plan, links: Sequence[Link], readings: Mapping[str, Because]) -> Because:
    """Return why a paper is safe until its date: its meeting, the notice, and what it comes before, with the reading of each."""
    slot = made.last[one.paper]
    order = tuple(
        Because(f"It {_WORDS[link.before].format(link.then)}", parts=(readings[link.before],))
        for link in links
        if link.first == one.paper
    )
    if slot is None:
        return Because(f"“{one.paper}” has no safe date", None, parts=order)
    return Because(f"“{one.paper}” is safe until {slot.publish}", slot.publish, parts=(slot.because, *order))


_WORDS = {"papers": "is decided before the papers of “{}” go out", "meeting": "is seen before “{}” is decided"}


def findings(dates: Sequence[SafeDate], made: Plan, used: Sequence[Slot]) -> Iterator[Finding]:
    """Give a warning for every order that cannot be and every day that has gone by, and what the notices tell."""
    for one in made.impossible:
        why = "What is decided on the day on which papers go out, or later, cannot be in them."
        then = "Move one of the meetings, take the paper out of the order, or send a supplement that says so."
        yield Finding("impossible-order", f"{one.says}.", why, then, Place(field=one.first), "warning")
    for late in dates:
        if late.status == "too late" and late.days_left is not None and late.days_left < 0:
            what = f"“{late.paper}” had to be out by {min(late.publish_by or date.max, late.announce_by or date.max)}."
            then = "Use a later meeting, or the rules for urgency, which need a reason and someone's agreement."
            yield Finding(
                "too-late", what, "Its notice can no longer be given.", then, Place(field=late.paper), "warning"
            )
    yield from dict.fromkeys(finding for slot in used for finding in slot.findings)
