"""Use an option of a contract or let it go: takes which, gives it decided and, where it is used, the contract and its lines with their new end."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from concordat.contract.contract_life import LENGTHENS, Life
from concordat.contract.coordination import without_power
from concordat.contract.kept_by import commissioners_of, not_its_commissioner
from concordat.contract.option_effect import moved_lines, new_end, variation_of
from concordat.contract.records import Contract, ContractOption, Line, Power, Variation
from concordat.contract.worth import NOTHING
from concordat.decide import BodyShare, Matter, authority_findings
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.kernel.text import amount, counted

TITLE = "Use an option of a contract, or let it go"
ROLES = ("contract manager",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """The decision.

    - `option`: the option
    - `body`: the commissioner that decides for its side
    - `state`: used or not used
    - `decision`: the proposal that allows it, if it needs one
    """

    REFERS: ClassVar[Mapping[str, str]] = {"option": "ContractOption", "body": "Body", "decision": "Proposal"}

    option: str
    body: str
    state: Literal["used", "not used"]
    decision: str = ""


def body(given: Given, system: System) -> str:
    """Return the commissioner that decides."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops the decision, or that should be known."""
    by = authority_findings(system, decides(given, system, moment))
    return (*given_findings(given, system), *_check(given, system, moment), *by)


def decides(given: Given, system: System, moment: Moment) -> Matter | None:
    """Return what is decided: a variation or an end, by what it adds to or takes from each commissioner's whole term; letting go decides nothing."""
    option = find(system, ContractOption, given.option)
    contract = find(system, Contract, option.contract) if option else None
    if option is None or contract is None or given.state != "used":
        return None
    changes = dict.fromkeys(commissioners_of(system, contract.id), NOTHING)
    yearly = dict.fromkeys(changes, NOTHING)
    for before, variation in _variations(given, system, moment, contract, option):
        changes[before.commissioner] = changes.get(before.commissioner, NOTHING) + abs(
            variation.lifetime_change or NOTHING
        )
        yearly[before.commissioner] = yearly.get(before.commissioner, NOTHING) + before.value
    kind = "contract variation" if option.kind in LENGTHENS else "contract end"
    shares = tuple(BodyShare(body=one, annual=yearly[one], variation=changes[one]) for one in changes)
    return Matter(decision_type=kind, on=moment.day, affected=shares, vote=given.decision)


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    option = find(system, ContractOption, given.option)
    contract = find(system, Contract, option.contract) if option else None
    if option is None or contract is None:
        return
    yield from not_its_commissioner(system, given.body, contract.id)
    if option.state != "open":
        what = (
            f"{option.id} was decided on{f' {option.decided_on}' if option.decided_on else ''}: it is {option.state}."
        )
        yield refuse("already-decided", what, "An option is decided on once.", "Leave it as it is.", "option")
        return
    yield from _without_power(given, system, moment, contract, option)
    if given.state != "used":
        return
    notice = Life(contract, (option,), moment.day).notice_by(option)
    if notice is not None and notice < moment.day:
        what = f"The last day for notice of {option.id} was {notice}."
        then = "Agree a variation with the provider, or let the option go."
        yield refuse("notice-missed", what, "The contract no longer allows it.", then, "option")
    end = new_end(option)
    if end is None or (contract.ends is not None and option.kind in LENGTHENS and contract.ends < option.starts):
        what = f"{option.id} does not follow on the end of {contract.id}, or does not say until when it runs."
        yield refuse("impossible-dates", what, "The contract would have no end.", "Correct the option.", "option")


def _without_power(
    given: Given, system: System, moment: Moment, contract: Contract, option: ContractOption
) -> Iterator[Finding]:
    """Give why the body may not: a longer term is a variation, as large as a year of what goes on; a break is a notice."""
    power: Power = "vary" if option.kind in LENGTHENS else "issue notice"
    going_on = moved_lines(contract, option, system.all(Line)) if given.state == "used" else ()
    size = sum((before.value for before, _ in going_on), NOTHING)
    yield from without_power(system, contract.id, power, given.body, moment.day, size, "body")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what becomes of the contract and its lines, what it comes to, and who sees it."""
    option = system.one(ContractOption, given.option)
    contract = system.one(Contract, option.contract)
    seen = "Everyone can see it in the life of the contract, and in its ledger of changes."
    if given.state != "used":
        return (
            f"The {option.kind} of “{contract.title}” from {option.starts} is let go; its end stays as it is.",
            seen,
        )
    varied = _variations(given, system, moment, contract, option)
    total = sum((one.lifetime_change or NOTHING for _, one in varied), NOTHING)
    return (
        f"The {option.kind} is used: “{contract.title}” ends on {new_end(option)} instead of {contract.ends or 'no day yet'}.",
        f"{counted(len(varied), 'line')} move with it; over their terms their value changes by {amount(total, '£')}.",
        seen,
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the option as decided; where it is used, the contract and its lines with their new end, and the entries of the ledger."""
    option = system.one(ContractOption, given.option)
    contract = system.one(Contract, option.contract)
    decided = replace(option, state=given.state, decided_on=moment.day, decision=given.decision)
    if given.state != "used":
        return Change(amend=(decided,))
    moved = moved_lines(contract, option, system.all(Line))
    varied = _variations(given, system, moment, contract, option)
    return Change(
        add=tuple(one for _, one in varied),
        amend=(decided, replace(contract, ends=new_end(option)), *(after for _, after in moved)),
    )


def _variations(
    given: Given, system: System, moment: Moment, contract: Contract, option: ContractOption
) -> tuple[tuple[Line, Variation], ...]:
    earlier: tuple[Variation, ...] = system.all(Variation)
    return tuple(
        (before, variation_of(option, before, after, earlier, moment.day, given.decision))
        for before, after in moved_lines(contract, option, system.all(Line))
    )
