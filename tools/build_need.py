"""Builds the people to come and the activity by age and sex of an example, from published people, England's growth and the plans of its lines.

Run `python tools/build_need.py` with the public data beside the checkout; the same sources give the same files, byte for byte.
"""

import csv
import gzip
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from concordat.contract.records import Line
from concordat.generate import share_whole
from concordat.kernel.system import System
from concordat.need.records import BaselineActivity, PopulationProjection
from concordat.need.records.population import Sex
from concordat.store import read
from concordat.store.codec import cells_of
from concordat.store.columns import columns_of
from concordat.store.csv_text import csv_text

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE, DATA = ROOT / "examples" / "norfolk-and-waveney-2017", ROOT.parent / "shared" / "data"
PEOPLE = "population/mid-2017-by-ccg-single-year-of-age.csv"
GROWTH = "demand/population-england-age-sex-nine-variants-2018-to-2047.csv.gz"
GROUPS = ("06M", "06V", "06W", "06Y", "07J")
# Births, lives and moves all high, all as expected, all low.
VARIANTS = {"hhh": "high", "ppp": "principal", "lll": "low"}
SEXES: Mapping[str, Sex] = {"2": "female", "1": "male"}
# England is told from 2018 on: so many years of its growth follow the published people of 2017.
FIRST, TOLD_FROM, STEPS, OLDEST, BAND = 2017, 2018, (0, 10, 20), 90, 5
YEAR, LEAST_PLAN = 2016, 1000
SETTINGS = {
    "non-elective": ("emergency admissions",),
    "elective": ("planned inpatient care", "day case care"),
    "accident and emergency": ("emergency admissions",),
}
# Invented: attendances for each thousand emergency admissions, and how often people of an age use each setting.
TIMES = {"accident and emergency": 2700}
AGES = (0, 18, 45, 65, 75, 85)
USE = {
    "non-elective": (60, 55, 80, 150, 260, 480),
    "elective": (40, 70, 160, 280, 330, 240),
    "accident and emergency": (350, 300, 230, 260, 380, 600),
}
OF_SEX = {"non-elective": (98, 102), "elective": (105, 95), "accident and emergency": (97, 103)}
THOUSAND = 1000
SOURCE = "generated"
Counts = dict[tuple[str, Sex, int], int]


def build(folder: Path, data: Path) -> dict[str, str]:
    """Return the content of each file by its path in the folder of the example."""
    system = read(folder).system
    if system is None:
        raise ValueError(f"{folder} cannot be read")
    england = _england(data)
    people = _people(data, england)
    rows = {
        PopulationProjection: list(_projected(people, england)),
        BaselineActivity: list(_activity(system, people)),
    }
    return {
        kind.FILE: csv_text((tuple(column.header for column in columns_of(kind)), *map(cells_of, own)))
        for kind, own in rows.items()
    }


def _england(data: Path) -> dict[tuple[str, Sex, int, int], int]:
    """Return the people of England by variant, sex, age and year."""
    found = {}
    with gzip.open(data / GROWTH, "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["variant"] in VARIANTS:
                for step in STEPS:
                    key = row["variant"], SEXES[row["sex"]], int(row["age"]), step
                    found[key] = int(row[str(TOLD_FROM + step)])
    return found


def _people(data: Path, england: Mapping[tuple[str, Sex, int, int], int]) -> Counts:
    """Return the published people of each group by age, split by sex as in England."""
    found: Counts = {}
    with (data / PEOPLE).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["CCG17CDH"] not in GROUPS:
                continue
            for age in range(OLDEST + 1):
                column = str(age) if str(age) in row else f"{age}+"
                weights = [england["ppp", sex, age, 0] for sex in SEXES.values()]
                parts = share_whole(int(row[column]), weights)
                found |= {(row["CCG17CDH"], sex, age): part for sex, part in zip(SEXES.values(), parts, strict=True)}
    return found


def _projected(people: Counts, england: Mapping[tuple[str, Sex, int, int], int]) -> Iterator[PopulationProjection]:
    for group in GROUPS:
        for variant, name in VARIANTS.items():
            for step in STEPS:
                bands: dict[tuple[Sex, int], int] = defaultdict(int)
                for (of, sex, age), count in people.items():
                    if of == group:
                        grown = count * england[variant, sex, age, step] // england[variant, sex, age, 0]
                        bands[sex, age // BAND * BAND] += grown
                for (sex, age), count in sorted(bands.items()):
                    last = None if age == OLDEST else age + BAND - 1
                    yield PopulationProjection(
                        of=group,
                        variant=name,
                        year=FIRST + step,
                        sex=sex,
                        age_from=age,
                        age_to=last,
                        people=count,
                        source=SOURCE,
                    )


def _activity(system: System, people: Counts) -> Iterator[BaselineActivity]:
    """Give the plan of each pair with many emergency admissions, by age and sex as its people use each setting."""
    plans: dict[tuple[str, str], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for line in system.all(Line):
        plans[line.commissioner, line.provider][line.service] += int(line.plan_activity or 0)
    for (group, provider), plan in sorted(plans.items()):
        if plan["emergency admissions"] < LEAST_PLAN:
            continue
        for setting, services in SETTINGS.items():
            units = sum(plan[service] for service in services) * TIMES.get(setting, THOUSAND) // THOUSAND
            cells = [(sex, place) for sex in SEXES.values() for place in range(len(AGES))]
            weights = [_weight(people, group, setting, sex, place) for sex, place in cells]
            for (sex, place), count in zip(cells, share_whole(units, weights), strict=True):
                yield BaselineActivity(
                    of=group,
                    provider=provider,
                    year=YEAR,
                    setting=setting,
                    sex=sex,
                    age_from=AGES[place],
                    age_to=_last(place),
                    units=count,
                    source=SOURCE,
                )


def _last(place: int) -> int | None:
    return AGES[place + 1] - 1 if place + 1 < len(AGES) else None


def _weight(people: Counts, group: str, setting: str, sex: Sex, place: int) -> int:
    last = _last(place)
    ages = range(AGES[place], (OLDEST if last is None else last) + 1)
    own = sum(people[group, sex, age] for age in ages)
    return own * USE[setting][place] * OF_SEX[setting][list(SEXES.values()).index(sex)]


def main() -> int:
    """Write the files of the example."""
    for file, content in build(EXAMPLE, DATA).items():
        (EXAMPLE / file).write_text(content, "utf-8")
        print(f"{EXAMPLE.name}/{file}: {content.count(chr(10)) - 1} rows")
    return 0


if __name__ == "__main__":
    sys.exit(main())
