"""Every statistic has its manual page, found from the reference, with the sources of its rules; its picture shows as many values as its case."""

from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring
from pictures_of_statistics import PICTURES

from concordat.kernel.calculation import calculation_names

ROOT = Path(__file__).resolve().parents[2] / "docs" / "reference"
PAGES = ROOT / "statistics"
SVG = "{http://www.w3.org/2000/svg}"
NAMES = [name.removeprefix("watch.") for name in calculation_names() if name.startswith("watch.")]


@pytest.mark.parametrize("name", NAMES)
def test_a_statistic_has_its_page_with_its_rules(name: str) -> None:
    page = (PAGES / f"{name}.md").read_text("utf-8")
    assert f"(statistics/{name}.md)" in (ROOT / "statistics.md").read_text("utf-8")
    assert f"(../calculations.md#watch{name})" in page


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_says_in_words_what_it_shows(name: str) -> None:
    own = name.removeprefix("watch.")
    picture = fromstring((PAGES / f"{own}.svg").read_text("utf-8"))
    assert f"![{picture.get('aria-label')}]({own}.svg)" in (PAGES / f"{own}.md").read_text("utf-8")
    marks = [*picture.iter(f"{SVG}circle"), *picture.iter(f"{SVG}polygon")]
    assert marks
    assert all(mark.findtext(f"{SVG}title") for mark in marks)


def test_nothing_else_lies_there() -> None:
    drawn = {f"{name.removeprefix('watch.')}.svg" for name in PICTURES}
    assert {path.name for path in PAGES.iterdir()} == {f"{name}.md" for name in NAMES} | drawn


@pytest.mark.parametrize("name", NAMES)
def test_a_statistic_has_its_formula_and_its_picture(name: str) -> None:
    page = (PAGES / f"{name}.md").read_text("utf-8")
    assert f"]({name}.svg)" in page
    assert "**: " in page, "no formula"
