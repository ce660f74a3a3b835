"""The public data beside the checkout, unchanged: every listed file is recognised and read with the rows its list states."""

from collections import Counter, defaultdict
from decimal import Decimal
from pathlib import Path

import pytest

from concordat.calculations import calc
from concordat.kernel.finding import Finding, stops
from concordat.plan import Area
from concordat.plan.calculations.fair_shares import Given
from concordat.sources import read, recognise
from concordat.sources.factors import to_factors
from concordat.sources.files.payments_ledger import sums_by_kind
from concordat.sources.files.provider_loans import owed
from concordat.sources.prices import to_prices
from concordat.sources.weighted_practices import to_practices

pytestmark = [pytest.mark.real_data, pytest.mark.slow]

# Source, folder, file, rows of data, and the warnings expected of it; a file not named here gives none.
FILES = [
    ("ods_organisations", "organisations/ods-ccg-2016-02.csv", 249),
    ("ods_organisations", "organisations/ods-ccg-2018-11.csv", 242),
    ("ods_organisations", "organisations/ods-ccg-2025.csv", 320),
    ("ods_organisations", "organisations/ods-trust-2018-dollar.csv", 239),
    ("ods_organisations", "organisations/ods-trust-2025.csv", 273),
    ("ods_organisations", "organisations/ods-regions-2017-08.csv", 31),
    ("ods_successors", "organisations/successors-to-2019.csv", 25_095),
    ("ons_lookups", "organisations/pct-2012.csv", 151),
    ("ons_lookups", "organisations/sha-2012.csv", 10),
    ("ons_lookups", "organisations/pct-to-sha-2012.csv", 155),
    ("ons_lookups", "organisations/ccg-2013-04-cp1252.csv", 211),
    ("ons_lookups", "organisations/area-team-2013-04.csv", 25),
    ("ons_lookups", "organisations/area-team-codes-old-mac.csv", 25),
    ("ons_lookups", "organisations/ccg-to-area-team-to-region-2013.csv", 211),
    ("ons_lookups", "organisations/ccg-to-stp-2017-04.csv", 207),
    ("ons_lookups", "organisations/ccg-to-stp-2018-04.csv", 195),
    ("ons_lookups", "organisations/ccg-to-stp-2019-04.csv", 191),
    ("ons_lookups", "organisations/ccg-to-stp-2020-04.csv", 135),
    ("ons_lookups", "organisations/ccg-names-2017-04.csv", 207),
    ("ons_lookups", "organisations/ccg-names-2019-04.csv", 191),
    ("ons_lookups", "organisations/ccg-names-2020-04.csv", 135),
    ("ons_lookups", "organisations/ccg-to-local-office-to-region-2017-04.csv", 207),
    ("ons_lookups", "organisations/ccg-to-local-office-to-region-2018-04.csv", 195),
    ("ons_lookups", "organisations/local-office-to-region-2017-04.csv", 14),
    ("ons_lookups", "organisations/local-office-to-region-2018-04.csv", 14),
    ("ons_lookups", "organisations/region-2019-04.csv", 7),
    ("ons_lookups", "organisations/stp-names-2020-04.csv", 42),
    ("ons_lookups", "organisations/lsoa11-to-ccg-to-lad-2015-07.csv.gz", 32_844),
    ("ons_lookups", "organisations/lsoa11-to-ccg-to-lad-2016-04.csv.gz", 32_844),
    ("ons_lookups", "organisations/lsoa11-to-ccg-to-lad-2017-04.csv.gz", 32_844),
    ("ons_lookups", "organisations/lsoa11-to-ccg-to-stp-to-lad-2017-04.csv.gz", 32_844),
    ("ons_lookups", "organisations/lsoa11-to-ccg-stp-lad-2021.csv.gz", 32_844),
    ("ons_lookups", "organisations/lsoa11-to-subicb-icb-lad-2022.csv.gz", 32_844),
    ("ons_lookups", "organisations/lsoa11-to-lsoa21-to-lad-2022.csv.gz", 35_795),
    ("ons_lookups", "organisations/lsoa21-to-ward-to-lad-2024.csv.gz", 35_672),
    ("ons_lookups", "organisations/lad-codes-2016-to-2024.csv", 393),
    ("ons_lookups", "organisations/lad-to-upper-tier-2021.csv", 331),
    ("ons_lookups", "organisations/icb-codes-2024-12.csv", 42),
    ("ons_lookups", "organisations/ccg-to-stp-to-cancer-alliance-2021.csv", 106),
    ("stp_partners", "organisations/stp-partners-2019-04.csv", 747),
    ("stp_changes", "organisations/stp-change-log-2018-2019.csv", 50),
    ("resident_populations", "population/mid-2017-by-ccg-single-year-of-age.csv", 13),
    ("resident_populations", "population/mid-2017-by-lsoa.csv", 1_676),
    ("resident_populations", "outcomes/lsoa11-population-2020-and-imd-2019.csv.gz", 32_844),
    ("gp_list_sizes", "population/gp-list-size-by-ccg-2013-04-to-2015-08.csv", 130),
    ("gp_list_sizes", "population/gp-list-size-by-practice-2013-04-to-06.csv.gz", 9_754),
    ("gp_list_sizes", "population/gp-list-size-by-practice-2014-10-to-12.csv.gz", 9_349),
    ("gp_list_sizes", "population/gp-list-size-by-practice-2015-04-to-06.csv.gz", 9_243),
    ("gp_list_sizes", "population/gp-list-size-by-practice-2015-07-to-08.csv.gz", 9_170),
    ("waiting_times_full", "waiting-times/rtt-full-extract-2026-01-kent-norfolk-suffolk.csv.gz", 9_406),
    ("waiting_times_incomplete", "waiting-times/rtt-incomplete-2026-01-kent-norfolk-suffolk.csv", 3_369),
    ("criteria_to_reside", "demand/criteria-to-reside-by-trust-daily-2022-04-01-to-2024-06-30.csv.gz", 98_669),
    ("daily_discharges", "demand/discharges-by-trust-daily-2022-04-01-to-2024-06-30.csv.gz", 98_669),
    ("bed_availability", "demand/beds-by-trust-monthly-2022-04-to-2024-06.csv.gz", 3_677),
    ("admitted_care_tariff", "tariff/admitted-care-tariff-2017-18-and-2018-19.csv", 2_303),
    ("market_forces_factors", "tariff/market-forces-factor-2026-27.csv", 205),
    ("weighted_populations", "finance/weighted-population-by-practice-2023-24.csv", 6_553),
    ("payments_ledger", "finance/ealing-ccg-payments-2020-06.csv", 28),
    ("open_contracting", "contracts/contracts-finder-health-releases.json", 59),
    ("open_contracting", "contracts/ocds-valid-release-package.json", 1),
    ("boundaries", "boundaries/ccg-2017-04.geojson", 207),
    ("boundaries", "boundaries/stp-2017-04.geojson", 44),
    ("boundaries", "boundaries/icb-2023-04.geojson", 42),
    ("boundaries", "boundaries/icb-2022-small.geojson", 42),
]
WARNINGS = {
    "organisations/successors-to-2019.csv": {"self-succession": 39},
    "organisations/ccg-2013-04-cp1252.csv": {"encoding-guessed": 1},
    "organisations/area-team-codes-old-mac.csv": {"no-final-line-end": 1},
    "organisations/local-office-to-region-2018-04.csv": {"edition-disagrees": 1},
    "organisations/stp-partners-2019-04.csv": {"unknown-code": 15, "several-footprints": 46},
    "waiting-times/rtt-full-extract-2026-01-kent-norfolk-suffolk.csv.gz": {"part-exceeds-whole": 1},
    "demand/criteria-to-reside-by-trust-daily-2022-04-01-to-2024-06-30.csv.gz": {"zero-return": 51, "blank-return": 33},
    "demand/discharges-by-trust-daily-2022-04-01-to-2024-06-30.csv.gz": {"zero-return": 51, "blank-return": 33},
    "demand/beds-by-trust-monthly-2022-04-to-2024-06.csv.gz": {"above-capacity": 3, "repeated-month": 1},
    "tariff/admitted-care-tariff-2017-18-and-2018-19.csv": {"zero-price": 5},
    "finance/ealing-ccg-payments-2020-06.csv": {"repeated-row": 2},
}


