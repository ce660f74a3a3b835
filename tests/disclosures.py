"""Disclosures for tests: a strategy of small registers with variations, payments, options, texts, lots, links and a consolidation."""

from datetime import date, timedelta
from decimal import Decimal
from typing import get_args

from hypothesis import HealthCheck
from hypothesis import strategies as st

from concordat.contract.disclosed import Lot, Procedure, ProcessLink, Transaction
from concordat.contract.disclosure import Disclosure
from concordat.contract.ocds_states import in_order
from concordat.contract.records import (
    Consolidation,
    Contract,
    ContractDocument,
    ContractOption,
    DocumentKind,
    Line,
    Party,
    Variation,
)
from concordat.contract.worth import term_value

# A register takes a while to draw on a busy machine.
SLOW = (HealthCheck.too_slow,)
COMMISSIONERS, PROVIDERS = ("06V", "06W", "06Y"), ("RM1", "RCX")
FIRST = date(2017, 4, 1)
DAYS = st.integers(0, 900).map(lambda days: FIRST + timedelta(days))
MONEY = st.integers(0, 10**9).map(lambda pennies: Decimal(pennies) / 100)


@st.composite
def disclosures(draw: st.DrawFn) -> Disclosure:
    """Draw a register of one to three contracts whose variations follow from each other, and what was paid under it."""
    contracts, parties, lines, variations, payments, options, documents = [], [], [], [], [], [], []
    for number in range(draw(st.integers(1, 3))):
        key = f"C{number}"
        starts = draw(DAYS)
        ends = draw(st.none() | st.integers(1, 900).map(lambda days, starts=starts: starts + timedelta(days)))
        form = draw(st.sampled_from(["full", "framework", "call-off"]))
        signed = draw(st.none() | st.just(starts - timedelta(7)))
        parent = "C0" if number and draw(st.booleans()) else ""
        contracts.append(
            Contract(
                id=key,
                title=f"Contract {number}",
                form=form,
                parent=parent,
                signed=signed,
                starts=starts,
                ends=ends,
                cpv=draw(st.sampled_from([(), ("85111000-0",), ("85111000-0", "85121000-3")])),
            )
        )
        options += [draw(_option(f"{key}-O{row}", key, starts)) for row in range(draw(st.integers(0, 2)))]
        parties += [
            Party(contract=key, body="06W", role="co-ordinating commissioner"),
            Party(contract=key, body="RM1", role=draw(st.sampled_from(["provider", "lead provider"]))),
            *([Party(contract=key, body="XYZ", role="material sub-contractor")] if draw(st.booleans()) else []),
        ]
        for row in range(draw(st.integers(1, 2))):
            line, made = draw(_line(f"{key}/L{row}", key, starts, ends))
            lines.append(line)
            variations += made
            documents += [draw(_text(f"{line.id}-D{row}", key, made)) for row in range(draw(st.integers(0, 2)))]
        payments += [
            Transaction(
                id=f"{key}-P{row}",
                contract=key,
                paid_on=draw(DAYS),
                payer=draw(st.sampled_from(COMMISSIONERS)),
                payee="RM1",
                amount=draw(MONEY) - 1000,
                month=draw(st.none() | DAYS.map(lambda day: day.replace(day=1))),
            )
            for row in range(draw(st.integers(0, 3)))
        ]
    one = Consolidation(
        id="ONE",
        title="One",
        providers=("RM1",),
        commissioners=COMMISSIONERS,
        co_ordinator="06W",
        starts=date(2018, 4, 1),
    )
    lots = [Lot(id="LOT-1", contract="C0", title="A lot", lines=("C0/L0",))]
    bought = Procedure(contract="C0", law="2023/1348", law_scheme="UKSI", method="open", route="competitive")
    return Disclosure(
        publisher="NHS Norwich CCG",
        published=date(2019, 9, 1),
        contracts=contracts,
        parties=parties,
        lines=lines,
        variations=in_order(variations),
        payments=payments,
        consolidations=[one] if draw(st.booleans()) else [],
        agreed=["ONE"] if draw(st.booleans()) else [],
        lots=lots if draw(st.booleans()) else [],
        procedures=[bought] if draw(st.booleans()) else [],
        options=options,
        documents=documents,
        links=[ProcessLink(contract="C0", relationship="renewalProcess", to="OLD")] if draw(st.booleans()) else [],
        names={"06W": "NHS Norwich CCG", "RM1": "Norfolk and Norwich"},
        codes={"06W": "06W", "RM1": "RM1"},
        extension=draw(st.sampled_from(["", "https://example.org/extension/extension.json"])),
    )


