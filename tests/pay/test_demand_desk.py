"""The demand desk of the example: odds of plans set at last year's activity, what they cost whom, how good the data are, and what came."""

import shutil
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bare_ends import bare_ends
from concordat import pay
from concordat.contract.records import Clause, Line, Term
from concordat.kernel.system import System
from concordat.pay.calculations.exceedance_cost import Given, calculate
from concordat.pay.case_given import GivenLine
from concordat.pay.parameters import parameters_of
from concordat.publish.names import names_of
from concordat.store import read

LIKELY, UNLIKELY = "06Y-RCX-emergency", "06Y-RM1-emergency"


@pytest.fixture(scope="module")
def system(examples: Path) -> System:
    """The example."""
    found = read(examples / "norfolk-and-waveney-2017").system
    assert found is not None
    return found


@pytest.fixture(scope="module")
def desk(system: System) -> pay.DemandDesk:
    """Its demand desk."""
    return pay.demand_desk(system, system.settings.as_at)


def expected(desk: pay.DemandDesk, line: str) -> pay.Expected:
    found = desk.of(line)
    assert found is not None
    return found


@pytest.mark.story("E17")
def test_what_a_plan_stands_on_and_how_likely_it_breaks_is_known_before_the_signature(
    system: System, desk: pay.DemandDesk
) -> None:
    names = names_of(system)
    rows = pay.desk_table(desk, pay.demand_trust(desk, system.rules), names).records()
    assert len(rows) == 9
    chances = [row["chance"] for row in rows]
    assert chances == sorted(chances, reverse=True)
    assert chances[0] > 50 > chances[-1]
    for row in rows:
        assert row["low"] < row["middle"] < row["high"]
        assert (row["plan"] > row["safe"]) == (row["chance"] < 20)
        assert row["plan"] == row["last_year"]
        assert row["data"] in ("fit to commission on", "fit with limits", "not fit")
    left = pay.without_table(desk, names).records()
    assert sum(row["lines"] for row in left) == len(desk.without) == 36
    assert {row["why_not"] for row in left} == {"Nothing counted before the year was brought."}


@pytest.mark.story("E26")
def test_the_range_of_demand_and_the_data_behind_it_are_stated_and_held_against_what_came(
    system: System, desk: pay.DemandDesk
) -> None:
    one, trust = expected(desk, LIKELY), pay.demand_trust(desk, system.rules)
    stated = pay.baseline_of(desk, one, trust.verdict(LIKELY))
    assert stated["data_cut"] == "2017-03-31"
    assert Decimal(stated["demand_low"]) < Decimal(stated["expected"]) < Decimal(stated["demand_high"])
    assert stated["quality"] == trust.verdict(LIKELY) == "fit to commission on"
    results = {row["test"]: row["result"] for row in pay.quality_table(trust, one).records()}
    assert results["Months present of months due"] == "pass"
    assert set(results.values()) == {"pass", "not asked"}
    tried = pay.back_test_table(trust, one).records()
    assert tried[0]["forecast"] < tried[0]["naive"]
    came = pay.afterwards_table(desk, pay.activity_sums(system, desk.year), names_of(system)).records()
    assert len(came) == 9
    for row in came:
        assert (row["within"] == "yes") == (row["low"] <= row["came"] <= row["high"])
        assert row["above"] == (row["came"] - row["plan"] if row["came"] > row["plan"] else "no")


def test_every_number_ends_in_rules_records_or_rows(system: System, desk: pay.DemandDesk) -> None:
    names, trust, one = names_of(system), pay.demand_trust(desk, system.rules), expected(desk, LIKELY)
    cost = pay.demand_cost(system, one)
    tables = (
        pay.desk_table(desk, trust, names),
        pay.without_table(desk, names),
        pay.afterwards_table(desk, pay.activity_sums(system, desk.year), names),
        pay.fan_table(one),
        pay.plans_table(desk, one),
        pay.demand_cost_table(cost, one, names),
        pay.quality_table(trust, one),
        pay.back_test_table(trust, one),
    )
    assert all(table.rows for table in tables)
    assert bare_ends(*tables, *pay.desk_figures(desk), *pay.demand_line_figures(desk, one)) == []


def test_what_is_odd_about_a_line_is_told_in_words_and_on_its_own_page(system: System, desk: pay.DemandDesk) -> None:
    names = names_of(system)
    told = pay.demand_findings(desk, names)
    assert len(told) == len(desk.findings) > 0
    for one in desk.lines:
        own = pay.demand_findings(desk, names, one)
        assert all(one.history is not None and one.history.name not in found.what for found in own)
        assert all(found.what.startswith(pay.line_in_words(one, names)) for found in own)
    assert sum(len(pay.demand_findings(desk, names, one)) for one in desk.lines) == len(told)
    whys = [
        because.says
        for row in pay.without_table(desk, names).rows
        for cell in row[1:3]
        for because in cell.because.walk()
    ]
    assert not [says for says in whys if "-planned" in says]


def test_odds_of_other_plans_fall_as_the_plan_rises_and_keep_to_their_risk(desk: pay.DemandDesk) -> None:
    for one in desk.forecast:
        rows = sorted(pay.plans_table(desk, one).records(), key=lambda row: row["plan"])
        assert [row["chance"] for row in rows] == sorted((row["chance"] for row in rows), reverse=True)
        assert [row["excess"] for row in rows] == sorted((row["excess"] for row in rows), reverse=True)
        kept = {row["what"]: row["chance"] for row in rows if row["what"].startswith("what at most")}
        assert set(kept) == {f"what at most {risk} % of years exceed" for risk in (50, 20, 10)}
        assert all(chance <= Decimal(what.split()[3]) for what, chance in kept.items())


