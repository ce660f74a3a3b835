"""The need of a place to read: takes projections as recorded and as tried, gives their figures and tables, each cell with why."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.table import Table, table
from concordat.need.of_place.ahead import WAYS, Ahead, units_now
from concordat.need.of_place.known import Known
from concordat.need.of_place.world import AGE, SETTING, SEX, band
from concordat.need.projection.told import Spread

__all__ = ["WAYS", "mitigations_table", "need_figures", "need_table", "overlaps_table", "shared_table", "whole"]
TITLES = {SETTING: "By setting", AGE: "By age", SEX: "By sex"}
HEADS = {SETTING: "Setting", AGE: "Age", SEX: "Sex"}
Names = Mapping[str, str]


def whole(number: Decimal | float) -> int:
    """Return a number of units as it is told: whole ones, the data do not bear more."""
    return round(number)


def need_figures(known: Known, recorded: Ahead, tried: Ahead | None) -> tuple[Answer[Any], ...]:
    """Return activity as it was, what is expected, its limits in eight cases of ten, and the same as tried."""
    place = recorded.assumed.place
    now = sum(units_now(known, place, SETTING).values())
    because = known.because_activity(f"activity of {year_in_words(known)}, as recorded", now, place)
    return (
        Answer(now, because, "need.of_place.now", "units"),
        *_expected(recorded, "need.of_place"),
        *(_expected(tried, "need.of_place.tried") if tried else ()),
    )


def need_table(known: Known, recorded: Ahead, tried: Ahead | None, way: str) -> Table:
    """Return need by setting, age or sex: as it was, as expected with its limits, and as tried."""
    place = recorded.assumed.place
    now = units_now(known, place, way)
    columns = {
        way: HEADS[way],
        "now": f"{year_in_words(known)} [units]",
        "expected": f"Expected in {recorded.end} [units]",
        "low": "8 in 10, from [units]",
        "high": "8 in 10, to [units]",
    }
    if tried:
        columns |= {
            "tried": "As tried [units]",
            "tried_low": "As tried, from [units]",
            "tried_high": "As tried, to [units]",
        }
    rows = []
    for label in _in_order(known, recorded, way):
        because = known.because_activity(f"{label}, as recorded", now.get(label, 0), place, **_where(known, way, label))
        cells = [label, Answer(now[label], because, unit="units") if label in now else None]
        for one in (recorded, *((tried,) if tried else ())):
            spread = one.by[way].get(label)
            cells += _limits(one, label, spread) if spread else [None] * 3
        rows.append(cells)
    says = f"Rates of {year_in_words(known)} by age and sex on the people of {recorded.end}, with growth, health and mitigations."
    return table(f"need_by_{way}", TITLES[way], columns, rows, says)


def shared_table(recorded: Ahead, tried: Ahead | None) -> Table:
    """Return between what the total is expected to lie by what is not known of parameters, tied within families and each by itself."""
    columns = {
        "how": "How mitigations go together",
        "low": "From [units]",
        "high": "To [units]",
        "width": "Width [units]",
    }
    rows = []
    for one, words in ((recorded, ""), *(((tried, ", as tried"),) if tried else ())):
        alone, tied = one.whole.as_if_alone, one.whole.as_tied
        told = f"those of one family together, correlation {one.assumed.correlation.normalize():f}"
        for says, width in ((f"each by itself{words}", alone), (f"{told}{words}", tied)):
            low, high = whole(width.units_low), whole(width.units_high)
            cells = (
                one.answer(f"{says}: {name}", value)
                for name, value in (("from", low), ("to", high), ("width", high - low))
            )
            rows.append((says, *cells))
    says = (
        "What is too hopeful of one mitigation is often too hopeful of all of its family. The first line is what would be told if it "
        "were not; expected activity in eight cases of ten, without the luck of single cases."
    )
    return table("shared_uncertainty", "What is shared among mitigations", columns, rows, says)


def mitigations_table(known: Known, recorded: Ahead, tried: Ahead | None) -> Table:
    """Return what each mitigation takes, each unit once, and how far it is tried."""
    columns = {
        "mitigation": "Mitigation",
        "family": "Family",
        "setting": "Setting",
        "ages": "Ages",
        "full_effect": "What it takes of them, as recorded",
        "takes": f"Takes in {recorded.end} [units]",
        "low": "8 in 10, from [units]",
        "high": "8 in 10, to [units]",
    }
    if tried:
        columns |= {"take_up": "Taken up, as tried [%]", "tried": "Takes, as tried [units]"}
    rows = []
    for one in known.mitigations:
        because = because_record(f"{one.title}, as recorded", "Mitigation", one.id)
        told = f"{_per_cent(one.low)} to {_per_cent(one.high)} from {one.year_from}"
        cells: list[Any] = [one.title, one.family, one.setting, band(one.age_from, one.age_to), told]
        cells += _taken(recorded, one.id, because, ("expected", "low", "high"))
        if tried:
            share = round(tried.assumed.of(one.id) * 100)
            cells += [Answer(share, because, unit="%"), *_taken(tried, one.id, because, ("expected",))]
        rows.append(cells)
    says = "No unit is taken twice: where two claim it, each is credited with its part."
    return table("mitigations", "Mitigations", columns, rows, says)


def overlaps_table(known: Known, recorded: Ahead) -> Table:
    """Return the pairs of mitigations that claim the same units."""
    titles = {one.id: one.title for one in known.mitigations}
    columns = {
        "first": "Mitigation",
        "second": "And",
        "units": "Both claim [units]",
        "share": "Of the smaller one’s units [%]",
    }
    rows = []
    for one in recorded.whole.shared_units:
        both = tuple(because_record(titles[name], "Mitigation", name) for name in (one.first, one.second))
        cells = (
            recorded.answer("units of the baseline that both apply to", whole(one.units), "units", *both),
            recorded.answer("share of the smaller one’s units", round(one.share * 100), "%", *both),
        )
        rows.append((titles[one.first], titles[one.second], *cells))
    says = (
        "No unit is taken twice, but two estimates may count one effect: check that both were found beside each other."
    )
    return table("overlaps", "Mitigations of the same units", columns, rows, says)


def _expected(one: Ahead, name: str) -> Iterator[Answer[Any]]:
    told = one.whole.total.units
    for what, says in (("expected", "expected"), ("low", "8 in 10, from"), ("high", "8 in 10, to")):
        value = whole(getattr(told, what))
        yield one.answer(f"{says} in {one.end}", value).named(f"{name}.{what}")


def _limits(one: Ahead, label: str, spread: Spread) -> list[Answer[Any]]:
    return [one.answer(f"{label}, {says}", whole(value)) for says, value in _of(spread)]


def _of(spread: Spread) -> tuple[tuple[str, Decimal], ...]:
    return ("expected", spread.expected), ("8 in 10, from", spread.low), ("8 in 10, to", spread.high)


def _taken(one: Ahead, mitigation: str, because: Because, parts: tuple[str, ...]) -> list[Answer[Any] | None]:
    taken = next((each for each in one.whole.taken if each.mitigation == mitigation), None)
    if taken is None:
        return [None] * len(parts)
    return [one.answer(f"taken, {part}", whole(getattr(taken, part)), "units", because) for part in parts]


def _in_order(known: Known, recorded: Ahead, way: str) -> tuple[str, ...]:
    """Return what a way tells apart: ages from the youngest, others as they are spelt."""
    labels = recorded.by[way]
    if way != AGE:
        return tuple(labels)
    ages = {band(row["age_from"], row["age_to"]): row["age_from"] for row in known.activity}
    return tuple(sorted(labels, key=lambda label: ages[label]))


def _where(known: Known, way: str, label: str) -> dict[str, str]:
    if way != AGE:
        return {way: label}
    first = next(row["age_from"] for row in known.activity if band(row["age_from"], row["age_to"]) == label)
    return {"age_from": str(first)}


def year_in_words(known: Known) -> str:
    """Return the financial year of the activity that is known, such as 2016/17."""
    return f"{known.year}/{(known.year + 1) % 100:02d}"


def _per_cent(share: Decimal) -> str:
    return f"{(share * 100).normalize():f} %"
