"""What records ask somebody to act on: takes a system and a day, gives the signals of every file in a room's `record_signals`, and what keeps one from being told.

What is watched by numbers is in `signals`; here is what has a day, an owner or a limit of its own, such as a return that is overdue.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from types import ModuleType

from concordat.kernel.answer import Because
from concordat.kernel.calculation import ROOMS
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.registry import names_in, plugin
from concordat.kernel.system import System
from concordat.watch.signal import A_FACT, Signal, Told, Weight, worst_and_surest

FOLDER = "record_signals"


@dataclass(frozen=True, slots=True)
class OnRecord:
    """The signals of a system's records, the worst first, and findings that say what could not be looked at."""

    signals: tuple[Signal, ...]
    findings: tuple[Finding, ...]


def on_record(system: System, on: date) -> OnRecord:
    """Return what records of a system ask to be acted on, on a day; each signal says which bodies may read it."""
    found: list[Signal] = []
    findings: list[Finding] = []
    for file in record_files().values():
        try:
            found += [replace(one, told=replace(one.told, next=file.NEXT)) for one in file.signals(system, on)]
        except Refused as refused:
            findings += refused.findings
    return OnRecord(tuple(sorted(found, key=worst_and_surest)), tuple(dict.fromkeys(findings)))


@cache
def record_files() -> dict[str, ModuleType]:
    """Return the files of every room by the name of their signal, those of the room in order of rooms."""
    return {name: plugin(package, name) for package, name in _files()}


def seen_by(signals: Iterable[Signal], bodies: frozenset[str]) -> tuple[Signal, ...]:
    """Return the signals that those who work for these bodies may read; for the public there are none of these bodies."""
    return tuple(one for one in signals if one.readers is None or bodies.intersection(one.readers))


def fact(
    *,
    name: str,
    of: str,
    about: str,
    says: str,
    weight: Weight,
    owners: Iterable[str],
    since: date,
    because: Because,
    page: str,
    post: str = "",
    sure: str = A_FACT,
    readers: tuple[str, ...] | None = None,
    sort: str = "",
) -> Signal:
    """Return a signal of what is no matter of chance."""
    told = Told(
        name=name,
        of=of,
        about=about,
        says=says,
        weight=weight,
        sure=sure,
        chance=None,
        owners=tuple(dict.fromkeys(filter(None, owners))),
        post=post,
        since=since,
    )
    return Signal(told, because, page, readers, sort)


def _files() -> Iterator[tuple[str, str]]:
    for room in ROOMS:
        package = f"concordat.{room}.{FOLDER}"
        try:
            yield from ((package, name) for name in names_in(package))
        except ModuleNotFoundError:
            continue
