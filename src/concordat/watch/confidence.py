"""Confidence: takes a level such as 0.95, gives the point of the normal curve, and refuses what is no level."""

from collections.abc import Iterable, Iterator

from scipy import special

from concordat.kernel.finding import Finding, Place, Refused

# Intervals of less than nine in ten say too little to be published; both levels of a funnel are shown together.
LEAST, USUAL, BOTH = 0.9, 0.95, (0.95, 0.998)


def z_of(confidence: float) -> float:
    """Return how many standard errors an interval of this confidence reaches to each side; raises Refused for no level."""
    if wrong := tuple(confidence_findings([confidence])):
        raise Refused(wrong)
    return float(special.ndtri(confidence + (1 - confidence) / 2))


def tail_of(confidence: float) -> float:
    """Return the chance that is left out on each side; raises Refused for no level."""
    if wrong := tuple(confidence_findings([confidence])):
        raise Refused(wrong)
    return (1 - confidence) / 2


def confidence_findings(levels: Iterable[float], field: str = "confidence") -> Iterator[Finding]:
    """Give a finding for each level that is below nine in ten, or leaves nothing out."""
    for level in levels:
        if not LEAST <= level < 1:
            yield Finding(
                "bad-confidence",
                f"The confidence {level} does not lie between {LEAST} and 1.",
                "An interval of less says too little, and one of 1 has no ends.",
                "Give a share such as 0.95, not 95.",
                Place(field=field),
            )
