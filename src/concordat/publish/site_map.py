"""A map of sites as SVG: takes places in degrees with what they are worth, gives shapes by risk and size by money, a scale bar and north.

No boundary and no picture of anywhere else is needed: where sites lie to each other is what the map tells. Degrees become a
plane by the cosine of the middle latitude, which is true enough for an area of a hundred kilometres.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from concordat.publish.charts import text

if TYPE_CHECKING:
    from markupsafe import Markup

WIDTH, EDGE, FOOT = 360, 26, 44
DEGREE_KM = 111.2
LARGEST, SMALLEST, REACHED = 20.0, 5.0, 12
NICE_KM = (1, 2, 5, 10, 20, 50, 100, 200)


@dataclass(frozen=True, slots=True)
class Mark:
    """One site: the `number` it has in the list beside, its words, its place, pounds of backlog, worst band and address."""

    number: int
    name: str
    says: str
    latitude: Decimal
    longitude: Decimal
    worth: Decimal
    band: str
    href: str


def site_map(marks: Sequence[Mark], says: str) -> "Markup":
    """Return the map; raises ValueError where there is no mark."""
    from markupsafe import Markup

    if not marks:
        raise ValueError("a map needs a place")
    north, south = (float(edge(one.latitude for one in marks)) for edge in (max, min))
    east, west = (float(edge(one.longitude for one in marks)) for edge in (max, min))
    squeeze = math.cos(math.radians((north + south) / 2))
    across, down = (east - west) * squeeze * DEGREE_KM, (north - south) * DEGREE_KM
    per_km = (WIDTH - 2 * EDGE) / max(across, down, 1.0)
    height = round(down * per_km) + 2 * EDGE + FOOT
    most = max(float(one.worth) for one in marks) or 1.0
    opening = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" role="group" aria-label="{}">'
    drawn = [Markup(opening).format(WIDTH, height, says)]  # noqa: S704 - format escapes what it is given
    # The largest are drawn first, so that a small one beside is not hidden.
    for one in sorted(marks, key=lambda own: -own.worth):
        x = EDGE + (float(one.longitude) - west) * squeeze * DEGREE_KM * per_km
        y = EDGE + (north - float(one.latitude)) * DEGREE_KM * per_km
        drawn.append(_mark(one, round(x), round(y), most))
    drawn += [_scale(per_km, height), _north(height), Markup("</svg>")]
    return Markup("").join(drawn)


def shape(band: str, x: int, y: int, size: float) -> "Markup":
    """Return the shape of a risk band: triangle for high, diamond for significant, square for moderate, circle for low, a ring for none."""
    from markupsafe import Markup

    r = round(size, 1)
    match band:
        case "high":
            points = f"{x},{y - r} {x + r},{y + r} {x - r},{y + r}"
        case "significant":
            points = f"{x},{y - r} {x + r},{y} {x},{y + r} {x - r},{y}"
        case "moderate":
            points = f"{x - r},{y - r} {x + r},{y - r} {x + r},{y + r} {x - r},{y + r}"
        case _:
            filled = "1" if band == "low" else "0"
            ring = '<circle class="chart-after" cx="{}" cy="{}" r="{}" fill-opacity="{}" stroke="currentColor" stroke-width="2"/>'
            return Markup(ring).format(x, y, r, filled)  # noqa: S704
    polygon = '<polygon class="chart-after" points="{}" stroke="Canvas" stroke-width="1"/>'
    return Markup(polygon).format(points)  # noqa: S704


def _mark(one: Mark, x: int, y: int, most: float) -> "Markup":
    from markupsafe import Markup

    # The area of a shape, not its side, tells the money.
    size = max(math.sqrt(max(float(one.worth), 0.0) / most) * LARGEST, SMALLEST)
    after = x + round(size) + 3
    inside = after + 16 <= WIDTH
    label = text(after if inside else x - round(size) - 3, y + 5, str(one.number), "start" if inside else "end")
    link = '<a href="{}" aria-label="{}"><title>{}</title><circle cx="{}" cy="{}" r="{}" fill="transparent"/>{}{}</a>'
    words = f"{one.number}. {one.name}: {one.says}"
    return Markup(link).format(  # noqa: S704 - format escapes what it is given
        one.href, words, words, x, y, REACHED, shape(one.band, x, y, size), label
    )


def _scale(per_km: float, height: int) -> "Markup":
    from markupsafe import Markup

    km = max((one for one in NICE_KM if one * per_km <= WIDTH / 3), default=1)
    length, y = round(km * per_km), height - 14
    line = '<path d="M {} {} v 6 h {} v -6" fill="none" stroke="currentColor" stroke-width="2"/>'
    return Markup(line).format(EDGE, y - 6, length) + text(EDGE + length + 8, y + 3, f"{km} km")  # noqa: S704


def _north(height: int) -> "Markup":
    from markupsafe import Markup

    x, y = WIDTH - EDGE, height - 30
    arrow = '<path d="M {} {} v -12 m -5 6 l 5 -7 l 5 7" fill="none" stroke="currentColor" stroke-width="2"/>'
    return Markup(arrow).format(x, y + 12) + text(x, y + 28, "North", "middle", 12)  # noqa: S704
