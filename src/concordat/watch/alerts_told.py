"""Alerts to read: takes signals, gives them as a table with how sure and whose each is, why each kind matters and what to do first, and how many there are."""

from collections.abc import Iterable, Mapping, Sequence

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted
from concordat.watch.signal import WEIGHTS, Signal, in_a_thousand
from concordat.watch.signalled import signal_file


def alerts_table(found: Iterable[Signal], names: Mapping[str, str]) -> Table:
    """Return one row for each signal, in the order they are given; `names` are words for the codes of bodies."""
    columns = {
        "about": "About",
        "signal": "Signal",
        "says": "What changed",
        "sure": "How sure",
        "weight": "How serious",
        "owner": "Who owns it",
        "post": "Post",
        "since": "Since, or from",
    }
    rows = (
        (
            one.told.about,
            signal_file(one.told.name).TITLE,
            Answer(one.told.says, one.because),
            Answer(_sure(one), one.because),
            one.told.weight,
            ", ".join(names.get(body, body) for body in one.told.owners),
            one.told.post,
            one.told.since,
        )
        for one in found
    )
    return table("alerts", "What has changed", columns, rows, "The serious first, and among them the surest.")


def kinds_table(found: Iterable[Signal]) -> Table:
    """Return why each kind of signal that was found matters, alone or with others of its cause, and what to do first."""
    files = [
        signal_file(name) for name in dict.fromkeys(name for one in found for name in (one.told.name, *one.besides))
    ]
    columns = {"signal": "Signal", "why": "Why it matters", "next": "What to do first"}
    return table(
        "kinds", "Why it matters, and what to do first", columns, ((file.TITLE, file.WHY, file.NEXT) for file in files)
    )


def alert_figures(found: Sequence[Signal]) -> tuple[Answer[int], ...]:
    """Return how many signals there are, by how serious they are; none where there are none."""
    by_weight = ((weight, [one for one in found if one.told.weight == weight]) for weight in WEIGHTS)
    return tuple(
        Answer(
            len(own),
            Because(f"{counted(len(own), 'signal')}: {weight}", len(own), parts=tuple(one.because for one in own)),
            f"watch.alerts.{weight.replace(' ', '_')}",
        )
        for weight, own in by_weight
        if own
    )


def alerts_of_bodies(found: Sequence[Signal], bodies: Iterable[str]) -> Answer[int]:
    """Return how many of these signals bodies own, counting one that several own once; raises ValueError for no body."""
    names = sorted(bodies)
    if not names:
        raise ValueError("whose alerts are they?")
    own = [one for one in found if any(body in one.told.owners for body in names)]
    nobody = tuple(because_record("no alert is its", "Body", body) for body in names)
    says = f"{counted(len(own), 'alert')} of your bodies"
    because = Because(says, len(own), parts=tuple(one.because for one in own) or nobody)
    return Answer(len(own), because, "watch.alerts_of_your_bodies")


def record_of(signal: Signal) -> tuple[str, str]:
    """Return the kind and the code of the record where one looks first; a measure of an area is looked at among all areas."""
    return signal_file(signal.told.name).ABOUT, signal.told.of.partition("/")[0]


def owners_of(found: Iterable[Signal]) -> frozenset[str]:
    """Return the bodies that own any of these signals."""
    return frozenset(body for one in found for body in one.told.owners)


def owned_by(found: Sequence[Signal], body: str) -> tuple[Signal, ...]:
    """Return the signals that one body owns, alone or with others; all where none is named."""
    return tuple(one for one in found if not body or body in one.told.owners)


def _sure(one: Signal) -> str:
    chance = one.told.chance
    return one.told.sure if chance is None else f"{one.told.sure}: {in_a_thousand(chance)} that nothing lies behind it"
