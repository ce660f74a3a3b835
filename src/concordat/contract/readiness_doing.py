"""What acts about readiness share: takes a system and a contract or worksheet, gives its commissioners, and who may not speak for them."""

from collections.abc import Iterator

from concordat.contract.records import Consolidation, Contract, Line, Party
from concordat.contract.register import COMMISSIONING_ROLES
from concordat.contract.signing import no_commissioner
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, refuse
from concordat.kernel.system import System

CONTRACT = "Contract or Consolidation"
MANAGER = ("contract manager",)


def commissioners_of(system: System, code: str) -> tuple[str, ...]:
    """Return the commissioners of a contract, or of the single contract that a worksheet would make; none where there is neither."""
    single = find(system, Consolidation, code)
    if find(system, Contract, code) is None:
        return single.commissioners if single else ()
    named = [one.body for one in system.all(Party) if one.contract == code and one.role in COMMISSIONING_ROLES]
    return tuple(dict.fromkeys(named or [one.commissioner for one in system.all(Line) if one.contract == code]))


def title_of(system: System, code: str) -> str:
    """Return what a contract or the single contract of a worksheet is called."""
    one = find(system, Contract, code) or find(system, Consolidation, code)
    return one.title if one else code


def not_theirs(system: System, body: str, code: str) -> Iterator[Finding]:
    """Give why a body cannot speak for the commissioners of a contract."""
    there = find(system, Contract, code) or find(system, Consolidation, code)
    if there is not None and body.strip():
        yield from no_commissioner(body, commissioners_of(system, code), code)


def signed(system: System, code: str) -> Iterator[Finding]:
    """Give a warning where the contract is signed already: what is recorded now was not known then."""
    one = find(system, Contract, code)
    if one is not None and one.signed is not None:
        what = f"{code} was signed on {one.signed}."
        why = "What is recorded now was not recorded when it was signed."
        yield refuse("already-signed", what, why, "Record it, and say so in its source.", "contract", "warning")


def line_of_another(system: System, line: str, code: str) -> Iterator[Finding]:
    """Give why a line cannot be one of a contract."""
    own = find(system, Line, line) if line else None
    if own is not None and own.contract != code:
        what = f"{line} is a line of {own.contract}."
        yield refuse("line-of-another", what, f"It is no line of {code}.", "Choose one of its own lines.", "line")


def in_whole(before: object | None, what: str) -> str:
    """Say whether a record is new, or takes the place of what was recorded before."""
    return f"It takes the place of the {what} recorded before." if before else f"It is the first {what} of it."
