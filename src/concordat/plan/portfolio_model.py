"""The model of a portfolio: takes schemes, sites and constraints, gives yes-or-no variables, named rows over them, and what each is worth, exactly."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from concordat.plan.portfolio_given import Access, EstateSite, Limit, Scheme, Tie

ONE = Fraction(1)
LIMIT = "capital limit of "
Sums = Mapping[int, Fraction]


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the sum of variables times numbers is at most `most`; `name` of its constraint, `group` of those priced together.

    A row without a name is logic, such as that a scheme begins once; it is never left out.
    """

    sums: Sums
    most: Fraction
    name: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Model:
    """Variables: a start for each scheme and year in which it can begin, and each site that is kept.

    `starts` and `kept` say which number is which; `worth` is what each variable adds, and `base` what is there without any.
    """

    years: tuple[str, ...]
    starts: Mapping[tuple[str, int], int]
    kept: Mapping[str, int]
    worth: tuple[Fraction, ...]
    base: Fraction
    rows: tuple[Row, ...]

    def entity(self, name: str) -> dict[int, Fraction]:
        """Return the sum that is 1 where a scheme is done, or a site kept, and 0 otherwise."""
        if name in self.kept:
            return {self.kept[name]: ONE}
        return {number: ONE for (scheme, _), number in self.starts.items() if scheme == name}

    @property
    def things(self) -> tuple[str, ...]:
        """The schemes that fit and the sites, by their codes, once each, in order."""
        return tuple(dict.fromkeys([*(scheme for scheme, _ in self.starts), *self.kept]))

    @property
    def names(self) -> tuple[str, ...]:
        """The constraints by name, once each, in order."""
        return tuple(dict.fromkeys(row.name for row in self.rows if row.name))

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of constraints that are priced, once each, in order."""
        return tuple(dict.fromkeys(row.group for row in self.rows if row.group))

    @property
    def limits(self) -> tuple[str, ...]:
        """Those of the groups that are limits of capital."""
        return tuple(group for group in self.groups if group.startswith(LIMIT))


def model_of(
    years: Sequence[str],
    schemes: Sequence[Scheme],
    sites: Sequence[EstateSite],
    limits: Sequence[Limit],
    access: Sequence[Access],
    ties: Sequence[Tie],
    saving: Fraction,
) -> Model:
    """Return the model; `saving`: points that a pound of running cost saved is worth."""
    span = len(years)
    starts: dict[tuple[str, int], int] = {}
    worth: list[Fraction] = []
    for scheme in schemes:
        first = years.index(scheme.earliest) if scheme.earliest else 0
        for start in range(first, span - len(scheme.capital) + 1):
            starts[scheme.id, start] = len(worth)
            # The risk is gone from the last year in which money is spent.
            worth.append(Fraction(scheme.risk) * (span - start - len(scheme.capital) + 1))
    kept: dict[str, int] = {}
    base = Fraction(0)
    for site in sites:
        kept[site.id] = len(worth)
        gained = (Fraction(site.risk) + saving * Fraction(site.running)) * span
        base += gained
        worth.append(-gained)
    model = Model(tuple(years), starts, kept, tuple(worth), base, ())
    rows = [
        *_logic(model, schemes),
        *_limits(model, schemes, sites, limits),
        *_wanted(model, schemes, sites, access),
        *(row for tie in ties for row in _tie(model, tie)),
    ]
    return Model(model.years, starts, kept, tuple(worth), base, tuple(rows))


def _logic(model: Model, schemes: Sequence[Scheme]) -> Iterator[Row]:
    for scheme in schemes:
        done = model.entity(scheme.id)
        if not done:
            continue
        yield Row(done, ONE)
        if scheme.site:
            yield Row({**done, model.kept[scheme.site]: -ONE}, Fraction(0))


def _limits(
    model: Model, schemes: Sequence[Scheme], sites: Sequence[EstateSite], limits: Sequence[Limit]
) -> Iterator[Row]:
    for limit in limits:
        whose = limit.body or "all bodies"
        for place, year in enumerate(model.years):
            if year not in limit.by_year:
                continue
            sums: dict[int, Fraction] = {}
            for scheme in schemes:
                for start in range(len(model.years)):
                    number = model.starts.get((scheme.id, start))
                    spent = place - start
                    if number is not None and limit.body in ("", scheme.body) and 0 <= spent < len(scheme.capital):
                        sums[number] = Fraction(scheme.capital[spent])
            most = Fraction(limit.by_year[year])
            for site in sites if not place else ():
                if site.closing and limit.body in ("", site.body):
                    # A site that is given up takes its closing cost in the first year; one that is kept takes it back.
                    sums[model.kept[site.id]] = -Fraction(site.closing)
                    most -= Fraction(site.closing)
            yield Row(sums, most, f"{LIMIT}{whose} in {year}", f"{LIMIT}{whose}")


def _wanted(
    model: Model, schemes: Sequence[Scheme], sites: Sequence[EstateSite], access: Sequence[Access]
) -> Iterator[Row]:
    for scheme in schemes:
        if scheme.must_by:
            last = model.years.index(scheme.must_by) - len(scheme.capital) + 1
            in_time = {
                number: -ONE for (name, start), number in model.starts.items() if name == scheme.id and start <= last
            }
            name = f"{scheme.id} must be done by {scheme.must_by}"
            yield Row(in_time, -ONE, name, name)
    for site in sites:
        if site.stays:
            name = f"{site.id} stays"
            yield Row({model.kept[site.id]: -ONE}, -ONE, name, name)
    for one in access:
        name = f"{one.service} within reach of {one.place}"
        yield Row({model.kept[site]: -ONE for site in one.sites}, Fraction(-one.least), name, name)


def _tie(model: Model, tie: Tie) -> Iterator[Row]:
    first, second = model.entity(tie.first), model.entity(tie.second)
    name = f"{tie.first} {tie.kind} {tie.second}"
    if tie.kind == "excludes":
        yield Row({**first, **second}, ONE, name, name)
        return
    yield Row({**first, **_minus(second)}, Fraction(0), name, name)
    if tie.kind == "together":
        yield Row({**second, **_minus(first)}, Fraction(0), name, name)
    elif tie.first not in model.kept and tie.second not in model.kept:
        for place in range(len(model.years)):
            begun = {number: ONE for (own, at), number in model.starts.items() if own == tie.first and at <= place}
            before = {number: -ONE for (own, at), number in model.starts.items() if own == tie.second and at <= place}
            yield Row({**begun, **before}, Fraction(0), name, name)


def _minus(sums: Sums) -> dict[int, Fraction]:
    return {number: -by for number, by in sums.items()}
