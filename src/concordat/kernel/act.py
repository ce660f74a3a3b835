"""Acts: what a body does that has effect. One file each in a room's `acts` folder, found by name, served by every shell.

An act is pure: it takes what is given, the system and the moment, and gives what is wrong, what follows, and which records
change. The shell around it asks who may do it, shows what follows, and writes the change and its log entry in one step.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import chain
from types import MappingProxyType
from typing import Any

from concordat.kernel.calculation import ROOMS
from concordat.kernel.finding import Finding
from concordat.kernel.registry import names_in, plugin
from concordat.kernel.system import System, key_of

ACTS = "acts"
# What a later room knows that speaks against an act of an earlier one: `<room>/further_checks/<room of the act>_<act>.py`.
FURTHER = "further_checks"


@dataclass(frozen=True, slots=True)
class Moment:
    """When and by whom: the day it is done, and the pseudonym of the person who does it."""

    day: date
    by: str = ""


Check = Callable[[Any, System, Moment], tuple[Finding, ...]]


@dataclass(frozen=True, slots=True)
class Change:
    """What an act does to the records: `add` new ones; `amend` puts a record in place of the one with the same key."""

    add: tuple[Any, ...] = ()
    amend: tuple[Any, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The names of the record classes that change, once each."""
        return tuple(dict.fromkeys(type(record).__name__ for record in (*self.add, *self.amend)))


@dataclass(frozen=True, slots=True)
class Act:
    """One act: its name, title and first sentence, who may do it, what it takes, and its four functions.

    `given` is a frozen dataclass; its docstring says each field in a line `- name: what it is`. It may declare `REFERS`
    (which fields hold the code of a record, as records do), `LONG` (fields of running text) and `PERSONAL` (fields with
    personal data: committed to in the log, never public, erasable). It may declare `SEALED` (fields that are kept only as
    `keep` gives them, sealed, and never as they were given) and `FILLED_IN` (fields that the service fills in, by `keep`);
    `SHEETS` are fields of running text that a form also takes as a CSV file. `GROUPS` are the headings of a long form with
    their fields. `BODIES` says of a field that holds a body which it may be, where that is not any that there is on the day:
    `legal person`, or `any day`. Of fields in `READABLE` a form lists only what the one who asks may read. A function `choices` of the module gives
    what a field may hold, where rules or records say it: words, or codes with their words; of a field in `REFERS` the codes of the
    records that fit. It takes what stands in the form already, by field, and offers what fits that; all where nothing stands there.

    `keep` takes what is given, the system, the moment and a keeper of secrets: asked by name it gives a key that is kept
    outside the records. A `closed` act is one whose entries in the log nobody reads whole.

    An act that decides or commits money says by `decides` what it decides, for whom and of what worth, so that who may is
    asked of the scheme; an act without it decides nothing.
    """

    name: str
    title: str
    says: str
    roles: tuple[str, ...]
    given: type
    body: Callable[[Any, System], str]
    check: Check
    follows: Callable[[Any, System, Moment], tuple[str, ...]]
    change: Callable[[Any, System, Moment], Change]
    keep: Callable[[Any, System, Moment, Callable[[str], bytes]], Any] | None = None
    closed: bool = False
    decides: Callable[[Any, System, Moment], Any] | None = None
    choices: Callable[[System, date, Mapping[str, str]], Mapping[str, tuple[str, ...] | Mapping[str, str]]] | None = (
        None
    )

    @property
    def groups(self) -> Mapping[str, tuple[str, ...]]:
        """The headings of its form, with the fields under each."""
        return dict(getattr(self.given, "GROUPS", {}))

    @property
    def bodies(self) -> Mapping[str, str]:
        """Which bodies a field may hold, where that is not any that there is on the day."""
        return dict(getattr(self.given, "BODIES", {}))

    @property
    def refers(self) -> Mapping[str, str]:
        """Which fields hold the code of a record, by class name."""
        return dict(getattr(self.given, "REFERS", {}))

    @property
    def long(self) -> tuple[str, ...]:
        """The fields that hold running text."""
        return tuple(getattr(self.given, "LONG", ()))

    @property
    def sheets(self) -> tuple[str, ...]:
        """The fields that hold the text of a sheet, which a form also takes as a file."""
        return tuple(getattr(self.given, "SHEETS", ()))

    @property
    def sealed(self) -> tuple[str, ...]:
        """The fields that are kept only sealed."""
        return tuple(getattr(self.given, "SEALED", ()))

    @property
    def filled_in(self) -> tuple[str, ...]:
        """The fields that the service fills in."""
        return tuple(getattr(self.given, "FILLED_IN", ()))

    @property
    def readable(self) -> tuple[str, ...]:
        """The fields whose choices are only the records that the one who asks may read."""
        return tuple(getattr(self.given, "READABLE", ()))

    @property
    def personal(self) -> tuple[str, ...]:
        """The fields with personal data."""
        return tuple(getattr(self.given, "PERSONAL", ()))


