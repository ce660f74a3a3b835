"""Promised and delivered, to read: takes the records of contracts and bodies, gives them as figures and tables that say why."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from concordat.contract.records import ContractLesson
from concordat.contract.track_record import Track, TrackRecord
from concordat.kernel.answer import Answer, Because, RowsRef, because_record
from concordat.kernel.money import as_fraction, pence
from concordat.kernel.table import Table, table


def share_of_original(one: Track) -> Decimal | None:
    """Return the additions in per cent of the original value, to one hundredth; none where that is not known or nought."""
    if not one.original:
        return None
    return pence(as_fraction(one.additions) / as_fraction(one.original) * Fraction(100))


def track_table(found: Iterable[Track], name: str, title: str, kind: str) -> Table:
    """Return one row for each contract or body: original, additions, share, reductions, promised by the day and paid."""
    columns = {
        "of": kind,
        "contracts": "Contracts",
        "original": "Value as first signed, whole term [£]",
        "additions": "Added since [£]",
        "share": "Added, of the value as first signed [per cent]",
        "reductions": "Taken off since [£]",
        "classes": "Changes by sort of reason",
        "promised": "Promised by the day [£]",
        "paid": "Paid by the day [£]",
    }
    return table(name, title, columns, (_row(one) for one in found))


def track_figures(found: TrackRecord) -> tuple[Answer[Decimal], ...]:
    """Return the value of all contracts as first signed, as far as they have an end, and all that was added since."""
    ended = tuple(one for one in found.contracts if one.original is not None)
    lines = tuple(line for one in ended for line in one.lines)
    if not lines:
        return ()
    whole = Track(of="all", contracts=tuple(one.of for one in ended), lines=lines)
    says = f"contracts signed by {found.on} whose lines all have an end"
    because = Because(says, parts=tuple(line.because for line in lines))
    own = (
        ("original", whole.original, "£"),
        ("additions", whole.additions, "£"),
        ("share", share_of_original(whole), "per cent"),
    )
    return tuple(
        Answer(value, because, f"contract.track_record.{name}", unit) for name, value, unit in own if value is not None
    )


def lessons_table(lessons: Iterable[ContractLesson]) -> Table:
    """Return each lesson: of which contract, what was learnt, and what differs now."""
    columns = {
        "contract": "Contract",
        "body": "Body",
        "lesson": "Lesson",
        "differs_now": "What differs now",
        "day": "Day",
    }
    ordered = sorted(lessons, key=lambda one: (one.recorded, one.contract, one.number), reverse=True)
    rows = ((one.contract, one.body, one.lesson, one.differs_now, one.recorded) for one in ordered)
    return table("lessons", "Lessons, and what differs now", columns, rows)


def _row(one: Track) -> tuple[object, ...]:
    because = Because(f"{one.of} since signature", parts=tuple(line.because for line in one.lines))
    if not one.lines:
        because = because_record("it has no line", "Contract", one.of)
    share = share_of_original(one)
    return (
        one.of,
        Answer(len(one.contracts), Because("contracts", len(one.contracts), parts=_contracts(one))),
        None if one.original is None else Answer(one.original, because, unit="£"),
        Answer(one.additions, because, unit="£"),
        None if share is None else Answer(share, because, unit="per cent"),
        Answer(one.reductions, because, unit="£"),
        "; ".join(f"{name}: £{amount:,}" for name, amount in one.by_class.items()),
        Answer(one.promised, because, unit="£"),
        None if one.paid is None else Answer(one.paid, _paid(one), unit="£"),
    )


def _contracts(one: Track) -> tuple[Because, ...]:
    return tuple(because_record(f"contract {code}", "Contract", code) for code in one.contracts)


def _paid(one: Track) -> Because:
    parts = tuple(
        because_record(f"paid on {payment.on}", "Payment", payment.id, value=payment.amount, unit="£")
        if payment.id
        else Because(
            f"paid on {payment.on}", payment.amount, "£", rows=RowsRef("payments", {"contract": payment.contract})
        )
        for payment in one.payments
    )
    return Because(f"paid under contracts of {one.of}", one.paid, "£", parts=parts)
