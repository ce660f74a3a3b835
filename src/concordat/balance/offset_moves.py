"""The moves of an offset: takes lines such as `09C: 500000.00`, gives signed pounds by body, and what is wrong with them."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from concordat.balance.records import OffsetProposal
from concordat.kernel.finding import Finding, Place
from concordat.kernel.money import PENNY, decimal_from
from concordat.kernel.text import amount

ZERO = Decimal(0)
WHY = "Moves between bodies leave the control total of the system as it is; another sum is no offset."


def read_move(text: str) -> tuple[str, Decimal]:
    """Return the body and the signed pounds of one line; raises ValueError where it cannot be read."""
    body, colon, words = text.partition(":")
    if not colon or not body.strip():
        raise ValueError(f"“{text}” names no body before a colon")
    moved = decimal_from(words.strip().replace(",", "").replace("£", "").replace("−", "-"))
    if moved != moved.quantize(PENNY):
        raise ValueError(f"“{text}” is not in whole pence")
    return body.strip(), moved


def moves_of(one: OffsetProposal) -> dict[str, Decimal]:
    """Return the signed pounds of each body; lines that cannot be read are left out, as a finding says."""
    found: dict[str, Decimal] = {}
    for text in one.moves:
        try:
            body, moved = read_move(text)
        except ValueError:
            continue
        found[body] = found.get(body, ZERO) + moved
    return found


def move_findings(moves: Sequence[str], known: Sequence[str], place: Place) -> Iterator[Finding]:
    """Give what is wrong: lines that cannot be read, bodies without a control total, a body named twice, and a remainder."""
    read: list[tuple[str, Decimal]] = []
    for text in moves:
        try:
            read.append(read_move(text))
        except ValueError as error:
            then = "Write it like 09C: 500000.00, one body a line."
            yield Finding("bad-number", f"{error}.", "Nobody could say what is moved.", then, place)
    for body in dict.fromkeys(body for body, _ in read):
        if body not in known:
            listed = ", ".join(known) or "none"
            what = f"The moves name {body}, which has no control total in the year."
            yield Finding("unknown-body", what, f"These have one: {listed}.", "Choose one of these.", place)
        if sum(name == body for name, _ in read) > 1:
            what = f"The moves name {body} twice."
            yield Finding("duplicate-key", what, "Its share would count twice.", "Give one sum for it.", place)
    remainder = sum((moved for _, moved in read), ZERO)
    if remainder and len(read) == len(moves):
        what = f"The moves come to {amount(remainder, '£')}, not to zero."
        then = f"Move the other bodies by {amount(-remainder, '£')} in all."
        yield Finding("not-zero", what, WHY, then, place)
    if not any(moved for _, moved in read) and len(read) == len(moves):
        yield Finding("nothing-changed", "Nothing is moved.", "An offset moves something.", "Give the sums.", place)
