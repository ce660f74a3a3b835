"""Proof of duty: takes the function map, gives for each duty and area who holds it when, and every gap and overlap by interval."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from concordat.merge.duty_map import Duty, Holder, Holding, Span, able_in, areas_of, span_of, spans
from concordat.merge.one_holder import Stretch, stretches


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A gap or an overlap of one duty, in all the areas that have it alike, from `starts` up to but not including `ends`.

    `bodies` hold it at once, none in a gap; `before` and `after` hold it on the day before, and on the first day after.
    """

    duty: str
    areas: tuple[str, ...]
    starts: date
    ends: date
    days: int
    bodies: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """The stretches of each duty and area in which it is owed, and the faults in order of duty and day."""

    held: dict[tuple[str, str], tuple[Stretch, ...]]
    faults: tuple[Fault, ...]

    @property
    def gaps(self) -> tuple[Fault, ...]:
        """Where nobody holds."""
        return tuple(one for one in self.faults if not one.bodies)

    @property
    def overlaps(self) -> tuple[Fault, ...]:
        """Where several hold."""
        return tuple(one for one in self.faults if one.bodies)

    @property
    def days(self) -> int:
        """How many days of a duty in an area were looked at."""
        return sum(one.days for own in self.held.values() for one in own)

    @property
    def days_proved(self) -> int:
        """On how many of them exactly one body holds."""
        return sum(one.days for own in self.held.values() for one in own if len(one.bodies) == 1)


def prove(
    duties: Iterable[Duty],
    areas: tuple[str, ...],
    holdings: Iterable[Holding],
    holders: Iterable[Holder],
    starts: date,
    ends: date,
) -> Proof:
    """Return who is accountable for every duty in every area it is owed in, on every day from `starts` up to `ends`."""
    whole = Span(starts.toordinal(), ends.toordinal())
    able = {one.id: able_in(one, whole) for one in holders}
    everywhere, somewhere = _by_duty(holdings)
    held: dict[tuple[str, str], tuple[Stretch, ...]] = {}
    faults: list[Fault] = []
    for duty in duties:
        inside = span_of(duty.starts, duty.ends, whole)
        if inside is None:
            continue
        common = list(spans(everywhere[duty.id], able, inside))
        alike = stretches(common, inside)
        local = somewhere[duty.id]
        wrong: dict[tuple[Stretch, tuple[str, ...], tuple[str, ...]], list[str]] = defaultdict(list)
        for area in areas_of(duty, areas):
            own = stretches([*common, *spans(local[area], able, inside)], inside) if area in local else alike
            held[duty.id, area] = own
            for fault in _faulty(own):
                wrong[fault].append(area)
        faults.extend(_fault(duty.id, *fault, found) for fault, found in wrong.items())
    faults.sort(key=lambda one: (one.duty, one.starts, one.ends, one.areas))
    return Proof(held, tuple(faults))


def _by_duty(
    holdings: Iterable[Holding],
) -> tuple[defaultdict[str, list[Holding]], defaultdict[str, defaultdict[str, list[Holding]]]]:
    everywhere: defaultdict[str, list[Holding]] = defaultdict(list)
    somewhere: defaultdict[str, defaultdict[str, list[Holding]]] = defaultdict(lambda: defaultdict(list))
    for one in holdings:
        if one.kind == "accountable":
            (somewhere[one.duty][one.area] if one.area else everywhere[one.duty]).append(one)
    return everywhere, somewhere


def _faulty(own: tuple[Stretch, ...]) -> Iterator[tuple[Stretch, tuple[str, ...], tuple[str, ...]]]:
    """Give each stretch that has not one holder, with who holds before and after it."""
    if all(len(one.bodies) == 1 for one in own):
        return
    for place, one in enumerate(own):
        if len(one.bodies) != 1:
            yield (
                one,
                own[place - 1].bodies if place else (),
                own[place + 1].bodies if place + 1 < len(own) else (),
            )


def _fault(duty: str, one: Stretch, before: tuple[str, ...], after: tuple[str, ...], areas: list[str]) -> Fault:
    return Fault(
        duty=duty,
        areas=tuple(sorted(areas)),
        starts=date.fromordinal(one.start),
        ends=date.fromordinal(one.end),
        days=one.days,
        bodies=one.bodies,
        before=before,
        after=after,
    )
