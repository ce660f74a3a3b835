"""What holds of every backlog: areas, bodies and all come to the same by band and year, whatever the rule, and no band is counted twice."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc

AREAS = ["Kent", "Sussex", "Surrey"]
BANDS = ("high", "significant", "moderate", "low")
costs = st.none() | st.integers(0, 10**9).map(lambda pennies: Decimal(pennies) / 100)


@st.composite
def returns(draw: st.DrawFn) -> dict:
    """Sites of a few bodies in two years, some bodies shared by areas, and any rule."""
    keys = draw(
        st.sets(
            st.tuples(st.sampled_from(["2015/16", "2016/17"]), st.sampled_from("ABC"), st.integers(0, 3)), min_size=1
        )
    )
    tenths = draw(st.integers(0, 10))
    return {
        "rule": draw(st.sampled_from(["by_site", "by_share", "principal"])),
        "sites": [
            {"year": year, "body": body, "site": f"{body}{number}", "area": draw(st.sampled_from(AREAS))}
            | {band: cost for band in (*BANDS, "critical") if (cost := draw(costs)) is not None}
            for year, body, number in sorted(keys)
        ],
        "shares": [
            {"body": "A", "area": "Kent", "share": Decimal(tenths) / 10, "basis": "people"},
            {"body": "A", "area": "Sussex", "share": 1 - Decimal(tenths) / 10, "basis": "people"},
        ],
    }


@settings(max_examples=60, deadline=None)
@given(returns())
def test_every_way_of_adding_up_comes_to_the_same(world: dict) -> None:
    found = calc("plan.backlog", world).value
    for whole in found.all_sites:
        mine = [site for site in world["sites"] if site["year"] == whole.year]
        assert whole.total == sum(site.get(band, 0) for site in mine for band in BANDS)
        assert whole.not_told == sum(band not in site for site in mine for band in BANDS)
        for groups in (found.by_area, found.by_body):
            own = [one for one in groups if one.year == whole.year]
            for band in (*BANDS, "total", "critical"):
                assert sum(getattr(one, band) or 0 for one in own) == (getattr(whole, band) or 0)


@settings(max_examples=60, deadline=None)
@given(returns(), st.integers(-500, 500), st.sampled_from(BANDS))
def test_a_total_is_told_by_how_much_it_does_not_foot(world: dict, gap: int, band: str) -> None:
    year = world["sites"][0]["year"]
    whole = sum(site.get(band, 0) for site in world["sites"] if site["year"] == year)
    world["totals"] = [{"row": "line 7", "year": year, band: max(whole + gap, 0)}]
    answer = calc("plan.backlog", world)
    told = [one for one in answer.findings if one.kind == "does-not-foot"]
    off = max(whole + gap, 0) - whole
    assert bool(told) == bool(off)
    assert not told or ("line 7" in told[0].what and ("more" if off > 0 else "less") in told[0].what)


def test_without_the_year_before_there_is_no_change_and_what_no_site_tells_is_not_nought() -> None:
    sites = [{"year": year, "body": "A", "site": "A1", "area": "Kent", "high": "5"} for year in ("2014/15", "2016/17")]
    sites += [{"year": "2017/18", "body": "A", "site": "A1", "area": "Kent", "high": "7", "critical": "0"}]
    found = calc("plan.backlog", {"sites": sites}).value.all_sites
    assert [one.change for one in found] == [None, None, 2]
    assert [one.critical for one in found] == [None, None, 0]
