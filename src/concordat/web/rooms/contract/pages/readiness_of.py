"""Is one contract ready to sign: each question proved, missing or overridden, with what shows it, its conditions, and what can be done."""

from collections.abc import Iterator

from concordat import contract, pay
from concordat.buy.records import AwardDecision
from concordat.contract.records import ConditionPrecedent, Consolidation, Contract
from concordat.kernel.finding import Refused
from concordat.kernel.given import find
from concordat.kernel.table import Table
from concordat.publish.openness import is_public
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo

PATH = "readiness/<str:contract>"
TITLE = "Ready to sign"
AUDIENCE = PUBLIC
# What is asked about an award is told to everyone once a notice told of the award.
OF_AWARDS = "procurement"


def show(ask: Ask, contract: str) -> Page:
    """Show the questions of a contract, or of the single contract of a worksheet."""
    own = find(ask.system, Contract, contract)
    single = find(ask.system, Consolidation, contract)
    if own is None and single is None:
        raise Missing(f"There is no contract “{contract}”.", (Link("What waits", ask.path("readiness")),))
    trail = (Link(TITLE, ask.path("readiness")),)
    title = own.title if own is not None else single.title if single is not None else contract
    try:
        found, demand = _found(ask, contract, own)
    except Refused as refused:
        return Page(title=title, caption=TITLE, findings=refused.findings, trail=trail)
    return _page(ask, found, demand, own, title, trail)


def _page(
    ask: Ask, found: contract.Readiness, demand: Table | None, own: Contract | None, title: str, trail: tuple[Link, ...]
) -> Page:
    conditions = contract.conditions_table(found.case.conditions)
    overrides = contract.overrides_table(found.case.overrides.values(), contract.questions())
    return Page(
        title=title,
        caption=TITLE,
        says=tuple(_says(found, own)),
        figures=contract.readiness_figures(found),
        tables=(
            contract.questions_table(found),
            *((demand,) if demand else ()),
            *((conditions,) if conditions.rows else ()),
            *((overrides,) if overrides.rows else ()),
        ),
        links_of={
            "conditions": tuple(
                ask.record("ConditionPrecedent", one.contract, str(one.number)) for one in found.case.conditions
            )
        },
        links=tuple(_links(ask, found, own)),
        to_do=tuple(_to_do(found, own)),
        trail=trail,
    )


def _found(ask: Ask, code: str, own: Contract | None) -> tuple[contract.Readiness, Table | None]:
    """Ask on the day it was signed where it was, else today; an award that no notice told of yet is between those who know."""

    def work() -> tuple[contract.Readiness, Table | None]:
        case = contract.readiness_case_of(ask.system, code, day)
        return contract.readiness(case), pay.demand_table(case)

    day = own.signed if own is not None and own.signed is not None else ask.day
    made: tuple[contract.Readiness, Table | None] = ask.remember(("readiness", code, day), work)
    found, demand = made
    hidden = any(
        one.contract == code and not is_public(ask.system, one, ask.day) for one in ask.system.all(AwardDecision)
    )
    shown = found.without(OF_AWARDS) if hidden and not ask.sees(*found.case.commissioners) else found
    return shown, demand


def _says(found: contract.Readiness, own: Contract | None) -> Iterator[str]:
    if own is not None and own.signed is not None:
        yield f"It was signed on {own.signed:%-d %B %Y}; this is what is known now of that day."
    elif found.ready:
        yield "Nothing that is asked stops the signature."
    else:
        yield "It cannot be signed until each question that stops it is answered, or overridden by name with a reason."


def _links(ask: Ask, found: contract.Readiness, own: Contract | None) -> Iterator[Link]:
    code = found.case.contract.id
    if own is not None:
        yield Link("The contract", ask.record("Contract", code))
    else:
        yield Link("The worksheet", ask.record("Consolidation", code))
    for one in found.case.outcomes:
        yield Link(f"Outcome: {one.title}", ask.record("ExpectedOutcome", one.id))
    for data in pay.line_verdicts(found.case):
        sides = " from ".join(ask.names.get(body, body) for body in (data.line.commissioner, data.line.provider))
        title = f"Data of {data.line.service}: {sides}"
        yield Link(title, ask.path(f"demand/{data.line.id}"), f"{data.verdict}, with each test of its months")
    for name, scope in found.case.scopes:
        if scope is not None:
            yield Link(f"Scope of {name}", ask.record("Scope", scope.contract, scope.line))
    for name, baseline in found.case.baselines:
        if baseline is not None:
            yield Link(f"Baseline of {name}", ask.record("Baseline", baseline.contract, baseline.line))


def _to_do(found: contract.Readiness, own: Contract | None) -> Iterator[ToDo]:
    code, body = found.case.contract.id, next(iter(found.case.commissioners), "")
    given = {"contract": code, "body": body}
    yield ToDo("contract.record_scope", "Record the scope", given, body)
    yield ToDo("contract.record_baseline", "Record the baseline", given, body)
    yield ToDo("contract.record_outcome", "Record an expected outcome", {"body": body, "contracts": code}, body)
    yield ToDo("contract.set_condition", "Set a condition precedent", given, body)
    for one in found.case.conditions:
        if not _closed(one):
            closing = given | {"number": str(one.number)}
            yield ToDo("contract.close_condition", f"Close condition {one.number}", closing, body)
    if own is None or own.signed is None:
        missing = "\n".join(one.name for one in found.those("missing", "stop"))
        yield ToDo("contract.override_readiness", "Override what stops it", given | {"questions": missing}, body)
    if own is not None and own.signed is None:
        yield ToDo("contract.sign", "Record the signature", given, body)


def _closed(one: ConditionPrecedent) -> bool:
    return one.fulfilled_on is not None or one.waived_on is not None
