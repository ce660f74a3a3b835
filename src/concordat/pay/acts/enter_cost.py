"""Enter a cost in an open book: takes what a resource costs for a line in a year and who may see it, gives it, or in place of what stood there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from concordat.contract.records import Line
from concordat.kernel.act import Change, Moment, changed
from concordat.kernel.finding import Finding, stops
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.money import PENNY
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System, key_of
from concordat.kernel.text import amount, shown
from concordat.pay.book_costs import cost_of
from concordat.pay.book_readers import EVERYONE, LEVELS, book_readers
from concordat.pay.calculations.open_book import above_one
from concordat.pay.records import CostLine, SeenBy

TITLE = "Enter a cost in an open book"
ROLES = ("finance officer",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """A cost.

    - `provider`: the provider whose book it is
    - `line`: the contract line that the resource works for
    - `financial_year`: the year, such as 2017/18
    - `resource`: what it is; its name stands in the log for everyone, the rest as far as it may be seen
    - `amount`: what it costs for the line in the year, in pounds and pence
    - `seen_by`: who may see it
    - `towards`: the outcome it works towards
    - `contribution`: the share of that outcome that both sides put down to it, such as 0.25; together at most 1
    - `source`: where it is from
    - `why_corrected`: why it differs from what stood there before; none for a new resource
    """

    REFERS: ClassVar[Mapping[str, str]] = {"provider": "Body", "line": "Line"}
    BODIES: ClassVar[Mapping[str, str]] = {"provider": "legal person"}

    provider: str
    line: str
    financial_year: str
    resource: str
    amount: Decimal
    seen_by: SeenBy
    towards: str = ""
    contribution: Decimal | None = None
    source: str
    why_corrected: str = ""


def body(given: Given, system: System) -> str:
    """Return the provider."""
    return given.provider


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    found = (*given_findings(given, system), *_check(given, system))
    return (*found, *(() if stops(found) else _beside(given, system, moment)))


def _check(given: Given, system: System) -> Iterator[Finding]:
    line = find(system, Line, given.line)
    if line is not None and line.provider != given.provider:
        what = f"{given.provider} does not provide line {line.id}; {line.provider} does."
        yield refuse("wrong-provider", what, "Only the provider of a line has a book of it.", "Correct it.", "provider")
    if not FinancialYear.is_one(given.financial_year):
        what = f"“{given.financial_year}” is no financial year."
        yield refuse("bad-value", what, "A book is of one year.", "Write it as 2017/18.", "financial_year")
    elif line is not None and not _in_force(line, FinancialYear.parse(given.financial_year)):
        what = f"Line {line.id} does not hold in {given.financial_year}."
        yield refuse("not-in-force", what, "Nothing is due for it then.", "Correct the year.", "financial_year")
    if given.amount < 0:
        what = f"The amount is {given.amount}."
        yield refuse("negative-number", what, "A resource costs nothing or more.", "Correct it.", "amount")
    elif given.amount != given.amount.quantize(PENNY):
        yield refuse("bad-number", f"The amount is {given.amount}.", "Money is whole pence.", "Round it.", "amount")
    if given.contribution is not None and not 0 <= given.contribution <= 1:
        what = f"The contribution is {given.contribution}."
        yield refuse("bad-share", what, "It is a share between 0 and 1.", "Write 25 % as 0.25.", "contribution")
    if given.contribution is not None and not given.towards.strip():
        what = "There is a contribution, and no outcome that it is of."
        yield refuse("missing-value", what, "A share is of something.", "Name the outcome.", "towards")
    # What stands in another's book is told to nobody else.
    before = _before(given, system) if line is not None and line.provider == given.provider else None
    if before is not None and not given.why_corrected.strip():
        what = f"{given.resource} stands in the book of {given.financial_year} already."
        yield refuse("duplicate-key", what, "What was shown was read.", "Say why it is corrected.", "why_corrected")


def _beside(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    """Give what is wrong with the whole book then, and what should be known of who sees it."""
    made = _made(given, system, moment)
    rows = (one for one in changed(system, change(given, system, moment)).all(CostLine) if _of_book(one, made))
    for one in above_one(tuple(map(cost_of, rows))):
        then = "Agree the shares anew."
        yield refuse(one.kind, f"The book would{one.what.removeprefix('costs')}", one.why, then, "contribution")
    if given.seen_by != EVERYONE:
        what = f"The name “{given.resource}” stands in the log for everyone; its cost does not."
        why = "The log says which record was changed."
        yield refuse("name-in-log", what, why, "Choose a name that tells nothing.", "resource", "warning")
    before = _before(given, system)
    if before is not None and LEVELS.index(given.seen_by) > LEVELS.index(before.seen_by):
        what = f"It was open to {before.seen_by} until now."
        yield refuse("was-open", what, "Who read it knows it.", "Close it only for what comes.", "seen_by", "warning")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is recorded, in place of what, and who can see it."""
    before = _before(given, system)
    instead = f" in place of {amount(before.amount, '£')}" if before else ""
    made = _made(given, system, moment)
    part = (
        f" and {shown(given.contribution)} of “{given.towards}” is put down to it"
        if given.contribution is not None
        else ""
    )
    seen = (
        "Everyone can see it."
        if given.seen_by == EVERYONE
        else f"It is open to {given.seen_by}: the people of {', '.join(book_readers(made, system))}."
    )
    cost = f"{given.resource} costs {amount(given.amount, '£')} for {given.line} in {given.financial_year}{instead}"
    return (f"{cost}{part}.", seen)


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the cost, in place of the one before."""
    made = _made(given, system, moment)
    return Change(amend=(made,)) if _before(given, system) is not None else Change(add=(made,))


def _made(given: Given, system: System, moment: Moment) -> CostLine:
    source = given.source
    if given.why_corrected.strip():
        source += f"; corrected on {moment.day}: {given.why_corrected}"
    return CostLine(**shared_fields(given, CostLine) | {"source": source})


def _before(given: Given, system: System) -> CostLine | None:
    return find(system, CostLine, given.line, given.financial_year, given.resource)


def _of_book(one: CostLine, made: CostLine) -> bool:
    return key_of(one)[:2] == key_of(made)[:2]


def _in_force(line: Line, year: FinancialYear) -> bool:
    first, last = year.interval.start, year.interval.last_day or year.interval.start
    return line.starts <= last and (line.ends is None or line.ends > first)
