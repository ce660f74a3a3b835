"""Asks who speaks: takes a contract's case, gives each side's mandates in force, or the bodies of either side that nobody speaks for."""

from concordat.contract.mandates import SIDES, spoken_for
from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen, lacking, proved, seen_in
from concordat.kernel.text import counted

QUESTION = "Has each side given a mandate to who speaks for it?"
AREA = "Law and governance"
WANTED = "For every commissioner and every provider: who speaks for it, within which limits, until when."
OWNER = "contract manager"


def look(case: Case) -> Seen | None:
    """Look at both sides: one alone makes nothing ready. A contract of one commissioner is signed by itself and not asked."""
    if len(case.commissioners) < 2:
        return None
    sides = dict(zip(SIDES, (case.commissioners, case.providers), strict=True))
    found = spoken_for(case.system, case.contract.id, sides, case.day)
    names = case.known.register.names
    because = [
        seen_in(one.mandate, f"{names.get(one.body, one.body)} is spoken for since {one.mandate.starts}")
        for one in found
        if one.mandate is not None
    ]
    says = []
    for side in SIDES:
        own = [one for one in found if one.side == side]
        without = ", ".join(names.get(one.body, one.body) for one in own if one.mandate is None)
        counts = f"{sum(one.mandate is not None for one in own)} of {counted(len(own), side)}"
        says.append(f"{counts} {'has' if len(own) == 1 else 'have'} one{f', not {without}' if without else ''}")
    told = "; ".join(says)
    return (proved if all(one.mandate for one in found) else lacking)(told, *because)