def counted(findings: tuple[Finding, ...]) -> dict[str, int]:
    return dict(Counter(finding.kind for finding in findings))


@pytest.mark.parametrize(("source", "file", "rows"), FILES, ids=[file for _, file, _ in FILES])
def test_a_published_file_is_read_whole(source: str, file: str, rows: int, shared_data: Path) -> None:
    assert recognise(shared_data / file) == source
    result = read(shared_data / file)
    assert stops(result.findings) == ()
    assert len(result.rows) + len(result.totals) == rows
    assert counted(result.findings) == WARNINGS.get(file, {})


def test_every_file_of_the_listed_folders_is_here(shared_data: Path) -> None:
    here = {file for _, file, _ in FILES}
    for folder in ("organisations", "population", "waiting-times", "tariff", "boundaries"):
        for path in (shared_data / folder).iterdir():
            assert path.name == "README.md" or f"{folder}/{path.name}" in here


def test_column_four_of_the_ods_layout_is_named_by_edition(shared_data: Path) -> None:
    def kind(name: str) -> str:
        return read(shared_data / "organisations" / name).facts["higher_level"]

    assert [kind(name) for name in ("ods-ccg-2016-02.csv", "ods-ccg-2018-11.csv", "ods-ccg-2025.csv")] == [
        "area team",
        "area team",
        "ICB",
    ]
    assert kind("ods-trust-2018-dollar.csv") == "area team"
    assert kind("ods-trust-2025.csv") == "ICB"
    assert kind("ods-regions-2017-08.csv") == ""
    closed = [row for row in read(shared_data / "organisations" / "ods-ccg-2025.csv").rows if row.last_day]
    assert len(closed) == 161


