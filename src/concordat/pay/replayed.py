"""Replay of contracts: takes settled cases and another way to pay, gives what the same activity would be due under it, contract by contract.

What a way leaves open stays as it is: the form of each line, the terms of each contract, the day whose national rules hold. The
activity keeps the prices of its own year, so that nothing is compared but how it is paid. A line without priced activity stays
as it is.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.money import pence
from concordat.pay.case_given import form_findings, lacking, term_findings
from concordat.pay.contract_case import ContractCase
from concordat.pay.line_to_date import LineToDate
from concordat.pay.parameters import Parameter, read_parameter


@dataclass(frozen=True, slots=True)
class Way:
    """One way to pay, by its name: a form for every line, terms by parameter, and the day whose national rules hold."""

    name: str
    form: str = ""
    terms: Mapping[str, str] = field(default_factory=dict)
    on: date | None = None


@dataclass(frozen=True)
class Replayed:
    """A way with what is due under it by contract, to the penny, and the cases it was settled from; or why it cannot be."""

    way: Way
    due: Mapping[str, Answer[Decimal]]
    cases: Mapping[str, ContractCase]
    findings: tuple[Finding, ...] = ()


AS_IT_IS = Way("as it is")


def dues_under(cases: Mapping[str, ContractCase], way: Way) -> Replayed:
    """Settle every contract in a way; where one of them cannot be, none is, and every finding says why.

    The way as it is gives the statement: each line is rounded once to the penny, and lines sum to the contract.
    """
    wrong = way_findings(way)
    if wrong:
        return Replayed(way, {}, {}, wrong)
    due: dict[str, Answer[Decimal]] = {}
    made: dict[str, ContractCase] = {}
    findings: list[Finding] = []
    for contract, case in cases.items():
        made[contract] = case_under(case, way)
        missed = (
            []
            if not way.form
            else [one for line in _changed(case, made[contract]) for one in lacking(line, made[contract].parameters)]
        )
        try:
            if missed:
                findings.append(_unmet(way, missed))
            else:
                due[contract] = _due(contract, made[contract], way)
        except Refused as refused:
            findings += refused.findings
    return Replayed(way, {} if findings else due, {} if findings else made, tuple(dict.fromkeys(findings)))


def case_under(case: ContractCase, way: Way) -> ContractCase:
    """Return a contract's case as it would be in a way whose form and terms can be read."""
    on = way.on or case.on
    parameters = case.parameters if on == case.on else case.parameters.on_day(on)
    for name, text in way.terms.items():
        parameters = parameters.replaced(name, Parameter(name, read_parameter(name, text), _tried(name, text)))
    lines = tuple(replace(line, form=way.form) if way.form and has_activity(line) else line for line in case.lines)
    return replace(case, lines=lines, parameters=parameters, on=on)


def has_activity(line: LineToDate) -> bool:
    """Say whether a line has priced activity; without it no other form could say what it is worth, and it keeps its own."""
    return bool(line.base + line.excess)


def way_findings(way: Way) -> tuple[Finding, ...]:
    """Return a finding for a form that is none, and for each term that no model has or that cannot be read."""
    return tuple(_wrong(way))


def _changed(case: ContractCase, then: ContractCase) -> list[LineToDate]:
    return [line for line, before in zip(then.lines, case.lines, strict=True) if line.form != before.form]


def _unmet(way: Way, missed: list[Finding]) -> Finding:
    """Return one finding for all that a form misses, as it misses the same of every line."""
    return Finding(
        "missing-figure",
        f"Lines cannot be paid {way.name}: the form needs what is not there for lines that are paid otherwise now.",
        "What is missing is never taken as nought.",
        "Choose another form, or report what it needs: " + missed[0].next,
        Place(field="form"),
    )


def _wrong(way: Way) -> Iterator[Finding]:
    if way.form:
        yield from form_findings(way.form, "form")
    yield from term_findings(way.terms)


def _due(contract: str, case: ContractCase, way: Way) -> Answer[Decimal]:
    dues = case.due()
    whole = sum((pence(one.amount) for one in dues.values()), Decimal(0))
    says = f"due under contract {contract}, {way.name}"
    return Answer(whole, Because(says, whole, "£", parts=tuple(one.because for one in dues.values())), unit="£")


def _tried(name: str, text: str) -> Because:
    return Because(f"{name.replace('_', ' ')}: {text}, as tried", text)
