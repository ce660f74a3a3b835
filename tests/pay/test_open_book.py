"""Open book: each reader sees their part alone, in sums and reasons too; both sides see the same; what cannot be is found."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat import calc, pay
from concordat.kernel.answer import Answer
from concordat.kernel.system import System
from concordat.pay.book_readers import LEVELS, book_readers, sees
from concordat.pay.records import CostLine, SeenBy
from concordat.store import read

CONTRACT = "99J-RWF"
costs = st.lists(
    st.fixed_dictionaries(
        {
            "amount": st.integers(0, 10**9).map(lambda pence: Decimal(pence) / 100),
            "seen_by": st.sampled_from(get_args(SeenBy)),
        },
        optional={"contribution": st.integers(0, 10).map(lambda part: Decimal(part) / 100)},
    ),
    max_size=8,
)


@pytest.fixture(scope="module")
def kent(examples: Path) -> System:
    """The example in which a group and a hospital trust open their books to each other."""
    system = read(examples / "kent-and-medway-2018").system
    assert system is not None
    return system


@pytest.fixture(scope="module")
def statements(kent: System) -> pay.Statements:
    """What is due in the example."""
    return pay.settle(kent)


def shown(books: tuple[pay.OpenBook, ...]) -> str:
    """Return everything that is shown of books, with every reason."""
    cells = [cell for table in pay.book_tables(books) for row in table.rows for cell in row]
    reasons = [one for cell in cells if isinstance(cell, Answer) for one in cell.because.walk()]
    return repr([(cell.value if isinstance(cell, Answer) else cell) for cell in cells]) + repr(
        [(one.says, one.value, one.record) for one in reasons]
    )


@pytest.mark.story("E22")
@pytest.mark.parametrize("reader", LEVELS)
def test_nothing_of_what_a_reader_may_not_see_is_in_any_cell_or_reason(
    kent: System, statements: pay.Statements, reader: SeenBy
) -> None:
    text = shown(pay.open_book(kent, statements, CONTRACT, reader))
    for one in kent.all(CostLine):
        assert (one.resource in text) == sees(reader, one.seen_by)
        assert (str(one.amount) in text) == sees(reader, one.seen_by)


@pytest.mark.story("E22")
def test_the_provider_alone_sees_price_against_the_whole_cost(kent: System, statements: pay.Statements) -> None:
    for book in pay.open_book(kent, statements, CONTRACT, "the provider alone"):
        every = sum(one.amount for one in kent.all(CostLine) if one.line == book.line.line)
        assert book.cost.value == every
        assert book.margin is not None
        assert book.margin.value == book.line.due.value - every
    assert all(book.margin is None for book in pay.open_book(kent, statements, CONTRACT, "both sides"))


@pytest.mark.story("E22")
def test_care_outside_hospital_does_more_for_its_outcome_than_it_costs(
    kent: System, statements: pay.Statements
) -> None:
    _, resources = pay.book_tables(pay.open_book(kent, statements, CONTRACT, "both sides"))
    worth = dict(zip(resources.column("resource"), resources.column("per_share"), strict=True))
    assert worth["nurses who visit at home after a stay"] > 1 > worth["clinics: doctors and nurses"] / 2


@pytest.mark.story("E22")
def test_who_may_read_a_line_is_who_it_is_open_to(kent: System) -> None:
    own = {level: next(one for one in kent.all(CostLine) if one.seen_by == level) for level in LEVELS}
    assert book_readers(own["the provider alone"], kent) == ("RWF",)
    assert set(book_readers(own["both sides"], kent)) == {"RWF", "99J"}
    assert {"RVV", "09C", "99J"} <= set(book_readers(own["every body of the system"], kent))
    assert pay.level_of({"RWF", "99J"}, "RWF", {"99J"}) == "the provider alone"
    assert pay.level_of({"99J"}, "RWF", {"99J"}) == "both sides"
    assert pay.level_of({"09C"}, "RWF", {"99J"}) == "every body of the system"
    assert pay.level_of((), "RWF", {"99J"}) == "everyone"


def test_a_book_of_another_provider_and_too_much_of_an_outcome_are_found(kent: System) -> None:
    assert pay.book_findings(kent) == ()
    one = kent.all(CostLine)[0]
    wrong = (replace(one, provider="RVV"), replace(one, resource="more", contribution=Decimal("0.9")))
    found = pay.book_findings(replace(kent, records={**kent.records, CostLine: (*wrong, *kent.all(CostLine)[1:])}))
    assert {finding.kind for finding in found} == {"wrong-provider", "shares-above-one"}


@given(costs=costs, price=st.integers(0, 10**9).map(Decimal), reader=st.sampled_from(LEVELS))
def test_a_book_is_worked_out_as_by_hand(costs: list[dict[str, object]], price: Decimal, reader: str) -> None:
    lines = [{"resource": f"r{number}", "outcome": "home", **one} for number, one in enumerate(costs)]
    found = calc("pay.open_book", costs=lines, price=price, reader=reader).value
    order = list(LEVELS)
    mine = [one for one in lines if order.index(one["seen_by"]) <= order.index(reader)]  # type: ignore[arg-type]
    whole = sum((one["amount"] for one in mine), Decimal(0))  # type: ignore[misc]
    assert [one.resource for one in found.resources] == [one["resource"] for one in mine]
    assert found.cost == whole
    assert found.margin == (price - whole if reader == order[-1] else None)
    for one, told in zip(mine, found.resources, strict=True):
        share = Fraction(one["amount"]) / Fraction(whole) if whole else Fraction(0)  # type: ignore[arg-type]
        assert abs(Fraction(told.share_of_cost) - share) < Fraction(1, 10**7)
        assert (told.per_share is None) == (one.get("contribution") is None or not share)