def test_partners_in_several_footprints_and_codes_of_the_regulator(shared_data: Path) -> None:
    rows = read(shared_data / "organisations" / "stp-partners-2019-04.csv").rows
    footprints: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in rows:
        footprints[row.partner_type, row.partner_ods].add(row.stp_ods)
    several = Counter(kind for (kind, code), stps in footprints.items() if code and len(stps) > 1)
    assert several["Trust"] == 37
    assert several["LA"] == 8
    assert len(footprints["Trust", "RX9"]) == len(footprints["Trust", "RYF"]) == 6
    assert sum(row.partner_published == "?" for row in rows) == 6
    assert sum(row.partner_published == "" for row in rows) == 8
    assert sum(bool(row.partner_regulator) for row in rows) == 42


def test_a_boundary_moved_without_a_successor(shared_data: Path) -> None:
    def commissioner(name: str) -> dict[str, str]:
        return {row.of("LSOA").gss: row.of("CCG").ods for row in read(shared_data / "organisations" / name).rows}

    before, after = (
        commissioner("lsoa11-to-ccg-to-lad-2016-04.csv.gz"),
        commissioner("lsoa11-to-ccg-to-lad-2017-04.csv.gz"),
    )
    assert before.keys() == after.keys()
    assert any(before[area] != after[area] for area in before)


def test_people_by_age_of_the_thirteen_bodies_agree_with_their_small_areas(shared_data: Path) -> None:
    by_body = {
        row.of.ods: row.total
        for row in read(shared_data / "population" / "mid-2017-by-ccg-single-year-of-age.csv").rows
    }
    by_area: Counter[str] = Counter()
    for row in read(shared_data / "population" / "mid-2017-by-lsoa.csv").rows:
        by_area[next(unit.ods for unit in row.units if unit.kind == "CCG")] += row.total
    assert by_body == by_area


def test_list_sizes_of_a_quarter_agree_by_practice_and_by_body(shared_data: Path) -> None:
    population = shared_data / "population"
    by_practice: Counter[str] = Counter()
    for row in read(population / "gp-list-size-by-practice-2013-04-to-06.csv.gz").rows:
        by_practice[row.commissioner] += row.total
    bodies = [
        row for row in read(population / "gp-list-size-by-ccg-2013-04-to-2015-08.csv").rows if row.quarter == "2013_04"
    ]
    assert {row.commissioner: row.total for row in bodies} == {
        row.commissioner: by_practice[row.commissioner] for row in bodies
    }


def test_both_waiting_time_files_tell_the_same(shared_data: Path) -> None:
    folder = shared_data / "waiting-times"
    full = read(folder / "rtt-full-extract-2026-01-kent-norfolk-suffolk.csv.gz")
    short = read(folder / "rtt-incomplete-2026-01-kent-norfolk-suffolk.csv")
    waiting = [row for row in full.rows if row.part == "2"]
    assert sum(row.total_all for row in waiting) == sum(row.total_all for row in short.rows)
    assert len(short.totals) == 648
    key = [
        (row.provider, row.commissioner, row.function, row.total_all, row.within(18), row.over(52)) for row in waiting
    ]
    assert sorted(key) == sorted(
        (r.provider, r.commissioner, r.function, r.total_all, r.within_18, r.over_52) for r in short.rows
    )
    assert len({(row.provider) for row in short.rows if row.commissioner in ("91Q", "26A", "07K")}) > 175


