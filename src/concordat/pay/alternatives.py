"""Other ways to settle one term: takes a system and a clause of a consolidation, gives every rule with what it would cost and whom."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, cast, get_args

from concordat.contract import Consolidated, consolidate, old_grounds, tried
from concordat.contract.records import Choice, Consolidation, HarmonisingRule
from concordat.kernel.answer import Answer, Because
from concordat.kernel.given import find
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.pay.harmonised import Harmonised, harmonised
from concordat.pay.neutral import neutral_average
from concordat.pay.statement import Statements
from concordat.pay.worksheet import becomes, cost_of

OF_ONE = "one commissioner's"


@dataclass(frozen=True)
class Alternative:
    """One rule for one clause (by its key): what it would make of the term, its cost by itself (£), and who gains and loses in all.

    `why_not` says why the rule does not fit; `chosen` that it is the one in force.
    """

    clause: str
    rule: str
    rule_body: str
    becomes: str
    cost: Answer[Decimal] | None
    effect: Harmonised
    why_not: str
    chosen: bool


def alternatives(system: System, made: Consolidated, clause: str, statements: Statements) -> tuple[Alternative, ...]:
    """Return every rule that the clause could be settled by, in the order in which they are listed everywhere."""
    own = made.consolidation
    return tuple(
        what_if(system, made, clause, rule, body, statements)
        for rule in get_args(HarmonisingRule)
        for body in (own.commissioners if rule == OF_ONE else ("",))
    )


def what_if(
    system: System, made: Consolidated, clause: str, rule: str, rule_body: str, statements: Statements
) -> Alternative:
    """Return what one rule for all would make of a clause; nothing is recorded, and choices for one body stand.

    Raises Refused where it cannot be tried.
    """
    choice = Choice(
        consolidation=made.consolidation.id,
        about="clause",
        key=clause,
        choice=cast(Any, rule),
        rule_body=rule_body,
        reason="what if",
    )
    average = neutral_average(statements)
    other = consolidate(tried(system, choice), made.consolidation.id, average=average)
    terms = [term for term in other.terms if term.clause.key == clause]
    misfit = next((term.reason for term in terms if term.status == "undecided"), "")
    return Alternative(
        clause,
        rule,
        rule_body,
        becomes(other, terms),
        cost_of(other, clause, statements),
        harmonised(other, statements),
        misfit.partition("undecided: ")[2],
        _is_chosen(system, made.consolidation, clause, rule, rule_body),
    )


def alternatives_table(found: tuple[Alternative, ...], made: Consolidated, title: str) -> Table:
    """Return a row for each rule."""
    rows = (
        (
            words_of(one, made),
            "does not fit" if one.why_not else "chosen now" if one.chosen else "",
            one.why_not or _becomes(one, made),
            None if one.why_not else one.cost,
            "" if one.why_not else _most(one.effect, made, 1),
            "" if one.why_not else _most(one.effect, made, -1),
        )
        for one in found
    )
    columns = {
        "rule": "Rule",
        "state": "State",
        "becomes": "The term would be",
        "cost": "Cost by itself [£]",
        "gains": "Gains most, all choices together",
        "loses": "Loses most, all choices together",
    }
    return table("alternatives", f"{title}: the rules it could be settled by", columns, rows)


def effect_table(now: Harmonised, then: Harmonised, title: str) -> Table:
    """Return what each body gains (£) with the choices as they are, and with the one tried."""
    first, second = now.by_body, then.by_body
    rows = ((now.names.get(body, body), first.get(body), second.get(body)) for body in dict.fromkeys((*first, *second)))
    columns = {"body": "Body", "before": "Gain as chosen now [£]", "after": "Gain with this rule [£]"}
    return table("what_if", f"Who gains and who loses: {title}", columns, rows)


def words_of(one: Alternative, made: Consolidated) -> str:
    """Return a rule in words, with the body whose term is taken."""
    if not one.rule_body:
        return one.rule
    return f"the term of {made.names.get(one.rule_body, one.rule_body)}"


def _becomes(one: Alternative, made: Consolidated) -> Answer[str]:
    """Return what the term would be, with what every contract says now, from which the rule makes it."""
    own = old_grounds(term for term in made.terms if term.clause.key == one.clause)
    says = f"what “{words_of(one, made)}” would make of the terms as they are"
    return Answer(one.becomes, Because(says, one.becomes, parts=own))


def _most(effect: Harmonised, made: Consolidated, sign: int) -> str:
    gains = {body: answer.value * sign for body, answer in effect.by_body.items() if answer.value * sign > 0}
    if not gains:
        return "nobody"
    body = max(gains, key=lambda one: gains[one])
    return made.names.get(body, body)


def _is_chosen(system: System, own: Consolidation, clause: str, rule: str, rule_body: str) -> bool:
    made = find(system, Choice, own.id, "clause", clause, "")
    return (rule, rule_body) == ((made.choice, made.rule_body) if made else (own.rule, own.rule_body))
