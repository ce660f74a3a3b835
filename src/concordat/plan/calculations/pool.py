"""Pooled fund: takes contributions, lines, and who bears an overspend in what order, gives what each party pays to the penny, returns due, and what an end sets off."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.kernel.text import amount
from concordat.kernel.wrong_given import bad, warning
from concordat.plan.pool_calendar import SIGNATURES, ReturnDue, Trigger, return_warnings, returns_due, triggers
from concordat.plan.pool_given import Contribution, Event, Party, Return, RiskStep, SpendLine, pool_findings
from concordat.plan.risk_order import Borne, borne


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One pool in one `year`, looked at `on` a day.

    - `host` that keeps the money, `manager`, and the statutory `gateway`; `parties`, `contributions` of all years, `lines` of this one
    - `least`: the national minimum that all contributions from minimum funds come to, by year, in pounds
    - `overspend` and `underspend`: steps in order, each with shares that sum to 1
    - `return_days`: days after a quarter by which its return is due; `returns` that were made
    - `events` that end or change the pool; `notice_days` that are needed before
    """

    year: str
    on: date
    host: str
    manager: str = ""
    gateway: str = ""
    parties: tuple[Party, ...]
    contributions: tuple[Contribution, ...]
    lines: tuple[SpendLine, ...]
    least: dict[str, Decimal] = field(default_factory=dict)
    overspend: tuple[RiskStep, ...]
    underspend: tuple[RiskStep, ...] = ()
    return_days: int = 0
    returns: tuple[Return, ...] = ()
    events: tuple[Event, ...] = ()
    notice_days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyPays:
    """One party, in pounds: what it contributes as money and in kind, what it `bears` (below nought: gets back), and what it `pays` in all as money."""

    party: str
    money: Decimal
    in_kind: Decimal
    bears: Decimal
    pays: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The pool in the year, in pounds.

    - `contributed` as money; `budget` and `forecast` of all lines; `over`: forecast less contributed (below nought: under)
    - `steps`: what was borne at each; `parties`; `uncovered`: what the order leaves to nobody, with the host until it is agreed
    - `returns` of the year and `triggers`
    """

    contributed: Decimal
    budget: Decimal
    forecast: Decimal
    over: Decimal
    steps: tuple[Borne, ...]
    parties: tuple[PartyPays, ...]
    uncovered: Decimal
    returns: tuple[ReturnDue, ...]
    triggers: tuple[Trigger, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the settlement; raises Refused for shares that do not sum to 1 at any step, and for what else cannot be."""
    orders = {"overspend": given.overspend, "underspend": given.underspend}
    wrong = [*pool_findings(given.year, given.parties, given.host, given.contributions, given.lines, orders)]
    wrong += [bad(name, "is below nought") for name in ("return_days", "notice_days") if getattr(given, name) < 0]
    if wrong:
        raise Refused(wrong)
    rule = rules.on(SIGNATURES, given.on)
    mine = [one for one in given.contributions if one.year == given.year]
    contributed = _sum(one.amount for one in mine if not one.in_kind)
    forecast = _sum(line.forecast for line in given.lines)
    over = forecast - contributed
    steps = tuple(borne(abs(over), given.overspend if over > 0 else given.underspend))
    shared = _sum(part for step in steps for part in step.by_party.values())
    gives = Gives(
        contributed=contributed,
        budget=_sum(line.budget for line in given.lines),
        forecast=forecast,
        over=over,
        steps=steps,
        parties=tuple(_party(party.body, mine, steps, -1 if over < 0 else 1) for party in given.parties),
        uncovered=abs(over) - shared,
        returns=tuple(returns_due(given.year, given.return_days, int(rule.decimal), given.returns, given.on)),
        triggers=tuple(triggers(given.parties, given.contributions, given.events, timedelta(days=given.notice_days))),
    )
    because = Because(_says(gives), gives.over, "£", parts=tuple(_reasons(given, gives, rule)))
    return Answer(gives, because, unit="£", findings=tuple(_warnings(given, gives)))


def _sum(amounts: Iterator[Decimal]) -> Decimal:
    return sum(amounts, Decimal(0))


def _party(name: str, mine: Sequence[Contribution], steps: Sequence[Borne], sign: int) -> PartyPays:
    money = _sum(one.amount for one in mine if one.party == name and not one.in_kind)
    bears = sign * _sum(step.by_party.get(name, Decimal(0)) for step in steps)
    return PartyPays(
        party=name,
        money=money,
        in_kind=_sum(one.amount for one in mine if one.party == name and one.in_kind),
        bears=bears + 0,
        pays=money + bears,
    )


def _says(gives: Gives) -> str:
    if not gives.over:
        return "what the lines come to is what was contributed"
    return "lines come to more than was contributed" if gives.over > 0 else "lines come to less than was contributed"


def _reasons(given: Given, gives: Gives, signatures: RuleValue) -> Iterator[Because]:
    yield Because("forecast of all lines", gives.forecast, "£")
    yield Because("contributed as money", -gives.contributed, "£")
    for step in gives.steps:
        parts = tuple(Because(f"{party} bears", part, "£") for party, part in step.by_party.items())
        yield Because(f"step “{step.step}” is reached by {amount(step.reached, '£')}", parts=parts)
    if given.returns:
        yield because_rule(signatures)


def _warnings(given: Given, gives: Gives) -> Iterator[Finding]:
    if gives.uncovered:
        order = "overspend" if gives.over > 0 else "underspend"
        what = f"{amount(gives.uncovered, '£')} of the {order} falls to nobody."
        why = f"The steps of the {order} end before it does; it stays with the host, {given.host}."
        yield warning("uncovered", order, what, why, "Agree a last step that takes what is left.")
    if gives.budget > gives.contributed:
        what = (
            f"Lines are budgeted at {amount(gives.budget, '£')}, and {amount(gives.contributed, '£')} is contributed."
        )
        yield warning("above-budget", "lines", what, "The pool begins in overspend.", "Cut a line, or contribute more.")
    yield from _minimum(given.least, given.contributions)
    yield from return_warnings(gives.returns)
    for end in gives.triggers:
        if end.unpaid:
            what = f"{end.says} from {end.on}, and {amount(end.unpaid, '£')} of its contributions fall in years that it does not see out."
            yield warning("party-ends", "parties", what, "They have no payer then.", f"{end.then}.".capitalize())
    for name in ("manager", "gateway"):
        if not getattr(given, name).strip():
            what = f"The pool has no {name}."
            yield warning("missing-field", name, what, "The agreement names it.", "Name it.")


def _minimum(least: Mapping[str, Decimal], contributions: Sequence[Contribution]) -> Iterator[Finding]:
    for year, wanted in least.items():
        found = _sum(one.amount for one in contributions if one.year == year and one.fund == "minimum")
        if found < wanted:
            what = f"In {year} minimum funds come to {amount(found, '£')}, {amount(wanted - found, '£')} less than must be."
            yield warning("below-minimum", "contributions", what, "The national minimum is not met.", "Contribute it.")
