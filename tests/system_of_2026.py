"""A small system of 2026, made up for tests: a board that buys, two trusts, a contract that nobody signed yet and a scheme that says who may award it."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from concordat.contract.records import Contract, Line, Party
from concordat.decide.records import Grant, Instrument
from concordat.kernel.system import Settings, System, document
from concordat.store import national_rulebook, write
from concordat.who.records import Appointment, Body, Post

SLUG, BOARD, CONTRACT = "a-system-of-2026", "board", "rehabilitation"
SOURCE = "made up for a test"
IN_FORCE = date(2026, 4, 1)


def folder_of_2026(folder: Path, as_at: date) -> Path:
    """Write the system, told as at a day, and return its folder."""
    settings = Settings(
        name="A system of 2026", financial_year="2026/27", as_at=as_at, area=BOARD, generated="Made up for a test."
    )
    write(System(settings, _records(), national_rulebook()), folder)
    return folder


def _records() -> dict[type, tuple[Any, ...]]:
    bodies = (
        Body(id=BOARD, kind="integrated care board", name="NHS Northshire Integrated Care Board", legal_person=True),
        Body(id="north", kind="NHS trust", name="North Community NHS Trust", legal_person=True),
        Body(id="south", kind="NHS trust", name="South Community NHS Trust", legal_person=True),
    )
    contract = Contract(
        id=CONTRACT,
        title="Rehabilitation at home after a stroke",
        starts=date(2027, 4, 1),
        ends=date(2030, 4, 1),
        source=SOURCE,
    )
    line = Line(
        id="rehabilitation-home",
        contract=CONTRACT,
        commissioner=BOARD,
        provider="north",
        service="rehabilitation at home",
        form="block",
        value=Decimal(400_000),
        starts=contract.starts,
        ends=contract.ends,
        source=SOURCE,
    )
    parties = (
        Party(contract=CONTRACT, body=BOARD, role="commissioner", source=SOURCE),
        Party(contract=CONTRACT, body="north", role="provider", source=SOURCE),
    )
    scheme = Instrument(
        id="scheme",
        title="Scheme of reservation and delegation",
        body=BOARD,
        kind="scheme of delegation",
        text=document("decide/schemes/scheme.md", "The accountable officer awards contracts below £2 million."),
        starts=IN_FORCE,
        source=SOURCE,
    )
    officer = Post(id="officer", title="Accountable officer", role="accountable officer", source=SOURCE)
    held = Appointment(post="officer", body=BOARD, holder="Person O", starts=IN_FORCE, source=SOURCE)
    return {
        Body: bodies,
        Contract: (contract,),
        Line: (line,),
        Party: parties,
        Instrument: (scheme,),
        Grant: tuple(_grant(number, kind) for number, kind in enumerate(("contract award", "contract signature"), 1)),
        Post: (officer,),
        Appointment: (held,),
    }


def _grant(number: int, kind: str) -> Grant:
    """Return the clause by which the officer decides this up to £2 million over the whole term."""
    return Grant(
        id=f"scheme-{number}",
        instrument="scheme",
        clause_reference=str(number),
        grantor=BOARD,
        effect="DELEGATED",
        holder="officer",
        decision_type=kind,
        low=Decimal(0),
        high=Decimal(2_000_000),
        basis="whole-life",
        exercise_rule="alone",
        report_to=BOARD,
        starts=IN_FORCE,
        source=SOURCE,
    )
