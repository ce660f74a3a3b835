"""Key dates: takes contracts with the options they allow and a day, gives every day on which something must be done or ends, and how it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from concordat.contract.contract_life import lives
from concordat.contract.key_date import KeyDate, key_dates_of, kinds
from concordat.contract.option_checks import option_findings
from concordat.contract.records import Contract, ContractOption
from concordat.kernel.answer import Answer, Because, RecordRef, because_rule
from concordat.kernel.finding import Finding, Place, Refused, stops
from concordat.kernel.rulebook import Rulebook, RuleValue

RULE = "contract.key_date_alert"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Contracts on a day.

    - `on`: the day; nothing that was signed, used or let go after it is known
    - `contracts`, `options`: records of the register
    - `horizon_days`: how many days before its day a date is due; without it, as the rulebook says for each kind
    """

    on: date
    contracts: tuple[Contract, ...] = ()
    options: tuple[ContractOption, ...] = ()
    horizon_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The dates in order of day, each with its last day, how it stands and how many days are left.

    - `due`, `overdue`, `missed`: how many stand so; what is overdue can still be done, what is missed cannot
    """

    dates: tuple[KeyDate, ...]
    due: int
    overdue: int
    missed: int


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return every key date; raises Refused for codes and days that cannot be."""
    findings = (*_horizon(given), *option_findings(given.contracts, given.options))
    if stops(findings):
        raise Refused(findings)
    rule = rules.on(RULE, given.on) if given.horizon_days is None else None
    alert = {kind: int(rule.value[kind]) if rule else given.horizon_days or 0 for kind in kinds()}
    found = [one for life in lives(given.contracts, given.options, given.on) for one in key_dates_of(life, alert)]
    found.sort(key=lambda one: (one.on, one.contract, one.kind, one.option))
    count = {standing: sum(1 for one in found if one.standing == standing) for standing in ("due", "overdue", "missed")}
    parts = tuple(because_date(one, rule) for one in found)
    because = Because(f"the key dates of {len(given.contracts)} contracts on {given.on}", len(found), parts=parts)
    return Answer(Gives(dates=tuple(found), **count), because, findings=findings)


def because_date(one: KeyDate, rule: RuleValue | None) -> Because:
    """Return why a key date stands as it does: the records it is from and the days of alert."""
    contract = Because(f"contract {one.contract}", record=RecordRef("Contract", (one.contract,)))
    option = (Because(f"option {one.option}", record=RecordRef("ContractOption", (one.option,))),) if one.option else ()
    parts = (contract, *option, *((because_rule(rule),) if rule else ()))
    return Because(f"{one.on}, {one.says}: {one.standing}", one.days_left, "days", parts=parts)


def _horizon(given: Given) -> Iterator[Finding]:
    if given.horizon_days is not None and given.horizon_days < 0:
        yield Finding(
            "negative-number",
            f"horizon_days is {given.horizon_days}.",
            "What is due is looked for ahead.",
            "Give days from nought up.",
            Place(field="horizon_days"),
        )
