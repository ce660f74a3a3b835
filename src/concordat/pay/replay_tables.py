"""Replay as tables: takes a replay, gives what each contract would pay, who gains and who loses, the curve, and where it breaks even."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because
from concordat.kernel.money import pence
from concordat.kernel.table import Table, table
from concordat.pay.replay import Party, Replay
from concordat.pay.replayed import Replayed
from concordat.pay.risk import changes, signed


def replay_contracts(found: Replay) -> Table:
    """Return one row a contract: what is due as it is, and in each way."""
    columns = {"contract": "Contract", "due": "Due as it is [£]"} | _ways(found)
    rows = ((contract, *(one.due[contract] for one in found.every)) for contract in found.own.due)
    return table("replay_contracts", "What each contract would pay", columns, rows)


def replay_parties(found: Replay) -> Table:
    """Return one row a body and side: what it pays or is paid as it is, and what it gains by each way."""
    columns = {"body": "Body", "side": "As", "due": "Due as it is [£]"} | _ways(found, "Gain ")
    rows = (
        (
            found.names.get(party.body, party.body),
            party.side,
            found.due(found.own, party.contracts),
            *(found.gain(party, one) for one in found.ways),
        )
        for party in found.parties
    )
    says = "A commissioner gains what it pays less, a provider what it is paid more: gains of both sides sum to nought."
    return table("replay_parties", "Who gains and who loses", columns, rows, says)


def replay_curve(found: Replay, contracts: Sequence[str]) -> Table:
    """Return one row a change in activity: what is due under these contracts as they are, and in each way."""
    columns = {"change": "Activity", "due": "Due as it is [£]"} | _ways(found)
    lines = [(one, found.curve(one, contracts), found.due(one, contracts)) for one in found.every]
    rows = (
        (
            signed(change),
            *(_at(one, curve.of(change + 1), change, due.because, found.because_reach) for one, curve, due in lines),
        )
        for change in changes(found.reach)
    )
    says = "All lines with priced activity have more of it, or less, in the same proportion; all else stays as it is."
    return table("replay_curve", "What would be due as activity moves", columns, rows, says)


def replay_even(found: Replay, parties: Sequence[Party] | None = None) -> Table:
    """Return where each way costs what the contracts cost as they are, party by party; empty where it never does within the reach."""
    columns = {"body": "Body", "side": "As"} | _ways(found, unit="")
    rows = (
        (found.names.get(party.body, party.body), party.side, *(_even(found, party, one) for one in found.ways))
        for party in (found.parties if parties is None else parties)
    )
    says = "Activity at which a way costs as much as the contracts do as they are; empty where none between the ends of the curve does."
    return table("replay_even", "Where it breaks even", columns, rows, says)


def _ways(found: Replay, before: str = "", unit: str = " [£]") -> dict[str, str]:
    words = before or "Due "
    return {f"way_{number}": f"{words}{one.way.name}{unit}" for number, one in enumerate(found.ways, start=1)}


def _at(one: Replayed, amount: Fraction, change: Fraction, because: Because, reach: Because) -> Answer[Decimal]:
    says = f"due {one.way.name} with activity {signed(change)}, by the same steps as with the activity there was"
    return Answer(pence(amount), Because(says, pence(amount), "£", parts=(because, reach)), unit="£")


def _even(found: Replay, party: Party, one: Replayed) -> Answer[str] | None:
    at = found.even(one, party.contracts)
    if not at:
        return None
    says = ", ".join(_words(at))
    parts = (found.due(one, party.contracts).because, found.due(found.own, party.contracts).because)
    return Answer(
        says, Because(f"{one.way.name} breaks even with the contracts as they are at {says}", says, parts=parts)
    )


def _words(at: Sequence[Decimal]) -> Iterator[str]:
    """Give changes to a tenth of a per cent, as nobody forecasts activity more closely."""
    for change in at:
        yield signed(Fraction(round(Fraction(change) * 1000), 1000))
