"""The worksheet that makes one contract of many: each term with each body's own, the rule chosen, what it costs, and every other way."""

from dataclasses import dataclass
from typing import Annotated, Any, get_args
from urllib.parse import urlencode

from concordat import contract, pay
from concordat.contract.records import Consolidation, HarmonisingRule
from concordat.kernel.finding import Finding, Place
from concordat.kernel.given import find
from concordat.kernel.table import Table
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo

PATH = "consolidations/<str:consolidation>"
TITLE = "Worksheet of a single contract"
AUDIENCE = PUBLIC
RECORD = "Consolidation"
OF_ONE = "one commissioner's"


@dataclass(frozen=True)
class Filters:
    """What is tried: one rule for one term. Nothing is recorded by it."""

    clause: Annotated[str, "Term"] = ""
    rule: str = ""
    rule_body: Annotated[str, "Whose term"] = ""


def choices(ask: Ask) -> dict[str, Any]:
    """Return the terms, the rules, and the commissioners whose term may be taken."""
    terms = {term.clause.key: term.clause.title for one in worked.consolidated(ask) for term in one.terms}
    bodies = dict.fromkeys(body for one in worked.consolidated(ask) for body in one.consolidation.commissioners)
    return {
        "clause": [("", "every term"), *terms.items()],
        "rule": [("", "every rule"), *((rule, rule) for rule in get_args(HarmonisingRule))],
        "rule_body": [("", "none"), *((body, ask.names.get(body, body)) for body in bodies)],
    }


def show(ask: Ask, consolidation: str) -> Page:
    """Show the worksheet, one term of it, or what another rule would do."""
    own = find(ask.system, Consolidation, consolidation)
    if own is None:
        look = (Link("From many contracts to one", ask.path("consolidations")),)
        raise Missing(f"There is no worksheet “{consolidation}”.", look)
    if own.signed is not None:
        return _signed(ask, own)
    made = _made(ask, consolidation)
    clauses = {term.clause.key: term.clause.title for term in made.terms}
    if ask.filters.clause in clauses:
        return _clause(ask, made, ask.filters.clause, clauses[ask.filters.clause])
    return _whole(ask, made)


def _whole(ask: Ask, made: contract.Consolidated) -> Page:
    own = made.consolidation
    sheet = ask.remember(("worksheet", own.id), lambda: pay.worksheet(_made(ask, own.id), worked.statements(ask)))
    effect = _effect(ask, own.id)
    lines, local = contract.lineage_table(made), contract.local_table(made)
    return Page(
        title=own.title,
        caption="Worksheet of a single contract",
        says=(
            f"{len(made.replaced)} contracts become one on {own.starts:%-d %B %Y}; where nothing else is chosen the rule is "
            f"“{_rule(ask, own.rule, own.rule_body)}”.",
            "Open a term to see every way to settle it with what it would cost and whom. Trying records nothing; choosing does.",
        ),
        figures=(made.conserved, effect.total),
        tables=(
            sheet.rows,
            effect.bodies_table(),
            effect.table(),
            contract.value_table(made),
            lines,
            *((local,) if local.rows else ()),
            _mandates(ask, own),
        ),
        findings=made.findings,
        links_of={
            sheet.rows.name: tuple(_address(ask, own.id, clause=clause.key) for clause in sheet.clauses),
            lines.name: tuple(ask.record("Line", str(line)) for line in lines.column("line")),
        },
        to_do=_to_do(ask, own),
        links=tuple(_links(ask, own)),
        trail=(Link("From many contracts to one", ask.path("consolidations")),),
        follow=("Consolidation", own.id),
    )


def _mandates(ask: Ask, own: Consolidation) -> Table:
    """Return who speaks for whom, on both sides."""
    sides = contract.sides_of(worked.register(ask), ask.system, own.id)
    return contract.mandates_table(ask.system, own.id, sides, ask.names, ask.day)


def _clause(ask: Ask, made: contract.Consolidated, clause: str, title: str) -> Page:
    own = made.consolidation
    ways = ask.remember(
        ("alternatives", own.id, clause),
        lambda: pay.alternatives(ask.system, _made(ask, own.id), clause, worked.statements(ask)),
    )
    tried = next((one for one in ways if (one.rule, one.rule_body) == (ask.filters.rule, ask.filters.rule_body)), None)
    shown = pay.alternatives_table(ways, made, title)
    findings = _not_tried(ask, tried, title)
    tables, figures = [shown], [made.conserved]
    if tried is not None and not tried.why_not:
        words = pay.words_of(tried, made)
        tables.insert(0, pay.effect_table(_effect(ask, own.id), tried.effect, f"“{title}” by “{words}”"))
        figures = [tried.effect.total.named("pay.harmonised_if_chosen"), _effect(ask, own.id).total]
    return Page(
        title=title,
        caption=own.title,
        says=tuple(_says_of(ask, made, clause, tried)),
        figures=tuple(figures),
        tables=tuple(tables),
        findings=findings,
        links_of={
            shown.name: tuple(
                _address(ask, own.id, clause=clause, rule=one.rule, rule_body=one.rule_body) for one in ways
            )
        },
        to_do=_choose(ask, own, clause, tried),
        links=(
            Link("The whole worksheet", ask.record("Consolidation", own.id)),
            Link("The term in the clause library", ask.record("Clause", clause)),
        ),
        trail=(
            Link("From many contracts to one", ask.path("consolidations")),
            Link(own.title, ask.record("Consolidation", own.id)),
        ),
    )


