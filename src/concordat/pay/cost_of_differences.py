"""Cost of differences: takes a comparison and the statements, gives what each differing priced term costs at the actual activity."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from operator import is_

from concordat.contract import ClauseComparison, Comparison
from concordat.contract.records import Clause
from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.money import pence
from concordat.kernel.text import amount
from concordat.pay.contract_case import ContractCase
from concordat.pay.differences import Difference, Differences, Swap
from concordat.pay.exact import decimal_of
from concordat.pay.line_to_date import Due, because_of, text, total
from concordat.pay.model_parameters import priced_parameters
from concordat.pay.parameters import Parameter, parameter_of
from concordat.pay.statement import NOTHING, Statements

Dues = Mapping[str, Due]


def cost_of_differences(
    comparison: Comparison, statements: Statements, before: Differences | None = None
) -> Differences:
    """Price every differing clause of a provider's contracts by settling each again with that one term replaced.

    A sum of money (a baseline) is carried over as its share of the plan, because commissioners differ in size.
    Contracts that are not settled in the year, and terms that cannot be read, are findings. `before`, an earlier result,
    is given back where neither the terms nor what the contracts are settled from has changed.
    """
    cases = tuple(statements.cases.get(contract) for contract in comparison.contracts)
    # The same cases and not equal ones: they are the same where the contracts were taken over as settled before.
    alike = before and len(before.cases) == len(cases) and all(map(is_, before.cases, cases))
    if before and alike and before.clauses == comparison.clauses:
        return before
    priced: list[Difference] = []
    now = {contract: case.due() for contract, case in statements.cases.items() if contract in comparison.contracts}
    unpriced: list[Clause] = []
    findings: list[Finding] = []
    for row in comparison.clauses:
        if row.state == "same":
            continue
        if row.clause.payment_parameter not in priced_parameters():
            unpriced.append(row.clause)
            continue
        try:
            priced.append(_difference(comparison.provider, row, statements, now))
        except Refused as refused:
            findings += refused.findings
    return Differences(
        comparison.provider,
        tuple(priced),
        tuple(unpriced),
        tuple(findings),
        statements.names,
        comparison.clauses,
        cases,
    )


def _parameter(case: ContractCase, clause: Clause, value: str | None) -> Parameter | None:
    return None if value is None else parameter_of(clause, case.contract, value, assumed=True)


def _change(case: ContractCase, now: Dues, name: str, parameter: Parameter | None) -> Answer[Decimal]:
    own = case.parameters.own(name)
    if (own is None and parameter is None) or (own and parameter and own.value == parameter.value):
        return Answer(NOTHING, Because("the term says the same", NOTHING, "£", parts=because_of(own)), unit="£")
    other = case.under(case.parameters.replaced(name, parameter)).due()
    before, after = _total(now.values()), _total(other.values())
    says = f"contract {case.contract} settled again at the same activity: £{after:,} instead of £{before:,}"
    parts = [
        Because(
            f"line {line}: £{pence(due.amount):,} instead of £{pence(now[line].amount):,}",
            pence(due.amount),
            "£",
            parts=(due.because, *because_of(own)),
        )
        for line, due in other.items()
        if due.amount != now[line].amount
    ]
    return Answer(
        after - before, Because(says, after - before, "£", parts=tuple(parts) or because_of(parameter, own)), unit="£"
    )


def _total(dues: Iterable[Due]) -> Decimal:
    return sum((pence(due.amount) for due in dues), NOTHING)


def _of_own_size(parameter: Parameter | None, holder: ContractCase, case: ContractCase) -> Parameter | None:
    """Return another contract's parameter for this one: a sum of money stands for its share of the holder's plan."""
    if parameter is None or priced_parameters()[parameter.name].kind != "money" or holder.contract == case.contract:
        return parameter
    theirs, own = (total([line.plan for line in one.lines if line.form == "marginal_rate"]) for one in (holder, case))
    if not theirs:
        return parameter
    value = Fraction(parameter.value) * own / theirs
    says = (
        f"{text(Fraction(parameter.value))} is {decimal_of(Fraction(parameter.value) / theirs)} of what contract "
        f"{holder.contract} plans; the same share of what {case.contract} plans is {text(value)}"
    )
    return Parameter(parameter.name, value, Because(says, decimal_of(value), "£", parts=(parameter.because,)))


def _difference(provider: str, row: ClauseComparison, statements: Statements, now: Mapping[str, Dues]) -> Difference:
    cases = {contract: statements.cases[contract] for contract in row.values if contract in statements.cases}
    read = {contract: _parameter(cases[contract], row.clause, row.values[contract]) for contract in cases}
    name, distinct = row.clause.payment_parameter, _distinct(read)
    swaps: list[Swap] = []
    if_all: dict[str, Decimal] = {}
    for holder in distinct:
        changes = {
            contract: _change(case, now[contract], name, _of_own_size(read[holder], cases[holder], case))
            for contract, case in cases.items()
        }
        whose = [one for one in cases if _value(read[one]) == _value(read[holder])]
        owners = tuple(row.commissioner_of.get(one, one) for one in whose)
        swaps += [
            Swap(
                contract,
                row.commissioner_of.get(contract, ""),
                row.said(contract),
                row.said(holder),
                owners,
                change,
            )
            for contract, change in changes.items()
            if contract not in whose
        ]
        if_all[row.values[holder] or "no such term"] = sum((one.value for one in changes.values()), NOTHING)
    swaps.sort(key=lambda swap: list(cases).index(swap.contract))
    return Difference(provider, row.clause, tuple(swaps), if_all, _spread(provider, row, swaps, if_all))


def _spread(
    provider: str, row: ClauseComparison, swaps: Iterable[Swap], if_all: Mapping[str, Decimal]
) -> Answer[Decimal]:
    clause = row.clause
    spread = max(if_all.values(), default=NOTHING) - min(if_all.values(), default=NOTHING)
    ends = "; ".join(f"{value}: {'+' if change > 0 else ''}{amount(change, '£')}" for value, change in if_all.items())
    says = f"dearest less cheapest of what contracts with {provider} would pay if one “{clause.title}” held for all ({ends})"
    said = (own.because for contract in row.values if (own := row.said(contract)) is not None)
    parts = tuple(swap.change.because for swap in swaps) or tuple(said)
    return Answer(spread, Because(says, spread, "£", parts=parts), f"pay.difference.{provider}.{clause.key}", "£")


def _distinct(read: Mapping[str, Parameter | None]) -> list[str]:
    first: dict[object, str] = {}
    for contract, parameter in read.items():
        first.setdefault(_value(parameter), contract)
    return list(first.values())


def _value(parameter: Parameter | None) -> object:
    return None if parameter is None else parameter.value
