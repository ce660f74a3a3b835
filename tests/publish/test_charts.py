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
    assert drawn.says == "Before (outlined) and after (filled): 1 of 2 moves."
    bars = re.findall(r'class="chart-(\w+)" x="(\d+)" y="\d+" width="(\d+)"', drawn.panels[0])
    assert bars == [("before", "2", "89"), ("after", "46", "45"), ("before", "91", "267"), ("after", "91", "267")]


def test_a_table_of_words_has_no_picture() -> None:
    assert chart_of(ROOM.tables[1], ROOM) is None
    assert chart_of(table("t", "T", {"before": "Before", "after": "After"}, [["x", "y"]]), EMPTY) is None


VOTES = {
    "proposal": "Proposal",
    "body": "Body",
    "status": "Status",
    "in_favour": "For [votes]",
    "against": "Against [votes]",
}


def test_votes_stand_body_by_body_on_one_scale_a_panel_for_each_proposal() -> None:
    rows = [
        ["One", "A", "CARRIED", 6, 2],
        ["One", "B", "LOST", 0, 4],
        ["One", "C", "NOT YET MET", None, None],
        ["Two", "A", "TIE", 3, 3],
    ]
    drawn = chart_of(table("votes", "How each body votes", VOTES, rows), EMPTY)
    assert drawn is not None
    assert drawn.says == (
        "Votes for (filled) and against (outlined). One: 1 carried, 1 lost, 1 not yet met. Two: 1 tie."
    )
    bars = re.findall(r'class="chart-(\w+)" x="(\d+)" y="\d+" width="(\d+)"', drawn.panels[0])
    assert bars == [("after", "1", "268"), ("before", "269", "89"), ("before", "1", "179")]
    assert "A: 6 for" in drawn.panels[0]
    assert len(drawn.panels) == 2


def test_one_proposal_needs_no_heading_and_too_many_bodies_no_picture() -> None:
    rows = [["One", f"b{number}", "CARRIED", 1, 0] for number in range(16)]
    drawn = chart_of(table("votes", "V", VOTES, rows), EMPTY)
    assert drawn is not None
    assert ">One<" not in drawn.panels[0]
    assert chart_of(table("votes", "V", VOTES, [*rows, ["One", "b16", "CARRIED", 1, 0]]), EMPTY) is None
    assert chart_of(table("votes", "V", VOTES, []), EMPTY) is None


def test_power_of_several_proposals_is_a_panel_each() -> None:
    columns = {"proposal": "P", "who": "Who", "seats_share": "Seats [%]", "power_share": "Power [%]"}
    rows = [["One", "A", 40, 70], ["One", "B", 60, 30], ["Two", "A", 50, 50]]
    drawn = chart_of(table("power", "T", columns, rows), EMPTY)
    assert drawn is not None
    assert drawn.says == (
        "Seats (outlined) and Power (filled): One: A has more power than seats. Two: none of 1 has more power than seats."
    )
    assert [panel.count("<rect") for panel in drawn.panels] == [4, 2]
    assert ">One<" in drawn.panels[0]
    alone = chart_of(table("power", "T", columns, rows[:2]), EMPTY)
    assert alone is not None
    assert ">One<" not in alone.panels[0]


def test_a_curve_tells_its_two_lines_apart_without_colour() -> None:
    columns = {"change": "Activity", "due": "Due [£]", "value": "Worth [£]"}
    rows = [
        ("−20 %", Decimal(80), Decimal(70)),
        ("±0 %", Decimal(100), Decimal(90)),
        ("+20 %", Decimal(100), Decimal(110)),
    ]
    drawn = chart_of(table("risk_curve", "As activity moves", columns, rows), EMPTY)
    assert drawn is not None
    assert drawn.says == "Due (whole line) goes from £80 at −20 % to £100 at +20 %; the broken line is worth."
    assert drawn.panels[0].count("<polyline") == 2
    assert drawn.panels[0].count("stroke-dasharray") == 1
    assert chart_of(table("risk_curve", "T", columns, rows[:2]), EMPTY) is None


def test_a_fan_tells_what_was_counted_and_what_may_come() -> None:
    columns = {"month": "Month", "counted": "Counted", "low": "From", "middle": "Expected", "high": "To"}
    known = [(f"month {number}", 100 + number, None, None, None) for number in range(4)]
    ahead = [(f"month {number}", None, 95, 104, 110 + number) for number in range(4, 7)]
    drawn = chart_of(table("fan", "Calls by month", columns, [*known, *ahead]), EMPTY)
    assert drawn is not None
    assert drawn.title == "Calls by month"
    assert "from month 0 to month 3: between 100 and 103 a month" in drawn.says
    assert "for month 6: 104, with 8 of 10 forecasts (shaded) between 95 and 116" in drawn.says
    (fan,) = drawn.panels
    assert fan.count("<polygon") == 1
    assert fan.count("stroke-dasharray") == 1
    points = [spot.split(",") for shape in re.findall(r'points="([^"]*)"', fan) for spot in shape.split()]
    assert all(0 <= int(across) <= 360 and 0 <= int(down) <= 300 for across, down in points)


def test_a_fan_of_too_few_months_or_none_ahead_is_not_drawn() -> None:
    columns = {"month": "Month", "counted": "Counted", "low": "From", "middle": "Expected", "high": "To"}
    known = [(f"month {number}", 100, None, None, None) for number in range(4)]
    assert chart_of(table("fan", "Calls", columns, known), EMPTY) is None
    ahead = [(f"month {number}", None, 95, 104, 110) for number in range(4)]
    assert chart_of(table("fan", "Calls", columns, [*known[:2], *ahead]), EMPTY) is None


