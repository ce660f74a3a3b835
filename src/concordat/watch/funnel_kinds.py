"""Kinds of funnel, and the ways of allowing for more variation than chance that go with each."""

from collections.abc import Iterator
from typing import Literal

from concordat.kernel.finding import Finding
from concordat.watch.wrong_numbers import bad

Kind = Literal["proportion", "ratio", "rate", "count", "ratio of counts"]
Adjust = Literal["none", "shmi", "cqc", "proportion", "ratio of counts", "beta-binomial"]
# Which ways of allowing for more variation than chance go with which kind.
ADJUSTS: dict[Kind, tuple[Adjust, ...]] = {
    "proportion": ("none", "proportion", "beta-binomial"),
    "ratio": ("none", "shmi", "cqc"),
    "rate": ("none", "shmi", "cqc"),
    "count": ("none", "shmi", "cqc"),
    "ratio of counts": ("none", "ratio of counts"),
}
INSIDE = "as expected"


def adjust_findings(kind: str, adjust: str) -> Iterator[Finding]:
    """Give a finding for a kind that is none, and for an adjustment that does not go with it."""
    known = {str(name): ways for name, ways in ADJUSTS.items()}
    if kind not in known:
        yield bad("kind", f"is {kind}", "bad-choice", why=f"It is one of {', '.join(known)}.")
    elif adjust not in known[kind]:
        yield bad("adjust", f"does not go with {kind}", "bad-choice", why=f"With it go {', '.join(known[kind])}.")
