"""Every payment model has its manual page with a picture of its curve, found from the reference; nothing else lies there."""

from itertools import pairwise
from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring

from concordat.pay import forms

ROOT = Path(__file__).resolve().parents[2] / "docs" / "reference"
PAGES = ROOT / "payment-models"
SVG = "{http://www.w3.org/2000/svg}"


def points(line: str) -> list[tuple[int, int]]:
    """Return the points of a line across and down."""
    return [(int(across), int(down)) for across, _, down in (point.partition(",") for point in line.split())]


@pytest.mark.parametrize("form", forms())
def test_a_model_has_its_page_with_a_picture_of_its_curve(form: str) -> None:
    page = (PAGES / f"{form}.md").read_text("utf-8")
    picture = fromstring((PAGES / f"{form}.svg").read_text("utf-8"))
    assert f"(payment-models/{form}.md)" in (ROOT / "payment-models.md").read_text("utf-8")
    assert f"![{picture.get('aria-label')}]({form}.svg)" in page
    broken, whole = (one.get("points") for one in picture.iter(f"{SVG}polyline"))
    assert len(points(broken)) == len(points(whole)) == 9
    dues = next(line for line in page.splitlines() if line.startswith("| due [£]")).strip("| ").split(" | ")[1:]
    # A higher due stands higher in the picture, and an equal one at the same height.
    for (first, last), (before, after) in zip(pairwise(map(float, dues)), pairwise(points(whole)), strict=True):
        assert (last > first) <= (after[1] <= before[1])
        assert (last < first) <= (after[1] >= before[1])
        assert (last == first) <= (after[1] == before[1])


def test_nothing_else_lies_there() -> None:
    assert {path.name for path in PAGES.iterdir()} == {
        f"{form}.{ending}" for form in forms() for ending in ("md", "svg")
    }