def _says_of(ask: Ask, made: contract.Consolidated, clause: str, tried: pay.Alternative | None) -> list[str]:
    terms = [term for term in made.terms if term.clause.key == clause]
    says = []
    if tried is not None:
        becomes = tried.why_not or f"the term would be {tried.becomes}"
        says.append(
            f"What if it were settled by “{pay.words_of(tried, made)}”: {becomes}. Nothing is recorded by looking."
        )
    says.append(f"Now it is settled by “{pay.rules_of(terms)}”: {pay.becomes(made, terms)}.")
    reasons = dict.fromkeys(term.reason for term in terms if term.reason)
    return [*says, *(f"Why: {reason}." for reason in reasons)]


def _not_tried(ask: Ask, tried: pay.Alternative | None, title: str) -> tuple[Finding, ...]:
    if not ask.filters.rule or tried is not None:
        return ()
    needs = ask.filters.rule == OF_ONE
    return (
        Finding(
            "bad-choice",
            f"“{title}” cannot be tried with the rule “{ask.filters.rule}”{' of nobody' if needs else ''}.",
            "The term of one commissioner needs that commissioner; every other rule stands alone.",
            "Choose the commissioner beside it." if needs else "Choose a rule, and no commissioner.",
            Place(field="filter-rule_body"),
            "warning",
        ),
    )


def _choose(ask: Ask, own: Consolidation, clause: str, tried: pay.Alternative | None) -> tuple[ToDo, ...]:
    given = {"consolidation": own.id, "about": "clause", "key": clause}
    if tried is None:
        return (ToDo("contract.choose", "Choose a rule for this term", given, own.co_ordinator),)
    if tried.why_not:
        return ()
    given |= {"choice": tried.rule} | ({"rule_body": tried.rule_body} if tried.rule_body else {})
    return (ToDo("contract.choose", "Choose this rule", given, own.co_ordinator),)


def _to_do(ask: Ask, own: Consolidation) -> tuple[ToDo, ...]:
    signs = next((one for one in own.commissioners if ask.holds("contract manager", body=one)), own.co_ordinator)
    line = {"consolidation": own.id, "about": "line"}
    return (
        ToDo("pay.sign_single", "Sign the single contract", {"consolidation": own.id, "body": signs}, signs),
        ToDo("contract.give_mandate", "Say who speaks for a body", {"contract": own.id, "body": signs}, signs),
        ToDo("contract.choose", "End a line or leave it local", line, own.co_ordinator),
    )


def _signed(ask: Ask, own: Consolidation) -> Page:
    return Page(
        title=own.title,
        caption="Worksheet of a single contract",
        says=(
            f"It was signed on {own.signed:%-d %B %Y}. The contract stands in the register, and this worksheet is closed.",
        ),
        links=(
            Link("The contract", ask.record("Contract", own.id)),
            Link("The collaborative agreement", ask.path(f"consolidations/{own.id}/agreement")),
            *_links(ask, own),
        ),
        trail=(Link("From many contracts to one", ask.path("consolidations")),),
    )


def _links(ask: Ask, own: Consolidation) -> list[Link]:
    links = [
        Link(f"Terms with {ask.names.get(body, body)} side by side", ask.path(f"compare/{body}"))
        for body in own.providers
    ]
    if own.signed is None:
        links.append(Link("Differences to settle", ask.path(f"consolidations/{own.id}/differences")))
        links.append(Link("Scenarios side by side", ask.path(f"consolidations/{own.id}/scenarios")))
        links.append(Link("Proof that no pound is lost", ask.path(f"consolidations/{own.id}/proof")))
        links.append(Link("The collaborative agreement", ask.path(f"consolidations/{own.id}/agreement")))
    links.append(Link("Ready to sign: what is proved, missing or overridden", ask.path(f"readiness/{own.id}")))
    if own.proposal:
        links.append(Link("The vote that allows it", ask.record("Proposal", own.proposal)))
    return links


def _made(ask: Ask, consolidation: str) -> contract.Consolidated:
    return next(one for one in worked.consolidated(ask) if one.consolidation.id == consolidation)


def _effect(ask: Ask, consolidation: str) -> pay.Harmonised:
    return next(one for one in worked.harmonised(ask) if one.consolidation == consolidation)


def _rule(ask: Ask, rule: str, body: str) -> str:
    return f"the term of {ask.names.get(body, body)}" if body else rule


def _address(ask: Ask, consolidation: str, **query: str) -> str:
    kept = {name: value for name, value in query.items() if value}
    return f"{ask.record('Consolidation', consolidation)}?{urlencode(kept)}"
