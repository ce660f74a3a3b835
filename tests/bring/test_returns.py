"""Returns of beds and waiting lists become rows of a folder: three files together, nothing overwritten, what cannot be used told."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from shutil import copytree

import pytest

from concordat import need
from concordat.bring import bring_returns
from concordat.bring.bed_returns import MORE, NO_BEDS, NO_BODY
from concordat.bring.waiting_returns import mean_wait
from concordat.cli import main
from concordat.kernel.finding import Refused
from concordat.need.records import BedUse, WaitingList
from concordat.store import read

Published = Callable[[str, str], Path]
CRITERIA = (
    "nhs_trust22_code,date,do_not_meet_criteria_to_reside\n"
    "RGP,2024-04-01,90\nRGP,2024-04-02,\nRGP,2024-04-03,0\nRGP,2024-05-01,80\nRGP,2024-04-04,401\nRM1,2024-04-01,200\n"
)
DISCHARGES = (
    "nhs_trust22_code,date,discharged_by_1700,discharged_between_1701_2359,discharged_total\nRGP,2024-04-01,20,11,32\n"
)
BEDS = (
    "nhs_trust22_code,month,adult_general_acute_beds_available,adult_general_acute_beds_occupied\n"
    "RGP,2024-04-01,430,400\nRM1,2024-04-01,900,880\n"
)


def three(published: Published) -> list[Path]:
    """Write the three files of beds."""
    return [published("criteria.csv", CRITERIA), published("discharges.csv", DISCHARGES), published("beds.csv", BEDS)]


def test_three_files_become_the_bed_use_of_the_bodies_of_a_folder(system: Path, published: Published) -> None:
    done = bring_returns(three(published), system)
    first, blank, nought = done.added
    assert isinstance(first, BedUse)
    assert (first.of, first.starts, first.beds, first.occupied) == ("RGP", date(2024, 4, 1), Decimal(430), Decimal(400))
    assert (first.not_meeting, first.left_that_day) == (Decimal(90), Decimal(32))
    assert (blank.not_meeting, nought.not_meeting, nought.left_that_day) == (None, Decimal(0), None)
    left = {(one.what, one.why) for one in done.left_out}
    assert left == {("RM1, 1 day", NO_BODY), ("RGP, 1 day", NO_BEDS), ("RGP, 1 day", MORE)}
    kinds = {one.kind for one in done.findings}
    assert kinds == {"blank-return", "zero-return", "does-not-foot", "average-of-a-month"}
    loaded = read(system)
    assert loaded.system is not None
    uses = need.bed_uses(loaded.system, date(2024, 6, 1))
    assert uses.returns == done.added


def test_what_is_there_stays_and_a_second_time_adds_nothing(system: Path, published: Published) -> None:
    files = three(published)
    bring_returns(files, system)
    content = (system / "need" / "bed_use.csv").read_bytes()
    again = bring_returns(files, system)
    assert (again.added, len(again.there), again.written) == ((), 3, False)
    assert (system / "need" / "bed_use.csv").read_bytes() == content


def test_a_dry_run_writes_nothing_and_one_file_of_three_is_refused(
    system: Path, published: Published, capsys: pytest.CaptureFixture[str]
) -> None:
    files = three(published)
    assert main(["returns", str(system), *map(str, files), "--dry-run"]) == 0
    assert "3 would be added" in capsys.readouterr().out
    assert not (system / "need").exists()
    with pytest.raises(Refused) as refused:
        bring_returns(files[:1], system)
    assert [one.kind for one in refused.value.findings] == ["missing-file", "missing-file"]


def test_weeks_waited_count_from_their_middle_and_the_last_from_where_it_begins() -> None:
    assert mean_wait([2, 2]) == Decimal("0.8")
    assert mean_wait([]) is None


@pytest.mark.real_data
@pytest.mark.story("E18")
def test_published_returns_answer_the_bed_question_of_four_trusts(
    examples: Path, shared_data: Path, tmp_path: Path
) -> None:
    folder = Path(copytree(examples / "kent-and-medway-2018", tmp_path / "kent"))
    for file in ("bed_use.csv", "waiting_lists.csv"):
        (folder / "need" / file).unlink()
    names = (
        "criteria-to-reside-by-trust-daily-2022-04-01-to-2024-06-30",
        "discharges-by-trust-daily-2022-04-01-to-2024-06-30",
    )
    files = [shared_data / "demand" / f"{name}.csv.gz" for name in (*names, "beds-by-trust-monthly-2022-04-to-2024-06")]
    done = bring_returns(files, folder)
    assert {one.of for one in done.added} == {"RVV", "RWF", "RPA", "RN7"}
    # August 2022 is a copy of July.
    assert not [one for one in done.added if one.starts.year == 2022 and one.starts.month == 8]
    loaded = read(folder)
    assert loaded.system is not None
    day = date(2024, 7, 1)
    uses = need.bed_uses(loaded.system, day)
    found = need.bed_question(uses, loaded.system.rules, day)
    assert found is not None
    shares = {of: found.local(0, of).value for of in found.bodies}
    assert all(10 < share < 40 for share in shares.values())
    assert found.local(1).value < found.local(0).value
    assert need.answer_in_words(found)[0].startswith(("No: 1 in ", "Yes: 1 in "))
    # Means of months say nothing of a weekday.
    assert need.bed_year(uses.of("RVV").returns) is None


@pytest.mark.real_data
def test_a_published_extract_tells_the_load_of_each_list(examples: Path, shared_data: Path, tmp_path: Path) -> None:
    folder = Path(copytree(examples / "kent-and-medway-2018", tmp_path / "kent"))
    (folder / "need" / "waiting_lists.csv").unlink()
    file = shared_data / "waiting-times" / "rtt-full-extract-2026-01-kent-norfolk-suffolk.csv.gz"
    done = bring_returns([file], folder)
    assert all(isinstance(one, WaitingList) and one.removed is None for one in done.added)
    loaded = read(folder)
    assert loaded.system is not None
    day = date(2026, 3, 1)
    lists = need.waiting_lists(loaded.system, day)
    now = need.queues_now(lists, loaded.system.rules, day, {})
    assert len(now.queues) > 50
    assert sum(one.asked.list_size or 0 for one in now.queues) == sum(
        one.waiting or 0 for one in done.added if one.added and one.treated
    )
    loads = sorted(one.found.load for one in now.queues)
    assert Decimal("0.5") < loads[len(loads) // 2] < 2
