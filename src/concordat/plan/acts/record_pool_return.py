"""Record a return of a pool: takes the quarter, the day it was sent, and the posts that signed it, gives it in the calendar of the pool."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse, shared_fields, unlisted
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System
from concordat.kernel.text import counted
from concordat.plan.pool_calendar import SIGNATURES, quarter_ends_of, signed
from concordat.plan.records import Pool, PoolReturn

TITLE = "Record a return of a pooled fund"
ROLES = ("contract manager", "finance officer")


@dataclass(frozen=True, kw_only=True)
class Given:
    """A return.

    - `pool`: the pooled fund
    - `body`: the body that keeps its money
    - `quarter_ends`: the last day of the quarter
    - `submitted`: the day on which it was sent
    - `prepared_by`: the post that prepared it
    - `signed_by`: the posts that signed it, one of a health body and one of a council
    - `queries`: what was asked about it
    """

    REFERS: ClassVar[Mapping[str, str]] = {"pool": "Pool", "body": "Body"}

    pool: str
    body: str
    quarter_ends: date
    submitted: date
    prepared_by: str
    signed_by: tuple[str, ...]
    queries: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that keeps the money."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    pool = find(system, Pool, given.pool)
    if pool is not None and pool.host != given.body:
        what = f"{given.body} does not keep the money of “{pool.title}”."
        yield refuse("not-its-own", what, "The host makes the return.", "Ask the host.", "body")
    year = FinancialYear.of(given.quarter_ends)
    if given.quarter_ends not in quarter_ends_of(str(year)):
        what = f"{given.quarter_ends} is not the last day of a quarter."
        yield refuse("bad-quarter", what, "A return is for a whole quarter.", "Write 2018-06-30.", "quarter_ends")
    if given.submitted <= given.quarter_ends or given.submitted > moment.day:
        what = f"It would have been sent on {given.submitted}."
        yield refuse("impossible-dates", what, "It is sent after the quarter, and not in time to come.", "Correct it.")
    yield from unlisted(given.signed_by, "signed_by")
    signatures = int(system.rules.on(SIGNATURES, moment.day).decimal)
    if not signed(given.signed_by, signatures):
        what = f"{counted(len(given.signed_by), 'post')} signed it."
        why = f"By the rules {signatures} different posts sign each return."
        yield refuse("not-signed-by-all", what, why, "Have the other sign.", "signed_by")
    if pool is not None and find(system, PoolReturn, given.pool, str(given.quarter_ends)):
        what = f"The return to {given.quarter_ends} is recorded already."
        yield refuse("duplicate-key", what, "Each quarter has one.", "Choose another quarter.", "quarter_ends")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say which return is made, and who signed it."""
    pool = system.one(Pool, given.pool)
    return (
        f"The return of “{pool.title}” for the quarter to {given.quarter_ends} was sent on {given.submitted}, signed by "
        f"{' and '.join(given.signed_by)}.",
        "The calendar of the pool shows it to everyone.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the return."""
    return Change(add=(PoolReturn(**shared_fields(given, PoolReturn), source=f"recorded on {moment.day}"),))
