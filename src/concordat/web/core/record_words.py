"""What a record is called in a list to choose from: takes a record and the names of a system, gives words that tell it from others."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from concordat.publish.items import titled
from concordat.publish.words import bare

Names = Mapping[str, str]
LONGEST = 90


def record_words(record: Any, names: Names, day: date) -> str:
    """Return the words for a record, with its code behind them; for a body there is none of on the day, since or until when."""
    code, own = code_of(record), _OWN.get(type(record).__name__)
    name = own(record, names) if own else getattr(record, "short_name", "") or titled(record, names)
    if name == code:
        return code
    short = name if len(name) <= LONGEST else f"{name[:LONGEST].rpartition(' ')[0]} …"
    return f"{short} ({code}){_life(record, day)}"


def code_of(record: Any) -> str:
    """Return the code by which an act names a record."""
    return str(getattr(record, record.KEY[0]))


def _life(record: Any, day: date) -> str:
    established, abolished = getattr(record, "established", None), getattr(record, "abolished", None)
    if established and established > day:
        return f", from {bare(established)}"
    return f", until {bare(abolished)}" if abolished and abolished <= day else ""


def _meeting(record: Any, names: Names) -> str:
    return f"{names.get(record.body, record.body)}, {bare(record.on)}"


def _line(record: Any, names: Names) -> str:
    return f"{record.service}, {names.get(record.contract, record.contract)}"


def _clause(record: Any, names: Names) -> str:
    number = f"Clause {record.clause_reference}" if record.clause_reference else "A clause"
    return f"{number} of {names.get(record.grantor, record.grantor)}, {record.effect.lower()}: {record.decision_type}"


def _interest(record: Any, names: Names) -> str:
    return f"{record.holder}, {names.get(record.organisation, record.organisation)}"


def _payment(record: Any, names: Names) -> str:
    payer, payee = (names.get(code, code) for code in (record.payer, record.payee))
    return f"{payer} to {payee}, {bare(record.paid_on)}"


def _award(record: Any, names: Names) -> str:
    return f"Award of {names.get(record.contract, record.contract)} by {record.route}, {bare(record.decided_on)}"


_OWN: Mapping[str, Callable[[Any, Names], str]] = {
    "AwardDecision": _award,
    "Meeting": _meeting,
    "Line": _line,
    "Grant": _clause,
    "Interest": _interest,
    "Payment": _payment,
}
