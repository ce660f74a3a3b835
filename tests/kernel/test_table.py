"""Tables: rows under columns, and how cells read."""

from datetime import date
from decimal import Decimal

import pytest

from concordat.kernel.answer import Answer, Because
from concordat.kernel.table import Column, HasTable, escape, plain, shown, table

PEOPLE = table(
    "people",
    "People & places",
    {"body": "Body", "people": "People [people]"},
    [["<North>", Answer(1200, Because("counted"))], ["South", None]],
    "Two bodies.",
)


def test_a_title_may_end_in_its_unit():
    assert PEOPLE.columns == (Column("body", "Body"), Column("people", "People", "people"))


def test_columns_and_records_are_plain_values():
    assert PEOPLE.column("people") == (1200, None)
    assert PEOPLE.records()[0] == {"body": "<North>", "people": 1200}


def test_a_row_must_fit_its_columns():
    with pytest.raises(ValueError, match="a row has 1 cells for 2 columns"):
        table("t", "T", {"a": "A", "b": "B"}, [[1]])


def test_an_unknown_column_is_refused():
    with pytest.raises(ValueError, match="not in list"):
        PEOPLE.column("money")


def test_a_table_shows_itself_as_safe_html():
    html = PEOPLE._repr_html_()
    assert "<caption>People &amp; places</caption>" in html
    assert '<th scope="col">People (people)</th>' in html
    assert "<td>&lt;North&gt;</td><td>1,200</td>" in html
    assert html.endswith("<p>Two bodies.</p>")


def test_a_result_shows_itself_by_its_table():
    class Result(HasTable):
        def table(self):
            return PEOPLE

    assert Result()._repr_html_() == PEOPLE._repr_html_()
    with pytest.raises(TypeError, match="must give its table"):
        HasTable().table()


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        (True, "yes"),
        (False, "no"),
        (0, "0"),
        (1234567, "1,234,567"),
        (Decimal("-1234.50"), "-1,234.50"),
        (date(2017, 9, 19), "2017-09-19"),
        (("a", 1, None), "a, 1, "),
        ("text", "text"),
        (Answer(Decimal("0.00"), Because("nought")), "0.00"),
    ],
)
def test_cells_read_as_people_read(cell, text):
    assert shown(cell) == text


def test_plain_takes_an_answer_apart_and_leaves_the_rest():
    assert plain(Answer(3, Because("three"))) == 3
    assert plain("three") == "three"


def test_everything_that_html_would_read_is_escaped():
    assert escape('<a href="x">&') == "&lt;a href=&quot;x&quot;&gt;&amp;"
