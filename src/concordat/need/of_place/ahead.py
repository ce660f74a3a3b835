"""Need of a place in a year to come: takes what is known and assumed, gives its projection in all, by setting, age and sex, with why."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from concordat.kernel.answer import Answer, Because, because_record, because_rule
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.kernel.text import counted
from concordat.need.calculations.project import Given, Gives, calculate
from concordat.need.of_place.assumptions import ANY_VARIANT, Assumptions, assumption_findings, local_rule
from concordat.need.of_place.known import Known
from concordat.need.of_place.world import AGE, SETTING, SEX, band, start_year, world_of
from concordat.need.projection.built import built
from concordat.need.projection.parameters import Chance
from concordat.need.projection.projected import Projected, projected
from concordat.need.projection.told import Spread, spread_of

WAYS = (SETTING, AGE, SEX)
SCENARIO, SHARED = "need of a place", "shared-units"


@dataclass(frozen=True)
class Ahead:
    """A projection under some assumptions: of all, and by setting, age and sex; `because` is what every figure of it stands on."""

    assumed: Assumptions
    start: int
    whole: Gives
    by: Mapping[str, Mapping[str, Spread]]
    because: tuple[Because, ...]
    findings: tuple[Finding, ...]

    @property
    def end(self) -> int:
        """The year projected to."""
        return self.start + self.assumed.years

    def answer(self, says: str, value: int, unit: str = "units", *more: Because) -> Answer[int]:
        """Return a figure of this projection with what it stands on."""
        told = f"{says}; {self.whole.stamp.because.says}"
        return Answer(value, Because(told, value, unit, parts=(*more, *self.because)), unit=unit)


def ahead(known: Known, assumed: Assumptions, rules: Rulebook, day: date) -> Ahead:
    """Return the projection; raises Refused where nothing is known of the place, or what is known cannot be projected."""
    refuse(known, assumed, rules, day)
    world = world_of(known, assumed, rules, day)
    draws, seed = draws_of(rules, day)
    told = calculate(Given(world=world, on=day, draws=draws, seed=seed, scenario=SCENARIO), rules)
    by = _by(projected(built(world, rules, day), WAYS, Chance(seed, SCENARIO, draws)))
    # Units that two mitigations claim are told as a table, not pair by pair.
    findings = (
        *(one for one in told.findings if one.kind != SHARED),
        *_shared(len(told.value.shared_units)),
        *_beyond(known, assumed, start_year(known)),
    )
    reasons = because_of(known, assumed, told.rules, rules, day)
    return Ahead(assumed, start_year(known), told.value, by, reasons, findings)


def refuse(known: Known, assumed: Assumptions, rules: Rulebook, day: date) -> None:
    """Raise Refused where nothing is known to project, or something cannot be assumed."""
    if not known.can_be_projected:
        what = "Nothing is known of the need of any place."
        why = "A projection stands on activity and people of the same place."
        raise Refused(Finding("nothing-known", what, why, "Bring both, by age and sex."))
    told = dict(local_rule(rules, day).value)
    if wrong := tuple(assumption_findings(assumed, told, known.places, known.variants_of(assumed.place))):
        raise Refused(wrong)


def draws_of(rules: Rulebook, day: date) -> tuple[int, int]:
    """Return how many possible years are drawn, and the seed."""
    told = dict(local_rule(rules, day).value)
    return int(told["draws"]), int(told["seed"])


def _by(found: Projected) -> dict[str, dict[str, Spread]]:
    """Return what is expected of each setting, age band and sex: the same possible years, added up in each."""
    means = found.mean_units
    told: dict[str, dict[str, Spread]] = {}
    for at, way in enumerate(WAYS):
        labels = [output[at] for output in found.arrived.outputs]
        for label in sorted(set(labels)):
            own = [number for number, one in enumerate(labels) if one == label]
            expected = means[:, own].sum(axis=1)
            told.setdefault(way, {})[label] = spread_of(found.units[:, own].sum(axis=1), expected, expected)
    return told


def because_of(
    known: Known, assumed: Assumptions, used: tuple[RuleValue, ...], rules: Rulebook, day: date
) -> tuple[Because, ...]:
    """Return what a projection stands on: rows of activity and people, rules, and the mitigations that it takes in."""
    start = start_year(known)
    units = sum(int(row["units"]) for row in known.of_place(assumed.place))
    where = {} if assumed.variant == ANY_VARIANT else {"variant": assumed.variant}
    rows = (
        known.because_activity(f"activity of {known.year}/{(known.year + 1) % 100:02d}", units, assumed.place),
        known.because_people(f"people from {start} on, by age and sex", None, assumed.place, **where),
    )
    health, local = rules.on("need.health_status", day), local_rule(rules, day)
    told = dict.fromkeys((*used, health, local))
    mitigations = tuple(
        because_record(f"{one.title}: {one.low} to {one.high} of {one.setting}", "Mitigation", one.id)
        for one in known.mitigations
        if start + assumed.years >= one.year_from
    )
    return (*rows, *(because_rule(one) for one in told), *mitigations)


def units_now(known: Known, place: str, way: str) -> dict[str, int]:
    """Return the activity of a place as recorded, by setting, age or sex."""
    found: defaultdict[str, int] = defaultdict(int)
    for row in known.of_place(place):
        found[band(row["age_from"], row["age_to"]) if way == AGE else row[way]] += int(row["units"])
    return dict(found)


def _shared(pairs: int) -> tuple[Finding, ...]:
    if not pairs:
        return ()
    what = f"{counted(pairs, 'pair')} of mitigations {'claims' if pairs == 1 else 'claim'} the same units."
    why = "No unit is taken twice, but two estimates may count one effect."
    then = "Check in the table of such pairs that both were found beside each other, or leave one out."
    return (Finding(SHARED, what, why, then, severity="warning"),)


def _beyond(known: Known, assumed: Assumptions, start: int) -> tuple[Finding, ...]:
    last = known.years_of_people[-1]
    if start + assumed.years <= last:
        return ()
    what = f"People are told up to {last}, and the projection goes to {start + assumed.years}."
    why = f"Those of {last} stand for every later year, so that growth is told too low."
    return (Finding("beyond-projection", what, why, "Choose fewer years, or bring later ones.", severity="warning"),)
