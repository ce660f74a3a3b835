"""Takes clauses, gives a finding for each that would hold on the day, but stands in a text that does not."""

from collections.abc import Iterator

from concordat.decide.authority.linting import Linted
from concordat.decide.authority.standing import text_out_of_force
from concordat.kernel.finding import Finding
from concordat.kernel.period import holds


def check(linted: Linted) -> Iterator[Finding]:
    """Yield expired-instrument."""
    on = linted.on
    for grant in linted.scheme.grants:
        own = grant.starts is not None and holds(grant.starts, grant.ends, on) and holds(None, grant.revoked, on)
        away = text_out_of_force(linted.scheme, grant, on)
        if own and away and grant.instrument in linted.scheme.texts:
            what = f"it is cited as in force, but {away.says}."
            yield linted.finding(
                "expired-instrument",
                grant,
                what,
                "A clause falls with its text.",
                "End it, or put it in a text in force.",
                "instrument",
            )
