"""What cannot be in a mitigation and its destinations: takes one with its records, gives a finding for each fault."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from concordat.kernel.finding import Finding, Place
from concordat.need.ledger_given import NOT_KNOWN, PREVENTED
from concordat.need.records import Destination, Mitigation

NO_CARE = (PREVENTED, NOT_KNOWN)


def mitigation_findings(one: Mitigation, settings: Collection[str]) -> Iterator[Finding]:
    """Give what is wrong with a mitigation by itself; `settings` are those that there is activity of."""
    if not 0 < one.low <= one.high < 1:
        what = f"{one.title} would take between {one.low} and {one.high} of the units."
        yield _found(
            "bad-number",
            what,
            "Shares lie above 0 and below 1, the lower one first; until then it is left out.",
            "Correct them.",
            "low",
        )
    if one.setting not in settings:
        what = f"{one.title} takes units out of “{one.setting}”, of which no activity is recorded."
        then = f"Choose one of {', '.join(sorted(settings))}." if settings else "Bring activity by setting first."
        yield _found("unknown-code", what, "It is left out, because it would have no effect.", then, "setting")
    if (one.does == "convert") != bool(one.to_setting):
        what = f"{one.title} {'converts units to no setting' if one.does == 'convert' else 'avoids units, and names a setting that they go to'}."
        yield _found(
            "missing-field",
            what,
            "Only what is converted has a new setting; until then it is left out.",
            "Correct it.",
            "to_setting",
        )
    if one.age_to is not None and one.age_to < one.age_from:
        what = f"{one.title} is for ages {one.age_from} to {one.age_to}."
        yield _found(
            "reversed-interval",
            what,
            "Nobody is of such an age, so that it is left out.",
            "Put the lower age first.",
            "age_to",
        )


def destination_findings(one: Mitigation, destinations: Iterable[Destination]) -> Iterator[Finding]:
    """Give what is wrong with where the units of a mitigation land."""
    own = [each for each in destinations if each.mitigation == one.id]
    if not own:
        what = f"{one.title} does not say where its units land."
        then = f"Name its destinations; “{PREVENTED}” and “{NOT_KNOWN}” are ones too."
        yield _found("no-destination", what, "All of them count as not known.", then, "mitigation", Destination.FILE)
        return
    whole = sum((each.share for each in own), Decimal(0))
    if whole != 1:
        what = f"Shares of where units of {one.title} land sum to {whole}."
        why = "Every unit lands somewhere, and once: all of them count as not known until that holds."
        yield _found("does-not-foot", what, why, "Correct the shares so that they sum to 1.", "share", Destination.FILE)
    for each in own:
        yield from _destination(one, each)


def as_stops(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Give findings as an act takes them: nothing is recorded that would be left out again."""
    for one in findings:
        yield replace(one, severity="stop")


def _destination(one: Mitigation, each: Destination) -> Iterator[Finding]:
    place = f"{one.title}: {each.destination}"
    care = each.destination not in NO_CARE
    if not 0 <= each.share <= 1:
        what = f"{place} has the share {each.share}."
        yield _found("bad-number", what, "A share lies between 0 and 1.", "Correct it.", "share", Destination.FILE)
    low, high = each.ratio_low, each.ratio_high
    if care and (low is None or high is None or not 0 < low <= high):
        what = (
            f"{place} does not say how many units of care stand for one, between a lower and a higher number above 0."
        )
        yield _found("missing-field", what, "Its cost would be unknown.", "Give both.", "ratio_low", Destination.FILE)
    if not care and (each.unit_cost or low is not None or high is not None):
        what = f"{place} is no care, and has a cost or a number of units."
        yield _found(
            "bad-number",
            what,
            "Nothing is given there; until then its units count as not known.",
            "Leave them out.",
            "unit_cost",
            Destination.FILE,
        )
    if each.unit_cost < 0 or each.lag < 0 or (each.capacity or 0) < 0:
        what = f"{place} has a number below nought."
        yield _found("negative-number", what, "There is none such.", "Correct it.", "unit_cost", Destination.FILE)
    if care and each.unit_cost and not each.payer:
        what = f"{place} costs £{each.unit_cost:,} a unit, and nobody pays."
        yield _found("missing-field", what, "Somebody will have to.", "Name the payer.", "payer", Destination.FILE)


def _found(kind: str, what: str, why: str, then: str, field: str, file: str = Mitigation.FILE) -> Finding:
    return Finding(kind, what, why, then, Place(file, field=field), "warning")
