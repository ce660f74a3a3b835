"""The state of a contract: takes it with its lines, variations and options and two days, gives what held on the one as known on the other."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.contract.option_checks import option_findings
from concordat.contract.records import Contract, ContractOption, Line, Variation
from concordat.contract.state import LineState, end_as_known, line_states
from concordat.contract.worth import NOTHING
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.finding import Finding, Place, Refused, stops
from concordat.kernel.period import holds
from concordat.kernel.rulebook import Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One contract and two days.

    - `on`: the day on which it is looked at
    - `known_on`: the day whose knowledge counts; without it, `on`
    - `contract`, `lines`, `variations`, `options`: records of the register, all of the one contract
    """

    on: date
    known_on: date | None = None
    contract: Contract
    lines: tuple[Line, ...] = ()
    variations: tuple[Variation, ...] = ()
    options: tuple[ContractOption, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The state.

    - `signed`: the day of the signature, none where it was not signed as far as was known
    - `ends`: the first day on which it no longer holds, as known; `in_force`: whether it held on the day
    - `lines`: each with the value and end that held; `value`: of those in force, in pounds a year
    - `changed`: what the variations counted came to over the term, in pounds; those without such a value are left out
    """

    signed: date | None
    ends: date | None
    in_force: bool
    value: Decimal
    changed: Decimal
    lines: tuple[LineState, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the state; raises Refused for records of another contract, codes used twice, and options that cannot be."""
    findings = (*_findings(given), *option_findings((given.contract,), given.options))
    if stops(findings):
        raise Refused(findings)
    known = given.known_on or given.on
    signed = given.contract.signed
    ends = end_as_known(given.contract, given.options, known)
    lines = line_states(given.contract, given.lines, given.variations, given.on, ends, known)
    counted = {code for line in lines for code in line.variations}
    made = [one for one in given.variations if one.id in counted]
    gives = Gives(
        signed=signed if signed is not None and signed <= known else None,
        ends=ends,
        in_force=holds(given.contract.starts, ends, given.on),
        value=sum((line.value for line in lines if line.in_force), NOTHING),
        changed=sum((one.lifetime_change for one in made if one.lifetime_change is not None), NOTHING),
        lines=lines,
    )
    parts = tuple(because_state(line) for line in lines if line.in_force)
    says = f"{given.contract.id} on {given.on} as known on {known}"
    whole = parts or (because_record("it had no line in force", "Contract", given.contract.id),)
    return Answer(gives, Because(says, gives.value, "£", parts=whole), findings=findings)


def because_state(line: LineState) -> Because:
    """Return why a line had its value: the line itself, and the variations that took effect by then."""
    record = because_record(f"line {line.line}", "Line", line.line)
    made = (because_record(f"variation {one}", "Variation", one) for one in line.variations)
    return Because(f"line {line.line}: {line.service or 'no service'}", line.value, "£", parts=(record, *made))


def _findings(given: Given) -> Iterator[Finding]:
    code, lines = given.contract.id, {line.id for line in given.lines}
    for kind, records in (("line", given.lines), ("variation", given.variations)):
        for one in records:
            if one.contract != code:
                what = f"The {kind} {one.id} belongs to contract “{one.contract}”."
                then = "Give the records of one contract."
                yield Finding("another-contract", what, f"The state is that of {code}.", then, Place(field=f"{kind}s"))
        for name, count in Counter(one.id for one in records).items():
            if count > 1:
                what = f"The {kind} {name} is there {count} times."
                yield Finding("duplicate-key", what, "It would count twice.", "Give it once.", Place(field=f"{kind}s"))
    for change in given.variations:
        if change.line not in lines:
            what = f"The variation {change.id} changes line “{change.line}”, which is not given."
            yield Finding("unknown-line", what, "It would be lost.", "Give the line.", Place(field="variations"))
