"""The traps of each source, one small file each: what a careless reader would get wrong is a finding or comes out right."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from concordat.kernel.finding import Refused
from concordat.sources.factors import to_factors
from concordat.sources.files.stp_partners import codes_in
from concordat.sources.prices import to_prices
from concordat.sources.reading import Read
from concordat.sources.recognition import sources

Write = Callable[[str, str | bytes], Path]
Valid = dict[str, tuple[str, str]]


@pytest.fixture
def changed(valid: Valid, write: Write) -> Callable[..., Read[Any]]:
    """Reads the valid file of a source after replacing text in it, or adding lines at its end."""

    def read(kind: str, *replacements: tuple[str, str], add: str = "", name: str = "") -> Read[Any]:
        own, text = valid[kind]
        for old, new in replacements:
            assert old in text
            text = text.replace(old, new)
        return sources()[kind].read(write(name or own, text + add))

    return read


def kinds(result: Read[Any]) -> list[str]:
    return [finding.kind for finding in result.findings]


Changed = Callable[..., Read[Any]]


def test_the_second_parent_is_named_by_its_codes_and_the_newest_date(changed: Changed) -> None:
    assert changed("ods_organisations").facts["higher_level"] == "area team"
    assert changed("ods_organisations", ("Q79", "QMM")).facts["higher_level"] == "STP"
    board = changed("ods_organisations", ("Q79", "QMM"), ("20200331", "20220630"), ("20130401", "20220701"))
    assert board.facts["higher_level"] == "ICB"
    mixed = changed("ods_organisations", ('NORTH NORFOLK CCG","Y54","Q79"', 'NORTH NORFOLK CCG","Y54","QMM"'))
    assert kinds(mixed) == ["changed-meaning"]
    assert mixed.findings[0].where.field == "column 4"


def test_a_file_without_header_row_and_of_another_width_is_not_guessed_at(changed: Changed) -> None:
    result = changed("ods_organisations", ('"HOUSE",', ""))
    assert kinds(result) == ["changed-layout"]
    assert result.rows == ()


def test_a_code_twice_in_an_ods_file_is_refused(changed: Changed) -> None:
    assert "duplicate-key" in kinds(changed("ods_organisations", ('"06V"', '"06M"')))


def test_successions_are_kept_as_published(changed: Changed) -> None:
    result = changed("ods_successors", add='"06M","26A",2020-04-01\n"06M","26A",2021-04-01\n')
    assert [(row.predecessor, row.successor) for row in result.rows].count(("06M", "26A")) == 3
    assert ("26A", "06V") in [(row.predecessor, row.successor) for row in result.rows]
    assert kinds(result) == ["self-succession", "repeated-row"]
    assert result.ok


def test_years_change_and_columns_change_place(changed: Changed, write: Write) -> None:
    later = "FID,STP21CD,STP21NM,ccg21_code,CCG21CDH,ccg21_name\n1,E54000022,Norfolk and Waveney,E38000239,26A,NHS Norfolk\n"
    (row,) = sources()["ons_lookups"].read(write("lookup.csv", later)).rows
    assert (row.of("CCG").gss, row.of("CCG", 2021).ods, row.of("STP").name) == (
        "E38000239",
        "26A",
        "Norfolk and Waveney",
    )
    with pytest.raises(LookupError):
        row.of("CCG", 2017)


def test_headings_of_another_year_than_the_file_name_are_a_warning(changed: Changed) -> None:
    result = changed("ons_lookups", name="ccg-to-stp-2018-04.csv")
    assert kinds(result) == ["edition-disagrees"]
    assert "2018-04" in result.findings[0].what
    assert "2017" in result.findings[0].what


def test_a_smallest_unit_twice_would_count_people_twice(changed: Changed) -> None:
    result = changed("ons_lookups", add="E38000063,06M,NHS Great Yarmouth and Waveney CCG,E54000023,Suffolk,3\n")
    assert kinds(result) == ["duplicate-key"]
    assert result.findings[0].where.line == 4


def test_a_unit_that_straddles_two_larger_ones_is_no_fault(write: Write) -> None:
    text = "PCO12CD,PCO12CDO,PCO12NM,SHA12CD\nE16000001,5A3,A,E18000010\nE16000001,5A3,A,E18000007\n"
    result = sources()["ons_lookups"].read(write("pct-to-sha-2012.csv", text))
    assert (len(result.rows), result.findings) == (2, ())


def test_a_code_with_two_names_is_a_warning(changed: Changed) -> None:
    result = changed("ons_lookups", ("E54000022,Norfolk and Waveney,2", "E54000022,Suffolk,2"))
    assert kinds(result) == ["two-names"]


def test_ages_that_do_not_add_up_or_are_missing(changed: Changed) -> None:
    assert kinds(changed("resident_populations", ("07J,20,", "07J,21,"))) == ["does-not-foot"]
    gap = changed("resident_populations", ("p5_9", "p6_9"))
    assert kinds(gap) == ["missing-column"]
    assert "5 to 5" in gap.findings[0].what
    assert gap.rows == ()


def test_a_total_row_is_a_check_and_never_counted(changed: Changed) -> None:
    good = changed("resident_populations", add="TOTAL,,,30,3,6,9,12\n")
    assert (len(good.rows), len(good.totals), good.findings) == (2, 1, ())
    bad = changed("resident_populations", add="Total ,,,31,3,6,9,13\n")
    assert kinds(bad) == ["does-not-foot"]
    assert (len(bad.rows), bad.findings[0].where.line) == (2, 4)


def test_list_sizes_name_the_commissioner_without_the_noughts(changed: Changed) -> None:
    result = changed("gp_list_sizes")
    assert {(row.commissioner_published, row.commissioner) for row in result.rows} == {("06W00", "06W")}
    assert [row.total for row in result.rows] == [180, 126]
    assert "missing-column" in kinds(changed("gp_list_sizes", ("Female 5-14", "Women 5-14")))
    total = changed("gp_list_sizes", add="Total,,,,,,,," + ",".join(["17"] * 18) + "\n")
    assert (len(total.rows), len(total.totals), total.findings) == (2, 1, ())


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        ("RM1", ("RM1", "")),
        ("NAX (CQC: 1-12345)", ("NAX", "1-12345")),
        ("CQC:  1-600736408", ("", "1-600736408")),
        ("NVE (CQC: (1-199793731)", ("NVE", "1-199793731")),
        ("NNJ (CQC: DHU Health Care C.I.C. 1-199800254)", ("NNJ", "1-199800254")),
        ("?", ("", "")),
        ("", ("", "")),
        ("-", ("", "")),
    ],
)
def test_codes_of_partners(cell: str, codes: tuple[str, str]) -> None:
    assert codes_in(cell) == codes


def test_partners_of_several_footprints_and_unknown_codes_are_told(changed: Changed) -> None:
    result = changed("stp_partners")
    assert kinds(result) == ["unknown-code", "several-footprints"]
    assert result.rows[0].stp_name == "Norfolk and Waveney"
    assert [row.line for row in result.rows] == [2, 4, 5, 6, 7]


def test_parts_of_waiting_times_are_kept_apart_and_totals_are_checks(changed: Changed) -> None:
    result = changed("waiting_times_full")
    assert [(row.part, row.total_all) for row in result.rows] == [("1A", 4), ("1A", 2), ("2", 12), ("2A", 2), ("3", 7)]
    assert [row.part for row in result.totals] == ["1A", "2", "2A", "3"]
    assert result.rows[3].weeks == (1, None, 1)
    assert (result.rows[2].within(2), result.rows[2].over(2)) == (9, 3)
    assert result.edition == "2026-01"


def test_waiting_times_that_do_not_foot(changed: Changed) -> None:
    total = changed("waiting_times_full", ("C_999,Name,,,,,,7", "C_999,Name,,,,,,8"))
    assert [(finding.kind, finding.where.line, finding.where.field) for finding in total.findings] == [
        ("does-not-foot", 10, "Total All")
    ]
    row = changed("waiting_times_full", ("C_100,Name,5.0,4.0,3.0,,,12", "C_100,Name,5.0,4.0,2.0,,,12"))
    assert kinds(row) == ["does-not-foot", "does-not-foot"]


def test_a_part_larger_than_what_contains_it_is_told(changed: Changed) -> None:
    result = changed("waiting_times_full", ("1.0,,1.0,,,2", "9.0,,9.0,,,18"))
    assert kinds(result) == ["part-exceeds-whole"]


def test_a_week_that_is_missing_is_named(changed: Changed) -> None:
    result = changed("waiting_times_full", ("Gt 01 To 02 Weeks SUM 1", "Gt 01 to 03 Weeks"))
    assert kinds(result) == ["missing-column"]
    assert result.findings[0].where.field == "Gt 03 To 04 Weeks"


def test_groups_without_total_are_told_once(changed: Changed) -> None:
    result = changed("waiting_times_incomplete", ("C_999", "X99"))
    assert kinds(result) == ["no-total"]
    assert len(result.rows) == 3


def test_treatment_functions_twice_are_refused(changed: Changed) -> None:
    assert "duplicate-key" in kinds(changed("waiting_times_incomplete", ("X02", "C_100")))


def test_no_price_is_not_nought(changed: Changed) -> None:
    read = changed("admitted_care_tariff")
    assert kinds(read) == ["zero-price"]
    prices = {(price.hrg, price.setting, price.price_year): price for price in to_prices(read)}
    assert prices["AA22C", "day case", "2017/18"].price == Decimal(8207)
    assert prices["CA14Z", "elective", "2017/18"].price is None
    assert prices["CA14Z", "day case", "2017/18"].price == Decimal(1259)
    assert prices["CA14Z", "day case", "2018/19"].price is None
    assert prices["PB03Z", "non-elective", "2017/18"].price is None
    assert "nought" in prices["PB03Z", "non-elective", "2017/18"].note


def test_trim_points_are_never_borrowed(changed: Changed) -> None:
    prices = {
        (price.setting, price.price_year): price
        for price in to_prices(changed("admitted_care_tariff"))
        if price.hrg == "AA22C"
    }
    trims = {key: (price.trim_point_days, price.per_day_long_stay) for key, price in prices.items()}
    assert trims == {
        ("day case", "2017/18"): (None, None),
        ("elective", "2017/18"): (None, None),
        ("non-elective", "2017/18"): (98, Decimal(240)),
        ("day case", "2018/19"): (None, None),
        ("elective", "2018/19"): (117, None),
        ("non-elective", "2018/19"): (None, None),
    }
    assert "no trim point" in prices["elective", "2017/18"].note
    assert prices["non-elective", "2017/18"].note == ""


def test_one_group_with_two_prices_is_rejected_whole_in_one_finding(changed: Changed) -> None:
    read = changed("admitted_care_tariff", add="AA22C,Stroke,8300,8285,,,9766,9859,117,98,240\n")
    found = [finding for finding in read.findings if finding.severity == "stop"]
    assert [finding.kind for finding in found] == ["two-prices"]
    for part in ("AA22C", "2 and 5", "8207", "8300", "2017/18"):
        assert part in found[0].what
    assert "AA22C" not in {row.hrg for row in read.rows}
    assert {price.hrg for price in to_prices(read)} == {"CA14Z", "PB03Z"}
    with pytest.raises(Refused):
        read.or_refuse()


def test_a_negative_price_is_refused_and_no_price_is_made_of_the_file(changed: Changed) -> None:
    read = changed("admitted_care_tariff", ("9766", "-9766"))
    assert ("negative-number", 2, "nonelective_1718") in [(f.kind, f.where.line, f.where.field) for f in read.findings]
    with pytest.raises(Refused):
        to_prices(read)


def test_prices_of_other_years_need_no_change_here(changed: Changed) -> None:
    read = changed("admitted_care_tariff", ("_1718", "_1920"), ("_1819", "_2021"))
    assert read.edition == "2019/20, 2020/21"
    assert {price.price_year for price in to_prices(read)} == {"2019/20", "2020/21"}


def test_factors_need_a_price_year(changed: Changed) -> None:
    assert {factor.price_year for factor in to_factors(changed("market_forces_factors"))} == {"2026/27"}
    nameless = changed("market_forces_factors", name="factors.csv")
    with pytest.raises(Refused) as refused:
        to_factors(nameless)
    assert refused.value.findings[0].kind == "no-price-year"
    assert {factor.price_year for factor in to_factors(nameless, "2025/26")} == {"2025/26"}
    assert kinds(changed("market_forces_factors", ("RM1", "RCF"))) == ["duplicate-key"]


def test_ledgers_keep_equal_payments_and_credits_and_check_totals(changed: Changed) -> None:
    again = "NHS Ealing CCG,2020-06,NHS Trust,Contract Baseline,ACUTE,WEST LONDON,100.25\n"
    result = changed("payments_ledger", add=again + "NHS Ealing CCG,2020-06,,Contract Baseline,ACUTE,A TRUST,-5\n")
    assert (len(result.rows), kinds(result), result.ok) == (5, ["repeated-row", "negative-amount"], True)
    good = changed("payments_ledger", add=",,,,,TOTAL,1099964.75\nNHS Ealing CCG,,,Contract Baseline,,Total,35395.25\n")
    assert (len(good.rows), len(good.totals), good.findings) == (3, 2, ())
    bad = changed("payments_ledger", add=",,,,,TOTAL,1099964.76\n")
    assert kinds(bad) == ["does-not-foot"]
    assert kinds(changed("payments_ledger", ("35295", "35k"))) == ["bad-number"]
    assert kinds(changed("payments_ledger", ("KING`S COLLEGE", "=HYPERLINK(A1)"))) == ["formula-in-cell"]


def test_outlines_are_lists_of_polygons_with_codes_of_their_year(changed: Changed) -> None:
    one, many = changed("boundaries").rows
    assert (one.geometry_kind, many.geometry_kind) == ("Polygon", "MultiPolygon")
    assert len(one.polygons) == len(many.polygons) == 1
    assert (one.unit.gss, one.unit.ods, one.unit.year) == ("E38000063", "06M", 2017)
    assert one.properties == {"lsoas": "9"}


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("[1.5, 52.5], [1.0, 52.0]", "[1.5, 52.5]", "bad-outline"),
        ("[1.5, 52.0]", "[529000, 180000]", "bad-outline"),
        ('"Polygon"', '"Point"', "bad-outline"),
        ("E38000124", "E38000063", "duplicate-key"),
        ("E38000124", "38000124", "bad-code"),
        ('"CCG17CD', '"CODE', "missing-column"),
        ('"FeatureCollection",', '"FeatureCollection", "crs": {"name": "EPSG:27700"},', "wrong-coordinates"),
        ("1.5", "NaN", "bad-json"),
        ("]}\n", "", "cut-off-file"),
    ],
)
def test_faulty_outlines(old: str, new: str, kind: str, changed: Changed) -> None:
    result = changed("boundaries", (old, new))
    assert not result.ok
    assert kind in kinds(result)


def test_deep_json_is_a_finding(write: Write) -> None:
    result = sources()["boundaries"].read(write("deep.geojson", '{"features": ' + "[" * 200_000))
    assert kinds(result) == ["bad-json"]
    whole = sources()["boundaries"].read(write("list.geojson", json.dumps([1, 2])))
    assert kinds(whole) == ["unknown-layout"]


def test_loans_that_do_not_foot_and_a_total_among_them_are_told_by_how_much(changed: Changed) -> None:
    assert [loan.closing for loan in changed("provider_loans").rows] == [2_900_000, 600_000]
    off = changed("provider_loans", ("-,400,600", "-,400,601"), add="Total,,,3900,,1000,2900,400,3501\n")
    assert [(one.kind, one.where.line, one.where.field) for one in off.findings] == [
        ("does-not-foot", 3, "closing"),
        ("does-not-foot", 4, "closing"),
    ]
    assert "601,000" in off.findings[0].what
    assert "+1,000" in off.findings[0].what
    assert len(off.totals) == 2
    dated = changed("provider_loans", (",5/0,", ",2019-05-02 00:00:00,"), ("1000,-,400,600", "1000,-,-400,"))
    assert kinds(dated) == ["negative-number", "bad-number"]
