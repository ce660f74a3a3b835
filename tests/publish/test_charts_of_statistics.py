"""Pictures of statistics: funnels tell in words what they show, and only where they fit; dots and lines keep inside their axes."""

import pytest

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import table
from concordat.publish.charts import chart_of
from concordat.publish.plotted import Dot, Line, plotted

EMPTY = Outcome("watch", "Watch", ())


def test_a_funnel_names_those_outside():
    columns = {"unit": "Trust", "size": "Patients", "value": "Share", "average": "Average", "flag": "Flag"}
    columns |= {"lower_95": "Lower limit", "upper_95": "Upper limit"}
    rows = [
        ("A", 100, 30.0, 20.0, "higher 95 %", 12.0, 28.0),
        ("B", 400, 20.0, 20.0, "as expected", 16.0, 24.0),
        ("C", 50, 10.0, 20.0, "as expected", None, None),
    ]
    drawn = chart_of(table("funnel", "Funnel", columns, rows), EMPTY)
    assert drawn is not None
    assert drawn.says == "Share of 3 by size: A (diamonds) lies outside what chance would leave."
    assert (drawn.panels[0].count("<polygon"), drawn.panels[0].count("<circle")) == (1, 2)
    assert drawn.panels[0].count("<polyline") == 3
    assert chart_of(table("funnel", "Funnel", columns, rows[:1]), EMPTY) is None
    inside = chart_of(table("funnel", "Funnel", columns, rows[1:]), EMPTY)
    assert inside is not None
    assert "none lies outside" in inside.says


def test_a_picture_keeps_its_dots_inside_and_makes_names_safe():
    drawn = str(plotted([Dot(1, 5, "<b>"), Dot(1, 5, "same")], [], "says", across="size", up="value", title="A title"))
    assert "<b>" not in drawn
    assert 'cx="180"' in drawn
    with pytest.raises(ValueError, match="nothing to draw"):
        plotted([], [Line((), "none")], "says")


def test_a_dial_says_what_it_pays_at_both_ends_and_halfway():
    columns = {"level": "Level [per cent]", "counted": "Counted [£]", "average": "On average [£]"}
    columns |= {"least": "At least [£]", "most": "At most [£]"}
    rows = [(60, 0, 10, 0, 40), (65, 500, 490, 300, 700), (70, 1000, 960, 900, 1000)]
    drawn = chart_of(table("dial_1", "Dial", columns, rows), EMPTY)
    assert drawn is not None
    assert "at 70\N{NO-BREAK SPACE}per cent £960" in drawn.says
    assert "between £300 and £700" in drawn.says
    assert (drawn.panels[0].count("<polygon"), drawn.panels[0].count("<polyline")) == (1, 4)
    assert chart_of(table("dial_1", "Dial", columns, rows[:2]), EMPTY) is None


def test_a_reliability_diagram_marks_odds_that_were_far_from_what_came():
    columns = {"odds": "Odds", "said": "Said [%]", "came": "Came [%]", "plans": "Plans"}
    rows = [("low", 10.0, 12.0, 40), ("even", 50.0, 49.0, 60), ("high", 90.0, 60.0, 20)]
    drawn = chart_of(table("reliability", "Odds", columns, rows), EMPTY)
    assert drawn is not None
    assert "1 of 3 lie more than 10 away from it (diamonds)" in drawn.says
    assert "said 90" in drawn.says
    assert (drawn.panels[0].count("<polygon"), drawn.panels[0].count("<circle")) == (1, 2)
    right = chart_of(table("reliability", "Odds", columns, rows[:2]), EMPTY)
    assert right is not None
    assert "none lies far from it" in right.says
    assert chart_of(table("reliability", "Odds", columns, rows[:1]), EMPTY) is None
