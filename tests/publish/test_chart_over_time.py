"""Charts over time: a picture with its lines, every point by a shape of its own, and the same in words."""

from defusedxml.ElementTree import fromstring

from concordat import calc
from concordat.kernel.outcome import Outcome
from concordat.publish.charts import chart_of
from concordat.watch import chart_table

NOTHING = Outcome("watch", "Watch", ())
VALUES = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
SVG = "{http://www.w3.org/2000/svg}"


def test_a_chart_over_time_draws_its_lines_and_names_its_special_points() -> None:
    gives = calc("watch.xmr", values=VALUES, direction="down is good", target=1.5).value
    made = chart_table(gives, "falls", "Falls on the ward")
    drawn = chart_of(made, NOTHING)
    assert drawn is not None
    assert drawn.title == "Falls on the ward"
    assert "The last point: common cause; the target: inconsistent." in drawn.says
    assert "Named by a rule: 1, the last of them point 5 (one outside, concern)." in drawn.says
    picture = fromstring(str(drawn.panels[0]))
    assert picture.get("aria-label") == drawn.says
    assert [line.find(f"{SVG}title").text for line in picture.iter(f"{SVG}polyline")] == [
        "Centre", "Lower limit", "Upper limit", "Values",
    ]  # fmt: skip
    points = [*picture.iter(f"{SVG}circle"), *picture.iter(f"{SVG}polygon")]
    assert len(points) == len(VALUES)
    squares = [one.find(f"{SVG}title").text for one in points if len(one.get("points", "").split()) == 4]
    assert squares == ["point 5: 10, one outside"]


def test_shapes_differ_wherever_meanings_do() -> None:
    shapes = set()
    for direction in ("up is good", "down is good", "neutral"):
        gives = calc("watch.xmr", values=VALUES, direction=direction).value
        picture = fromstring(str(chart_of(chart_table(gives, "x", "X"), NOTHING).panels[0]))
        marks = [*picture.iter(f"{SVG}circle"), *picture.iter(f"{SVG}polygon")]
        (point,) = [one for one in marks if "outside" in one.find(f"{SVG}title").text]
        shapes.add((point.tag, point.get("r"), len(point.get("points", "").split())))
    assert len(shapes) == 3


def test_one_point_or_a_table_of_another_kind_is_not_drawn() -> None:
    gives = calc("watch.xmr", values=[1, 2]).value
    made = chart_table(gives, "short", "Short")
    assert chart_of(made, NOTHING) is not None
    assert chart_of(made.called("other", "Other"), NOTHING) is None
    flat = calc("watch.xmr", values=[3, 3, 3]).value
    assert "No rule names a point." in chart_of(chart_table(flat, "flat", "Flat"), NOTHING).says
