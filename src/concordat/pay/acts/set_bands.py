"""Set the bands of a risk share: takes where each begins and ends and its share, gives them as agreed, in place of those before."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from concordat.contract import alliances
from concordat.contract.records import Contract, Line, Party
from concordat.contract.signing import after_signature
from concordat.kernel.act import Change, Moment, changed
from concordat.kernel.finding import Finding, stops
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System, key_of
from concordat.pay.bands_agreed import bands_agreed, sides_to_set
from concordat.pay.bands_given import bands_given_findings
from concordat.pay.bands_written import WrittenBand, read_bands, write_band
from concordat.pay.beside import shares_by_bands
from concordat.pay.contract_case import forms
from concordat.pay.due_then import contract_of, due_then
from concordat.pay.most_shared import most_shared_of_a_loss
from concordat.pay.records import RiskBand

TITLE = "Set the bands of a risk share"
ROLES = ("contract manager", "finance officer")


@dataclass(frozen=True, kw_only=True)
class Given:
    """Bands: who bears which part of a difference; each begins where the one before it ends.

    - `of`: the alliance, or the line or contract whose form shares by bands
    - `body`: the party that records them
    - `side`: where they hold: for gains, for losses, or for both
    - `bands`: one a line, with its share after a colon, such as “0 % to 5 %: 50 %”, and “5 % on: 25 %” for all above
    - `source`: where they are agreed
    """

    REFERS: ClassVar[Mapping[str, str]] = {"of": "Line or Contract", "body": "Body"}

    of: str
    body: str
    side: Literal["both", "gain", "loss"] = "both"
    bands: tuple[str, ...]
    source: str = ""


def body(given: Given, system: System) -> str:
    """Return the party that records them."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    found = (
        *given_findings(given, system),
        *_place(given, system),
        *bands_given_findings(given.of, given.side, given.bands, "bands"),
    )
    return (*found, *(() if stops(found) else _against(given, system)))


def _place(given: Given, system: System) -> Iterator[Finding]:
    contract = contract_of(given.of, system)
    if not given.of or find(system, Contract, contract) is None:
        return
    if not _shares(given.of, system):
        what = f"Nothing that is due on {given.of} is shared by bands."
        why = "Bands belong to an alliance with terms, or to a line whose payment form shares by them."
        yield refuse("wrong-form", what, why, "Choose one of these.", "of")
    parties = {one.body for one in system.all(Party) if one.contract == contract}
    if given.body and parties and given.body not in parties:
        what = f"{given.body} is no party of {contract}."
        yield refuse("not-a-party", what, "Its parties agree who bears what.", "Name one of them.", "body")
    yield from after_signature(find(system, Contract, contract), "of")


def _against(given: Given, system: System) -> Iterator[Finding]:
    """Give what stops these bands beside those there are."""
    held = _held(given.of, system)
    if not sides_to_set(given.side, held):
        what = f"The bands of {given.of} hold for gains and losses alike."
        why = "Bands are never removed, and those for one side would lie over them."
        yield refuse("bands-overlap", what, why, "Set them for both, or end the agreement and make another.", "side")
        return
    if all(_same(one, find(system, RiskBand, *key_of(one))) for one in _made(given, system, "")):
        what = f"{given.of} is shared so already."
        yield refuse("nothing-changed", what, "It would stand there twice.", "Leave it as it is.", "bands")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is shared in which band, what is the worst, and what is due then."""
    made = change(given, system, moment)
    told = "; ".join(write_band(*one) for one in sorted(_read(given), key=lambda one: one.above))
    where = {"both": "Of gains and losses", "gain": "Of gains", "loss": "Of losses"}[given.side]
    says = [f"{where} of {given.of} is shared: {told}."]
    says += most_shared_of_a_loss(changed(system, made), given.of)
    return (*says, due_then(system, made, contract_of(given.of, system)), "Everyone can see it.")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the bands, each in place of the one that began there before."""
    made = _made(given, system, given.source or f"recorded on {moment.day}")
    known = {key_of(one) for one in _held(given.of, system)}
    return Change(
        add=tuple(one for one in made if key_of(one) not in known),
        amend=tuple(one for one in made if key_of(one) in known),
    )


def _made(given: Given, system: System, source: str) -> tuple[RiskBand, ...]:
    held = _held(given.of, system)
    return bands_agreed(given.of, sides_to_set(given.side, held), _read(given), held, source)


def _read(given: Given) -> tuple[WrittenBand, ...]:
    return read_bands(given.bands)


def _held(of: str, system: System) -> tuple[RiskBand, ...]:
    return tuple(one for one in system.all(RiskBand) if one.of == of)


def _same(made: RiskBand, before: RiskBand | None) -> bool:
    return before is not None and (made.up_to, made.share) == (before.up_to, before.share)


def _shares(of: str, system: System) -> bool:
    """Say whether something that is due on a line or contract is shared by bands."""
    if any(one.contract.id == of for one in alliances(system)):
        return True
    lines = (one for one in system.all(Line) if of in (one.id, one.contract))
    return any(one.form in forms() and shares_by_bands(one.form) for one in lines)
