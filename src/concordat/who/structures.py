"""The history of structures: takes successions and a day of knowledge, gives each change of structure with the bodies before and after it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.period import holds
from concordat.kernel.system import System
from concordat.kernel.text import counted
from concordat.who.body_people import BodyPeople, body_people
from concordat.who.knowledge import known
from concordat.who.records import Body, Succession
from concordat.who.state import state

DAYS_OF_FOUR_YEARS = 4 * 365 + 1
PLACES = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Structure:
    """One change of structure: an event of one day, the bodies that gave way and those that follow, and by which instrument."""

    event: str
    on: date
    lines: tuple[Succession, ...]

    @property
    def before(self) -> tuple[str, ...]:
        """The bodies that gave way, each once."""
        return tuple(dict.fromkeys(line.predecessor for line in self.lines))

    @property
    def after(self) -> tuple[str, ...]:
        """The bodies that follow, each once."""
        return tuple(dict.fromkeys(line.successor for line in self.lines))

    @property
    def kinds(self) -> tuple[str, ...]:
        """What happened, such as `merge` or `split`."""
        return tuple(dict.fromkeys(line.kind for line in self.lines))

    @property
    def instruments(self) -> tuple[str, ...]:
        """The laws or orders that are named for it."""
        return tuple(dict.fromkeys(line.instrument for line in self.lines if line.instrument))

    @property
    def to_check(self) -> bool:
        """Whether a line of it has yet to be confirmed."""
        return any("to check" in line.source for line in self.lines)


@dataclass(frozen=True, slots=True)
class Life:
    """A body that a change of structure made or ended: its days, and what followed it."""

    body: Body
    followed_by: tuple[str, ...]
    ends: date | None


def structures(successions: Iterable[Succession], known_on: date) -> tuple[Structure, ...]:
    """Return every change of structure known on a day, the earliest first."""
    found: dict[tuple[date, str], list[Succession]] = defaultdict(list)
    for line in known(successions, known_on):
        found[line.on, line.event].append(line)
    return tuple(Structure(event, on, tuple(lines)) for (on, event), lines in sorted(found.items()))


def still_to_come(changes: Iterable[Structure], day: date) -> int:
    """Return how many changes have a first day after `day`."""
    return sum(1 for one in changes if one.on > day)


def later_news(successions: Iterable[Succession], day: date) -> tuple[date, ...]:
    """Return the days after `day` on which a further change became known, each once."""
    return tuple(sorted({one.recorded for one in successions if one.recorded and one.recorded > day}))


def lives(system: System, changes: Iterable[Structure]) -> tuple[Life, ...]:
    """Return the bodies that the changes name, by the day they began; of those whose end is not known yet there is none."""
    after: dict[str, list[str]] = defaultdict(list)
    ended: dict[str, date] = {}
    named: list[str] = []
    for change in changes:
        for line in change.lines:
            named += (line.predecessor, line.successor)
            if line.successor != line.predecessor:
                after[line.predecessor].append(line.successor)
                ended[line.predecessor] = change.on
    found = (system.find(Body, body) for body in dict.fromkeys(named))
    told = [Life(one, tuple(dict.fromkeys(after[one.id])), _end(one, ended)) for one in found if one is not None]
    return tuple(sorted(told, key=lambda life: (life.body.established or date.min, life.ends or date.max)))


def years_lived(life: Life) -> Decimal | None:
    """Return the years from the first day of a body to its end, to two places; None while it goes on or its start is not known."""
    if life.body.established is None or life.ends is None:
        return None
    return (Decimal(4 * (life.ends - life.body.established).days) / DAYS_OF_FOUR_YEARS).quantize(PLACES)


def people_of(people: BodyPeople | None, bodies: Iterable[str], says: str) -> Answer[int] | None:
    """Return the people of some bodies together, None where nothing says how many one of them has."""
    found = [None if people is None else people.by_body.get(body) for body in bodies]
    told = [one for one in found if one is not None]
    if people is None or not told or len(told) < len(found):
        return None
    total = sum(one.value for one in told)
    words = f"people of {counted(len(told), 'body', 'bodies')} {says} ({people.edition})"
    return Answer(total, Because(words, total, "people", parts=tuple(one.because for one in told)), unit="people")


def people_around(system: System, change: Structure, known_on: date) -> tuple[Answer[int] | None, Answer[int] | None]:
    """Return the people of the bodies before a change, on its eve, and of those after it, on its day."""
    eve, day = (state(system, on, known_on) for on in (change.on - timedelta(days=1), change.on))
    return (
        people_of(body_people(system, eve), change.before, "before"),
        people_of(body_people(system, day), change.after, "after"),
    )


def structure_figures(changes: tuple[Structure, ...], told: tuple[Life, ...], day: date) -> tuple[Answer[Any], ...]:
    """Return how many changes are known, how many bodies ended by the day, and how long these had lived on average."""
    lines = tuple(
        because_record(f"{one.predecessor} to {one.successor}", "Succession", one.event, one.predecessor, one.successor)
        for change in changes
        for one in change.lines
    )
    many = len(changes)
    says = f"{counted(many, 'change')} of structure known on {day}"
    number = Answer(many, Because(says, many, "changes", parts=lines), "who.changes_of_structure", "changes")
    ended = [(one, years) for one in told if (years := years_lived(one)) is not None and _over(one, day)]
    if not ended:
        return (number,)
    mean = (sum((years for _, years in ended), Decimal(0)) / len(ended)).quantize(PLACES)
    parts = tuple(because_record(f"{one.body.name} lived {years} years", "Body", one.body.id, value=years) for one, years in ended)  # fmt: skip
    says = f"Years that the {counted(len(ended), 'body', 'bodies')} that ended by {day} had lived, on average"
    return (number, Answer(mean, Because(says, mean, "years", parts=parts), "who.years_lived", "years"))


def _end(body: Body, ended: Mapping[str, date]) -> date | None:
    """Return the end of a body where a known change ended it; a body that lives on after one has none."""
    day = ended.get(body.id)
    return day if day is not None and body.abolished is not None and not holds(None, body.abolished, day) else None


def _over(life: Life, day: date) -> bool:
    return life.ends is not None and life.ends <= day
