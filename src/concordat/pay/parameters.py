"""Parameters of a contract: takes its terms and the national rules, gives the exact value of each part of a payment that they set."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from concordat.contract.records import Clause, Term
from concordat.kernel.answer import Because, RecordRef, because_record, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.money import as_fraction, decimal_from
from concordat.kernel.rulebook import Rulebook
from concordat.pay.exact import decimal_of
from concordat.pay.model_parameters import priced_parameters

_YES_NO = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class Parameter:
    """The value of one parameter in one contract, with what set it: a term of the contract or a national rule."""

    name: str
    value: Fraction | bool
    because: Because

    @property
    def number(self) -> Fraction:
        """The value as an exact number; yes is 1."""
        return Fraction(self.value)


class Parameters:
    """What one contract's terms set, with the national rules behind them on a day."""

    def __init__(self, own: Mapping[str, Parameter], rules: Rulebook, on: date):
        self._own, self._rules, self._on = dict(own), rules, on

    def own(self, name: str) -> Parameter | None:
        """Return what the contract's own terms say, None where they are silent."""
        return self._own.get(name)

    def get(self, name: str) -> Parameter | None:
        """Return the contract's own value, or the national rule's; None where neither has one and the formula has none.

        Raises Refused where the formula has a national rule and it has no value on the day.
        """
        if name not in self._own and priced_parameters()[name].rule:
            value = self._rules.on(priced_parameters()[name].rule, self._on)
            self._own[name] = Parameter(name, read_parameter(name, str(value.value)), because_rule(value))
        return self._own.get(name)

    def on_day(self, on: date) -> "Parameters":
        """Return what the contract's own terms set, with the national rules of another day behind them."""
        own = {name: one for name, one in self._own.items() if one.because.rule is None}
        return Parameters(own, self._rules, on)

    def replaced(self, name: str, parameter: Parameter | None) -> "Parameters":
        """Return the same with one parameter set otherwise, or not set by the contract."""
        rest = {key: value for key, value in self._own.items() if key != name}
        return Parameters(rest if parameter is None else rest | {name: parameter}, self._rules, self._on)


def read_parameter(name: str, text: str) -> Fraction | bool:
    """Return the exact value that `text` writes: 0.70, 70%, 7/10, £1,200.00, yes; raises ValueError where it is none."""
    words, kind = text.strip(), priced_parameters()[name].kind
    if kind == "yes/no":
        if words.casefold() not in _YES_NO:
            raise ValueError(f"“{text}” is neither yes nor no")
        return _YES_NO[words.casefold()]
    number = _number(words.replace("£", "", 1) if kind == "money" else words)
    if number < 0:
        raise ValueError(f"“{text}” is negative")
    if kind == "share" and number > 1:
        raise ValueError(f"“{text}” is more than the whole")
    return number


def _number(words: str) -> Fraction:
    if words.endswith("%"):
        return as_fraction(decimal_from(words[:-1])) / 100
    top, stroke, bottom = words.partition("/")
    divisor = decimal_from(bottom) if stroke else Decimal(1)
    if not divisor:
        raise ValueError(f"“{words}” divides by nought")
    return as_fraction(decimal_from(top)) / as_fraction(divisor)


def parameters_of(
    terms: Iterable[Term], clauses: Mapping[str, Clause], rules: Rulebook, on: date
) -> tuple[Parameters, tuple[Finding, ...]]:
    """Return what the effective terms of one contract set, and a finding for each that cannot be read."""
    own: dict[str, Parameter] = {}
    findings: list[Finding] = []
    for term in terms:
        clause = clauses.get(term.clause)
        if clause is None or not clause.payment_parameter:
            continue
        try:
            parameter = parameter_of(clause, term.contract, term.value)
        except Refused as refused:
            findings += refused.findings
            continue
        if parameter.name in own:
            findings.append(_twice(clause, term))
            continue
        own[parameter.name] = parameter
    return Parameters(own, rules, on), tuple(findings)


def parameter_of(clause: Clause, contract: str, text: str, *, assumed: bool = False) -> Parameter:
    """Return the parameter that `text` under a clause sets; raises Refused where it cannot be read.

    `assumed` says that the contract has no such text: it is put in its place to see what would follow.
    """
    name = clause.payment_parameter
    if name not in priced_parameters():
        raise Refused(_unknown(clause))
    try:
        value = read_parameter(name, text)
    except ValueError as error:
        raise Refused(_unread(clause, contract, str(error))) from None
    if assumed:
        says = f"{clause.title}: {text}, put in place of the term of {contract}"
        return Parameter(name, value, Because(says, _shown(value), record=RecordRef("Clause", (clause.key,))))
    says = f"{clause.title}: {text}"
    return Parameter(name, value, because_record(says, "Term", contract, clause.key, value=_shown(value)))


def _shown(value: Fraction | bool) -> Any:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return decimal_of(value)


def _unknown(clause: Clause) -> Finding:
    return Finding(
        "unknown-parameter",
        f"The clause “{clause.title}” sets the payment parameter “{clause.payment_parameter}”, which no payment model has.",
        "It would have no effect on what is paid.",
        f"Use one of {', '.join(priced_parameters())}, or leave it empty.",
        Place(field=f"Clause {clause.key}"),
    )


def _unread(clause: Clause, contract: str, why: str) -> Finding:
    return Finding(
        "bad-term",
        f"“{clause.title}” of contract {contract} cannot set {clause.payment_parameter}: {why}.",
        "A priced term needs an exact value.",
        f"Write a {priced_parameters()[clause.payment_parameter].kind} in contract/terms.csv.",
        Place(field=f"Term {contract} {clause.key}"),
    )


def _twice(clause: Clause, term: Term) -> Finding:
    return Finding(
        "two-values",
        f"Contract {term.contract} sets {clause.payment_parameter} by more than one term; “{clause.title}” is one of them.",
        "It is not clear which one is meant.",
        "Keep one of the terms.",
        Place(field=f"Term {term.contract} {clause.key}"),
    )
