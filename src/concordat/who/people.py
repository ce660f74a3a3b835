"""People: takes population records, gives the people of places of one year on one basis, by sex and age; never mixed."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from concordat.kernel.finding import Finding, Place, Refused
from concordat.who.records import Basis, Population

ALL = "persons"


@dataclass(frozen=True, slots=True, order=True)
class Edition:
    """The year and basis that every number of people carries; two editions are never added or divided."""

    year: int
    basis: Basis

    def __str__(self) -> str:
        return f"{self.basis} people, {self.year}"


def editions(populations: Iterable[Population]) -> tuple[Edition, ...]:
    """Return every year and basis there is, latest first."""
    found = {Edition(one.year, one.basis) for one in populations}
    return tuple(sorted(found, key=lambda one: (-one.year, one.basis)))


def one_edition(populations: Sequence[Population], year: int | None = None, basis: str = "") -> Edition:
    """Return the only year and basis that fit; raises Refused `mixed-populations` where several do, `no-population` where none."""
    fit = [one for one in editions(populations) if year in (None, one.year) and basis in ("", one.basis)]
    if len(fit) == 1:
        return fit[0]
    if fit:
        raise Refused(
            Finding(
                "mixed-populations",
                f"there are several populations: {'; '.join(map(str, fit))}.",
                "People of different years or bases are never added or divided.",
                "Say which year and which basis.",
                Place(field="year"),
            )
        )
    raise Refused(_none(year, basis))


def latest_edition(populations: Sequence[Population], up_to: int | None = None, basis: str = "") -> Edition | None:
    """Return the latest year not after `up_to` (else the earliest there is), on the first basis in the order resident, registered, weighted."""
    order = ("resident", "registered", "weighted")
    fit = sorted(
        (one for one in editions(populations) if basis in ("", one.basis)),
        key=lambda one: (order.index(one.basis), -one.year),
    )
    same_basis = [one for one in fit if one.basis == fit[0].basis]
    past = [one for one in same_basis if up_to is None or one.year <= up_to]
    return past[0] if past else same_basis[-1] if same_basis else None


def people_by_place(populations: Iterable[Population], edition: Edition, sex: str = ALL) -> dict[str, int]:
    """Return the people of each place in one edition, all ages, of one sex or all.

    Raises Refused with every place whose ages overlap or leave gaps.
    """
    cells: dict[str, list[Population]] = defaultdict(list)
    for one in populations:
        if (one.year, one.basis) == (edition.year, edition.basis):
            cells[one.of].append(one)
    found: dict[str, int] = {}
    findings: list[Finding] = []
    for place, own in cells.items():
        counted = _all_ages(own, sex)
        if isinstance(counted, int):
            found[place] = counted
        elif counted:
            findings.append(_ages(place, sex, counted))
    if findings:
        raise Refused(findings)
    return found


def people_by_age(
    populations: Iterable[Population], edition: Edition, place: str
) -> dict[tuple[str, int, int | None], int]:
    """Return the people of one place by sex, first age and last age (None for open), as recorded; totals are left out."""
    own = [one for one in populations if one.of == place and (one.year, one.basis) == (edition.year, edition.basis)]
    banded = [one for one in own if not _covers_all(one)]
    return {(one.sex, one.age_from, one.age_to): one.people for one in banded or own}


def total_people(by_place: dict[str, int], wanted: Collection[str]) -> int:
    """Add up places of one edition; raises Refused `no-population`, naming every place that has none."""
    missing = sorted(set(wanted) - set(by_place))
    if missing:
        raise Refused(
            Finding(
                "no-population",
                f"no population for {place}.",
                "A sum needs every place.",
                "Add it.",
                Place(field=place),
            )
            for place in missing
        )
    return sum(by_place[place] for place in set(wanted))


def _covers_all(one: Population) -> bool:
    return one.age_from == 0 and one.age_to is None


def _all_ages(cells: list[Population], sex: str) -> int | Literal["gaps", "overlaps"] | None:
    own = [one for one in cells if one.sex == sex]
    whole = [one for one in own if _covers_all(one)]
    if whole:
        return whole[-1].people
    if own:
        return _tiled(own)
    if sex != ALL:
        return None
    parts = [_all_ages(cells, other) for other in sorted({one.sex for one in cells})]
    fault = next((part for part in parts if not isinstance(part, int)), None)
    return fault if fault else sum(part for part in parts if isinstance(part, int))


def _tiled(cells: list[Population]) -> int | Literal["gaps", "overlaps"]:
    """Add age bands only where they follow each other from 0 to an open end without gap or overlap."""
    expected: int | None = 0
    for one in sorted(cells, key=lambda cell: cell.age_from):
        if expected is None or one.age_from < expected:
            return "overlaps"
        if one.age_from > expected:
            return "gaps"
        expected = None if one.age_to is None else one.age_to + 1
    return sum(one.people for one in cells) if expected is None else "gaps"


def _ages(place: str, sex: str, fault: str) -> Finding:
    return Finding(
        f"ages-with-{fault}",
        f"the ages of {sex} in {place} have {fault}.",
        "Ages are added only where they run from 0 to an open last band, each age once.",
        "Correct the bands in who/populations.csv.",
        Place(field=place),
    )


def _none(year: int | None, basis: str) -> Finding:
    return Finding(
        "no-population",
        f"there is no population{f' of {year}' if year else ''}{f' on the basis {basis}' if basis else ''}.",
        "People are needed for it.",
        "Add rows to who/populations.csv with year, basis and source.",
        Place(field="year"),
    )
