"""Files exactly as published: what they bring, and that they say what the hand-made example says."""

from decimal import Decimal
from pathlib import Path
from shutil import copytree

import pytest

from concordat.bring import Choices, bring, matrix_from_file
from concordat.kernel.registry import plugin
from concordat.kernel.rulebook import Rulebook
from concordat.pay.records import Price
from concordat.store import new, read
from concordat.who.records import Body, Identifier, Relationship

pytestmark = [pytest.mark.real_data, pytest.mark.slow]
SEED = frozenset({"06M", "06V", "06W", "06Y", "07J"})
RTT = "waiting-times/rtt-full-extract-2026-01-kent-norfolk-suffolk.csv.gz"


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    new(tmp_path / "s", "s")
    return tmp_path / "s"


@pytest.fixture
def norfolk(examples: Path, tmp_path: Path) -> Path:
    return Path(copytree(examples / "norfolk-and-waveney-2017", tmp_path / "norfolk"))


def test_the_whole_tariff_comes_into_a_new_system_and_prices_a_spell(
    shared_data: Path, empty: Path, rules: Rulebook
) -> None:
    file = shared_data / "tariff" / "admitted-care-tariff-2017-18-and-2018-19.csv"
    done = bring(file, empty)
    assert len(done.added) == 2303 * 3 * 2
    loaded = read(empty)
    assert loaded.system is not None
    price = loaded.system.one(Price, "2017/18", "AA22C", "non-elective")
    assert (price.price, price.trim_point_days, price.per_day_long_stay) == (9766, 98, 240)
    spell = plugin("concordat.pay.calculations", "spell")
    stay = (price.trim_point_days or 0) + 12
    answer = spell.calculate(
        spell.Given(
            market_forces_factor=Decimal(1),
            price_year="2017/18",
            hrg=price.hrg,
            setting=price.setting,
            length_of_stay_days=stay,
            prices=loaded.system.all(Price),
        ),
        rules,
    )
    assert answer.value.price == Decimal(9766 + 12 * 240)
    assert bring(file, empty).added == ()


def test_the_bodies_of_the_seed_come_from_the_ods_file_of_2025(shared_data: Path, empty: Path) -> None:
    bring(shared_data / "organisations" / "ods-ccg-2025.csv", empty, Choices(only=SEED))
    loaded = read(empty)
    assert loaded.system is not None
    bodies = {one.id: one for one in loaded.system.all(Body)}
    assert {str(bodies[code].abolished) for code in SEED} == {"2020-04-01"}
    assert {one.value for one in loaded.system.all(Identifier) if one.scheme == "ODS"} == SEED


@pytest.mark.parametrize(
    "file",
    [
        "organisations/ccg-to-stp-2017-04.csv",
        "organisations/ccg-to-stp-2019-04.csv",
        "organisations/lsoa11-to-ccg-to-lad-2017-04.csv.gz",
    ],
)
def test_published_files_say_what_the_example_says(file: str, shared_data: Path, norfolk: Path) -> None:
    done = bring(shared_data / file, norfolk)
    assert done.added == ()
    assert len(done.there) in (5, 25)


def test_people_by_small_area_are_those_of_the_example(shared_data: Path, norfolk: Path) -> None:
    done = bring(shared_data / "population" / "mid-2017-by-lsoa.csv", norfolk)
    assert len(done.there) == 16
    # The only new figure is the whole: the five commissioners together.
    five = sum(one.people for one in done.there if one.of in SEED)
    assert [(one.of, one.people) for one in done.added] == [("norfolk-and-waveney", five)]


def test_registered_people_come_by_practice_and_by_commissioner_alike(shared_data: Path, norfolk: Path) -> None:
    by_ccg = shared_data / "population" / "gp-list-size-by-ccg-2013-04-to-2015-08.csv"
    by_practice = shared_data / "population" / "gp-list-size-by-practice-2014-10-to-12.csv.gz"
    assert len(bring(by_ccg, norfolk, Choices(quarter="2014_10")).added) == 5 * 18
    again = bring(by_practice, norfolk)
    assert (len(again.added), len(again.there)) == (0, 5 * 18)


def test_partners_of_every_footprint_become_links(shared_data: Path, empty: Path, tmp_path: Path) -> None:
    import csv

    file = shared_data / "organisations" / "stp-partners-2019-04.csv"
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    named = {(row["stp_ods"], "sustainability and transformation partnership") for row in rows if row["stp_ods"]}
    named |= {(row["partner_ods"], "partner") for row in rows if row["partner_ods"].isalnum()}
    with (empty / "who" / "bodies.csv").open("a", encoding="utf-8") as bodies:
        bodies.writelines(f"{code},{kind},{code},,no,,,test\n" for code, kind in sorted(named))
    done = bring(file, empty)
    loaded = read(empty)
    assert loaded.system is not None
    links = [one for one in loaded.system.all(Relationship) if one.source.startswith(file.name)]
    assert len({one.to for one in links if one.body == "RYF"}) == 6
    unknown = [one for why, several in done.left_out_by_reason().items() if "no ODS code" in why for one in several]
    missing = {row["partner_name"] for row in rows if row["partner_ods"] in ("", "?")}
    assert missing <= {one.what for one in unknown}
    assert len(done.added) + len(done.there) + len(done.left_out) == len(rows)


def test_waiting_times_are_a_matrix_that_agrees_with_its_total_rows(shared_data: Path) -> None:
    made = matrix_from_file(shared_data / RTT, only=frozenset({"26A", "06L", "07K"}))
    assert made.matrix.commissioners == ("06L", "07K", "26A")
    assert len(made.matrix.providers) > 175
    assert made.totals == len(made.matrix.pairs)
    total = made.matrix.table().rows[-1][-1].value
    assert total == 47_861 + 33_788 + 135_275


def test_the_ledger_of_june_2020_keeps_every_pound(shared_data: Path) -> None:
    made = matrix_from_file(shared_data / "finance" / "ealing-ccg-payments-2020-06.csv")
    assert made.matrix.value.value == Decimal(30_757_324)
    assert sum(cell.value for cell in made.matrix.cells) == Decimal(30_757_324)
