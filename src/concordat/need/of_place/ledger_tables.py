"""The ledger of a place to read: takes where units land, gives what leaves, what is created, what it costs whom, and what pooled cash would pay for."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from concordat.kernel.answer import Answer, because_record
from concordat.kernel.table import Table, table
from concordat.need.ledger_given import NOT_KNOWN, PREVENTED
from concordat.need.of_place.known import Known
from concordat.need.of_place.landed import Cell, Landed
from concordat.need.records import Destination

Names = Mapping[str, str]


def ledger_figures(found: Landed) -> tuple[Answer[Any], ...]:
    """Return units that leave, the cost of care created, the cash that becomes free, what stays behind, and cost less cash."""
    taken = round(sum((one.expected for one in found.gives.taken.values()), Decimal(0)))
    told = {
        "leaves": ("units that leave where they were", taken, "units"),
        "costs": (
            "care created, in a full year",
            _pounds(sum((one.pays for one in found.gives.parties), Decimal(0))),
            "£",
        ),
        "cash": ("cash that becomes free", _pounds(sum((one.cash for one in found.gives.parties), Decimal(0))), "£"),
        "stays": ("cost that stays behind", _pounds(sum((one.stays for one in found.gives.parties), Decimal(0))), "£"),
        "net": ("care created less cash that becomes free", _pounds(found.gives.net.expected), "£"),
        "net_low": ("the same, from, in 8 cases of 10", _pounds(found.gives.net.low), "£"),
        "net_high": ("the same, to, in 8 cases of 10", _pounds(found.gives.net.high), "£"),
    }
    return tuple(
        found.answer(says, value, unit).named(f"need.ledger_of_place.{name}")
        for name, (says, value, unit) in told.items()
    )


def cells_table(found: Landed, names: Names) -> Table:
    """Return, for each provider and setting, units before mitigations, kept, avoided and converted, and that none is lost."""
    columns = {
        "provider": "Provider",
        "setting": "Setting",
        "before": f"Before, in {found.end} [units]",
        "kept": "Kept [units]",
        "leaves": "Leave [units]",
        "price": "Price of a unit [£]",
        "cash": "Of it cash [%]",
    }
    rows = []
    for one in found.cells:
        before, kept = round(one.before), round(one.kept)
        says = f"{one.setting} at {names.get(one.provider, one.provider)}"
        rows.append(
            (
                names.get(one.provider, one.provider),
                one.setting,
                found.answer(f"{says}, before mitigations", before, "units"),
                found.answer(f"{says}, kept", kept, "units"),
                found.answer(f"{says}, what mitigations take out", before - kept, "units"),
                *_price(one),
            )
        )
    says = "What was there before is what is kept and what leaves, to the unit: nothing is lost or counted twice."
    return table("what_leaves", "What leaves", columns, rows, says)


def landings_table(known: Known, found: Landed, names: Names) -> Table:
    """Return every destination of every mitigation: units that land, care created, cost, capacity and whose it is."""
    titles = {one.id: one.title for one in known.mitigations}
    records = {(one.mitigation, one.destination): one for one in known.destinations}
    columns = {
        "mitigation": "Mitigation",
        "destination": "Where units land",
        "lands": "Units that land [units]",
        "created": "Care created, in a full year [units]",
        "low": "8 in 10, from [units]",
        "high": "8 in 10, to [units]",
        "first_year": "In the first year [units]",
        "cost": "Cost [£]",
        "payer": "Paid by",
        "owner": "Given by",
        "capacity": "Agreed [units]",
        "enough": "Chance that it is enough [%]",
    }
    rows = []
    for one in found.gives.landed:
        record = records.get((one.mitigation, one.destination))
        because = (because_record(f"where units of {titles[one.mitigation]} land", *_key(one.mitigation, record)),)
        created = one.created
        care = one.destination not in (PREVENTED, NOT_KNOWN)

        def cell(says: str, value: Decimal | int, unit: str = "units", because: Any = because) -> Answer[Any]:
            return found.answer(says, value, unit, *because)

        rows.append(
            (
                titles[one.mitigation],
                one.destination,
                cell("units that land there", round(one.landed.expected)),
                cell("units of care created", round(created.expected)) if care else None,
                cell("units of care created, from", round(created.low)) if care else None,
                cell("units of care created, to", round(created.high)) if care else None,
                cell("units of care created in the first year", round(one.first_year)) if care else None,
                cell("cost of care created", _pounds(one.cost.expected), "£") if care else None,
                names.get(record.payer, record.payer) if record else "",
                names.get(record.owner, record.owner) if record else "",
                cell("capacity agreed", record.capacity) if record and record.capacity is not None else None,
                cell("chance that the capacity is enough", round(one.enough * 100), "%")
                if one.enough is not None
                else None,
            )
        )
    says = "Every unit that leaves lands somewhere, once; “prevented” and “not known” are named too."
    return table("where_it_lands", "Where it lands", columns, rows, says)


def parties_table(found: Landed, names: Names) -> Table:
    """Return what each party pays for care created, the cash that becomes free to it, and what stays behind with it."""
    columns = {
        "party": "Party",
        "pays": "Pays for care created [£]",
        "cash": "Cash becomes free [£]",
        "stays": "Stays behind [£]",
    }
    rows = []
    for one in found.gives.parties:
        name = names.get(one.party, one.party)
        body = because_record(name, "Body", one.party)
        told = (("pays", one.pays), ("cash becomes free", one.cash), ("stays behind", one.stays))
        rows.append((name, *(found.answer(f"{name}: {says}", _pounds(value), "£", body) for says, value in told)))
    says = "Who pays is seldom who saves; what stays behind goes on costing until staff and space are used otherwise."
    return table("parties", "Who pays and who saves", columns, rows, says)


def pool_table(known: Known, found: Landed) -> Table:
    """Return what the cash of all parties, pooled, would pay for at each destination, beside what is needed there."""
    titles = {one.id: one.title for one in known.mitigations}
    records = {(one.mitigation, one.destination): one for one in known.destinations}
    columns = {
        "destination": "Care",
        "mitigation": "Mitigation",
        "needed": "Needed [units]",
        "cost": "Cost of it [£]",
        "would_buy": "All pooled cash would pay for [units]",
        "share": "Cost as a share of the pool [%]",
    }
    cash = sum((one.cash for one in found.gives.parties), Decimal(0))
    rows = []
    for one in found.gives.landed:
        record = records.get((one.mitigation, one.destination))
        if one.would_buy is None or record is None:
            continue
        own = because_record(f"where units of {titles[one.mitigation]} land", *_key(one.mitigation, record))
        told = [("needed", round(one.created.expected), "units"), ("cost", _pounds(one.cost.expected), "£")]
        told += [("units that all pooled cash would pay for", round(one.would_buy), "units")]
        cells: list[Any] = [found.answer(f"{one.destination}: {says}", value, unit, own) for says, value, unit in told]
        share = round(one.cost.expected / cash * 100) if cash else None
        cells.append(
            found.answer(f"{one.destination}: share of the pool", share, "%", own) if share is not None else None
        )
        rows.append((one.destination, titles[one.mitigation], *cells))
    says = (
        "If every party put the cash that becomes free to it into one pool: what is needed at each destination, and how much of it the "
        "whole pool would pay for if nothing else were bought."
    )
    return table("pool", "What pooled resources would pay for", columns, rows, says)


def pool_shares_table(found: Landed, names: Names) -> Table:
    """Return what each party would put into a pool of the cash that becomes free, and its share."""
    columns = {
        "party": "Party",
        "puts_in": "Puts in [£]",
        "share": "Share of the pool [%]",
        "pays_alone": "Would pay alone [£]",
    }
    cash = sum((one.cash for one in found.gives.parties), Decimal(0))
    rows = []
    for one in found.gives.parties:
        name, body = names.get(one.party, one.party), because_record("a party of the pool", "Body", one.party)
        share = round(one.cash / cash * 100) if cash else 0
        told = (
            ("puts in", _pounds(one.cash), "£"),
            ("share of the pool", share, "%"),
            ("would pay alone", _pounds(one.pays), "£"),
        )
        rows.append((name, *(found.answer(f"{name}: {says}", value, unit, body) for says, value, unit in told)))
    says = "Without a pool each party pays for what lands with it and keeps what becomes free."
    return table("pool_shares", "Who would put in what", columns, rows, says)


def _price(one: Cell) -> tuple[Answer[Any] | None, Answer[Any] | None]:
    if one.price is None:
        return None, None
    because = because_record("price of a unit, and its share of cash", "UnitPrice", one.provider, one.setting)
    return Answer(one.price.price, because, unit="£"), Answer(round(one.price.cash_share * 100), because, unit="%")


def _key(mitigation: str, record: Destination | None) -> tuple[str, ...]:
    return ("Destination", mitigation, record.destination) if record else ("Mitigation", mitigation)


def _pounds(value: Decimal) -> int:
    return round(value)
