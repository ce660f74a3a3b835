"""An alliance to read: takes an overlay, gives its settlement by member, who gains and loses in which band, its gates, and its curve."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.money import pence, share_out
from concordat.kernel.table import Table, table
from concordat.kernel.text import amount
from concordat.pay.bands import Band
from concordat.pay.exact import decimal_of
from concordat.pay.overlay import Overlay

WIDEST, POINTS, NOTHING = Fraction(1, 5), 10, Fraction(0)


def shared_answer(own: Overlay) -> Answer[Decimal] | None:
    """Return what the alliance shares (£), named `pay.alliance.<contract>`; None while it is not settled."""
    done, contract = own.settled, own.alliance.contract.id
    if done is None:
        return None
    because = Because(done.found.says, done.amount, "£", parts=(*own.because, *done.found.found.parts))
    return Answer(done.amount, because, f"pay.alliance.{contract}", "£")


def settlement_table(own: Overlay, names: Mapping[str, str]) -> Table:
    """Return a row for each member: its share, what base contracts pay it, its gain or loss, and the worst that can happen to it."""
    columns = {
        "member": "Member",
        "share": "Share",
        "base": "Paid by the base contracts [£]",
        "gain": "Gain or loss [£]",
        "worst": "Most it can lose [£]",
        "exposure": "Base payments less the worst loss [£]",
    }
    whole = shared_answer(own)
    says = "It is settled once the year has ended and what it is settled on is reported."
    if whole is not None:
        what = "gain" if whole.value >= 0 else "loss"
        says = f"A {what} of {amount(abs(whole.value), '£')} is shared; a commissioner's part is money it keeps or bears itself."
    rows = (_member(own, body, whole, names) for body in own.alliance.shares)
    return table("settlement_by_member", f"Settlement by member, {own.year}", columns, rows, says)


def bands_table(own: Overlay, names: Mapping[str, str]) -> Table:
    """Return a row for each band: between which sums it lies, what is shared of it, and each member's part where all of it is used."""
    columns = {"side": "Side", "above": "From [£]", "up_to": "To [£]", "share": "Shared"}
    columns |= {f"part_{number}": f"{names.get(body, body)} [£]" for number, body in enumerate(own.alliance.shares)}
    rows = (
        *_bands(own, "gain", own.sharing.gain_bands, -1),
        *_bands(own, "loss", own.sharing.loss_bands, 1),
    )
    says = "What base contracts come to below the target is a gain, above it a loss; a cap or a collar may hold the sum of all bands."
    return table("bands", "Who gains and who loses in which band", columns, rows, says)


def gates_table(own: Overlay) -> Table:
    """Return the levels to be reached before a gain is shared, and those that were."""
    reached = {gate.name: gate for gate in own.gates}
    rows = []
    for gate in own.alliance.gates:
        asked = because_record(f"gate “{gate.name}”", "AllianceGate", gate.contract, gate.name, value=gate.at_least)
        found = reached.get(gate.name)
        level = None
        if found is not None:
            level = Answer(found.reached, Because(gate.name, found.reached, parts=own.reported[gate.name].because))
        met = "not reported" if found is None else "reached" if found.met else "not reached"
        rows.append((gate.name, Answer(gate.at_least, asked), level, met))
    columns = {"gate": "Gate", "at_least": "At least", "reached": "Reached", "met": "So"}
    return table("gates", "Gates before a gain is shared", columns, rows)


def overlay_curve(own: Overlay) -> Table:
    """Return what is shared as what base contracts come to moves around the target, every gate reached."""
    columns = {"change": "Against the target", "due": "Shared [£]", "value": "Below the target [£]"}
    ends = [Fraction(band.up_to) for band in (*own.sharing.gain_bands, *own.sharing.loss_bands) if band.up_to]
    reach = min(WIDEST, 2 * max(ends, default=WIDEST))
    rows = (_point(own, reach * step / POINTS) for step in range(-POINTS, POINTS + 1))
    says = "Above nought a gain of the members, below nought a loss."
    return table("alliance_curve", "What is shared as the base contracts come to less or more", columns, rows, says)


def _member(own: Overlay, body: str, whole: Answer[Decimal] | None, names: Mapping[str, str]) -> tuple[object, ...]:
    party = because_record(
        f"share of {names.get(body, body)}", "Party", own.alliance.contract.id, body, "alliance member"
    )
    share = Answer(own.alliance.shares[body], party)
    lines = [one for one in own.base if one.provider == body]
    base = sum((one.due.value for one in lines), Decimal("0.00"))
    parts = tuple(one.due.because for one in lines) or (party,)
    paid = Answer(
        base, Because(f"due to {names.get(body, body)} under base contracts", base, "£", parts=parts), unit="£"
    )
    done, worst = own.settled, own.worst[body]
    gain = None
    if done is not None and whole is not None:
        part = done.by_member[body]
        gain = Answer(part, Because(f"{share.value} of it", part, "£", parts=(party, whole.because)), unit="£")
    lost = exposed = None
    if worst is not None:
        why = Because("all bands of a loss, within the collar", worst, "£", parts=(party, *own.sharing.because))
        lost, left = Answer(worst, why, unit="£"), base - worst
        exposed = Answer(
            left, Because("base payments less the worst loss", left, "£", parts=(paid.because, why)), unit="£"
        )
    return (names.get(body, body), share, paid, gain, lost, exposed if lines else None)


def _bands(own: Overlay, side: str, bands: Sequence[Band], sign: int) -> Iterator[tuple[object, ...]]:
    target, above = own.sharing.target, NOTHING
    for band in bands:
        upto = None if band.up_to is None else Fraction(band.up_to)
        because = own.sharing.because
        whole = None if upto is None else -sign * pence((upto - above) * target * Fraction(band.share)) + 0
        parts = dict.fromkeys(own.alliance.shares) if whole is None else share_out(whole, own.alliance.shares)
        yield (
            side,
            _pounds(target + sign * above * target, "where the band begins", because),
            None if upto is None else _pounds(target + sign * upto * target, "where the band ends", because),
            Answer(band.share, Because("share of the band", band.share, parts=because)),
            *(
                None if part is None else _pounds(Fraction(part), "its part of the band", because)
                for part in parts.values()
            ),
        )
        above = upto if upto is not None else above


def _point(own: Overlay, change: Fraction) -> tuple[object, ...]:
    actual = own.sharing.target * (1 + change)
    found = own.sharing.at(actual)
    signed = f"{'+' if change > 0 else '−' if change < 0 else '±'}{decimal_of(abs(change) * 100)} %"
    return (
        signed,
        _pounds(found.shared, found.says, found.found.parts),
        _pounds(found.gain, "target less what base contracts come to", own.sharing.because),
    )


def _pounds(value: Fraction, says: str, parts: tuple[Because, ...]) -> Answer[Decimal]:
    whole = pence(value)
    return Answer(whole, Because(says, whole, "£", parts=parts), unit="£")
