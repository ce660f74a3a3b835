"""Who and what a generated system is made of: takes a seed and sizes, gives ids, services, months and the label on everything."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from concordat.generate.library import Service, library, services
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.period import FinancialYear

SYSTEM = "gen-system"


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Published totals that the generated tables must meet exactly; what is left empty is made up.

    `people` and `spells_by_commissioner` follow the order of the commissioners, `spells_by_provider` that of the
    providers, `spells_by_month` that of the months. Spells are those of all services that count spells.
    """

    people: Sequence[int] = ()
    spells_by_commissioner: Sequence[int] = ()
    spells_by_provider: Sequence[int] = ()
    spells_by_month: Sequence[int] = ()


@dataclass(frozen=True, kw_only=True)
class Cast:
    """The seed and sizes of one generated system, with the ids and months that follow from them."""

    seed: int
    commissioner_count: int
    provider_count: int
    service_count: int
    month_count: int
    spells: int
    year: FinancialYear
    totals: Totals

    @cached_property
    def source(self) -> str:
        """The words that every generated record carries as its source."""
        met = ", meeting given totals" if self.totals != Totals() else ""
        return f"generated, seed {self.seed}{met}: made up, not an observation"

    @cached_property
    def commissioners(self) -> tuple[str, ...]:
        """The ids of the commissioners."""
        return _ids("gen-c", self.commissioner_count)

    @cached_property
    def providers(self) -> tuple[str, ...]:
        """The ids of the providers."""
        return _ids("gen-p", self.provider_count)

    @cached_property
    def services(self) -> tuple[Service, ...]:
        """The services that every contract buys."""
        return services(self.service_count)

    @cached_property
    def months(self) -> tuple[date, ...]:
        """The first days of the months, from April of the year."""
        years = range(self.year.starts_in, self.year.starts_in + (self.month_count + 11) // 12)
        return tuple(month for year in years for month in FinancialYear(year).months())[: self.month_count]

    @cached_property
    def month_weights(self) -> tuple[int, ...]:
        """How full each month is."""
        weights = library()["month_weights"]
        return tuple(weights[place % 12] for place in range(self.month_count))

    @cached_property
    def starts(self) -> date:
        """The first day of every contract."""
        return self.year.interval.start

    @cached_property
    def ends(self) -> date:
        """The day after the last of every contract, two years on or more."""
        return date(self.year.starts_in + max(2, (self.month_count + 11) // 12), 4, 1)


def contract_id(commissioner: str, provider: str) -> str:
    """Return the id of the one contract of a pair."""
    return f"{commissioner}-{provider.removeprefix('gen-')}"


def line_id(contract: str, service: int) -> str:
    """Return the id of the line by which a contract buys the service of this number, counted from one."""
    return f"{contract}-s{service:02d}"


def check(cast: Cast) -> None:
    """Raise Refused with every size or list of totals that cannot be meant."""
    sizes = {
        "commissioners": cast.commissioner_count,
        "providers": cast.provider_count,
        "services": cast.service_count,
        "months": cast.month_count,
    }
    found = [_too_small(name, number, 1) for name, number in sizes.items() if number < 1]
    found += [_too_small("spells", cast.spells, 0)] if cast.spells < 0 else []
    lengths = {
        "people": (cast.totals.people, cast.commissioner_count, None),
        "spells_by_commissioner": (cast.totals.spells_by_commissioner, cast.commissioner_count, cast.spells),
        "spells_by_provider": (cast.totals.spells_by_provider, cast.provider_count, cast.spells),
        "spells_by_month": (cast.totals.spells_by_month, cast.month_count, cast.spells),
    }
    for name, (given, wanted, whole) in lengths.items():
        found += _wrong_totals(name, given, wanted, whole)
    if found:
        raise Refused(found)


def _ids(start: str, number: int) -> tuple[str, ...]:
    width = max(2, len(str(number)))
    return tuple(f"{start}{place:0{width}d}" for place in range(1, number + 1))


def _too_small(name: str, number: int, least: int) -> Finding:
    return Finding(
        "bad-size",
        f"{name} is {number}.",
        f"A system needs {least} or more.",
        f"Give {name} as a whole number of {least} or more.",
        Place(field=name),
    )


def _wrong_totals(name: str, given: Sequence[int], wanted: int, whole: int | None) -> list[Finding]:
    place, found = Place(field=name), []
    if given and len(given) != wanted:
        what = f"{name} has {len(given)} totals for {wanted}."
        found.append(Finding("wrong-length", what, "Each needs its own total.", "Give one total for each.", place))
    if any(total < 0 for total in given):
        what = f"{name} holds a negative total."
        found.append(Finding("negative-number", what, "Counts cannot be negative.", "Correct the totals.", place))
    if given and whole is not None and sum(given) != whole:
        what = f"{name} adds up to {sum(given):,}, not to the {whole:,} spells asked for."
        found.append(Finding("does-not-foot", what, "All totals describe the same spells.", "Make them agree.", place))
    return found
