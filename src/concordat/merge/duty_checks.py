"""What is wrong with a function map: takes its duties, holdings and holders, gives findings; what stops it and what is only told."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from concordat.kernel.finding import Finding, Place, Severity
from concordat.merge.duty_map import Duty, Holder, Holding, areas_of

WHY = "For every duty, area and day exactly one body must answer."


def duty_faults(
    duties: tuple[Duty, ...],
    areas: tuple[str, ...],
    holdings: tuple[Holding, ...],
    holders: tuple[Holder, ...],
    starts: date,
    ends: date,
) -> Iterator[Finding]:
    """Give what stops a proof: no day, no duty, a code twice or unknown, a duty with no area, dates that cross."""
    if ends <= starts:
        yield _found("bad-period", f"The programme ends on {ends}, which is not after {starts}.", "Correct it.", "ends")
    if not duties:
        yield _found("missing-value", "There is no duty.", "Give the duties that are to be held.", "duties")
    for what, codes, field in (
        ("duty", [one.id for one in duties], "duties"),
        ("area", list(areas), "areas"),
        ("body", [one.id for one in holders], "holders"),
    ):
        yield from _twice(what, codes, field)
    yield from _of_duties(duties, areas)
    yield from _of_holdings({one.id: frozenset(areas_of(one, areas)) for one in duties}, holdings)
    for number, body in enumerate(holders):
        if body.starts and body.ends and body.ends <= body.starts:
            yield _found("bad-period", f"“{body.id}” ends before it starts.", "Correct its days.", f"holders.{number}")


def _of_duties(duties: tuple[Duty, ...], areas: tuple[str, ...]) -> Iterator[Finding]:
    known = set(areas)
    for number, duty in enumerate(duties):
        where = f"duties.{number}"
        if not areas_of(duty, areas):
            what = f"The duty “{duty.id}” has no area."
            yield _found("duty-without-area", what, "Name the areas in which it is owed, or say everywhere.", where)
        if duty.everywhere and duty.areas:
            what = f"The duty “{duty.id}” is owed everywhere, and names areas."
            yield _found("contradiction", what, "Keep one of the two.", where)
        for area in duty.areas:
            if known and area not in known:
                yield _found("unknown-area", f"“{area}” is not an area of the programme.", "Correct or add it.", where)
        yield from _twice(f"area of the duty “{duty.id}”", list(duty.areas), where)
        if duty.starts and duty.ends and duty.ends <= duty.starts:
            yield _found("bad-period", f"The duty “{duty.id}” ends before it starts.", "Correct its days.", where)


def _of_holdings(owed: dict[str, frozenset[str]], holdings: tuple[Holding, ...]) -> Iterator[Finding]:
    for number, one in enumerate(holdings):
        if one.ends is not None and one.ends <= one.starts:
            what = f"“{one.body}” holds “{one.duty}” up to {one.ends}, which is not after {one.starts}."
            yield _found("bad-period", what, "Correct the days.", f"holdings.{number}")
        if one.duty not in owed:
            what = f"“{one.body}” holds “{one.duty}”, which is not a duty here."
            yield _found("unknown-duty", what, "Correct the code, or add the duty.", f"holdings.{number}")
        elif one.area and one.area not in owed[one.duty]:
            what = f"“{one.body}” holds “{one.duty}” in “{one.area}”, where it is not owed."
            yield _found("unknown-area", what, "Correct the area, or add it to the duty.", f"holdings.{number}")


def duty_warnings(
    duties: tuple[Duty, ...], holdings: tuple[Holding, ...], holders: tuple[Holder, ...], starts: date, ends: date
) -> Iterator[Finding]:
    """Give what the proof does not count, and what it counts once: bodies that are not there, in shadow or given twice."""
    bodies, assures = {one.id: one for one in holders}, {one.id: one.assures for one in duties}
    for number, one in enumerate(holdings):
        if one.kind != "accountable":
            continue
        where, body = f"holdings.{number}", bodies.get(one.body)
        if holders and body is None:
            what = f"“{one.body}” holds “{one.duty}” and is not among the bodies, so that its days are not checked."
            yield _found("unknown-body", what, "Add the body with its days.", where, "warning")
        first, last = max(one.starts, starts), min(one.ends or ends, ends)
        if body and ((body.starts and first < body.starts) or (body.ends and last > body.ends and first < last)):
            what = f"“{one.body}” is said to hold “{one.duty}” on days on which it does not exist; these do not count."
            yield _found(
                "holder-not-there", what, "End the holding with the body, or name who follows.", where, "warning"
            )
        if body and body.shadow_until and first < body.shadow_until:
            what = f"“{one.body}” is in shadow up to {body.shadow_until} and holds no duty; these days do not count."
            yield _found("shadow-holds-duty", what, "Leave the duty with the old body until then.", where, "warning")
        if one.body in assures[one.duty]:
            what = f"“{one.body}” answers for “{one.duty}”, by which it would check itself."
            yield _found("assures-itself", what, "Let another body hold it, in the open.", where, "warning")
    yield from _told_twice(holdings)


def _told_twice(holdings: tuple[Holding, ...]) -> Iterator[Finding]:
    same: dict[tuple[str, str, str], list[Holding]] = defaultdict(list)
    for one in holdings:
        if one.kind == "accountable":
            same[one.duty, one.area, one.body].append(one)
    for (duty, _, body), own in same.items():
        if len(own) < 2:
            continue
        own.sort(key=lambda one: one.starts)
        if any(one.ends is None or one.ends > then.starts for one, then in pairwise(own)):
            what = f"“{body}” holds “{duty}” twice on the same days; each day counts once."
            yield _found("overlapping-dates", what, "Give each stretch once.", "holdings", "warning")


def _twice(what: str, codes: Iterable[str], field: str) -> Iterator[Finding]:
    seen: set[str] = set()
    told: set[str] = set()
    for code in codes:
        if code in seen and code not in told:
            told.add(code)
            yield _found("duplicate-key", f"The {what} “{code}” is given twice.", "Give it once.", field)
        seen.add(code)


def _found(kind: str, what: str, then: str, field: str, severity: Severity = "stop") -> Finding:
    return Finding(kind, what, WHY, then, Place(field=field), severity)
