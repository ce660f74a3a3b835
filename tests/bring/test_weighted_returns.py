"""Weighted populations by practice become people of boards and of the bodies before them; next year's file needs no change."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from concordat import plan
from concordat.bring import bring_returns
from concordat.kernel.finding import Refused
from concordat.store import read

Published = Callable[[str, str], Path]
HEADER = "Practice_Code,GP_Practice_Name,{body},Former CCG,{board},{board}name,pop 2022/23,G&A WP,Final WP"
PRACTICES = (
    "G82001,The Surgery,91Q,NHS Kent and Medway CCG,QKS,Kent and Medway ICB,1000.4,1100,1050\n"
    "G82002,Sea View,91Q,NHS Kent and Medway CCG,QKS,Kent and Medway ICB,2000,1900,1950\n"
    "A81001,Elsewhere,16C,NHS Tees Valley CCG,QHM,North East ICB,3000,3000,3000\n"
)


def test_people_of_a_board_are_added_up_by_stream_and_other_boards_left_out(folder: Path, published: Published) -> None:
    text = f"{HEADER.format(body='CCG21', board='ICS22')}\n{PRACTICES}"
    done = bring_returns([published("weighted-population-2023-24.csv", text)], folder)
    told = {(one.body, one.stream): (one.people, one.weighted) for one in done.added}
    assert told["QKS", "g&a"] == (3000, 3000)
    assert {body for body, _ in told} == {"QKS", "91Q-location"}
    assert [one.what for one in done.left_out] == ["QHM North East ICB"]
    loaded = read(folder)
    assert loaded.system is not None
    assert not plan.findings(loaded.system)
    assert not bring_returns([published("weighted-population-2023-24.csv", text)], folder).added


def test_next_years_file_with_new_headings_and_a_new_stream_needs_no_change(folder: Path, published: Published) -> None:
    text = f"{HEADER.format(body='SICBL24', board='ICB24')},Dental WP\n" + "".join(
        f"{line},{number}\n" for number, line in enumerate(PRACTICES.splitlines(), 1)
    )
    done = bring_returns([published("weighted-population-2025-26.csv", text)], folder)
    told = {(one.body, one.financial_year, one.stream): one.weighted for one in done.added}
    assert told["QKS", "2025/26", "dental"] == Decimal(3)


def test_a_file_that_tells_no_year_is_refused(folder: Path, published: Published) -> None:
    text = f"{HEADER.format(body='CCG21', board='ICS22')}\n{PRACTICES}"
    with pytest.raises(Refused, match="does not say which year"):
        bring_returns([published("weighted-population.csv", text)], folder)


@pytest.mark.real_data
def test_the_published_file_of_all_practices_loads(folder: Path, shared_data: Path) -> None:
    done = bring_returns([shared_data / "finance" / "weighted-population-by-practice-2023-24.csv"], folder)
    people = {one.body: one.people for one in done.added if one.stream == "final"}
    assert 1_900_000 < people["QKS"] == people["91Q-location"] < 2_100_000
    assert len(done.left_out) == 41
