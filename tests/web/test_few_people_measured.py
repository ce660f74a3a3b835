"""A measure of few people in public: no page, file, reason or row tells how many they are, and each says that something is left out."""

import json
import re
import shutil
from pathlib import Path

import pytest
from django.test import Client

from concordat.web.records.loading import load

SLUG, MEASURE, AREA = "few-measured", "smoking-at-delivery", "10D"
# Counts that stand nowhere else: of few people in one year, and of all but a few in another.
PLANTED = ("3,6007", "4,6011", "6010,6013", "300,6029", "301,6037")
FEW = re.compile(r"(?<![\d,.])(?:(?:3|4) of 6,0(?:07|11)|6,?010(?![\d,])|0\.05(?=<| per cent))")


@pytest.fixture
def few(db: None, examples: Path, tmp_path: Path) -> None:
    """The example with a place of few people in one measure, served under its own name."""
    folder = shutil.copytree(examples / "kent-and-medway-2018", tmp_path / SLUG)
    values = folder / "watch" / "indicator_values.csv"
    kept = [one for one in values.read_text("utf-8").splitlines() if not one.startswith(f"{MEASURE},{AREA},")]
    planted = [f"{MEASURE},{AREA},{2013 + at}-04-01,{2014 + at}-04-01,,{counts}" for at, counts in enumerate(PLANTED)]
    values.write_text("\n".join((*kept, *planted)) + "\n", "utf-8")
    load(folder, SLUG)


def text(client: Client, path: str) -> str:
    answer = client.get(f"/{SLUG}/{path}")
    assert answer.status_code == 200, f"{path}: {answer.status_code}"
    return answer.content.decode()


def test_nobody_can_be_known_by_a_measure_or_by_the_rows_behind_it(public: Client, few: None) -> None:
    paths = (f"measures/{MEASURE}", f"local/{AREA}", f"measures?place={AREA}", "measures/matrix")
    for path in paths:
        html = text(public, path)
        assert not FEW.search(html), path
    shown = json.loads(text(public, f"measures/{MEASURE}.json"))
    (left_out,) = [one for one in shown["figures"] if one["name"] == "publish.values_left_out"]
    assert int(left_out["value"]) == 3
    assert "of too few people" in left_out["says"]
    (table,) = [one for one in shown["tables"] if one["name"] == "over_time"]
    (row,) = [row for row in table["rows"] if "Swale" in str(row[0])]
    assert [cell is None for cell in row[1:6]] == [True, True, True, False, False]
    html = text(public, f"rows/indicator_values?indicator={MEASURE}&area={AREA}")
    assert html.count("not shown") >= 3
    for told in ("6010", "6,010", ">3<", ">4<"):
        assert told not in html
    assert "300" in html
