"""Tables and figures as CSV and JSON: exact, safe in a spreadsheet, with every figure's reasons."""

import csv
import io
import json
from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from concordat.kernel.answer import Answer, Because
from concordat.kernel.table import table
from concordat.publish.flow import files_of, publication_of
from concordat.publish.formats import csv as csv_format
from sample_story import EDITION, HASH, place, story


def test_csv_holds_plain_values_under_column_names() -> None:
    rows = [
        ["Ü, ö", Answer(Decimal("1E+3"), Because("x")), date(2017, 4, 1), None],
        ['say "no"', Decimal("-0.10"), True, Fraction(7, 30)],
    ]
    made = csv_format.text(table("t", "T", {"a": "A", "b": "B [£]", "c": "C", "d": "D"}, rows))
    assert made == 'a,b,c,d\n"Ü, ö",1000,2017-04-01,\n"say ""no""",-0.10,yes,7/30\n'


def test_text_that_a_spreadsheet_would_run_gets_an_apostrophe_and_numbers_do_not() -> None:
    made = csv_format.text(
        table("t", "T", {"a": "A", "b": "B"}, [["=1+1", Decimal("-1")], ["@x", "-cmd"], ["+44", "ok"]])
    )
    assert made.splitlines()[1:] == ["'=1+1,-1", "'@x,'-cmd", "'+44,ok"]


@given(st.lists(st.tuples(st.text(), st.decimals(allow_nan=False, allow_infinity=False, places=2)), max_size=5))
def test_csv_reads_back_as_it_was_written(rows: list[tuple[str, Decimal]]) -> None:
    made = csv_format.text(table("t", "T", {"a": "A", "b": "B"}, rows))
    back = list(csv.reader(io.StringIO(made, newline="")))[1:]
    assert [Decimal(row[1]) for row in back] == [row[1] for row in rows]
    assert [row[0].removeprefix("'") for row in back] == [text.removeprefix("'") for text, _ in rows]


def test_figures_json_holds_every_figure_with_the_tree_of_reasons() -> None:
    made = files_of(publication_of(story(), EDITION, locate=place))
    figures = json.loads(made["figures.json"])["figures"]
    assert len(figures) == 19
    position = figures["balance.system_position"]
    assert position["value"] == "-18250000.07"
    rule = position["because"]["parts"][1]
    assert rule["rule"]["status"] == "to check"
    assert rule["rule"]["source"] == "National tariff 2015/16, section 5"
    assert rule["source"] == {
        "file": "rulebook/payment/marginal_rate.toml",
        "lines": [[12, 17]],
        "sha256": HASH,
        "note": "",
    }


def test_every_table_stands_as_csv_and_as_json_with_units() -> None:
    made = files_of(publication_of(story(), EDITION))
    tables = [f"tables/{outcome.room}.{shown.name}" for outcome in story() for shown in outcome.tables]
    assert {f"{name}.{ending}" for name in tables for ending in ("csv", "json")} <= made.keys()
    matrix = json.loads(made["tables/contract.matrix.json"])
    assert matrix["columns"][1] == {"name": "RM1", "title": "Norfolk and Norwich University Hospitals", "unit": "£"}
    assert matrix["rows"][2]["RM1"] == "29000452.45"


def test_findings_json_names_the_room() -> None:
    made = json.loads(files_of(publication_of(story(), EDITION))["findings.json"])
    assert [(finding["room"], finding["kind"], finding["where"]["line"]) for finding in made] == [
        ("contract", "no-owner", 42)
    ]
