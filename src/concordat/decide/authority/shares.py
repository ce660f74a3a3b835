"""What a decision is worth to each body: takes a whole value and the bodies, gives each its share to the penny, and why."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.money import PENNY, share_out
from concordat.kernel.system import System, key_of
from concordat.kernel.text import amount
from concordat.who.people import latest_edition, one_edition, people_by_place
from concordat.who.records import Population

Shared = Literal["equally", "by people"]


def shares_of(system: System, whole: Decimal, bodies: Sequence[str], shared: Shared) -> Mapping[str, Answer[Decimal]]:
    """Return each body's share of a value, equally or by its people; the shares sum to the value.

    Raises Refused for a value that is negative or not in whole pence, and for a body without people.
    """
    if whole < 0 or whole != whole.quantize(PENNY):
        what = f"the value is {whole}."
        raise Refused(
            Finding("bad-number", what, "It is pounds and pence, and a size.", "Correct it.", Place(field="value"))
        )
    if not bodies:
        return {}
    weights, reasons = _people(system, bodies) if shared == "by people" else _alike(bodies)
    parts = share_out(whole, weights)
    return {
        body: Answer(
            part, Because(f"Its share of {amount(whole, '£')}, {shared}", part, "£", parts=reasons[body]), unit="£"
        )
        for body, part in parts.items()
    }


Weighed = tuple[Mapping[str, Fraction | int], Mapping[str, tuple[Because, ...]]]


def _alike(bodies: Sequence[str]) -> Weighed:
    return dict.fromkeys(bodies, 1), {
        body: (because_record("one of the bodies affected", "Body", body),) for body in bodies
    }


def _people(system: System, bodies: Sequence[str]) -> Weighed:
    own = [one for one in system.all(Population) if one.of in bodies]
    edition = latest_edition(own, system.settings.as_at.year) or one_edition(own)
    people = people_by_place(own, edition)
    missing = [body for body in bodies if body not in people]
    if missing:
        what = f"no population for {', '.join(missing)}."
        raise Refused(
            Finding("no-population", what, "A share by people needs it.", "Share equally.", Place(field="shared"))
        )
    reasons = {
        body: tuple(
            because_record(
                f"{one.people:,} {one.sex}, {edition}", "Population", *key_of(one), value=one.people, unit="people"
            )
            for one in own
            if one.of == body and (one.year, one.basis) == (edition.year, edition.basis)
        )
        for body in bodies
    }
    return people, reasons