def test_the_whole_is_added_up_year_by_year_and_not_line_by_line(desk: pay.DemandDesk) -> None:
    assert desk.whole is not None
    years = zip(*(one.ahead.odds.draws for one in desk.lines if one.ahead), strict=True)
    together = [sum(year) for year in years]
    assert all(abs(whole - own) <= 9 for whole, own in zip(desk.whole.draws, together, strict=True))
    figures = {one.name: one.value for one in pay.desk_figures(desk)}
    safe = sum(one.ahead.odds.plan_at(desk.safe).value for one in desk.forecast if one.ahead)
    assert figures["pay.demand.whole_planned"] < figures["pay.demand.whole_safe"] < safe


def test_what_the_years_cost_whom_is_what_the_public_calculation_gives(system: System, desk: pay.DemandDesk) -> None:
    one = expected(desk, LIKELY)
    assert one.ahead is not None
    line = system.one(Line, LIKELY)
    cost = pay.demand_cost(system, one)
    assert cost.missing == ""
    terms = _terms(system, line)
    draws = tuple({line.id: Decimal(draw) / one.plan} for draw in one.ahead.odds.draws[:200])
    given = Given(
        lines=(GivenLine(id=line.id, form=line.form, plan=line.value, base=line.value),),
        on=line.starts,
        draws=draws,
        terms=terms,
    )
    told = calculate(given, system.rules).value
    for ours, theirs in ((cost.commissioner, told.commissioner), (cost.provider, told.provider)):
        assert abs(float(sum(ours[:200]) / 200) - float(theirs.expected)) < 0.02


def _terms(system: System, line: Line) -> dict[str, str]:
    clauses = {one.key: one for one in system.all(Clause)}
    own = [one for one in system.all(Term) if one.contract == line.contract and clauses[one.clause].payment_parameter]
    _, findings = parameters_of(own, clauses, system.rules, line.starts)
    assert findings == ()
    return {clauses[one.clause].payment_parameter: one.value for one in own}


def test_the_same_folder_gives_the_same_years_and_says_by_which_seed(system: System, desk: pay.DemandDesk) -> None:
    again = pay.demand_desk(system, system.settings.as_at)
    assert [one.ahead.odds.draws for one in again.forecast if one.ahead] == [
        one.ahead.odds.draws for one in desk.forecast if one.ahead
    ]
    assert "seed 1, 4,000 draws" in desk.says


def test_without_any_history_every_line_says_so_and_nothing_is_made_up(system: System) -> None:
    early = pay.demand_desk(system, date(2013, 4, 1))
    assert early.forecast == ()
    assert len(early.without) == 45
    assert pay.desk_figures(early) == ()
    assert pay.demand_trust(early, system.rules).lines == {}
    cost = pay.demand_cost(system, early.without[0])
    assert cost.missing == "there is no forecast"
    assert pay.demand_cost_table(cost, early.without[0], {}).rows == ()


def brought(examples: Path, folder: Path, rows: list[str]) -> pay.DemandDesk:
    """Return the desk of the example with another history."""
    made = shutil.copytree(examples / "norfolk-and-waveney-2017", folder / "system")
    (made / "need" / "monthly_activity.csv").write_text("\n".join(("of,measure,month,count,note", *rows, "")), "utf-8")
    other = read(made).system
    assert other is not None
    return pay.demand_desk(other, date(2017, 9, 27))


def test_a_history_too_short_to_forecast_says_why(examples: Path, tmp_path: Path) -> None:
    rows = [f"{LIKELY},emergency admissions,2017-0{month}-01,300," for month in (1, 2, 3)]
    desk = brought(examples, tmp_path, rows)
    assert desk.forecast == ()
    assert [found.kind for found in desk.findings] == ["too-short"]
    assert "the findings" in expected(desk, LIKELY).why_not


def test_a_history_that_ends_too_early_for_the_year_says_so(system: System) -> None:
    early = pay.demand_desk(system, date(2013, 10, 1))
    assert early.forecast == ()
    assert {found.kind for found in early.findings} == {"number-out-of-range"}


def test_a_history_of_other_measures_is_not_taken_for_the_service(examples: Path, tmp_path: Path) -> None:
    rows = [f"{LIKELY},{name},2017-0{month}-01,9," for name in ("calls", "visits") for month in (1, 2, 3)]
    one = expected(brought(examples, tmp_path, rows), LIKELY)
    assert one.why_not == "its history has calls, visits, none of which is its service, emergency admissions"


def test_months_of_the_year_that_are_known_already_are_kept_as_they_are(examples: Path, tmp_path: Path) -> None:
    folder = examples / "norfolk-and-waveney-2017" / "need" / "monthly_activity.csv"
    rows = [row for row in folder.read_text("utf-8").splitlines() if row.startswith(LIKELY)]
    known = [f"{LIKELY},emergency admissions,2017-0{month}-01,400," for month in (4, 5, 6, 7)]
    one = expected(brought(examples, tmp_path, rows + known), LIKELY)
    assert one.ahead is not None
    assert one.ahead.months[0][0] == date(2017, 8, 1)
    assert len(one.ahead.months) == 8
    assert min(one.ahead.odds.draws) >= 1600


def test_a_form_that_nobody_knows_is_told_and_costs_nothing(system: System, desk: pay.DemandDesk) -> None:
    one = expected(desk, UNLIKELY)
    strange = replace(one, line=replace(one.line, form="barter"))
    assert pay.demand_cost(system, strange).missing == "no payment model has the form “barter”"
