"""Checks where a difference stands: takes a record of it and the terms chosen, gives everything that is wrong with it."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import get_args

from concordat.contract.harmonise import ChosenTerm
from concordat.contract.records import Consolidation, HarmonisationDecision, HarmonisingRule
from concordat.kernel.finding import Finding, Place
from concordat.kernel.system import System

FEWEST_OPTIONS = 2


def difference_findings(
    one: HarmonisationDecision,
    chosen: Iterable[ChosenTerm],
    consolidation: Consolidation,
    day: date,
    where: Place | None = None,
) -> Iterator[Finding]:
    """Give what is wrong: an owner that is no party, a term that does not differ, a question without options, an answer without a rule."""
    if one.owner not in consolidation.commissioners:
        what = f"{one.owner} is no commissioner of {one.consolidation}."
        yield _finding("unknown-body", what, "Name one of its commissioners.", "owner", where)
    terms = [term for term in chosen if term.clause.key == one.clause]
    if not terms:
        what = f"None of the contracts of {one.consolidation} has a term “{one.clause}”."
        yield _finding("unknown-clause", what, "Name a term that differs.", "clause", where)
    elif all(term.status == "same" for term in terms):
        what = f"All contracts of {one.consolidation} agree about “{one.clause}” already."
        yield _finding("nothing-to-settle", what, "Name a term that differs.", "clause", where)
    for option in one.options:
        if option not in get_args(HarmonisingRule):
            listed = ", ".join(f"“{rule}”" for rule in get_args(HarmonisingRule))
            yield _finding("bad-choice", f"“{option}” is no harmonising rule.", f"Use {listed}.", "options", where)
    if one.state == "open":
        yield from _open(one, day, where)
    elif any(term.status == "undecided" for term in terms):
        what = f"The rule for “{one.clause}” does not fit, so that nothing is {one.state}."
        yield _finding("rule-does-not-fit", what, "Choose a rule that fits first.", "state", where)


def agreed_already(system: System, consolidation: str, clause: str) -> bool:
    """Say whether a clause of a consolidation is agreed, so that its rule stands."""
    return any(
        one.state == "agreed"
        for one in system.all(HarmonisationDecision)
        if (one.consolidation, one.clause) == (consolidation, clause)
    )


def still_open(decisions: Iterable[HarmonisationDecision], consolidation: str) -> tuple[HarmonisationDecision, ...]:
    """Return the differences of a consolidation that are recorded as not decided."""
    return tuple(one for one in decisions if one.consolidation == consolidation and one.state == "open")


def _open(one: HarmonisationDecision, day: date, where: Place | None) -> Iterator[Finding]:
    if len(set(one.options)) < FEWEST_OPTIONS:
        what = f"“{one.clause}” is open with fewer than two rules to choose from."
        yield _finding("missing-value", what, "Name the rules that are weighed.", "options", where)
    if not one.criteria.strip():
        what = f"“{one.clause}” is open without saying by what the rules are weighed."
        yield _finding("missing-value", what, "Say by what.", "criteria", where)
    if one.decide_by is None:
        what = f"“{one.clause}” is open without a day by which it is decided."
        yield _finding("missing-value", what, "Set a day.", "decide_by", where)
    elif one.decide_by < day:
        what = f"“{one.clause}” was to be decided by {one.decide_by}, which has passed."
        yield _finding("in-the-past", what, "Set a later day, or say what was agreed.", "decide_by", where)


def _finding(kind: str, what: str, then: str, field: str, where: Place | None) -> Finding:
    why = "Each difference has an owner; not decided is a state with options, criteria and a day."
    return Finding(kind, what, why, then, where or Place(field=field))
