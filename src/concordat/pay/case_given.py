"""A contract's case as it is given: takes lines, terms and a day, gives the case that the payment models settle, or every finding at once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Because
from concordat.kernel.finding import Finding, Place, Refused, stops
from concordat.kernel.rulebook import Rulebook
from concordat.pay.bands import Band, band_findings
from concordat.pay.beside import shares_by_bands
from concordat.pay.contract_case import ContractCase, forms
from concordat.pay.figures_needed import figure_findings
from concordat.pay.given import bad, negatives
from concordat.pay.line_to_date import LineToDate
from concordat.pay.mean_of_years import YEARS
from concordat.pay.model_parameters import priced_parameters
from concordat.pay.parameters import Parameter, Parameters, read_parameter
from concordat.pay.reported import Reported
from concordat.pay.risk_bands import SIDES, no_bands

WHOLE_YEAR = Fraction(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenLine:
    """One line over a whole year: its payment `form`, planned value, and activity at national prices without the factor, in pounds.

    `excess` is what excess days are worth; `factor` the provider's market forces factor. `figures` is what was reported that
    is no activity, by name: one value of the year, twelve of its months, or three of the years before, as the form asks for.
    `bands` meet from nought up.
    """

    id: str
    form: str
    plan: Decimal
    base: Decimal
    excess: Decimal = Decimal(0)
    factor: Decimal = Decimal(1)
    figures: dict[str, tuple[Decimal, ...]] = field(default_factory=dict)
    bands: tuple[Band, ...] = ()


def case_of(lines: Iterable[GivenLine], terms: Mapping[str, str], rules: Rulebook, on: date) -> ContractCase:
    """Return the case; `terms` are those without findings, and the national rules of the day hold where they are silent.

    Raises Refused with every figure and every band that a form needs and that is not given.
    """
    own = {name: Parameter(name, read_parameter(name, text), _as_given(name, text)) for name, text in terms.items()}
    case = ContractCase("", tuple(map(_line, lines)), Parameters(own, rules, on), rules, on)
    missed = [finding for line in case.lines for finding in lacking(line, case.parameters)]
    if missed:
        raise Refused(missed)
    return case


def lacking(line: LineToDate, parameters: Parameters) -> Iterator[Finding]:
    """Give a finding for each figure and band that the form of a line needs over a whole year and does not have."""
    yield from stops(figure_findings(line, parameters, over=True))
    if shares_by_bands(line.form) and not line.bands["gain"]:
        yield no_bands(line.line, line.form)


def line_findings(lines: Sequence[GivenLine], field: str = "lines") -> Iterator[Finding]:
    """Give a finding for each line that cannot be: an unknown form, numbers below nought, a name twice, or no line at all."""
    names = [one.id for one in lines]
    if not lines:
        yield bad(field, "is empty")
    for number, one in enumerate(lines):
        own = f"{field}.{number}"
        for finding in negatives(one, "plan", "base", "excess", "factor"):
            yield bad(f"{own}.{finding.where.field}", "is negative", "negative-number")
        yield from form_findings(one.form, f"{own}.form")
        yield from band_findings(one.bands, f"{own}.bands")
        if names.index(one.id) != number:
            yield bad(f"{own}.id", f"is {one.id}, which is there already", "duplicate-key")


def form_findings(form: str, field: str) -> Iterator[Finding]:
    """Give a finding where no payment model has this form."""
    if form not in forms():
        yield _unknown(field, form, forms())


def term_findings(terms: Mapping[str, str], field: str = "terms") -> Iterator[Finding]:
    """Give a finding for each term that no payment model has, and for each that cannot be read."""
    for name, text in terms.items():
        if name not in priced_parameters():
            yield _unknown(f"{field}.{name}", name, priced_parameters())
            continue
        try:
            read_parameter(name, text)
        except ValueError as error:
            yield bad(f"{field}.{name}", f"cannot be read: {error}", "bad-term")


def _line(one: GivenLine) -> LineToDate:
    return LineToDate(
        one.id,
        one.form,
        Fraction(one.plan),
        WHOLE_YEAR,
        Fraction(one.base),
        Fraction(one.excess),
        Fraction(one.factor),
        Because(f"activity of {one.id} as given", one.base + one.excess, "£"),
        Because("market forces factor as given", one.factor),
        Because(f"planned value of {one.id} as given", one.plan, "£"),
        reported={name: _figure(name, one) for name in one.figures},
        bands=dict.fromkeys(SIDES, one.bands),
    )


def _figure(name: str, one: GivenLine) -> Reported:
    values = tuple(map(Fraction, one.figures[name]))
    because = (Because(f"{name} of {one.id} as given", one.figures[name]),)
    if len(values) == 1:
        return Reported(name, year=values[0], because=because)
    if len(values) == YEARS:
        return Reported(name, before=values, because=because)
    return Reported(name, months=values, because=because)


def _as_given(name: str, text: str) -> Because:
    return Because(f"{name}: {text}, as given", text)


def _unknown(field: str, name: str, known: Iterable[str]) -> Finding:
    what, then = f"“{name}” is not known.", f"Use one of {', '.join(known)}."
    return Finding("unknown-name", what, "No payment model has it.", then, Place(field=field))
