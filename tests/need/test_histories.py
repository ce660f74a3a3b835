"""Histories of a system folder: months as they are there, those not over left out, gaps kept as gaps, days within a month told of."""

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from concordat import need
from concordat.kernel.system import System
from concordat.store import read

LINE = "06M-RM1-emergency"
HEAD = "of,measure,month,count,note\n"
ROWS = (
    f"{LINE},emergency admissions,2017-01-01,120,\n"
    f"{LINE},emergency admissions,2016-11-01,118,\n"
    f"{LINE},emergency admissions,2016-10-01,0,\n"
    f"{LINE},day cases,2016-10-01,44,\n"
)


def brought(examples: Path, folder: Path, rows: str) -> System:
    """Return the example with another history."""
    made = shutil.copytree(examples / "norfolk-and-waveney-2017", folder / "system")
    (made / "need" / "monthly_activity.csv").write_text(HEAD + rows, "utf-8")
    loaded = read(made)
    assert loaded.system is not None, loaded.findings
    return loaded.system


def test_a_month_without_a_row_is_missing_and_nought_is_nought(examples: Path, tmp_path: Path) -> None:
    days, admissions = need.histories(brought(examples, tmp_path, ROWS), date(2017, 9, 27))
    assert (days.of, days.measure, days.counts) == (LINE, "day cases", {date(2016, 10, 1): 44})
    assert admissions.line.first == date(2016, 10, 1)
    assert admissions.line.numbers == (Decimal(0), Decimal(118), None, Decimal(120))
    assert admissions.because.rows is not None
    assert admissions.because_month(date(2017, 1, 1)).value == 120


def test_a_month_that_is_not_over_on_the_day_is_not_known(examples: Path, tmp_path: Path) -> None:
    system = brought(examples, tmp_path, ROWS)
    assert [one.last for one in need.histories(system, date(2017, 1, 31))] == [date(2016, 10, 1), date(2016, 11, 1)]
    assert [one.last for one in need.histories(system, date(2017, 2, 1))][1] == date(2017, 1, 1)


def test_a_year_is_told_where_all_of_its_months_are_there(examples: Path) -> None:
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    for one in need.histories(system, system.settings.as_at):
        counts = [one.counts[month] for month in sorted(one.counts)]
        assert one.in_year(date(2013, 4, 1)) == sum(counts[:12])
        assert one.in_year(date(2016, 5, 1)) is None


def test_a_day_within_a_month_is_left_out_and_told_of(examples: Path, tmp_path: Path) -> None:
    system = brought(examples, tmp_path, ROWS + f"{LINE},day cases,2016-11-15,9,\n")
    (found,) = need.history_findings(system)
    assert found.kind == "bad-date"
    assert "2016-11-15" in found.what
    assert need.histories(system, date(2017, 9, 27))[0].counts == {date(2016, 10, 1): 44}


def test_a_month_with_two_counts_is_left_out_and_told_of(examples: Path, tmp_path: Path) -> None:
    system = brought(examples, tmp_path, ROWS + f"{LINE},emergency admissions,2016-11-01,119,\n")
    (found,) = need.history_findings(system)
    assert found.kind == "duplicate-key"
    assert "2016-11-01" in found.what
    admissions = need.histories(system, date(2017, 9, 27))[1]
    assert admissions.line.numbers == (Decimal(0), None, None, Decimal(120))


def test_a_code_that_nothing_has_is_a_finding(examples: Path, tmp_path: Path) -> None:
    made = shutil.copytree(examples / "norfolk-and-waveney-2017", tmp_path / "system")
    (made / "need" / "monthly_activity.csv").write_text(HEAD + ROWS + "nobody,calls,2016-10-01,1,\n", "utf-8")
    assert {found.kind for found in read(made).findings} == {"unknown-code"}


@pytest.mark.parametrize("day", [date(2013, 4, 30), date(2000, 1, 1)])
def test_before_the_first_month_nothing_is_known(examples: Path, day: date) -> None:
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    assert need.histories(system, day) == ()
