"""Tables and figures as CSV and JSON: exact, safe in a spreadsheet, with every figure's reasons."""

import csv
import io
import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from concordat.kernel.answer import Answer, Because
from concordat.kernel.jsonable import jsonable, without_empty
from concordat.kernel.table import table
from concordat.kernel.trace import Traced, trace
from concordat.publish.flow import files_of, publication_of
from concordat.publish.formats import csv as csv_format
from concordat.publish.formats import json as json_format
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


def test_figures_json_points_from_every_figure_to_its_reasons() -> None:
    made = files_of(publication_of(story(), EDITION, locate=place))
    written = json.loads(made["figures.json"])
    Draft202012Validator(json.loads(made["figures.schema.json"])).validate(written)
    figures, reasons = written["figures"], written["reasons"]
    assert len(figures) == 19
    position = figures["balance.system_position"]
    assert position["value"] == "-18250000.07"
    reason = reasons[reasons[position["reason"]]["parts"][1]]
    rule = written["rules"][reason["rule"]]
    assert rule["status"] == "to check"
    assert rule["source"] == "National tariff 2015/16, section 5"
    assert written["sources"][reason["source"]] == {
        "file": "rulebook/payment/marginal_rate.toml",
        "lines": [[12, 17]],
        "sha256": HASH,
    }


def test_figures_json_loses_nothing_of_any_tree_and_holds_each_reason_once() -> None:
    publication = publication_of(story(), EDITION, locate=place)
    written = json.loads(files_of(publication)["figures.json"])
    for name, figure in publication.figures.items():
        top = written["reasons"][written["figures"][name]["reason"]]
        assert unfolded(top, written) == told(trace(figure.because, place))
    assert all(part < number for number, reason in enumerate(written["reasons"]) for part in reason.get("parts", []))
    kept = {
        id(reason) for figure in publication.figures.values() for reason in publication.trace(figure.because).walk()
    }
    assert len(written["reasons"]) == len(kept)


def unfolded(reason: dict[str, Any], written: dict[str, Any]) -> dict[str, Any]:
    """Return a reason with its rule, its source and its parts in place of their positions."""
    whole = dict(reason)
    for name, rows in (("rule", "rules"), ("source", "sources")):
        if name in reason:
            whole[name] = written[rows][reason[name]]
    if "parts" in reason:
        whole["parts"] = [unfolded(written["reasons"][part], written) for part in reason["parts"]]
    return whole


def told(traced: Traced) -> dict[str, Any]:
    """Return a traced reason as JSON without what is empty, the slow and plain way."""
    tree: dict[str, Any] = without_empty(json.loads(json.dumps(jsonable(traced))))
    return tree


def test_json_text_has_a_line_for_each_item_and_reads_back() -> None:
    value = {"a": [1, {"b": [2, 3]}], "c": {"d": "£", "e": []}, "f": [], "g": None}
    assert (
        json_format.text(value) == '{\n"a":[\n1,\n{"b":[2,3]}\n],\n"c":{\n"d":"£",\n"e":[]\n},\n"f":[],\n"g":null\n}\n'
    )
    assert json.loads(json_format.text(value)) == value
    assert json_format.text([]) == "[]\n"


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
