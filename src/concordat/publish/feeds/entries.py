"""What has changed: takes a system and a day, gives an entry for each public thing with the days on which it was first and last told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from concordat.kernel.system import System
from concordat.publish.items import item_of, title_of, titled
from concordat.publish.names import names_of
from concordat.publish.openness import Releases, is_public, releases
from concordat.publish.tracked import happened

# The fields of each kind whose days are news. A later day on the same record updates its entry and keeps its id.
NEWS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Proposal": ("opened", "withdrawn"),
        "Resolution": ("recorded",),
        "Meeting": ("notice_given", "papers_out", "on"),
        "Paper": ("issued",),
        "JointStatement": ("issued",),
        "Instrument": ("starts", "ends"),
        "Contract": ("signed", "starts", "ends"),
        "Payment": ("paid_on",),
        "Appointment": ("recorded", "starts", "ends", "withdrawn"),
        "ScrutinyRequest": ("asked", "promised", "answered", "accepted", "withdrawn"),
        "UpdatePromise": ("promised", "met"),
        "Update": ("on",),
        "Commitment": ("promised", "done", "dropped"),
        "Question": ("published", "replied"),
        "StandingQuestion": ("updated",),
        "NationalPolicy": ("announced", "detail_published", "effective"),
        "Consultation": ("starts", "ends", "decision_on"),
        "InformationRequest": ("received", "answered", "review_answered", "withdrawn"),
        "PlannedDecision": ("announced",),
    }
)
# Records that are part of another's news: the field that names it, and the day.
PARTS: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "CommitmentDate": ("Commitment", "commitment", "recorded"),
        "PlannedDate": ("PlannedDecision", "planned", "recorded"),
    }
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that people can follow: `about` holds every item it belongs to, itself among them, as `Kind:key`."""

    kind: str
    key: str
    title: str
    says: str
    first: date
    last: date
    about: tuple[str, ...]


def entries(system: System, day: date) -> tuple[Entry, ...]:
    """Return an entry for each public record that there is news of by the day, the latest first."""
    names, parts, known = names_of(system), _parts(system, day), releases(system, day)
    found = [
        _entry(record, days, names)
        for kind, records in ((kind, system.records[kind]) for kind in system.records if kind.__name__ in NEWS)
        for record in records
        if is_public(system, record, day, known) and (days := _days(record, day, parts, known))
    ]
    return tuple(sorted(found, key=lambda one: (one.last.toordinal() * -1, one.kind, one.key)))


def following(found: tuple[Entry, ...], what: str) -> tuple[Entry, ...]:
    """Return the entries about an item such as `Body:06M` or `Proposal:joint-committee`, or that have a word in them."""
    word = what.casefold()
    return tuple(one for one in found if what in one.about or word in f"{one.title} {one.says}".casefold())


def _days(record: Any, day: date, parts: Mapping[tuple[str, str], list[date]], known: Releases) -> list[date]:
    item = item_of(record)
    days = [getattr(record, name) for name in NEWS[item.kind]]
    days += parts.get((item.kind, item.key), [])
    days += [when for release in known.get((item.kind, item.key), ()) for when in (release.on, release.withdrawn)]
    return [when for when in days if happened(when, day)]


def _parts(system: System, day: date) -> Mapping[tuple[str, str], list[date]]:
    found: dict[tuple[str, str], list[date]] = {}
    for kind in system.records:
        if kind.__name__ in PARTS:
            whole, field, when = PARTS[kind.__name__]
            for record in system.records[kind]:
                found.setdefault((whole, str(getattr(record, field))), []).append(getattr(record, when))
    return found


def _entry(record: Any, days: list[date], names: Mapping[str, str]) -> Entry:
    item = item_of(record)
    refers: Mapping[str, str] = getattr(type(record), "REFERS", {})
    about = {item.address}
    for field, targets in refers.items():
        value = getattr(record, field)
        for code in value if isinstance(value, tuple) else (value,):
            about |= {f"{target}:{code}" for target in targets.split(" or ") if code}
    return Entry(item.kind, item.key, _title(record, names), _says(record), min(days), max(days), tuple(sorted(about)))


def _title(record: Any, names: Mapping[str, str]) -> str:
    kind = type(record).__name__
    if kind == "Resolution":
        votes = f"{record.in_favour} for, {record.against} against"
        return f"{_name(names, record.body)} voted on {_name(names, record.proposal)}: {votes}"
    if kind == "Meeting":
        return f"{_name(names, record.body)} {'workshop' if record.kind == 'workshop' else 'meeting'} on {record.on}"
    if kind == "Payment":
        return f"{_name(names, record.payer)} paid {_name(names, record.payee)}"
    if kind == "Appointment":
        return f"{record.holder}, {_name(names, record.post)} of {_name(names, record.body)}"
    return titled(record, names)


def _says(record: Any) -> str:
    for name in ("summary", "response", "reply", "answer", "note", "reason", "says"):
        value = getattr(record, name, "")
        if isinstance(value, str) and value:
            return value
    return title_of(record)


def _name(names: Mapping[str, str], code: str) -> str:
    return names.get(code, code)
