"""Properties of the room: what a bridge gives out is 1, engine and plain Python agree, people are never lost."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.engine.duckdb import connect
from concordat.kernel.answer import Because
from concordat.who.apportion import apportion
from concordat.who.footprint_people import spread_people
from concordat.who.knowledge import in_force
from concordat.who.lineage import lineage
from concordat.who.records import Name, Succession
from concordat.who.restating.bridging import Ground, bridge
from concordat.who.restating.bulk import restate_bulk
from concordat.who.restating.links import Bridge, Link
from concordat.who.restating.restate import Row, Unit, restate
from concordat.who.succession_shares import UNALLOCATED

BODIES = "abcdef"
DAYS = st.dates(date(2013, 4, 1), date(2026, 4, 1))
KINDS = st.sampled_from(["merge", "split", "rename", "recode", "boundary", "transfer-of-function", "absorb"])
SHARES = st.one_of(st.none(), st.integers(1, 10).map(lambda tenths: Decimal(tenths) / 10))
ANY_LINE = st.builds(
    Succession,
    event=st.sampled_from(["one", "two", "three"]),
    on=DAYS,
    kind=KINDS,
    predecessor=st.sampled_from(BODIES),
    successor=st.sampled_from(BODIES),
    share=SHARES,
    residue=st.booleans(),
)


@given(st.lists(ANY_LINE, max_size=12), st.sampled_from(BODIES), DAYS, DAYS)
def test_whatever_the_lines_say_the_whole_stays_whole(
    lines: list[Succession], body: str, first: date, last: date
) -> None:
    placement = lineage(lines).placement(body, first, last)
    assert sum(placement.held.values()) + sum(placement.unplaced.values()) == 1
    assert all(share >= 0 for share in placement.held.values())


@given(st.lists(ANY_LINE, max_size=12), DAYS, DAYS, st.dictionaries(st.sampled_from(BODIES), st.integers(0, 1000)))
def test_every_bridge_gives_out_exactly_one_in_either_direction(
    lines: list[Succession], first: date, last: date, people: dict[str, int]
) -> None:
    made = bridge(BODIES, first, last, Ground(lineage=lineage(lines), people_of_bodies=people))
    for body in BODIES:
        assert sum(made.shares(body).values()) == 1
    lost = {link.old for link in made.links if link.new == UNALLOCATED}
    assert {finding.where.field for finding in made.findings} == lost


@given(
    st.dictionaries(st.text("xyz", min_size=1, max_size=2), st.integers(0, 50), max_size=6),
    st.dictionaries(
        st.sampled_from(BODIES), st.dictionaries(st.text("xyz", min_size=1, max_size=2), st.integers(1, 3)), max_size=3
    ),
)
def test_every_person_of_every_area_is_counted_once(people: dict[str, int], parts: dict[str, dict[str, int]]) -> None:
    feet = {body: {area: Fraction(part, 9) for area, part in areas.items()} for body, areas in parts.items()}
    spread = spread_people(feet, people)
    assert spread.total == sum(people.values())
    for area, heads in people.items():
        assert sum(part for (_, here), part in spread.by_pair.items() if here == area) == heads


@given(st.integers(-1000, 1000), st.dictionaries(st.text("ab", max_size=2), st.integers(0, 9), min_size=1))
def test_parts_sum_and_none_is_a_whole_unit_off(units: int, weights: dict[str, int]) -> None:
    if not any(weights.values()):
        with pytest.raises(ValueError, match="nought"):
            apportion(units, weights)
        return
    parts = apportion(units, weights)
    whole = sum(weights.values())
    assert sum(parts.values()) == units
    assert all(abs(parts[key] - Fraction(units * weights[key], whole)) < 1 for key in weights)


@given(DAYS, st.one_of(st.none(), DAYS), DAYS, st.one_of(st.none(), DAYS), DAYS, DAYS)
def test_two_times_are_asked_apart(
    starts: date, ends: date | None, recorded: date, withdrawn: date | None, on: date, known_on: date
) -> None:
    fact = Name(body="a", name="A", starts=starts, ends=ends, recorded=recorded, withdrawn=withdrawn)
    true = starts <= on and (ends is None or on < ends)
    believed = recorded <= known_on and (withdrawn is None or known_on < withdrawn)
    assert bool(in_force([fact], on, known_on)) == (true and believed)


CELLS = st.dictionaries(
    st.tuples(st.sampled_from(BODIES), st.integers(0, 3)), st.integers(-50, 500), min_size=1, max_size=12
)
BRIDGES = st.dictionaries(
    st.sampled_from(BODIES), st.dictionaries(st.sampled_from("pqrst"), st.integers(1, 9), min_size=1), max_size=6
)


@pytest.fixture(scope="module")
def engine() -> Any:
    return connect()


@settings(max_examples=25, deadline=None)
@given(CELLS, BRIDGES, st.sampled_from(["people", "money"]))
def test_the_engine_agrees_with_plain_python(
    engine: Any, cells: dict[tuple[str, int], int], parts: dict[str, dict[str, int]], unit: Unit
) -> None:
    step = Decimal("0.01") if unit == "money" else Decimal(1)
    value = pa.array([Decimal(one) * step for one in cells.values()], pa.decimal128(18, 2))
    values = value if unit == "money" else pa.array(list(cells.values()), pa.int64())
    rows = pa.table({"body": [key for key, _ in cells], "age": [age for _, age in cells], "value": values})
    weights = [(old, new, part) for old, news in parts.items() for new, part in news.items()]
    lines = pa.table(
        {
            "old": pa.array([old for old, _, _ in weights], pa.string()),
            "new": pa.array([new for _, new, _ in weights], pa.string()),
            "weight": pa.array([part for _, _, part in weights], pa.int64()),
        }
    )
    table = engine.create_table("cells", rows, overwrite=True)
    made = engine.create_table("lines", lines, overwrite=True)
    found = restate_bulk(table, made, key="body", value="value", by=("age",), unit=unit).to_pyarrow().to_pylist()

    small = restate(
        [Row(key=key, value=number * step, by={"age": str(age)}) for (key, age), number in cells.items()],
        _bridge(parts),
        unit,
    )

    assert len(found) == len({(row["body"], row["age"]) for row in found})
    in_engine = {(row["body"], str(row["age"])): row["value"] for row in found if row["value"]}
    assert in_engine == {(row.key, row.by["age"]): row.value for row in small.value.rows if row.value}


def _bridge(parts: dict[str, dict[str, int]]) -> Bridge:
    return Bridge(
        date(2026, 1, 31),
        date(2026, 4, 1),
        tuple(
            Link(old=old, new=new, share=Fraction(part, sum(news.values())), how="people", because=Because("given"))
            for old, news in parts.items()
            for new, part in news.items()
        ),
    )