@st.composite
def _option(draw: st.DrawFn, key: str, contract: str, starts: date) -> ContractOption:
    kind = draw(st.sampled_from(["extension", "renewal", "break"]))
    since = starts + timedelta(draw(st.integers(1, 900)))
    decided_on = draw(st.none() | DAYS)
    state = "open" if decided_on is None else draw(st.sampled_from(["used", "not used"]))
    return ContractOption(
        id=key,
        contract=contract,
        kind=kind,
        starts=since,
        ends=None if kind == "break" else since + timedelta(draw(st.integers(1, 900))),
        notice_by=draw(st.none() | st.just(since - timedelta(90))),
        state=state,
        decided_on=decided_on,
        decision="" if decided_on is None else draw(st.sampled_from(["", "P-1"])),
    )


@st.composite
def _text(draw: st.DrawFn, key: str, contract: str, made: list[Variation]) -> ContractDocument:
    return ContractDocument(
        id=key,
        contract=contract,
        kind=draw(st.sampled_from(get_args(DocumentKind))),
        title=draw(st.sampled_from(["The contract", "A schedule"])),
        dated=draw(st.none() | DAYS),
        sha256=draw(st.sampled_from(["", "ab" * 32])),
        address=draw(st.sampled_from(["", "https://example.org/texts/1", "the strong-room, third shelf"])),
        variation=draw(st.sampled_from(["", *(one.id for one in made)])),
        confidentiality="public",
    )


@st.composite
def _line(draw: st.DrawFn, key: str, contract: str, starts: date, ends: date | None) -> tuple[Line, list[Variation]]:
    line = Line(
        id=key,
        contract=contract,
        commissioner=draw(st.sampled_from(COMMISSIONERS)),
        provider=draw(st.sampled_from(PROVIDERS)),
        service=draw(st.sampled_from(["elective", "emergency"])),
        population=draw(st.sampled_from(["", "everyone over 65"])),
        form=draw(st.sampled_from(["block", "activity"])),
        plan_activity=draw(st.none() | st.integers(0, 10**6).map(Decimal)),
        value=draw(MONEY),
        agrees_at=draw(st.sampled_from(["system", "place", "body"])),
        starts=starts,
        ends=ends,
        cpv=draw(st.sampled_from([(), ("85141000-9",), ("85141000-9", "85149000-5")])),
    )
    made = []
    for number, day in enumerate(sorted(draw(st.lists(DAYS, max_size=3))), 1):
        value = draw(MONEY)
        ends_after = draw(st.sampled_from([line.ends, None if line.ends is None else line.ends + timedelta(30)]))
        change = None
        if line.ends and ends_after:
            since = max(day, line.starts)
            change = term_value(value, since, ends_after) - term_value(line.value, since, line.ends)
        made.append(
            Variation(
                id=f"{key}-{number}",
                contract=contract,
                line=key,
                made_on=day,
                value_before=line.value,
                value_after=value,
                ends_before=line.ends,
                ends_after=ends_after,
                lifetime_change=change,
                reason=draw(st.sampled_from(["more beds", "a ward closed"])),
                reason_class=draw(st.sampled_from(["", "external"])),
            )
        )
        line = Line(**{**{name: getattr(line, name) for name in line.__slots__}, "value": value, "ends": ends_after})
    return line, made