@cache
def act_names() -> tuple[str, ...]:
    """Return the names of all acts, such as `decide.vote`, in order of room."""
    return tuple(f"{room}.{name}" for room in ROOMS for name in _names(room))


@cache
def act(name: str) -> Act:
    """Return one act; raises LookupError where there is none of that name."""
    if name not in act_names():
        raise LookupError(f"there is no act named “{name}”; there are {', '.join(act_names())}")
    room, _, own = name.partition(".")
    module = plugin(f"concordat.{room}.{ACTS}", own)
    says = (module.__doc__ or "").strip().splitlines()[0]
    return Act(
        name,
        module.TITLE,
        says,
        tuple(module.ROLES),
        module.Given,
        module.body,
        _whole_check(name, module.check),
        module.follows,
        module.change,
        getattr(module, "keep", None),
        getattr(module, "CLOSED", False),
        getattr(module, "decides", None),
        getattr(module, "choices", None),
    )


@cache
def closed_acts() -> tuple[str, ...]:
    """Return the names of the acts whose entries in the log nobody reads whole."""
    return tuple(name for name in act_names() if act(name).closed)


def acts() -> Mapping[str, Act]:
    """Return all acts by name."""
    return MappingProxyType({name: act(name) for name in act_names()})


class _Overlaid(Mapping[type, tuple[Any, ...]]):
    """Records with those of some kinds in place of others; what is not changed is read only when asked for."""

    def __init__(self, below: Mapping[type, tuple[Any, ...]], own: Mapping[type, tuple[Any, ...]]):
        # One layer, however many changes follow each other.
        layered = isinstance(below, _Overlaid)
        self._below: Mapping[type, tuple[Any, ...]] = below._below if layered else below  # type: ignore[attr-defined]
        self._own = {**below._own, **own} if layered else own  # type: ignore[attr-defined]  # of this class too

    def __getitem__(self, kind: type) -> tuple[Any, ...]:
        return self._own[kind] if kind in self._own else self._below[kind]

    def find(self, kind: type, key: tuple[str, ...]) -> Any | None:
        """Return the record of a kind with this key, None where there is none."""
        indexed = getattr(self._below, "find", None)
        if indexed is not None and kind not in self._own:
            return indexed(kind, key)
        return next((record for record in self.get(kind, ()) if key_of(record) == key), None)

    def __iter__(self) -> Iterator[type]:
        return iter(dict.fromkeys(chain(self._below, self._own)))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def without(system: System, *kinds: type) -> System:
    """Return the system as if it had no records of these kinds; they are not read."""
    return replace(system, records=_Overlaid(system.records, dict.fromkeys(kinds, ())))


def changed(system: System, change: Change) -> System:
    """Return the system after a change, as the shell will store it; raises LookupError where an amended record is not there."""
    kinds = {type(record) for record in (*change.add, *change.amend)}
    records = {kind: list(system.records.get(kind, ())) for kind in kinds}
    for record in change.add:
        records[type(record)].append(record)
    for record in change.amend:
        rows, key = records[type(record)], key_of(record)
        # The record itself is looked for: making the keys of a large system's records takes longer than the act.
        before = system.find(type(record), *key)
        spot = next((number for number, row in enumerate(rows) if row is before), None)
        if spot is None:
            # A shell may have read its records anew between the two.
            spot = next((number for number, row in enumerate(rows) if key_of(row) == key), None)
        if spot is None:
            raise LookupError(f"{type(record).__name__} {' '.join(key_of(record))} is not there to be amended")
        rows[spot] = record
    return replace(system, records=_Overlaid(system.records, {kind: tuple(rows) for kind, rows in records.items()}))


def _whole_check(name: str, own: Check) -> Check:
    """Return the check of an act with what later rooms add to it; an earlier room cannot import them."""
    file = name.replace(".", "_")
    rooms = (room for room in ROOMS if file in _names(room, FURTHER))
    further = tuple(plugin(f"concordat.{room}.{FURTHER}", file).check for room in rooms)
    if not further:
        return own

    def check(given: Any, system: System, moment: Moment) -> tuple[Finding, ...]:
        return (*own(given, system, moment), *(found for one in further for found in one(given, system, moment)))

    return check


@cache
def _names(room: str, folder: str = ACTS) -> tuple[str, ...]:
    try:
        return names_in(f"concordat.{room}.{folder}")
    except ModuleNotFoundError:
        return ()
