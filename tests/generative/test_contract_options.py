"""Whatever option is used: the ledger of changes comes to the difference of the lines' worth over their terms, and values a year stay."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.contract.option_effect import moved_lines, new_end, variation_of
from concordat.contract.records import Contract, ContractOption, Line
from concordat.contract.worth import NOTHING, term_value

FIRST, ENDS = date(2017, 4, 1), date(2019, 4, 1)
LINES = st.lists(st.tuples(st.integers(0, 10**10), st.sampled_from(["with", "earlier", "open"])), max_size=6)


@settings(max_examples=120, deadline=None)
@given(LINES, st.sampled_from(["extension", "renewal", "break"]), st.integers(1, 700))
def test_the_ledger_comes_to_what_the_lines_are_worth_more_or_less(drawn, kind, days):
    contract = Contract(id="k", title="K", starts=FIRST, ends=ENDS)
    starts = FIRST + timedelta(days=days) if kind == "break" else ENDS
    option = ContractOption(
        id="o", contract="k", kind=kind, starts=starts, ends=None if kind == "break" else ENDS + timedelta(days=days)
    )
    ends = {"with": ENDS, "earlier": FIRST + timedelta(days=1), "open": None}
    lines = [
        Line(
            id=f"l{number}",
            contract="k",
            commissioner="c",
            provider="t",
            service="beds",
            form="block",
            value=Decimal(pennies) / 100,
            starts=FIRST,
            ends=ends[until],
        )
        for number, (pennies, until) in enumerate(drawn)
    ]
    moved = moved_lines(contract, option, lines)
    assert all(after.ends == new_end(option) and after.value == before.value for before, after in moved)
    assert {before.id for before, _ in moved} >= {line.id for line in lines if line.ends == ENDS}
    assert not {before.id for before, _ in moved} & {line.id for line in lines if line.ends == ends["earlier"]}
    ledger = [variation_of(option, *pair, (), FIRST, "") for pair in moved]
    known = [(before, after) for before, after in moved if before.ends is not None]
    worth = sum((term_value(after.value, FIRST, after.ends) for _, after in known), NOTHING)
    worth -= sum((term_value(before.value, FIRST, before.ends) for before, _ in known), NOTHING)
    told = sum((one.lifetime_change for one in ledger if one.lifetime_change is not None), NOTHING)
    assert told == worth
    assert (told >= 0) if kind != "break" else (told <= 0)
