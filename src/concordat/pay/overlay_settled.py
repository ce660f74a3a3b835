"""An overlay as statements: takes an alliance that is settled, gives one line statement for each of its lines, with gain or loss to the penny."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.contract.records import Line
from concordat.kernel.answer import Answer, Because, because_record, because_rule
from concordat.kernel.money import PENNY, share_out
from concordat.kernel.rulebook import Rulebook
from concordat.pay.contract_case import ROUNDING
from concordat.pay.line_statement import LineStatement, MonthStatement
from concordat.pay.overlay import Overlay

NOTHING = Decimal(0) * PENNY


def overlay_statements(own: Overlay, lines: tuple[Line, ...], rules: Rulebook) -> tuple[LineStatement, ...]:
    """Return the statements of an alliance's lines: what each provider gains or loses, by who buys from it.

    Between several commissioners a provider's part is split as its base payments are. A commissioner's own part is money
    that it keeps or spends, so that no line pays it.
    """
    amounts = _by_line(own, lines)
    return tuple(_statement(own, line, amounts[line.id], rules) for line in lines)


def _by_line(own: Overlay, lines: tuple[Line, ...]) -> Mapping[str, Decimal]:
    done = own.settled
    found = dict.fromkeys((line.id for line in lines), NOTHING)
    if done is None:
        return found
    for provider in dict.fromkeys(line.provider for line in lines):
        theirs = [line for line in lines if line.provider == provider]
        paid = {line.id: max(Fraction(0), own.paid_between(line.commissioner, provider)) for line in theirs}
        weights = paid if any(paid.values()) else dict.fromkeys(paid, Fraction(1))
        found |= share_out(done.by_member.get(provider, NOTHING), weights)
    return found


def _statement(own: Overlay, line: Line, amount: Decimal, rules: Rulebook) -> LineStatement:
    says = f"gain or loss of {line.provider} under the alliance {line.contract} in {own.year}"
    because = Because(says, amount, "£", parts=_parts(own, line, rules))
    due = Answer(amount, because, unit="£")

    def months(_: str) -> tuple[MonthStatement, ...]:
        return _months(own, line, due)

    return LineStatement(
        line.id,
        line.contract,
        line.commissioner,
        line.provider,
        line.service,
        line.form,
        Answer(NOTHING, because_record("an overlay has no activity of its own", "Line", line.id), unit="£"),
        due,
        NOTHING,
        by_month=months,
    )


def _parts(own: Overlay, line: Line, rules: Rulebook) -> tuple[Because, ...]:
    done = own.settled
    if done is None:
        says = "nothing is settled before the year has ended"
        return (because_record(says, "Alliance", line.contract),)
    key, part = (line.contract, line.provider, "alliance member"), own.alliance.shares.get(line.provider)
    share = because_record(f"share of {line.provider}", "Party", *key, value=part)
    unmet = tuple(
        because_record(f"“{gate.name}” was not reached: no gain is shared", "AllianceGate", line.contract, gate.name)
        for gate in done.unmet
    )
    whole = Because(done.found.says, done.amount, "£", parts=(*own.because, *done.found.found.parts, *unmet))
    return (share, whole, because_rule(rules.on(ROUNDING, own.year.interval.start)))


def _months(own: Overlay, line: Line, due: Answer[Decimal]) -> tuple[MonthStatement, ...]:
    """Return the months: all of it falls due in the last one, once base contracts are settled."""
    *before, last = own.year.months()
    waits = because_record("it is settled at the end of the year", "Alliance", line.contract, value=NOTHING, unit="£")

    def month(of: date, amount: Answer[Decimal]) -> MonthStatement:
        return MonthStatement(of, 0, NOTHING, amount)

    return (*(month(one, Answer(NOTHING, waits, unit="£")) for one in before), month(last, due))
