"""Estates returns as they are published: totals inside the data, thousands on one sheet, columns that overlap; and the real ones of four years."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from concordat.calculations import calc
from concordat.kernel.finding import stops
from concordat.plan import BodyShare
from concordat.plan.calculations.backlog import Given
from concordat.sources import read
from concordat.sources.site_backlog import to_sites

Write = Callable[[str, str | bytes], Path]
HEAD = "Organisation Code,Organisation Name,Site Code,Site Name," + ",".join(
    f"Cost to eradicate {band} risk backlog (£)" for band in ("high", "significant", "moderate", "low")
)
KENT = ("RN7", "RPA", "RVV", "RWF", "RXY", "RYY", "RYD")
YEARS = ("2013-14", "2014-15", "2015-16", "2016-17")


def test_sub_totals_are_checks_and_one_that_does_not_foot_is_told_with_its_line_and_the_gap(write: Write) -> None:
    rows = [HEAD, "RM1,N,A1,A,10,0,0,0", "RM1,N,A2,B,20,0,0,5", "RM1,N,,Sub-total,31,0,0,5", "RGP,J,A1,C,1,1,1,1"]
    right, wrong = rows.copy(), [*rows, "Total,,,,31,1,1,7"]
    right[3] = "RM1,N,,Sub-total,30,0,0,5"
    good = read(write("eric-2016-17.csv", "\n".join([*right, "Grand total,,,,31,1,1,6"]) + "\n"))
    assert good.findings == ()
    assert [len(good.rows), len(good.totals)] == [3, 2]
    found = read(write("eric-2016-17.csv", "\n".join(wrong) + "\n"))
    assert [(one.kind, one.where.line, one.where.field) for one in found.findings] == [
        ("does-not-foot", 4, "high"),
        ("does-not-foot", 6, "low"),
    ]
    assert "31 of high risk, and its sites come to 30: +1" in found.findings[0].what
    assert "7 of low risk, and its sites come to 6: +1" in found.findings[1].what


def test_a_sheet_in_thousands_and_the_same_in_pounds_say_the_same(write: Write) -> None:
    pounds = read(write("eric-2016-17.csv", f"{HEAD}\nRM1,N,A1,A,10500,0,0,1000\n"))
    thousands = read(write("eric-2016-17.csv", f"{HEAD.replace('(£)', '(£000s)')}\nRM1,N,A1,A,10.5,0,0,1\n"))
    assert pounds.rows == thousands.rows
    assert pounds.rows[0].high == 10_500


def test_thousands_said_above_headings_in_pounds_are_asked_about_and_never_guessed(write: Write) -> None:
    found = read(write("eric-2018-19.csv", f'"Estates return, £000s"\n{HEAD}\nRM1,N,A1,A,10,0,0,1\n'))
    assert [(one.kind, one.where.line) for one in stops(found.findings)] == [("unclear-unit", 2)]
    assert "Estates return, £000s" in found.findings[0].what
    same = read(
        write("eric-2018-19.csv", f'"Estates return, £000s"\n{HEAD.replace("(£)", "(£000s)")}\nRM1,N,A1,A,10,0,0,1\n')
    )
    assert [stops(same.findings), same.rows[0].high] == [(), 10_000]


def test_two_sheets_with_sites_are_told_and_a_sheet_named_after_thousands_too(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for sheet, name in ((book.active, "Kent £000"), (book.create_sheet("Norfolk"), "Norfolk")):
        sheet.title = name
        sheet.append(HEAD.split(","))
        sheet.append(["RM1", "N", "A1", name, 10, 0, 0, 1])
    book.save(tmp_path / "eric-2018-19.xlsx")
    found = read(tmp_path / "eric-2018-19.xlsx")
    assert [one.kind for one in stops(found.findings)] == ["unclear-unit", "several-sheets"]
    assert "“Kent £000” and “Norfolk”" in found.findings[1].what


def test_a_year_in_the_file_name_is_known_also_where_no_row_can_be_read(write: Write) -> None:
    found = read(write("eric-2016-17.csv", f"{HEAD}\nRM1,N,A1,A,-1,0,0,x\n"))
    assert [one.kind for one in found.findings] == ["negative-number", "bad-number"]
    assert found.edition == "2016/17"


def test_a_column_of_backlog_that_is_not_known_is_told_and_others_are_passed_over(write: Write) -> None:
    head = f"{HEAD},Cost to eradicate catastrophic backlog (£),Site heated volume (m³)"
    found = read(write("eric-2016-17.csv", f"{head}\nRM1,N,A1,A,1,2,3,4,5,6\n"))
    assert [one.kind for one in found.findings] == ["new-column"]
    assert "catastrophic" in found.findings[0].what


def test_a_file_without_a_year_is_told(write: Write) -> None:
    assert [one.kind for one in read(write("sites.csv", f"{HEAD}\nRM1,N,A1,A,1,2,3,4\n")).findings] == ["no-year"]


@pytest.mark.real_data
@pytest.mark.slow
@pytest.mark.parametrize("year", ["2013-14", "2014-15", "2016-17"])
def test_a_whole_return_is_read_raw_and_agrees_with_its_cut(year: str, shared_data: Path) -> None:
    whole = read(shared_data / "estates" / f"eric-{year}-site.csv")
    assert stops(whole.findings) == ()
    assert len(whole.rows) == {"2013-14": 1_378, "2014-15": 1_251, "2016-17": 1_213}[year]
    cut = read(shared_data / "estates" / f"eric-{year}-backlog-kent-norfolk.csv").or_refuse().rows

    def figures(rows):
        return {(one.body, one.site): (one.high, one.significant, one.moderate, one.low, one.critical) for one in rows}

    everywhere = figures(whole.rows)
    assert all(everywhere[key] == own for key, own in figures(cut).items())
    if year != "2016-17":
        book = read(shared_data / "estates" / f"eric-{year}-workbook.xls.gz")
        assert figures(book.or_refuse().rows) == everywhere


@pytest.mark.real_data
@pytest.mark.story("B15")
def test_backlog_of_two_areas_by_band_and_year_under_rules_that_can_be_swapped(shared_data: Path) -> None:
    reads = [read(shared_data / "estates" / f"eric-{year}-backlog-kent-norfolk.csv") for year in YEARS]
    bodies = {row.body for one in reads for row in one.rows}
    sites = to_sites(reads, {body: "Kent and Medway" if body in KENT else "Norfolk and Waveney" for body in bodies})
    shares = tuple(
        BodyShare(body=body, area=area, share=Decimal(share), basis="people")
        for body, home, away, share in (
            ("RYD", "Kent and Medway", "Surrey and Sussex", "0.4"),
            ("RYC", "Norfolk and Waveney", "rest of the East", "0.2"),
            ("RMY", "Norfolk and Waveney", "Suffolk", "0.6"),
        )
        for area, share in ((home, share), (away, str(1 - Decimal(share))))
    )
    found = {
        rule: calc("plan.backlog", Given(sites=sites, shares=shares, rule=rule)).value
        for rule in ("by_site", "by_share", "principal")
    }
    years = [year.replace("-", "/") for year in YEARS]
    for one in found.values():
        assert [own.year for own in one.all_sites] == years
        for year, whole in zip(years, one.all_sites, strict=True):
            mine = [site for site in sites if site.year == year]
            assert whole.high == sum(site.high or 0 for site in mine)
            # The bands hold critical infrastructure risk already: the whole is the four and nothing else.
            assert whole.total == whole.high + whole.significant + whole.moderate + whole.low
            for band in ("high", "significant", "moderate", "low", "total", "critical"):
                for groups in (one.by_area, one.by_body):
                    assert sum(getattr(own, band) or 0 for own in groups if own.year == year) == (
                        getattr(whole, band) or 0
                    )
    kent = {rule: [own.total for own in one.by_area if own.group == "Kent and Medway"] for rule, one in found.items()}
    assert kent["by_site"] != kent["by_share"]
    assert all(part <= whole for part, whole in zip(kent["by_share"], kent["by_site"], strict=True))
    # Critical infrastructure risk was first asked for in 2016/17: before that it is not told, and not nought.
    assert [own.critical is not None for own in found["by_site"].all_sites] == [False, False, False, True]
