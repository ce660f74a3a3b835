"""Scenarios side by side: takes a system and sets of rules for the same contracts, gives one row each: who gains, conversations, terms for patients."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast, get_args

from concordat.contract import (
    ChosenTerm,
    Consolidated,
    adopt,
    as_proposed,
    consolidate,
    grounds,
    matrix,
    old_said,
    turned,
)
from concordat.contract.records import Choice, Consolidation, HarmonisingRule
from concordat.kernel.act import Change, changed, without
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.pay.harmonised import Harmonised, harmonised
from concordat.pay.neutral import neutral_average
from concordat.pay.statement import Statements
from concordat.pay.worksheet import becomes

AS_CHOSEN = "as chosen"
OF_ONE = "one commissioner's"
TERM_OF = "the term of "


@dataclass(frozen=True)
class Scenario:
    """One set of rules: its name, what it makes of the contracts, who gains and loses by it, and the conversations it leaves."""

    name: str
    words: str
    made: Consolidated
    effect: Harmonised
    conversations: Answer[int]


def scenario_names(own: Consolidation) -> tuple[str, ...]:
    """Return the scenarios of a consolidation: as chosen, each rule for every term, and each commissioner's own terms for all."""
    rules = tuple(rule for rule in get_args(HarmonisingRule) if rule != OF_ONE)
    return (AS_CHOSEN, *rules, *(f"{TERM_OF}{body}" for body in own.commissioners))


def scenario(system: System, consolidation: str, name: str, statements: Statements) -> Scenario:
    """Return one scenario; raises Refused for a name that is none. Nothing is recorded; lines that end or stay local do so in all."""
    own = system.one(Consolidation, consolidation)
    if name not in scenario_names(own):
        what = f"There is no scenario “{name}” of {consolidation}."
        then = f"Use one of {', '.join(scenario_names(own))}."
        raise Refused(
            Finding("bad-choice", what, "A scenario is one rule for every term.", then, Place(field="scenario"))
        )
    made = consolidate(_as_if(system, own, name), consolidation, average=neutral_average(statements))
    after = matrix(adopt(system, (made,)), own.starts).conversations
    return Scenario(name, _words(name, made), made, harmonised(made, statements), as_proposed(after, (made,)).named(""))


def scenarios_table(found: Sequence[Scenario]) -> Table:
    """Return a row for each scenario: change in all, gain of each body, winners, losers, conversations, terms for patients."""
    bodies = tuple(dict.fromkeys(body for one in found for body in one.effect.by_body))
    names = found[0].made.names if found else {}
    columns = {
        "scenario": "Scenario",
        "change": "Commissioners pay more [£]",
        **{f"gain_{body}": f"Gain of {names.get(body, body)} [£]" for body in bodies},
        "winners": "Bodies that gain",
        "losers": "Bodies that lose",
        "conversations": "Conversations afterwards",
        "kept": "Terms each keeps",
        "worse": "Terms worse for patients",
        "better": "Terms better for patients",
        "undecided": "Rules that do not fit",
    }
    says = (
        "Every scenario is of the same contracts at the same activity; value carried is the same in all. A gain is what a body "
        "pays less or receives more. Worse and better for patients are as the clause library says, contract by contract."
    )
    rows = (tuple(_row(one, bodies)) for one in found)
    return table("scenarios", "Scenarios side by side", columns, rows, says)


def scenario_terms_table(found: Sequence[Scenario]) -> Table:
    """Return a row for each term that differs now, with what every scenario makes of it."""
    if not found:
        return table("scenario_terms", "What becomes of each term", {"clause": "Term"}, ())
    clauses = {term.clause.key: term.clause for term in found[0].made.terms if term.status != "same"}
    columns = {"clause": "Term"} | {f"s{number}": one.words for number, one in enumerate(found)}
    rows = ((clause.title, *(_becomes(one, key) for one in found)) for key, clause in clauses.items())
    return table("scenario_terms", "What becomes of each term", columns, rows)


def _as_if(system: System, own: Consolidation, name: str) -> System:
    """Return the system as if one rule held for every term: choices about terms of this consolidation are left out."""
    if name == AS_CHOSEN:
        return system
    body = name.removeprefix(TERM_OF) if name.startswith(TERM_OF) else ""
    rule = cast(Any, OF_ONE if body else name)
    kept = tuple(one for one in system.all(Choice) if one.consolidation != own.id or one.about == "line")
    return changed(without(system, Choice), Change(add=kept, amend=(replace(own, rule=rule, rule_body=body),)))


def _words(name: str, made: Consolidated) -> str:
    if name.startswith(TERM_OF):
        body = name.removeprefix(TERM_OF)
        return f"{TERM_OF}{made.names.get(body, body)} for all"
    return name if name == AS_CHOSEN else f"{name}, for every term"


def _row(one: Scenario, bodies: tuple[str, ...]) -> Iterator[object]:
    gains = one.effect.by_body
    yield one.words
    yield one.effect.total.named("")
    for body in bodies:
        yield gains[body].named("") if body in gains else None
    yield _bodies(one, "gain", [body for body, gain in gains.items() if gain.value > 0])
    yield _bodies(one, "lose", [body for body, gain in gains.items() if gain.value < 0])
    yield one.conversations
    yield _terms(one, "stay each body's own", one.made.local_variations)
    yield _terms(one, "become worse for patients", turned(one.made.terms, "worse"))
    yield _terms(one, "become better for patients", turned(one.made.terms, "better"))
    undecided = {term.clause.key: term for term in one.made.terms if term.status == "undecided"}
    yield _terms(one, "have a rule that does not fit", tuple(undecided.values()))


def _bodies(one: Scenario, verb: str, bodies: list[str]) -> Answer[int]:
    gains = one.effect.by_body
    parts = tuple(gains[body].because for body in bodies)
    return _counted(one, len(bodies), f"bodies that {verb} by “{one.words}”", parts)


def _terms(one: Scenario, says: str, terms: Iterable[ChosenTerm]) -> Answer[int]:
    found = tuple(terms)
    parts = tuple(
        Because(
            f"{term.clause.title}, {one.made.names.get(term.commissioner, term.commissioner)}: "
            f"{term.old or 'no such term'} becomes {term.new or 'no such term'}",
            parts=((own.because,) if (own := old_said(term)) else grounds((term,), ())),
        )
        for term in found
    )
    return _counted(one, len(found), f"terms that {says}", parts)


def _counted(one: Scenario, number: int, says: str, parts: tuple[Because, ...]) -> Answer[int]:
    own = one.made.consolidation
    none = (because_record(f"none in “{own.title}”", "Consolidation", own.id),)
    return Answer(number, Because(says, number, parts=parts or none))


def _becomes(one: Scenario, clause: str) -> Answer[str]:
    terms = [term for term in one.made.terms if term.clause.key == clause]
    said = becomes(one.made, terms)
    parts = grounds((), terms)
    return Answer(said, Because(f"by “{one.words}”", said, terms[0].clause.unit, parts=parts))
