"""What may be told of legal advice: takes who asks and what it is about, gives that it was taken and its conclusion."""

from concordat import buy
from concordat.publish.openness import is_public, releases
from concordat.web.core.ask import Ask


def advice_told(ask: Ask, *codes: str) -> tuple[str, ...]:
    """Return what may be told of legal advice about these contracts, proposals or awards: that it was taken and its conclusion."""
    own = buy.advice_about(ask.system, codes)
    known = releases(ask.system, ask.day) if own else {}
    seen = (one for one in own if is_public(ask.system, one, ask.day, known) or ask.sees(one.body))
    return tuple(buy.advice_said(one, ask.names.get(one.body, one.body)) for one in seen)
