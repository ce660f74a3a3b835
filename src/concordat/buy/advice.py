"""Legal advice about something: takes a system and codes, gives the advice, and the sentence that tells of it without its text."""

from collections.abc import Collection

from concordat.buy.records import LegalAdvice
from concordat.kernel.system import System


def advice_about(system: System, codes: Collection[str]) -> tuple[LegalAdvice, ...]:
    """Return the advice about any of these contracts, proposals or awards, first to last."""
    own = (one for one in system.all(LegalAdvice) if one.about in codes)
    return tuple(sorted(own, key=lambda one: (one.on, one.id)))


def advice_said(one: LegalAdvice, body: str) -> str:
    """Say that advice was taken by a body, named so, and its conclusion."""
    kept = "is privileged and not shown" if one.privileged else "is not kept here"
    return (
        f"{body} took legal advice on {one.on:%-d %B %Y} from {one.given_by}; its conclusion: "
        f"“{one.conclusion.strip()}” Its text {kept}."
    )
