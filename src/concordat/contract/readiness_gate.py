"""The gate before a signature: takes the readiness of a contract, gives why it may not be signed, and what should be known."""

from collections.abc import Iterator

from concordat.contract.readiness import Asked, Readiness
from concordat.kernel.finding import Finding
from concordat.kernel.given import refuse

WHERE = "contract"


def gate(found: Readiness) -> Iterator[Finding]:
    """Give a finding for each question that is not answered, and a warning for each that was overridden."""
    for one in found.asked:
        if one.state == "missing":
            yield _missing(one)
        elif one.state == "overridden" and one.override is not None:
            what = f"{one.question} Overridden by {one.override.taken_by}: {one.override.reason}"
            yield refuse(
                "readiness-overridden", what, f"Lacking: {one.says}.", "Everyone can see it.", WHERE, "warning"
            )


def _missing(one: Asked) -> Finding:
    stops = one.weight == "stop"
    why = (
        "What is not clear before the signature comes back as a costly addition."
        if stops
        else "It does not stop the signature; it should be known."
    )
    then = f"Wanted: {one.wanted} Whose it is: {one.owner}."
    if stops:
        then += " Or override the question, with a name and the reason, which everyone will see."
    kind = "not-ready" if stops else "readiness-warning"
    return refuse(kind, f"{one.question} {one.says[:1].upper()}{one.says[1:]}.", why, then, WHERE, one.weight)
