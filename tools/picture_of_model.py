"""Draws the curve of a payment model: takes its points, gives a picture that stands alone in a document."""

from dataclasses import dataclass
from decimal import Decimal

from standing_picture import stand_alone

from concordat.publish.two_lines import two_lines


@dataclass(frozen=True, slots=True)
class Curve:
    """What the curve shows in words, its table as lines of a page, and its points with the words for both lines."""

    told: str
    table: list[str]
    points: list[tuple[str, Decimal, Decimal]]
    whole: str
    broken: str


def picture_of(curve: Curve) -> str:
    """Return the curve as an SVG file."""
    return stand_alone(two_lines(curve.points, curve.told, curve.whole, curve.broken))
