"""Bed use of a system: takes a system and a day, gives its returns and audits that can be, and a finding for all that cannot."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date, timedelta
from decimal import Decimal

from concordat.kernel.answer import Because, RowsRef
from concordat.kernel.engine_rows import rows_of
from concordat.kernel.finding import Finding, Place
from concordat.kernel.system import System, key_of
from concordat.kernel.text import counted
from concordat.need.records import BedUse

TABLE, SHOWN = "bed_use", 5
COUNTS = ("beds", "occupied", "not_meeting", "left_that_day")


@dataclass(frozen=True)
class BedUses:
    """What was returned, in order of body, protocol and day: daily `returns`, `audits`, and what was found wrong with either."""

    returns: tuple[BedUse, ...]
    audits: tuple[BedUse, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def bodies(self) -> tuple[str, ...]:
        """Every body with a return or an audit, in order."""
        return tuple(sorted({one.of for one in (*self.returns, *self.audits)}))

    def of(self, body: str) -> "BedUses":
        """Return what is of one body; the findings stay with the whole."""
        return BedUses(
            tuple(one for one in self.returns if one.of == body), tuple(one for one in self.audits if one.of == body)
        )


def bed_uses(system: System, day: date) -> BedUses:
    """Return what was over by a day. A row that contradicts itself is left out with a finding; a blank stays a blank."""
    rows = tuple(one for one in _rows(system) if one.starts + timedelta(max(one.days, 1)) <= day)
    good, findings = usable(rows)
    returns, audits = (tuple(one for one in good if bool(one.protocol) is audit) for audit in (False, True))
    return BedUses(returns, audits, findings)


def usable(rows: Iterable[BedUse]) -> tuple[tuple[BedUse, ...], tuple[Finding, ...]]:
    """Return the rows that can be, and a finding for each body and each thing wrong with its others."""
    rows = tuple(rows)
    times = Counter(key_of(one) for one in rows)
    good: list[BedUse] = []
    wrong: dict[tuple[str, str], list[BedUse]] = {}
    for one in rows:
        why = "duplicate-key" if times[key_of(one)] > 1 else _wrong(one)
        if why:
            wrong.setdefault((why, one.of), []).append(one)
        else:
            good.append(one)
    return tuple(good), tuple(_told(kind, of, found) for (kind, of), found in wrong.items())


def because_of(body: str, says: str, value: object = None, unit: str = "", *, protocol: str = "") -> Because:
    """Return the reason that rows of a body give: its daily return, or its audit by a protocol."""
    return Because(says, value, unit, rows=RowsRef(TABLE, {"of": body, "protocol": protocol}))


def _rows(system: System) -> Iterator[BedUse]:
    if TABLE not in system.bulk:
        return
    for row in rows_of(system.bulk[TABLE].order_by(["of", "protocol", "starts"])):
        own = {field.name: row[field.name] for field in fields(BedUse)}
        yield BedUse(**own | {name: _plain(own[name]) for name in COUNTS})


def _plain(number: Decimal | None) -> Decimal | None:
    """Return a number without the noughts that the engine writes after it."""
    return None if number is None else Decimal(f"{number.normalize():f}")


def _wrong(one: BedUse) -> str:
    """Return the kind of what is wrong with a row, empty where nothing is; a row with beds alone is no count yet."""
    if one.days < 1:
        return "bad-number"
    if any((number := getattr(one, name)) is not None and number < 0 for name in COUNTS):
        return "negative-number"
    if one.occupied is None or (one.protocol and (one.not_meeting is None or not one.occupied)):
        return "missing-value"
    if one.not_meeting is not None and one.not_meeting > one.occupied:
        return "does-not-foot"
    return ""


SAYS = {
    "duplicate-key": ("are told twice", "Which of them is right cannot be known.", "Keep one row for each."),
    "bad-number": ("are of no days", "A count is of one day at least.", "Correct the days."),
    "negative-number": ("hold a count below nought", "There are never fewer than none.", "Ask who counted."),
    "missing-value": (
        "do not say how many were in a bed",
        "A share needs its whole.",
        "Add the beds that were occupied.",
    ),
    "does-not-foot": (
        "have more people who need not be in a bed than there are in beds",
        "The two were counted at different times or places, so that their share says nothing.",
        "Ask when and where each was counted.",
    ),
}


def _told(kind: str, of: str, rows: list[BedUse]) -> Finding:
    what, why, then = SAYS[kind]
    days = ", ".join(dict.fromkeys(str(one.starts) for one in rows[:SHOWN])) + (" …" if len(rows) > SHOWN else "")
    said = f"{of}: {counted(len(rows), 'row')} {what}: {days}."
    return Finding(kind, said, f"{why} They were left out.", then, Place(BedUse.FILE), "warning")
