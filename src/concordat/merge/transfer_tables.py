"""Transfers as tables: takes a desk and names, gives what moves to whom, counts by register and receiver, and consents."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted
from concordat.merge.transferring import Movement, Receives
from concordat.merge.transfers_of import Transfers

NOBODY = "nobody: it ends before"
HOW = {
    "scheduled": "by its own line",
    "stays": "stays where it is",
    "default receiver": "no line: to the default receiver",
    "ends before": "ends before the day",
}


def moving_figure(of: Transfers) -> Answer[int]:
    """Return how many things move, each counted once."""
    moving = [one for one in of.desk.moved if one.receiver]
    parts = tuple(_because(of, one) for one in moving if one.item in of.lines) or (_case(of),)
    ended = counted(len(of.desk.moved) - len(moving), "thing")
    says = f"{counted(len(of.desk.moved), 'thing')} in the registers of the old bodies; {ended} end before {of.day}"
    return Answer(len(moving), Because(says, len(moving), parts=parts), "merge.things_that_move", "things")


def orphan_figure(of: Transfers) -> Answer[int]:
    """Return how many things have no line of their own and go to the default receiver."""
    left = sum(1 for one in of.desk.moved if one.how == "default receiver")
    says = (
        "things in a register that no line of the schedule names; what is named for nobody goes to the default receiver"
    )
    return Answer(left, Because(says, left, parts=(_case(of),)), "merge.things_without_a_line", "things")


def receivers_table(of: Transfers, names: Mapping[str, str]) -> Table:
    """Return what each body receives: how many things, of which kinds, and what they are worth by basis of value."""
    rows = [row for one in of.desk.receivers for row in _receiver_rows(of, one, names)]
    columns = {
        "receiver": "Moves to",
        "basis": "Counted by",
        "things": "Things",
        "value": "Value [£]",
        "kinds": "Kinds",
    }
    says = (
        f"What is named for nobody goes to {names.get(of.of.default_receiver, of.of.default_receiver)}."
        if of.of.default_receiver
        else "Nobody is named to receive what is named for nobody."
    )
    return table("moves_to", "What moves to whom", columns, rows, says)


def _receiver_rows(of: Transfers, one: Receives, names: Mapping[str, str]) -> Iterator[tuple[object, ...]]:
    who = names.get(one.receiver, one.receiver)
    kinds = ", ".join(f"{kind} {number}" for kind, number in one.kinds.items())
    yield who, "everything", _count(of, one.items, f"things that move to {who}"), None, kinds
    for basis, value in one.values.items():
        own = [row for row in of.desk.moved if row.receiver == one.receiver and row.basis == basis]
        yield who, basis, len([row for row in own if row.value is not None]), _pounds(of, own, value, basis), ""


def sums_table(of: Transfers) -> Table:
    """Return for each basis of value what the registers hold, what goes somewhere or ends, and the difference, which is nought."""
    before, after = of.desk.value_before, of.desk.value_after
    bases = sorted({*before, *after})
    rows = [
        (basis, was := before.get(basis, Decimal(0)), now := after.get(basis, Decimal(0)), now - was) for basis in bases
    ]
    columns = {
        "basis": "Counted by",
        "held": "In the registers [£]",
        "goes": "Where it goes or ends [£]",
        "off": "Difference [£]",
    }
    return table("sums_kept", "No pound is lost or counted twice", columns, rows)


def kinds_table(of: Transfers) -> Table:
    """Return for each kind how many things there are and how each goes: on a line, to the default receiver, or nowhere as it ends before."""
    found = Counter((one.kind, one.how) for one in of.desk.moved)
    kinds = sorted({kind for kind, _ in found})
    rows = [
        (
            kind,
            _count(of, sum(number for (own, _), number in found.items() if own == kind), f"things of the kind {kind}"),
            found[kind, "scheduled"] + found[kind, "stays"],
            found[kind, "default receiver"],
            found[kind, "ends before"],
        )
        for kind in kinds
    ]
    columns = {
        "kind": "Kind",
        "things": "In the registers",
        "lines": "On a line of their own",
        "default": "To the default receiver",
        "ends": "End before",
    }
    says = "Everything in a register appears once: the three columns on the right add up to the first."
    return table("registers", "Is everything listed?", columns, rows, says)


def movements_in_words(moved: Iterable[Movement]) -> str:
    """Return how many things there are, and how many of them stand on a line of the schedule."""
    own = tuple(moved)
    listed = sum(1 for row in own if row.how == "scheduled")
    return f"{counted(len(own), 'thing')} of this sort: {listed} on a line of the schedule, which stand first, {len(own) - listed} on none."


def movements_table(
    of: Transfers, moved: Iterable[Movement], names: Mapping[str, str], next_of: Mapping[str, str]
) -> Table:
    """Return things one by one with their one receiver, the day, and how far sender and receiver have agreed.

    `next_of` says by thing what can be recorded next; without any there is no such column.
    """
    rows = [
        (
            one.title or one.item,
            one.kind,
            names.get(one.sender, one.sender),
            names.get(one.receiver, one.receiver) if one.receiver else NOBODY,
            one.effective,
            _worth(of, one),
            HOW[one.how],
            one.status if one.how == "scheduled" else "",
            one.instrument,
            *((next_of.get(one.item, ""),) if next_of else ()),
        )
        for one in moved
    ]
    columns = {
        "item": "What",
        "kind": "Kind",
        "sender": "From",
        "receiver": "To",
        "effective": "On",
        "value": "Value [£]",
        "how": "How it goes",
        "status": "How far",
        "instrument": "By",
        **({"next": "What can be recorded next"} if next_of else {}),
    }
    return table("movements", "Thing by thing", columns, rows)


def permissions_table(of: Transfers, names: Mapping[str, str]) -> Table:
    """Return the notices and consents that are needed, the earliest first, with the days that are left."""
    title = of.desk.titles
    rows = [
        (
            title.get(one.item, one.item),
            one.needs,
            one.by,
            one.standing,
            one.days_left,
            names.get(one.receiver, one.receiver),
        )
        for one in of.desk.permissions
    ]
    columns = {
        "item": "What",
        "needs": "Needs a",
        "by": "By",
        "standing": "How it stands",
        "days_left": "Days left [days]",
        "receiver": "Moves to",
    }
    return table("permissions", "Notices and consents", columns, rows)


def _worth(of: Transfers, one: Movement) -> Answer[Decimal] | None:
    return None if one.value is None else Answer(one.value, _because(of, one), unit="£")


def _pounds(of: Transfers, own: list[Movement], value: Decimal, basis: str) -> Answer[Decimal]:
    parts = tuple(_because(of, one) for one in own if one.value is not None)
    return Answer(value, Because(f"{basis}, of {counted(len(parts), 'thing')}", value, "£", parts=parts), unit="£")


def _count(of: Transfers, number: int, says: str) -> Answer[int]:
    return Answer(number, Because(says, number, parts=(_case(of),)), unit="things")


def _because(of: Transfers, one: Movement) -> Because:
    says, unit = f"{one.title or one.item}: {HOW[one.how]}", "£" if one.value is not None else ""
    line = of.lines.get(one.item)
    if line is not None:
        key = (line.reorganisation, line.register, line.item, line.sender, line.part)
        return because_record(says, "TransferLine", *key, value=one.value, unit=unit)
    return because_record(says, "Reorganisation", of.of.id, value=one.value, unit=unit)


def _case(of: Transfers) -> Because:
    return because_record(of.of.title, "Reorganisation", of.of.id)