FIFTHS = {"area": "Area", **{f"group_{at}": f"Deprivation fifth {at}" for at in range(1, 6)}}


def test_fifths_stand_in_order_with_the_straight_line_through_them() -> None:
    rows = [
        ["Medway", *map(Decimal, (20, 16, 12, 8, 4))],
        ["Swale", *map(Decimal, (10, 10, 10, 10, 10))],
        ["Ashford", Decimal(10), None, Decimal(10), Decimal(10), Decimal(10)],
    ]
    drawn = chart_of(table("by_group", "By group", FIFTHS, rows), EMPTY)
    assert drawn is not None
    assert drawn.title == "By group: from the most to the least deprived the line falls in 1 and rises in 0 of 2"
    assert drawn.says.endswith("Steepest for its size: Medway, from 20 to 4.")
    medway, swale = drawn.panels
    assert medway.count("<circle") == swale.count("<circle") == 5
    # The points of Medway lie on their line, which goes from corner to corner of a scale from nought to twenty.
    (line,) = re.findall(r'd="M(\d+) (\d+)L(\d+) (\d+)"', medway)
    points = re.findall(r'cx="(\d+)" cy="(\d+)"', medway)
    assert (line[0], line[1], line[2], line[3]) == (*points[0], *points[-1])
    assert 'aria-label="Medway: the line falls, from 20 to 4."' in medway
    assert 'aria-label="Swale: the line is level, from 10 to 10."' in swale
    assert ">most deprived<" in medway


def test_rows_of_other_units_have_their_own_scale_and_other_groups_no_line() -> None:
    columns = {"measure": "Measure", **dict(list(FIFTHS.items())[1:]), "unit": "Unit"}
    rows = [
        ["Smoking", *map(Decimal, (5, 4, 3, 2, 1)), "per cent"],
        ["Admissions", *map(Decimal, (1000, 1100, 1200, 1300, 1400)), "admissions"],
    ]
    drawn = chart_of(table("within", "Within", columns, rows), EMPTY)
    assert drawn is not None
    assert "falls in 1 and rises in 1 of 2" in drawn.title
    heights = [max(int(y) for y in re.findall(r'cy="(\d+)"', one)) for one in drawn.panels]
    assert heights[0] > 100  # one per cent stands low on a scale of its own
    other = {"area": "Area", "group_1": "Carers", "group_2": "Others", "group_3": "Unknown"}
    assert chart_of(table("by_group", "T", other, [["A", Decimal(1), Decimal(2), Decimal(3)]]), EMPTY) is None
    assert chart_of(table("by_group", "T", FIFTHS, [["A", None, None, None, None, None]]), EMPTY) is None


def test_too_many_rows_leave_the_steepest() -> None:
    rows = [[f"place {at:02}", *map(Decimal, (10 + at, 10, 10, 10, 10))] for at in range(15)]
    drawn = chart_of(table("by_group", "T", FIFTHS, rows), EMPTY)
    assert drawn is not None
    assert len(drawn.panels) == 12
    assert "The 12 steepest of 15 are drawn. Steepest for its size: place 14, from 24 to 10." in drawn.says
    assert not any("place 02" in one for one in drawn.panels)


PERIODS = {"area": "Area", "from_2013_04": "2013/14", "from_2014_04": "2014/15", "from_2015_04": "2015/16"}


def test_each_line_over_time_stands_beside_that_of_all_together() -> None:
    rows = [
        ["Medway", Decimal(10), Decimal(12), Decimal(14)],
        ["Swale", Decimal(10), None, Decimal(8)],
        ["All areas together", Decimal(10), Decimal(11), Decimal(11)],
    ]
    drawn = chart_of(table("over_time", "Over time", PERIODS, rows), EMPTY)
    assert drawn is not None
    assert drawn.title == "Over time: of 2, 1 ends higher than at the start and 1 lower"
    assert "The broken line is all areas together: from 10 to 11." in drawn.says
    assert drawn.says.endswith("Moved most for its size: Medway, from 10 to 14. Chance alone makes small moves.")
    medway, swale = drawn.panels
    assert medway.count("stroke-dasharray") == swale.count("stroke-dasharray") == 1
    assert medway.count("<circle") == 3
    # A year without a value breaks the line off.
    whole = re.findall(r'stroke-width="3" d="([^"]+)"', swale)[0]
    assert (whole.count("M"), whole.count("L"), swale.count("<circle")) == (2, 0, 2)
    assert ">2013/14<" in medway
    assert 'aria-label="Medway: from 10 to 14."' in medway


def test_gaps_below_and_above_nought_show_where_nought_is() -> None:
    columns = {"measure": "Measure", **dict(list(PERIODS.items())[1:]), "trend": "Trend", "unit": "Unit"}
    rows = [
        ["Smoking", Decimal(-1), Decimal(0), Decimal(2), "", "per cent"],
        ["Admissions", Decimal(100), Decimal(300), Decimal(200), "", "admissions"],
    ]
    drawn = chart_of(table("gaps", "Gap", columns, rows), EMPTY)
    assert drawn is not None
    assert "those of one unit on one scale" in drawn.says
    assert [one.count('class="chart-axis"') for one in drawn.panels] == [1, 0]
    assert "stroke-dasharray" not in drawn.panels[0]
    two = {name: title for name, title in PERIODS.items() if name != "from_2015_04"}
    assert chart_of(table("over_time", "T", two, [["A", Decimal(1), Decimal(2)]]), EMPTY) is None
    assert chart_of(table("over_time", "T", PERIODS, [["A", Decimal(1), None, None]]), EMPTY) is None