def test_prices_of_the_whole_tariff(shared_data: Path) -> None:
    prices = to_prices(read(shared_data / "tariff" / "admitted-care-tariff-2017-18-and-2018-19.csv"))
    assert len(prices) == 2_303 * 2 * 3
    by_key = {(price.price_year, price.hrg, price.setting): price for price in prices}
    stroke = by_key["2017/18", "AA22C", "non-elective"]
    assert (stroke.price, stroke.trim_point_days, stroke.per_day_long_stay) == (Decimal(9766), 98, Decimal(240))
    later = by_key["2018/19", "AA22C", "non-elective"]
    assert (later.price, later.trim_point_days, later.per_day_long_stay) == (Decimal(9859), None, None)
    assert by_key["2018/19", "AA22C", "elective"].trim_point_days == 117
    assert by_key["2017/18", "AA22C", "elective"].trim_point_days is None
    assert by_key["2017/18", "CA14Z", "day case"].price == Decimal(1259)
    assert by_key["2017/18", "CA14Z", "elective"].price is None
    assert {price.hrg for price in prices if "nought" in price.note} == {"LA97A", "PB03Z", "SB97Z", "SC97Z", "UZ01Z"}
    assert all(price.price is None or price.price > 0 for price in prices)


def test_factors_of_the_price_year_in_the_file_name(shared_data: Path) -> None:
    factors = to_factors(read(shared_data / "tariff" / "market-forces-factor-2026-27.csv"))
    assert {factor.price_year for factor in factors} == {"2026/27"}
    assert (min(f.factor for f in factors), max(f.factor for f in factors)) == (
        Decimal("1.000000"),
        Decimal("1.179944"),
    )


def test_payments_add_up_by_kind(shared_data: Path) -> None:
    rows = read(shared_data / "finance" / "ealing-ccg-payments-2020-06.csv").rows
    assert sums_by_kind(rows) == {
        "Contract Baseline": Decimal(28_954_477),
        "Over/Under Performance": Decimal(502_428),
        "Non Contract": Decimal(1_300_419),
    }


def test_provider_loans_foot_row_by_row_and_come_to_what_is_owed(shared_data: Path) -> None:
    result = read(shared_data / "finance" / "dhsc-loans-2017-18-kent-norfolk.csv")
    assert [(one.kind, one.where.line) for one in result.findings] == [("term-as-date", 34)]
    rows = result.or_refuse().rows
    assert [len(rows), result.edition] == [57, "2017/18"]
    assert all(row.closing == owed(row) for row in rows)
    assert sum(row.closing for row in rows) == 441_358_000
    assert sum(row.closing for row in rows if row.body == "RPA") == 200_599_000


def test_fair_shares_of_all_practices_before_and_after_a_merger_of_boards(shared_data: Path) -> None:
    result = read(shared_data / "finance" / "weighted-population-by-practice-2023-24.csv")
    assert result.edition == "2023/24"
    practices = to_practices(result, "board", "former body")
    people = sum((one.population for one in practices), Decimal(0))
    for stream in practices[0].weighted:
        assert abs(sum((one.weighted[stream] for one in practices), Decimal(0)) - people) < people / 1_000
    by_board: dict[str, dict[str, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for one in practices:
        # Each old area had a thousand pounds a head, whatever its need.
        by_board[one.area][one.formerly] += one.population.quantize(Decimal(1)) * 1_000
    areas = [
        Area(id=board, baseline=sum(own.values(), Decimal(0)), formerly=dict(own)) for board, own in by_board.items()
    ]
    envelope = (sum((area.baseline for area in areas), Decimal(0)) * Decimal("1.03")).quantize(Decimal(1))
    terms = {"streams": {"final": Decimal(1)}, "envelope": envelope, "pace": Decimal("0.2")}
    limits = {"floor": Decimal("0.01"), "cap": Decimal("0.06")}
    found = calc("plan.fair_shares", Given(areas=tuple(areas), practices=practices, **terms, **limits)).value
    assert len(found.areas) == 42
    assert len(found.formerly) == 106
    assert sum(one.allocation for one in found.areas) == envelope == sum(one.alone for one in found.formerly)
    assert sum(one.kept for one in found.formerly) == envelope
    kent = next(one for one in found.areas if one.area == "QKS")
    assert kent.need is not None
    assert kent.need < 1
    assert kent.growth < found.general or kent.bound == "floor"


def test_workbooks_of_the_old_kind_are_opened_packed(shared_data: Path) -> None:
    from concordat.sources.reading import Notes, grids

    path = shared_data / "estates" / "eric-2013-14-workbook.xls.gz"
    tables = {grid.sheet: list(grid.lines) for grid in grids(path, Notes(path.name))}
    assert len(tables["Site Data"]) >= 1_380
