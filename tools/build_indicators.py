"""Builds the values of indicators of an example from its `sources/indicators.toml`.

Run `python tools/build_indicators.py`; the same sources give the same file, byte for byte.
"""

import csv
import sys
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

from concordat.generate.chance import Chance

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
SOURCES, VALUES = "sources/indicators.toml", "watch/indicator_values.csv"
COLUMNS = ("indicator", "area", "starts", "ends", "group", "events", "people")
FIFTHS, THOUSAND = 5, 1_000
# Twelve throws of a hundred: near enough to the bell curve, in whole numbers.
THROWS, SIDES = 12, 100


def values_of(folder: Path) -> str:
    """Return the file of values of one example."""
    sources = tomllib.loads((folder / SOURCES).read_text("utf-8"))
    multipliers = {row["id"]: int(row["multiplier"]) for row in _rows(folder / "watch" / "indicators.csv")}
    year = str(sources["people_of_year"])
    people = {row["of"]: int(row["people"]) for row in _rows(folder / "who" / "populations.csv") if row["year"] == year}
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for indicator in sources["indicator"]:
        for body in sources["bodies"]:
            for starts in sources["years"]:
                writer.writerows(_year(sources, indicator, multipliers[indicator["id"]], body, people[body], starts))
    return text.getvalue()


def _year(
    sources: Mapping[str, Any], indicator: Mapping[str, Any], multiplier: int, body: str, people: int, starts: int
) -> Iterator[tuple[Any, ...]]:
    """Give the rows of one body and year: each deprivation fifth, and all of them together."""
    days = (date(starts, 4, 1), date(starts + 1, 4, 1))
    chance = Chance(sources["seed"], indicator["id"], body, starts)
    counted = []
    for fifth in range(FIFTHS):
        whole = people * indicator["denominator"] // THOUSAND // FIFTHS
        own = THOUSAND + indicator["bodies"].get(body, 0)
        drift = THOUSAND + indicator["yearly"] * (starts - sources["years"][0])
        slope = THOUSAND + indicator["gradient"] * (FIFTHS // 2 - fifth) // (FIFTHS // 2)
        # `level` is for each thousand; what is rarer is for as many as the multiplier says.
        out_of = multiplier * THOUSAND**3 if multiplier > THOUSAND else THOUSAND**4
        level = indicator["level"] * (multiplier // THOUSAND if multiplier > THOUSAND else 1)
        mean = whole * level * own * drift * slope // out_of
        counted.append((max(0, mean + _wobble(chance, mean)), whole))
    for fifth, (events, whole) in enumerate(counted, 1):
        yield indicator["id"], body, *days, f"deprivation fifth {fifth}", min(events, whole), whole
    totals = [sum(min(events, whole) for events, whole in counted), sum(whole for _, whole in counted)]
    yield indicator["id"], body, *days, "", *totals


def _wobble(chance: Chance, mean: int) -> int:
    """Return how far a count of chance lies from its mean, in whole events."""
    thrown = sum(chance.whole(0, SIDES) for _ in range(THROWS)) - THROWS * SIDES // 2
    spread = int(mean**0.5)
    return thrown * spread // SIDES


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def main() -> int:
    """Write the file of every example that has sources for it."""
    for sources in sorted(EXAMPLES.glob(f"*/{SOURCES}")):
        folder = sources.parent.parent
        (folder / VALUES).write_text(values_of(folder), encoding="utf-8", newline="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
