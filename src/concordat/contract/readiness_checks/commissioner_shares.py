"""Asks how commissioners share it: takes a contract's case, gives that each pays its own lines or shares that are the whole, or by how much they are not."""

from decimal import Decimal

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen, lacking, proved, seen_in
from concordat.contract.register import COMMISSIONING_ROLES

QUESTION = "Is it clear what share each commissioner pays?"
AREA = "Money"
WANTED = "Shares of the commissioners that are the whole together, or lines of each."
OWNER = "finance officer"


def look(case: Case) -> Seen | None:
    """Add the shares of the commissioners, or see that each has lines of its own; an alliance over other contracts has none of its own."""
    if case.overlay:
        return None
    parties = [one for one in case.parties if one.role in COMMISSIONING_ROLES]
    because = tuple(seen_in(one, f"{one.body} pays {one.share}") for one in parties if one.share is not None)
    if because:
        without = [one.body for one in parties if one.share is None]
        whole = sum((one.share for one in parties if one.share is not None), Decimal(0))
        if without or whole != 1:
            says = f"the shares of its commissioners come to {whole}"
            return lacking(says + (f", with none for {', '.join(without)}" if without else ""), *because)
        return proved("the shares of its commissioners are the whole", *because)
    idle = sorted(set(case.commissioners) - {line.commissioner for line in case.lines})
    if idle or not case.lines:
        return lacking(f"neither a share nor a line says what {', '.join(idle) or 'anyone'} pays")
    return proved("each commissioner pays its own lines")
