"""People to read: takes populations, gives the people of a place in one edition, by sex and age, and of every place there is."""

from collections.abc import Sequence

from concordat.kernel.answer import Answer, Because, RowsRef, because_record
from concordat.kernel.table import Table, table
from concordat.who.people import Edition, editions
from concordat.who.records import Population


def people_of_place(place: str, people: int | None, edition: Edition) -> Answer[int] | None:
    """Return the people of a place with the rows they stand in; None where nothing says."""
    if people is None:
        return None
    rows = RowsRef("populations", {"of": place, "year": str(edition.year), "basis": edition.basis})
    return Answer(people, Because(f"people of {place} ({edition})", people, "people", rows=rows), unit="people")


def age_table(populations: Sequence[Population], place: str, edition: Edition) -> Table:
    """Return the people of one place by age and sex, as recorded."""
    own = [one for one in populations if one.of == place and (one.year, one.basis) == (edition.year, edition.basis)]
    sexes = list(dict.fromkeys(one.sex for one in own))
    bands = sorted({(one.age_from, one.age_to) for one in own}, key=lambda band: (band[0], band[1] or 999))
    by_cell = {(one.age_from, one.age_to, one.sex): one for one in own}
    columns = {"age": "Age"} | {f"people_{sex}": f"{sex.capitalize()} [people]" for sex in sexes}
    rows = ((_age(*band), *(_cell(by_cell.get((*band, sex))) for sex in sexes)) for band in bands)
    says = f"{str(edition).capitalize()}. People of different years or on different bases are never added or divided."
    return table("people_by_age", "People by age", columns, rows, says)


def editions_of(populations: Sequence[Population], place: str) -> tuple[Edition, ...]:
    """Return the years and bases in which there are people of a place, the latest first."""
    return editions(one for one in populations if one.of == place)


def _age(first: int, last: int | None) -> str:
    if last is None:
        return "all ages" if first == 0 else f"{first} and over"
    return str(first) if first == last else f"{first} to {last}"


def _cell(one: Population | None) -> Answer[int] | None:
    if one is None:
        return None
    key = (one.of, str(one.year), one.basis, one.sex, str(one.age_from), str(one.age_to))
    says = f"{one.sex}, {_age(one.age_from, one.age_to)}, {one.year}"
    return Answer(one.people, because_record(says, "Population", *key, value=one.people, unit="people"), unit="people")
