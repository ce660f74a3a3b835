"""Disputes of plans to read: takes lines of a matrix, gives each dispute with owner, age, reason and clock, and every figure ever stated."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from concordat.balance.dispute_clock import LAST, clock
from concordat.balance.plan_lines import PlanLine
from concordat.balance.plan_totals import gap_because
from concordat.balance.records import PlanFigure
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.recorded import recorded
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import key_of
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted


def open_disputes(lines: Iterable[PlanLine]) -> tuple[PlanLine, ...]:
    """Return the lines whose figures are not agreed though they differ or are disputed, the oldest first, those without an owner before them."""
    own = [one for one in lines if one.status != "agreed" and (one.gap or one.dispute)]
    return tuple(
        sorted(own, key=lambda one: (one.dispute is not None, one.dispute.opened if one.dispute else date.max))
    )


def disputes_table(lines: Iterable[PlanLine], rules: Rulebook, names: Mapping[str, str], on: date) -> Table:
    """Return each gap that is not agreed: why, whose it is, how old, with whom it lies by rule and until when."""
    columns = {
        "commissioner": "Commissioner",
        "provider": "Provider",
        "service": "For",
        "gap": "Gap [£]",
        "reason": "Why",
        "owner": "Who settles it",
        "age": "Open for",
        "at": "Lies with",
        "until": "Until",
        "note": "What is said",
    }
    rows = (_dispute(one, rules, names, on) for one in open_disputes(lines))
    says = "How long a dispute may lie with whom is a rule; then it goes on by itself. It ends when both sides agree a figure."
    return table("mismatch_disputes", "What is not agreed", columns, rows, says)


def lines_table(lines: Iterable[PlanLine]) -> Table:
    """Return a pair's services with both figures (£), the gap and how far they have come."""
    columns = {
        "service": "For",
        "planned": "Commissioner plans to pay [£]",
        "expected": "Provider plans to receive [£]",
        "gap": "Gap [£]",
        "status": "Status",
        "since": "Apart since",
    }
    rows = (
        (
            one.service,
            recorded(one.planned, "amount", "£") if one.planned else None,
            recorded(one.expected, "amount", "£") if one.expected else None,
            _gap(one),
            f"agreed on {one.agreed_on}" if one.agreed_on else one.status,
            one.since,
        )
        for one in lines
    )
    return table("pair_lines", "Service by service", columns, rows)


def stated_table(figures: Iterable[PlanFigure], names: Mapping[str, str]) -> Table:
    """Return figures in the order given; nothing is overwritten."""
    columns = {
        "stated": "Stated on",
        "body": "By",
        "service": "For",
        "amount": "Figure [£]",
        "stance": "As",
        "note": "What it said",
    }
    words = {"plan": "its plan", "agreed": "the figure it agrees"}
    rows = (
        (
            one.stated,
            _name(one, names),
            one.service,
            recorded(one, "amount", "£"),
            words[one.stance],
            one.note,
        )
        for one in figures
    )
    return table("pair_stated", "Every figure that was stated", columns, rows)


def gap_over_time_table(points: Iterable[tuple[date, Decimal, Decimal]], area: str) -> Table:
    """Return all gaps together by the day on which figures changed (£): what is not agreed, and providers' less commissioners' figures."""
    columns = {"on": "On", "value": "Not agreed [£]", "against": "Providers' less commissioners' [£]"}
    rows = ((day, _sum(day, still_open, area), _sum(day, gap, area)) for day, gap, still_open in points)
    says = "Gaps that are not agreed, those above and below nought added alike. It is worked to nought."
    return table("steps_gap", "The gap over time", columns, rows, says)


def _dispute(one: PlanLine, rules: Rulebook, names: Mapping[str, str], on: date) -> tuple[Any, ...]:
    both = (names.get(one.commissioner, one.commissioner), names.get(one.provider, one.provider))
    own = one.dispute
    if own is None:
        days = counted((on - one.since).days, "day") if one.since else ""
        return (*both, one.service, _gap(one), "no reason given yet", "nobody yet", days, "", None, "")
    lies = clock(rules, own.opened, on)
    post = f", {names.get(own.post, own.post)}" if own.post else ""
    at = lies.at if lies.at != LAST else f"{LAST}: every step has run out"
    age = Answer(lies.says, because_record(f"opened on {own.opened}", "PlanDispute", *key_of(own)))
    return (
        *both,
        one.service,
        _gap(one),
        own.reason,
        f"{names.get(own.owner, own.owner)}{post}",
        age,
        at,
        lies.until,
        own.note,
    )


def _gap(one: PlanLine) -> Answer[Decimal] | None:
    if one.gap is None:
        return None
    return Answer(
        one.gap, Because("provider's figure less commissioner's", one.gap, "£", parts=gap_because((one,))), unit="£"
    )


def _name(one: PlanFigure, names: Mapping[str, str]) -> str:
    body = one.commissioner if one.side == "commissioner" else one.provider
    return names.get(body, body)


def _sum(day: date, value: Decimal, area: str) -> Answer[Decimal]:
    end = (because_record("what both sides planned, pair by pair, is open to the bodies of the system", "Body", area),)
    return Answer(value, Because(f"as stated by {day}", value, "£", parts=end if area else ()), unit="£")
