"""Whatever is changed and paid: additions and reductions come to the changes, bodies add up to the contracts, and a later day never knows less."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.contract import Paid, TrackRecord, track_record
from concordat.contract.records import Contract, Line, Variation
from concordat.kernel.money import PENNY

pytestmark = pytest.mark.slow
STARTS, ENDS = date(2017, 4, 1), date(2020, 4, 1)
days = st.integers(-60, 1200).map(lambda number: STARTS + timedelta(days=number))
pounds = st.integers(-(10**8), 10**8).map(lambda pennies: pennies * PENNY)


@st.composite
def registers(draw: st.DrawFn) -> tuple[list[Contract], list[Line], list[Variation], list[Paid]]:
    contracts, lines, variations, paid = [], [], [], []
    for number in range(draw(st.integers(0, 3))):
        code = f"k{number}"
        contracts.append(Contract(id=code, title=code, starts=STARTS, ends=ENDS, signed=draw(st.none() | days)))
        for own in range(draw(st.integers(0, 3))):
            line = Line(
                id=f"{code}-{own}",
                contract=code,
                commissioner=draw(st.sampled_from("ab")),
                provider=draw(st.sampled_from("tu")),
                service="s",
                form="block",
                value=abs(draw(pounds)),
                starts=STARTS,
                ends=draw(st.none() | st.just(ENDS)),
            )
            lines.append(line)
            for change in range(draw(st.integers(0, 3))):
                variations.append(
                    Variation(
                        id=f"{line.id}-{change}",
                        contract=code,
                        line=line.id,
                        made_on=draw(days),
                        value_before=abs(draw(pounds)),
                        value_after=line.value,
                        ends_before=line.ends,
                        ends_after=line.ends,
                        lifetime_change=draw(st.none() | pounds),
                        reason="made up",
                        reason_class=draw(st.sampled_from(["", "external"])),
                    )
                )
        paid += [Paid(contract=code, amount=draw(pounds), on=draw(days)) for _ in range(draw(st.integers(0, 2)))]
    return contracts, lines, variations, paid


@given(found=registers(), day=days, later=st.integers(0, 400))
@settings(deadline=None, max_examples=80)
def test_bodies_add_up_to_contracts_and_changes_to_what_was_recorded(
    found: tuple[list[Contract], list[Line], list[Variation], list[Paid]], day: date, later: int
) -> None:
    contracts, lines, variations, paid = found
    made = track_record(contracts, lines, variations, paid, day)
    signed = {one.id for one in contracts if one.signed and one.signed <= day}
    assert {one.of for one in made.contracts} == signed
    known = [one for one in variations if one.made_on <= day and one.contract in signed]
    moved = sum((one.lifetime_change for one in known if one.lifetime_change is not None), Decimal(0))
    for rows in (made.contracts, made.providers, made.commissioners):
        assert sum(one.additions - one.reductions for one in rows) == moved
        assert all(one.additions >= 0 and one.reductions >= 0 for one in rows)
        assert all(sum(one.by_class.values(), Decimal(0)) == one.additions - one.reductions for one in rows)
        assert sum(one.promised for one in rows) == sum(one.promised for one in made.contracts)
    after = track_record(contracts, lines, variations, paid, day + timedelta(days=later))
    assert additions(made) <= additions(after)


def additions(found: TrackRecord) -> Decimal:
    return sum((one.additions for one in found.contracts), Decimal(0))
