"""Takes clauses in force, gives a finding for each whose grantor or holder does not exist on the day, or could not hold it."""

from collections.abc import Iterator

from concordat.decide.authority.collect import GIVES
from concordat.decide.authority.links import holder_of
from concordat.decide.authority.linting import Linted
from concordat.decide.authority.standing import belongs_to_nobody, closed
from concordat.kernel.finding import Finding

BROKEN = "The chain is broken there."


def check(linted: Linted) -> Iterator[Finding]:
    """Yield chain-through-closed-body and no-legal-person."""
    scheme, on = linted.scheme, linted.on
    for grant in linted.live:
        holder = holder_of(scheme, grant)
        for code, field in ((grant.grantor, "grantor"), (holder.at or holder.code, "holder")):
            gone = closed(scheme, code, on) if code in scheme.body_of else ""
            if gone:
                yield linted.finding(
                    "chain-through-closed-body",
                    grant,
                    f"{gone}.",
                    BROKEN,
                    "End it; let the successor grant anew.",
                    field,
                )
        if grant.effect in GIVES and not holder.at and belongs_to_nobody(scheme, holder.code, on):
            what = f"{holder} has no legal personality and is no committee of a legal person."
            why = "It can recommend or be consulted, and decide only through a legal person."
            then = "Let it recommend, or grant to the legal person that hosts it."
            yield linted.finding("no-legal-person", grant, what, why, then, "holder")
