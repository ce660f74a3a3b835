"""Pictures: the web of contracts and the bars before and after tell in words what they show, and only where they fit."""

import re
from dataclasses import replace
from decimal import Decimal

from concordat.kernel.answer import Answer, Because
from concordat.kernel.outcome import Outcome
from concordat.kernel.table import table
from concordat.publish.charts import chart_of
from sample_story import contract_room

ROOM = contract_room()
EMPTY = Outcome("pay", "Pay", ())


def test_the_web_has_a_line_for_each_pair_that_buys_and_sells() -> None:
    drawn = chart_of(ROOM.tables[0], ROOM)
    assert drawn is not None
    assert drawn.title == "The web today: 15 lines between 5 commissioners and 3 providers"
    (web,) = drawn.panels
    assert web.count("<line") == 15
    assert web.count("<circle") == 8
    assert 'aria-label="Each line is a pair' in web


def test_the_web_after_consolidation_has_one_line_to_each_provider() -> None:
    after = Answer(3, Because("after"), "contract.conversations_after")
    room = replace(ROOM, figures=(*ROOM.figures, after))
    drawn = chart_of(ROOM.tables[0], room)
    assert drawn is not None
    assert drawn.title == "From 15 conversations to 3"
    assert drawn.panels[1].count("<line") == 3
    assert "one line to each provider, 3 in all" in drawn.says


def test_a_missing_pair_has_no_line_and_totals_are_no_bodies() -> None:
    rows = [
        ["A", Decimal(1), None, Decimal(1)],
        ["B", Decimal(1), Decimal(2), Decimal(3)],
        ["Total", Decimal(2), Decimal(2), Decimal(4)],
    ]
    columns = {"provider": "Provider", "x": "X [£]", "y": "Y [£]", "total": "Total [£]"}
    drawn = chart_of(table("matrix", "M", columns, rows), EMPTY)
    assert drawn is not None
    assert "3 between 2 commissioners and 2 providers" in drawn.says
    assert drawn.panels[0].count("<circle") == 4


def test_a_web_too_large_to_read_is_not_drawn() -> None:
    rows = [[f"b{number}", Decimal(1)] for number in range(13)]
    assert chart_of(table("matrix", "M", {"provider": "P", "x": "X [£]"}, rows), EMPTY) is None


def test_bars_stand_on_one_scale_with_nought_between_debt_and_surplus() -> None:
    rows = [
        ["A", Decimal(-100), Decimal(-50)],
        ["B", Decimal(300), Decimal(300)],
        ["Total", Decimal(200), Decimal(250)],
    ]
    drawn = chart_of(table("t", "T", {"a": "A", "before": "Before [£]", "after": "After [£]"}, rows), EMPTY)
    assert drawn is not None
    assert drawn.says == "Before (outlined) and After (filled): 1 of 2 moves."
    bars = re.findall(r'class="chart-(\w+)" x="(\d+)" y="\d+" width="(\d+)"', drawn.panels[0])
    assert bars == [("before", "2", "89"), ("after", "46", "45"), ("before", "91", "267"), ("after", "91", "267")]


def test_a_table_of_words_has_no_picture() -> None:
    assert chart_of(ROOM.tables[1], ROOM) is None
    assert chart_of(table("t", "T", {"before": "Before", "after": "After"}, [["x", "y"]]), EMPTY) is None
