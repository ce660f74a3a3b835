"""Draws the curve of a payment model: takes its points, gives a picture that stands alone in a document."""

from dataclasses import dataclass
from decimal import Decimal

from concordat.publish.two_lines import two_lines

# A document has no style sheet of the service: the picture brings its own.
STYLE = "<style>svg{background:#fff}.chart-line{fill:none;stroke:#005eb8}.chart-text{fill:#212b32;font-family:sans-serif}</style>"
WIDTH = 540


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
    drawn = str(two_lines(curve.points, curve.told, curve.whole, curve.broken))
    opening, _, rest = drawn.partition(">")
    wide = opening.replace("<svg ", f'<svg width="{WIDTH}" ', 1)
    return f"{wide}>{STYLE}{rest}\n".replace("><", ">\n<")
