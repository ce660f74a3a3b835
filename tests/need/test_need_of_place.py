"""Need of a place from records: rates on people by a slow twin, parts that add up, a ledger that loses nothing, and what is found wrong."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from shutil import copytree

import pytest

from bare_ends import bare_ends
from concordat import need
from concordat.kernel.finding import Refused
from concordat.kernel.system import System
from concordat.need.of_place.mitigation_checks import destination_findings, mitigation_findings
from concordat.need.of_place.world import ages_of, in_year
from concordat.need.records import Destination, Mitigation
from concordat.store import read

DAY = date(2017, 9, 27)


@pytest.fixture(scope="module")
def system(examples: Path) -> System:
    """The example."""
    found = read(examples / "norfolk-and-waveney-2017").system
    assert found is not None
    return found


@pytest.fixture(scope="module")
def known(system: System) -> need.Known:
    """What is known of the need of its places."""
    return need.known(system)


@pytest.fixture(scope="module")
def usual(system: System, known: need.Known) -> need.Assumptions:
    """What is usually assumed."""
    return need.usual(system.rules, DAY, "06W", 10, known.variants_of("06W"))


@pytest.fixture(scope="module")
def found(system: System, known: need.Known, usual: need.Assumptions) -> need.Ahead:
    """The projection of one place."""
    return need.ahead(known, usual, system.rules, DAY)


@pytest.fixture(scope="module")
def landed(system: System, known: need.Known, usual: need.Assumptions) -> need.Landed:
    """Its ledger."""
    return need.landed(known, usual, system.rules, DAY)


def test_people_go_straight_between_years_and_stay_beyond_them() -> None:
    told = {2017: 100, 2027: 140, 2037: 120}
    assert [in_year(told, year) for year in (2010, 2017, 2022, 2032, 2040)] == [100, 100, 120, 130, 120]


def test_expected_units_without_mitigations_are_those_of_a_slow_twin(
    system: System, known: need.Known, usual: need.Assumptions
) -> None:
    none = replace(known, mitigations=())
    found = need.ahead(none, usual, system.rules, DAY)
    people = ages_of(known.people_of("06W", "principal"), 2017, 2027)
    told = dict(system.rules.on("need.growth_primary", DAY).value)["non-elective"]
    rate = 1 + Fraction(told[0])
    # Below the age from which health counts, use grows as people do, and by the published growth of each year.
    for label, ages in (("0 to 17", range(18)), ("18 to 44", range(18, 45))):
        slow = Fraction(0)
        for row in known.of_place("06W"):
            if row["age_from"] == ages[0] and row["setting"] == "non-elective":
                own = [(row["sex"], age) for age in ages]
                before, after = (sum(years[one] for one in own) for years in (people.before, people.after))
                by_age = (
                    row["units"] * people.before[one] / before * people.after[one] / people.before[one] for one in own
                )
                assert sum(by_age) == row["units"] * after / before
                slow += row["units"] * after / before
        one = [row for row in known.activity if row["setting"] == "non-elective"]
        alone = need.ahead(replace(none, activity=tuple(one)), usual, system.rules, DAY)
        assert float(alone.by["age"][label].expected) == pytest.approx(float(slow * rate**10), rel=2e-3)
    assert found.whole.total.units.expected > found.whole.total.baseline


def test_parts_add_up_and_every_figure_has_its_ends(known: need.Known, found: need.Ahead, landed: need.Landed) -> None:
    assert [one.what for one in found.findings] == ["7 pairs of mitigations claim the same units."]
    parts = sum((one.units for one in found.whole.waterfall), Decimal(0))
    assert float(found.whole.total.baseline + parts) == pytest.approx(float(found.whole.total.units.expected), abs=1e-3)
    for way in need.WAYS:
        whole = sum((one.expected for one in found.by[way].values()), Decimal(0))
        assert float(whole) == pytest.approx(float(found.whole.total.units.expected), abs=1e-3)
    tables = [need.need_table(known, found, None, way) for way in need.WAYS]
    tables += [need.steps_table(known, found, None), need.pyramid_table(known, found), need.shared_table(found, None)]
    tables += [need.mitigations_table(known, found, None), need.overlaps_table(known, found)]
    tables += [need.cells_table(landed, {}), need.landings_table(known, landed, {}), need.parties_table(landed, {})]
    tables += [need.pool_table(known, landed), need.pool_shares_table(landed, {})]
    assert all(one.rows for one in tables)
    assert not bare_ends(*tables, *need.need_figures(known, found, None), *need.ledger_figures(landed))


def test_the_ledger_takes_what_the_projection_takes_and_every_unit_lands(
    found: need.Ahead, landed: need.Landed
) -> None:
    for one in found.whole.taken:
        assert float(landed.gives.taken[one.mitigation].expected) == pytest.approx(float(one.expected), rel=1e-6)
        own = [each.landed.expected for each in landed.gives.landed if each.mitigation == one.mitigation]
        assert float(sum(own, Decimal(0))) == pytest.approx(float(one.expected), rel=1e-6)
    for cell in landed.cells:
        assert float(cell.before) == pytest.approx(float(cell.kept + sum(cell.taken.values(), Decimal(0))), abs=1e-3)


def test_the_same_assumptions_give_the_same_figures_and_no_take_up_takes_nothing(
    system: System, known: need.Known, usual: need.Assumptions, found: need.Ahead
) -> None:
    again = need.ahead(known, usual, system.rules, DAY)
    assert again.whole == found.whole
    none = usual.tried(take_up={one.id: Decimal(0) for one in known.mitigations})
    assert all(one.expected == 0 for one in need.ahead(known, none, system.rules, DAY).whole.taken)
    with pytest.raises(Refused, match="No mitigation takes anything"):
        need.landed(known, none, system.rules, DAY)


def test_what_is_wrong_with_a_mitigation_and_its_destinations_is_told_at_once(known: need.Known) -> None:
    (own,) = [one for one in known.mitigations if one.id == "falls-response"]
    wrong = replace(own, low=Decimal("0.2"), high=Decimal("0.1"), setting="dentistry", does="convert", age_to=3)
    kinds = [one.kind for one in mitigation_findings(wrong, {"non-elective"})]
    assert sorted(kinds) == ["bad-number", "missing-field", "reversed-interval", "unknown-code"]
    assert [one.kind for one in destination_findings(own, ())] == ["no-destination"]
    bad = (
        Destination(mitigation=own.id, destination="prevented", share=Decimal("0.5"), unit_cost=Decimal(3)),
        Destination(mitigation=own.id, destination="visits", share=Decimal("0.6"), unit_cost=Decimal(3), lag=-1),
    )
    told = sorted(one.kind for one in destination_findings(own, bad))
    assert told == ["bad-number", "does-not-foot", "missing-field", "missing-field", "negative-number"]


def test_activity_without_people_and_ages_that_do_not_meet_are_told(system: System, known: need.Known) -> None:
    from concordat.need.of_place.known import _bands, _places

    stranger = ({**known.activity[0], "of": "06X"},)
    assert [one.kind for one in _places(stranger, known.people)] == ["no-population"]
    kept = tuple(row for row in known.people if row["age_from"] != 40)
    assert {one.kind for one in _bands(kept)} == {"gap-in-ages"}
    assert not list(_bands(known.people))


def test_a_variant_that_a_place_lacks_and_ages_that_nobody_has_are_told(
    system: System, known: need.Known, usual: need.Assumptions, examples: Path, tmp_path: Path
) -> None:
    lacking = replace(known, people=tuple(r for r in known.people if (r["of"], r["variant"]) != ("06W", "high")))
    assert lacking.variants_of("06W") == lacking.variants_of("") == ("low", "principal")
    with pytest.raises(Refused, match="variant"):
        need.ahead(lacking, usual.tried(variant="high"), system.rules, DAY)
    every = need.ahead(lacking, usual.tried(variant=need.ANY_VARIANT), system.rules, DAY)
    assert every.whole.total.units.expected > 0
    folder = copytree(examples / "norfolk-and-waveney-2017", tmp_path / "odd")
    file = folder / "need" / "baseline_activity.csv"
    odd = ("06W,RM1,2016,elective,female,30,20,9,odd", "06W,RM1,2016,elective,female,999999999,,9,odd")
    file.write_text("\n".join((file.read_text("utf-8").rstrip(), *odd, "")), "utf-8")
    found = read(folder).system
    assert found is not None
    told = need.known(found)
    assert [one.kind for one in told.findings] == ["bad-number"]
    assert told.of_place("06W") == known.of_place("06W")


def test_a_mitigation_begins_in_its_year(system: System, known: need.Known) -> None:
    soon = need.usual(system.rules, DAY, "06W", 1, known.variants_of("06W"))
    taken = {one.mitigation for one in need.ahead(known, soon, system.rules, DAY).whole.taken}
    assert taken == {one.id for one in known.mitigations if one.year_from <= 2018}
    assert isinstance(known.mitigations[0], Mitigation)


def test_a_place_inside_another_counts_once_where_all_are_taken_together(
    examples: Path, tmp_path: Path, known: need.Known
) -> None:
    folder = copytree(examples / "norfolk-and-waveney-2017", tmp_path / "nested")
    for name, mark in (("baseline_activity", "06M,"), ("population_projections", "06M,")):
        file = folder / "need" / f"{name}.csv"
        lines = file.read_text("utf-8").splitlines()
        # Great Yarmouth, a district that one body alone covers, is told beside that body.
        district = [f"E07000145,{line.removeprefix(mark)}" for line in lines if line.startswith(mark)]
        file.write_text("\n".join((*lines, *district, "")), "utf-8")
    nested = read(folder).system
    assert nested is not None
    told = need.known(nested)
    assert "E07000145" in told.places
    assert dict(told.inside) == {"E07000145": "06M"}
    assert [one.kind for one in told.findings] == ["place-inside-place"]
    assert sum(row["units"] for row in told.of_place("")) == sum(row["units"] for row in known.of_place(""))
    assert sum(row["people"] for row in told.people_of("", "high")) == sum(
        row["people"] for row in known.people_of("", "high")
    )
    because = told.because_activity("all", None, "")
    assert {part.rows.where["of"] for part in because.parts if part.rows} == set(known.places)
