"""The outcomes framework to read: takes outcomes with their measures, gives them as tables that say where each definition stands."""

from collections.abc import Iterable
from datetime import date

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.recorded import recorded
from concordat.kernel.table import Table, table
from concordat.watch.framework import Framework, Traced
from concordat.watch.records import Indicator


def framework_table(found: Framework) -> Table:
    """Return each outcome: its measure, which way is better, where it stands and is to come to, who answers and what brings it about."""
    columns = {
        "outcome": "Outcome",
        "wanted_by": "Wanted by",
        "measured_by": "Measured by",
        "better": "Better",
        "baseline": "At the start",
        "target": "Wanted",
        "unit": "Unit",
        "due": "By",
        "answers": "Who answers, for what share",
        "brought": "To be brought about by",
        "areas": "Areas that report it",
    }
    return table("framework", "Outcomes and their measures", columns, map(_row, found.traced))


def definitions_table(indicators: Iterable[Indicator]) -> Table:
    """Return each indicator as it is defined: what is counted of what, for whom, why, and who answers for the definition."""
    columns = {
        "indicator": "Measure",
        "counts": "What is counted",
        "population": "Of whom",
        "better": "Better",
        "why": "Why it matters",
        "kept_by": "Kept by",
        "author": "Written by",
        "checker": "Checked by",
        "next_review": "Next looked at",
        "disclosure": "Rule for small counts",
        "changes": "What changed in it",
    }
    rows = (
        (
            one.title,
            f"{one.top} out of {one.bottom}",
            one.population,
            one.better,
            one.why,
            one.body,
            one.author or "not recorded",
            one.checker or "nobody yet",
            one.next_review,
            one.disclosure or "none is named",
            one.changes or "nothing",
        )
        for one in indicators
    )
    return table("indicators", "Measures as they are defined", columns, rows)


def reviews_table(indicators: Iterable[Indicator], on: date) -> Table:
    """Return the definitions that wait for somebody on a day, the longest overdue first: looked at too late, by no day, or unchecked."""
    columns = {
        "indicator": "Measure",
        "kept_by": "Kept by",
        "author": "Written by",
        "due": "Was to be looked at",
        "late": "Days late",
        "says": "What it waits for",
    }
    waiting = [(one, _waits(one, on)) for one in indicators]
    rows = (
        (one.title, one.body, one.author or "not recorded", one.next_review, _late(one, on), "; ".join(words))
        for one, words in sorted(waiting, key=lambda pair: (pair[0].next_review or date.max, pair[0].title))
        if words
    )
    return table("reviews", "Definitions that wait to be looked at", columns, rows)


def _waits(one: Indicator, on: date) -> tuple[str, ...]:
    told = (
        ("its review has passed", one.next_review is not None and one.next_review < on),
        ("no day is set for its review", one.next_review is None),
        ("nobody but its author has checked it", not one.checker or one.checker == one.author),
        ("no rule for small counts is named", not one.disclosure),
    )
    return tuple(says for says, waits in told if waits)


def _late(one: Indicator, on: date) -> Answer[int] | None:
    if one.next_review is None or one.next_review >= on:
        return None
    late = (on - one.next_review).days
    return Answer(
        late, because_record(f"to be looked at on {one.next_review}, told on {on}", "Indicator", one.id, value=late)
    )


def framework_figures(found: Framework) -> tuple[Answer[int], ...]:
    """Return how many outcomes are wanted, and how many of them something measures."""
    if not found.traced:
        return ()
    told = (("wanted", "outcomes are wanted", found.traced), ("measured", "of them are measured", _measured(found)))
    return tuple(
        Answer(
            len(own),
            Because(f"{len(own)} {says}", len(own), parts=_parts(own or found.traced)),
            f"watch.outcomes.{name}",
        )
        for name, says, own in told
    )


def _measured(found: Framework) -> tuple[Traced, ...]:
    return tuple(one for one in found.traced if one.indicator)


def _parts(traced: Iterable[Traced]) -> tuple[Because, ...]:
    return tuple(because_record(f"“{one.outcome.title}”", "ExpectedOutcome", one.outcome.id) for one in traced)


def _row(one: Traced) -> tuple[object, ...]:
    own, measure = one.outcome, one.indicator
    answers = ", ".join(f"{body} {one.shares[body]}" if body in one.shares else body for body in own.responsible)
    areas = None
    if measure is not None:
        because = because_record(f"values of “{measure.title}” by area", "Indicator", measure.id, value=one.areas)
        areas = Answer(one.areas, because)
    return (
        own.title,
        own.body,
        measure.title if measure else "nothing that is defined",
        measure.better if measure else "",
        recorded(own, "baseline"),
        recorded(own, "target"),
        own.unit,
        own.due,
        answers or "nobody yet",
        ", ".join((*own.contracts, *own.lines)) or "no contract yet: no form is chosen",
        areas,
    )
