"""Small systems for the tests of `contract`: five commissioners, three trusts and the web of contracts between them."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from concordat.contract.records import Clause, Consolidation, Contract, Line, Party, Term
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import Settings, System
from concordat.who.records import Body, Identifier

STARTS, CUT_OVER = date(2017, 4, 1), date(2018, 4, 1)
COMMISSIONERS = ("c1", "c2", "c3", "c4", "c5")
TRUSTS = ("t1", "t2", "t3")
SERVICES = ("emergency", "planned")
CLAUSES = (
    Clause(key="notice", title="Notice", kind="days", unit="days", better_for_patients="higher"),
    Clause(key="wait", title="Longest wait", kind="days", unit="days", better_for_patients="lower"),
    Clause(key="rate", title="Marginal rate", kind="share", payment_parameter="marginal_rate"),
    Clause(key="price", title="Price of a visit", kind="money", unit="£", payment_parameter="unit_price"),
    Clause(key="open-books", title="Open books", kind="yes/no", better_for_patients="higher"),
    Clause(key="place", title="Place of meetings", kind="text"),
)


def make_system(records: Iterable[Any], **settings: Any) -> System:
    """A system of these records, told as at 1 September 2017."""
    by_kind: dict[type, list[Any]] = {}
    for record in records:
        by_kind.setdefault(type(record), []).append(record)
    told = {"name": "Test", "financial_year": "2017/18", "as_at": date(2017, 9, 1), **settings}
    return System(Settings(**told), {kind: tuple(own) for kind, own in by_kind.items()}, Rulebook({}, "test"))


def web() -> list[Any]:
    """Fifteen contracts of one year, each with two lines and terms that differ a little."""
    records: list[Any] = [*CLAUSES]
    for number, body in enumerate((*COMMISSIONERS, *TRUSTS)):
        kind = "clinical commissioning group" if body in COMMISSIONERS else "NHS foundation trust"
        records.append(Body(id=body, kind=kind, name=f"Body {body}", short_name=body.upper(), legal_person=True))
        records.append(Identifier(body=body, scheme="ODS", value=f"Z{number}Z"))
    for i, commissioner in enumerate(COMMISSIONERS, 1):
        for j, trust in enumerate(TRUSTS, 1):
            contract = f"{commissioner}-{trust}"
            records += [
                Contract(id=contract, title=contract, starts=STARTS, ends=CUT_OVER),
                Party(contract=contract, body=commissioner, role="commissioner"),
                Party(contract=contract, body=trust, role="provider"),
            ]
            records += [
                Line(
                    id=f"{contract}-{service}",
                    contract=contract,
                    commissioner=commissioner,
                    provider=trust,
                    service=service,
                    form="block",
                    plan_activity=Decimal(100 * i + 10 * j + k),
                    value=Decimal(1_000_000 * i + 10_000 * j + k) + Decimal("0.17"),
                    delivers_at="place",
                    starts=STARTS,
                    ends=CUT_OVER,
                )
                for k, service in enumerate(SERVICES)
            ]
            terms = {
                "notice": str(20 + i),
                "wait": str(100 - i),
                "rate": f"0.{i}",
                "price": f"{100 + 7 * i + j}.00",
                "open-books": "yes" if i == 1 else "no",
                "place": "Norwich",
            }
            records += [
                Term(contract=contract, clause=key, value=value, owner=commissioner) for key, value in terms.items()
            ]
    return records


def proposal(**changes: Any) -> Consolidation:
    """A proposal to make one contract with the first trust."""
    own = Consolidation(
        id="one-t1",
        title="One contract with T1",
        providers=("t1",),
        commissioners=COMMISSIONERS,
        co_ordinator="c1",
        starts=CUT_OVER,
        proposal="p1",
    )
    return replace(own, **changes)


@pytest.fixture
def build() -> Callable[..., System]:
    """Builds a system from records."""
    return make_system


@pytest.fixture
def web_records() -> list[Any]:
    """The records of the web of fifteen contracts."""
    return web()


@pytest.fixture
def propose() -> Callable[..., Consolidation]:
    """Builds a proposal."""
    return proposal
