"""Waiting lists of a system: takes a system and a day, gives every queue with its months counted and planned, and a finding for what does not add up."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Because, RowsRef
from concordat.kernel.engine_rows import rows_of
from concordat.kernel.finding import Finding, Place
from concordat.kernel.system import System, key_of
from concordat.kernel.text import counted
from concordat.need.months import month_after
from concordat.need.records import WaitingList

TABLE, SHOWN, YEAR = "waiting_lists", 3, 12
COUNTS = ("waiting", "added", "treated", "removed", "capacity", "mean_wait", "within_18", "over_52")
COUNTED, PLANNED = "counted", "planned"


@dataclass(frozen=True)
class OneList:
    """One queue: the months `counted`, at most the last twelve, and those `planned` after them, each in order."""

    of: str
    treatment_function: str
    counted: tuple[WaitingList, ...]
    planned: tuple[WaitingList, ...]

    @property
    def last(self) -> WaitingList:
        """The last month counted."""
        return self.counted[-1]

    def because(self, says: str, value: object = None, unit: str = "", basis: str = COUNTED) -> Because:
        """Return the reason that its rows give."""
        where = {"of": self.of, "treatment_function": self.treatment_function, "basis": basis}
        return Because(says, value, unit, rows=RowsRef(TABLE, where))

    def because_last(self, says: str, value: object = None, unit: str = "") -> Because:
        """Return the reason that the row of its last month gives."""
        where = {"of": self.of, "treatment_function": self.treatment_function, "basis": COUNTED}
        return Because(says, value, unit, rows=RowsRef(TABLE, where | {"month": str(self.last.month)}))


@dataclass(frozen=True)
class Lists:
    """Every queue that was counted, in order of body and treatment function, and what was found wrong."""

    queues: tuple[OneList, ...]
    findings: tuple[Finding, ...]


def waiting_lists(system: System, day: date) -> Lists:
    """Return the queues by months that were over by a day; a plan made for later months stands from when it is on record."""
    good, findings = usable(_rows(system))
    queues: dict[tuple[str, str], list[WaitingList]] = {}
    for one in good:
        if one.basis == PLANNED or month_after(one.month, 1) <= day:
            queues.setdefault((one.of, one.treatment_function), []).append(one)
    made = tuple(found for key, rows in sorted(queues.items()) if (found := _queue(key, rows)) is not None)
    return Lists(made, (*findings, *(finding for one in made for finding in _not_closing(one))))


def usable(rows: Iterable[WaitingList]) -> tuple[tuple[WaitingList, ...], tuple[Finding, ...]]:
    """Return the rows that can be, and a finding for each queue and each thing wrong with its others."""
    rows = tuple(rows)
    times = Counter(key_of(one) for one in rows)
    good: list[WaitingList] = []
    wrong: dict[tuple[str, str, str], list[WaitingList]] = {}
    for one in rows:
        why = "duplicate-key" if times[key_of(one)] > 1 else _wrong(one)
        if why:
            wrong.setdefault((why, one.of, one.treatment_function), []).append(one)
        else:
            good.append(one)
    return tuple(good), tuple(_told(kind, of, name, found) for (kind, of, name), found in wrong.items())


def a_week(months: Iterable[tuple[date, int]]) -> Fraction:
    """Return how many a week counts of whole months come to."""
    people, days = 0, 0
    for month, number in months:
        people += number
        days += (month_after(month, 1) - month).days
    return Fraction(7 * people, days) if days else Fraction(0)


def weeks_of(months: Iterable[date]) -> int:
    """Return the weeks of these months, to the nearest whole one."""
    return round(Fraction(sum((month_after(one, 1) - one).days for one in months), 7))


def _rows(system: System) -> Iterator[WaitingList]:
    if TABLE not in system.bulk:
        return
    for row in rows_of(system.bulk[TABLE].order_by(["of", "treatment_function", "basis", "month"])):
        own = {field.name: row[field.name] for field in fields(WaitingList)}
        wait = own["mean_wait"]
        yield WaitingList(**own | {"mean_wait": None if wait is None else Decimal(f"{wait.normalize():f}")})


def _queue(key: tuple[str, str], rows: list[WaitingList]) -> OneList | None:
    """Return a queue by its last twelve months; one that was never counted is none."""
    told = sorted((one for one in rows if one.basis == COUNTED), key=lambda one: one.month)[-YEAR:]
    if not told:
        return None
    plan = sorted(
        (one for one in rows if one.basis == PLANNED and one.month > told[-1].month), key=lambda one: one.month
    )
    return OneList(*key, tuple(told), tuple(plan))


def _wrong(one: WaitingList) -> str:
    if one.month.day != 1:
        return "bad-date"
    if any((number := getattr(one, name)) is not None and number < 0 for name in COUNTS):
        return "negative-number"
    if one.waiting is not None and (one.within_18 or 0) + (one.over_52 or 0) > one.waiting:
        return "does-not-foot"
    return ""


SAYS = {
    "duplicate-key": ("are told twice", "Which of them is right cannot be known.", "Keep one row for each."),
    "bad-date": ("have days that begin no month", "Which month they are of cannot be known.", "Write the first day of the month."),
    "negative-number": ("hold a count below nought", "There are never fewer than none.", "Ask who counted."),
    "does-not-foot": ("have more within 18 and over 52 weeks than wait in all", "Both are among all who wait.", "Correct one of them."),
}  # fmt: skip


def _told(kind: str, of: str, name: str, rows: list[WaitingList]) -> Finding:
    what, why, then = SAYS[kind]
    said = f"{of}, {name}: {counted(len(rows), 'row')} {what}: {_days(one.month for one in rows)}."
    return Finding(kind, said, f"{why} They were left out.", then, Place(WaitingList.FILE), "warning")


def _not_closing(one: OneList) -> Iterator[Finding]:
    """Give a finding where months do not follow from each other by what is said to have come and gone."""
    apart: list[tuple[date, int]] = []
    for before, now in zip(one.counted, one.counted[1:], strict=False):
        if now.month != month_after(before.month, 1) or None in (before.waiting, now.waiting, now.added, now.treated):
            continue
        then = (before.waiting or 0) + (now.added or 0) - (now.treated or 0) - (now.removed or 0)
        if then != now.waiting:
            apart.append((now.month, (now.waiting or 0) - then))
    if apart:
        people = sum(number for _, number in apart)
        what = f"{one.of}, {one.treatment_function}: the list does not follow from who came and went in {_days(day for day, _ in apart)}; {people:+,} people in all."
        why = "Lists and activity are often returned apart, and who is removed for other reasons is often not returned at all."
        yield Finding("list-does-not-follow", what, why, "Ask how many were removed, and whether referrals were counted late.", Place(WaitingList.FILE), "warning")  # fmt: skip


def _days(days: Iterable[date]) -> str:
    told = list(dict.fromkeys(days))
    return ", ".join(f"{one:%B %Y}" if one.day == 1 else str(one) for one in told[:SHOWN]) + (
        " …" if len(told) > SHOWN else ""
    )
