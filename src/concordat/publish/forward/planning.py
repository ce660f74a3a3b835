"""Putting decisions on the plan: takes a body and a day, gives what notice it needs, and what a change would do to the order."""

from collections.abc import Iterator
from datetime import date

from concordat.kernel.act import Change, changed
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.given import refuse
from concordat.kernel.system import System
from concordat.publish.forward.despatch import last_day_for_notice, last_day_for_papers
from concordat.publish.forward.order import order_findings
from concordat.publish.forward.sides import side_of
from concordat.who.records import Body


def planned_day_findings(on: date | None, today: date) -> Iterator[Finding]:
    """Give a finding where a day is past."""
    if on is not None and on < today:
        what = f"It would be on {on}, and today is {today}."
        yield refuse("in-the-past", what, "A plan is about what is to come.", "Choose a later day.", "on")


def new_order_findings(system: System, change: Change, day: date) -> tuple[Finding, ...]:
    """Return what a change would make wrong with the order of decisions; where days cannot be counted, why."""
    try:
        before = set(order_findings(system, day))
        return tuple(one for one in order_findings(changed(system, change), day) if one not in before)
    except Refused as refused:
        return refused.findings


def notice_says(system: System, body: str, on: date, *, key: bool) -> tuple[str, ...]:
    """Return sentences on the last days for papers and for announcing a key decision."""
    found = next((one for one in system.all(Body) if one.id == body), None)
    side = side_of(found, system.rules, on)
    papers = last_day_for_papers(system.rules, side, on)
    notice = last_day_for_notice(system.rules, side, on, key=key)
    says = (
        [f"Its papers must be out by {papers.value}."] if papers else ["No notice rule is known for this kind of body."]
    )
    says += [f"As a key decision it must be announced by {notice.value}."] if notice else []
    return tuple(says)
