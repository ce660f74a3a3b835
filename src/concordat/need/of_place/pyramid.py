"""People by age and sex now and then: takes what is known of people and what is assumed, gives the table behind a population pyramid."""

from collections import defaultdict

from concordat.kernel.answer import Answer, Because
from concordat.kernel.table import Table, table
from concordat.need.of_place.ahead import Ahead
from concordat.need.of_place.assumptions import ANY_VARIANT
from concordat.need.of_place.known import Known
from concordat.need.of_place.world import band, in_year

SEXES = ("female", "male")


def pyramid_table(known: Known, recorded: Ahead) -> Table:
    """Return people by age band and sex in the first year and the last; of the first variant where each is as likely as another."""
    place, start, end = recorded.assumed.place, recorded.start, recorded.end
    variant = known.variants_of(place)[0] if recorded.assumed.variant == ANY_VARIANT else recorded.assumed.variant
    told: defaultdict[tuple[int, int | None], dict[str, dict[int, int]]] = defaultdict(
        lambda: {sex: {} for sex in SEXES}
    )
    for row in known.people_of(place, variant):
        years = told[row["age_from"], row["age_to"]].setdefault(row["sex"], {})
        years[int(row["year"])] = years.get(int(row["year"]), 0) + int(row["people"])
    columns = {"age": "Age"}
    columns |= {f"{sex}_now": f"{sex.capitalize()} in {start} [people]" for sex in SEXES}
    columns |= {f"{sex}_then": f"{sex.capitalize()} in {end} [people]" for sex in SEXES}
    rows = []
    for (first, last), by_sex in sorted(told.items(), key=lambda one: one[0][0]):
        cells: list[Answer[int] | None] = []
        for year in (start, end):
            for sex in SEXES:
                if not by_sex[sex]:
                    cells.append(None)
                    continue
                people = round(in_year(by_sex[sex], year))
                where = {"variant": variant, "sex": sex, "age_from": str(first)}
                says = f"{sex}, {band(first, last)}, in {year}; straight between the years that are told"
                rows_of = known.because_people("people by year", None, place, **where)
                cells.append(Answer(people, Because(says, people, "people", parts=(rows_of,)), unit="people"))
        rows.append((band(first, last), *cells))
    says = f"People by age and sex, variant “{variant}”."
    return table("people_by_age", "People by age and sex", columns, rows, says)
