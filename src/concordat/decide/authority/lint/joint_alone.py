"""Takes clauses in force, gives a finding for each function that is exercised jointly with nobody else."""

from collections.abc import Iterator

from concordat.decide.authority.linting import Linted
from concordat.decide.authority.scope import ANY
from concordat.kernel.finding import Finding


def check(linted: Linted) -> Iterator[Finding]:
    """Yield joint-with-nobody."""
    joint = [one for one in linted.live if one.effect == "JOINT"]
    for grant in joint:
        others = (one for one in joint if one.holder == grant.holder and one.grantor != grant.grantor)
        if not any(one.decision_type in (ANY, grant.decision_type) or grant.decision_type == ANY for one in others):
            what = f"no other body exercises it through {grant.holder}."
            why = "A function is exercised jointly by two bodies or more."
            yield linted.finding(
                "joint-with-nobody", grant, what, why, "Let the others grant it too, or delegate it.", "effect"
            )
