"""Systems for the tests of `pay`: generated ones, and small ones written out by hand."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import ibis
import pyarrow
import pytest

from concordat.contract.records import Clause, Contract, Line, Term
from concordat.generate import generate
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import Settings, System
from concordat.pay.records import MarketForcesFactor, Price

STARTS = date(2017, 4, 1)
CLAUSES = (
    Clause(key="rate", title="Marginal rate", kind="share", payment_parameter="marginal_rate"),
    Clause(key="baseline", title="Baseline", kind="money", payment_parameter="marginal_baseline"),
    Clause(key="local", title="Local price", kind="number", payment_parameter="local_price_factor"),
    Clause(key="notice", title="Notice", kind="days"),
)
PRICES = (
    Price(
        price_year="2017/18",
        hrg="AA",
        setting="non-elective",
        price=Decimal(1000),
        trim_point_days=5,
        per_day_long_stay=Decimal(100),
    ),
    Price(price_year="2017/18", hrg="BB", setting="elective", price=Decimal(300), trim_point_days=2),
    Price(price_year="2017/18", hrg="CC", setting="day case", price=Decimal(0)),
    Price(price_year="2017/18", hrg="DD", setting="day case", price=None),
    Price(price_year="2018/19", hrg="EE", setting="day case", price=Decimal(50)),
)
FACTORS = (MarketForcesFactor(price_year="2017/18", provider="t1", factor=Decimal("1.1")),)
Row = tuple[str, date, str, str, int, int]


@pytest.fixture(scope="session")
def generated() -> System:
    """A generated system of five commissioners and three providers."""
    return generate(11, spells=20_000)


@pytest.fixture
def small(rules: Rulebook) -> Callable[..., System]:
    """Build a system of two contracts, c1 and c2 with t1, each with an emergency, a planned and a block line."""

    def build(
        activity: Sequence[Row] = (),
        terms: Mapping[tuple[str, str], str] | None = None,
        drop: Iterable[type] = (),
        **line: Any,
    ) -> System:
        contracts = tuple(Contract(id=f"{c}-t1", title=c, starts=STARTS) for c in ("c1", "c2"))
        lines = tuple(
            replace(
                Line(
                    id=f"{c}-{form}", contract=f"{c}-t1", commissioner=c, provider="t1", service=form, form=form,
                    value=Decimal("1200.00"), starts=STARTS,
                ),
                **line,
            )
            for c in ("c1", "c2")
            for form in ("marginal_rate", "activity", "block")
        )  # fmt: skip
        own = tuple(Term(contract=c, clause=clause, value=text) for (c, clause), text in (terms or {}).items())
        records: dict[type, tuple[Any, ...]] = {
            Contract: contracts, Line: lines, Clause: CLAUSES, Term: own, Price: PRICES, MarketForcesFactor: FACTORS
        }  # fmt: skip
        kept = {kind: found for kind, found in records.items() if kind not in set(drop)}
        settings = Settings("Small", "2017/18", date(2017, 9, 1))
        return System(settings, kept, rules, {"activity": activity_table(activity)} if activity else {})

    return build


def activity_table(rows: Sequence[Row]) -> Any:
    """Rows of activity as a table of the engine."""
    names = ("line", "month", "hrg", "setting", "spells", "excess_days")
    return ibis.memtable(pyarrow.Table.from_pylist([dict(zip(names, row, strict=True)) for row in rows]))
