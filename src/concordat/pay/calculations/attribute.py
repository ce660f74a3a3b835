"""Attribute: takes monitored lines and dated rules of attribution, gives whose each line is, by which step, and the lines charged to another."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import amount, counted
from concordat.pay.attribution import CHARGED, DecidedBy, attributed
from concordat.pay.records import AttributionRule


@dataclass(frozen=True, slots=True, kw_only=True)
class LineGiven:
    """A monitored line: its `id` or line number, its `price` in pounds, and its `cells` by the names of the NHS data dictionary."""

    id: str
    price: Decimal
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Lines of one month.

    - `month`: the first day of the month; only rules in force on it are asked
    - `host`: the commissioner that stands for whoever belongs to nobody; none where it is left out
    - `rules`: the rules of attribution, each one attribute and code
    """

    month: date
    lines: tuple[LineGiven, ...]
    rules: tuple[AttributionRule, ...] = ()
    host: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineAttributed:
    """Whose a line is, what decided, by which `rules`; `wrong` where it was charged to another, `suspected_duplicate` where its
    cells stand there more than once."""

    id: str
    charged: str
    commissioner: str
    decided_by: DecidedBy
    rules: tuple[str, ...]
    wrong: bool
    suspected_duplicate: bool
    price: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Every line, the pounds of all (`total`: duplicates are left in it), of wrong ones and of suspected duplicates but their first."""

    lines: tuple[LineAttributed, ...]
    total: Decimal
    wrong: Decimal
    suspected_duplicates: Decimal


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return whose each line is; nothing is taken out of the total before somebody decides."""
    repeated = [at for at, one in enumerate(given.lines) if one.id in {other.id for other in given.lines[:at]}]
    if repeated:
        raise Refused(tuple(_repeated(given, repeated)))
    met = Counter(_cells(one) for one in given.lines)
    lines = tuple(_line(one, given, met[_cells(one)] > 1) for one in given.lines)
    again, seen = Decimal(0), set()
    for one in given.lines:
        again += one.price if _cells(one) in seen else Decimal(0)
        seen.add(_cells(one))
    wrong = sum((one.price for one in lines if one.wrong), Decimal(0))
    total = sum((one.price for one in lines), Decimal(0))
    gives = Gives(lines=lines, total=total, wrong=wrong, suspected_duplicates=again)
    number = sum(one.wrong for one in lines)
    says = f"{counted(number, 'line')} of {len(lines):,} charged to another commissioner, {amount(wrong, '£')}"
    parts = tuple(
        Because(f"line {one.id} is {one.commissioner}'s by {one.decided_by}, charged to {one.charged}", one.price, "£")
        for one in lines
        if one.wrong
    )
    return Answer(gives, Because(says, wrong, "£", parts=parts), unit="£", findings=tuple(_findings(lines)))


def _cells(one: LineGiven) -> tuple[object, ...]:
    return (one.price, *sorted(one.cells.items()))


def _line(one: LineGiven, given: Given, twice: bool) -> LineAttributed:
    whose = attributed(one.cells, given.month, given.rules, given.host)
    charged = one.cells.get(CHARGED, "")
    return LineAttributed(
        id=one.id,
        charged=charged,
        commissioner=whose.commissioner,
        decided_by=whose.decided_by,
        rules=whose.rules,
        wrong=bool(whose.commissioner) and whose.commissioner != charged,
        suspected_duplicate=twice,
        price=one.price,
    )


def _findings(lines: tuple[LineAttributed, ...]) -> Iterator[Finding]:
    for one in lines:
        where = Place(field=one.id)
        if one.wrong:
            what = f"Line {one.id} is charged to {one.charged or 'nobody'} and is {one.commissioner}'s, by {one.decided_by}."
            why = "Each commissioner pays for its own people."
            yield Finding("wrong-commissioner", what, why, "Challenge it before the month is frozen.", where, "warning")
        if one.decided_by == "nothing":
            what = f"Line {one.id} is nobody's: no step decides, or rules disagree."
            why = "It is left with the commissioner it was charged to until somebody decides."
            yield Finding("undecided", what, why, "Add a rule, or ask for practice and residence.", where, "warning")
        if one.suspected_duplicate:
            what = f"Line {one.id} stands there more than once, with the same cells and price."
            why = "It may be meant: it is left in the total until somebody decides."
            yield Finding("suspected-duplicate", what, why, "Ask the provider, or challenge it.", where, "warning")


def _repeated(given: Given, repeated: list[int]) -> Iterator[Finding]:
    for at in repeated:
        what = f"Two lines are called {given.lines[at].id}."
        why = "A line that is challenged must be told apart."
        yield Finding("duplicate-key", what, why, "Give each its own.", Place(field=f"lines.{at}.id"))
