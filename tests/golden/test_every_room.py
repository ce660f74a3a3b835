"""The year tells every room: in the order of the line of flow, each by figures that stand on records and rules, none on what is closed."""

from pathlib import Path

import pytest

from concordat.flow import Year, year
from concordat.kernel.calculation import ROOMS
from concordat.publish.public_kinds import NOT_PUBLIC
from concordat.store import read

NEWER = ("need", "plan", "watch", "merge")


@pytest.fixture(scope="module")
def told(examples: Path) -> Year:
    """The year of Kent and Medway, which has records of every room but one that buys."""
    system = read(examples / "kent-and-medway-2018").system
    assert system is not None
    return year(system)


def test_rooms_come_in_the_order_of_the_work(told: Year) -> None:
    rooms = [one.room for one in told.outcomes]
    assert rooms == [room for room in ROOMS if room in rooms]
    assert {*NEWER} <= {*rooms}


def test_a_room_without_records_says_nothing(examples: Path) -> None:
    system = read(examples / "northumberland-2017").system
    assert system is not None
    assert not {*NEWER} & {one.room for one in year(system).outcomes}


def test_figures_of_these_rooms_stand_on_records_and_none_on_closed_ones(told: Year) -> None:
    ends = [
        (name, end)
        for name, figure in told.figures.items()
        if name.partition(".")[0] in NEWER
        for end in figure.because.ends()
    ]
    assert [name for name, end in ends if not any((end.rule, end.record, end.rows, end.act))] == []
    assert [name for name, end in ends if end.record and end.record.kind in NOT_PUBLIC] == []


def test_what_a_board_asks_of_kent_and_medway(told: Year) -> None:
    figures = {name: figure.value for name, figure in told.figures.items()}
    assert figures["plan.savings_nobody_has.stp-2018.national-savings"] == 0
    assert figures["plan.forecast_above_pool.better-care-kent"] == 970_000
    assert figures["watch.measures.off_track"] == 2
    assert figures["need.queues.growing"] == 3
    assert figures["merge.one-ccg.first_day_slipped"] == 0
    assert figures["merge.one-ccg.could_we_start_tomorrow"] == "no"
