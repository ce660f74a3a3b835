"""The public series of demand as arrays: takes the data folder, gives series that have a number in every month, with their first month or day."""

import csv
import gzip
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from concordat.kernel.holidays import bank_holidays
from concordat.need.arrays import Numbers
from concordat.need.months import months_from
from concordat.rulebook_files import national_rulebook

SCOTLAND, ENGLAND, BEDS, AMBULANCE = date(2007, 7, 1), date(2021, 4, 1), date(2022, 4, 1), date(2013, 12, 30)


def scotland(data: Path) -> tuple[Numbers, date]:
    """Return attendances of emergency departments, July 2007 to December 2019; two names of one place in a month are added up."""
    found: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    departments = set()
    for row in _rows(data / "demand" / "ed-scotland-by-hospital-monthly-2007-07-to-2023-12.csv.gz"):
        if row["attendances"]:
            found[row["hospital_code"]][row["month"]] += float(row["attendances"])
        if "Type 1" in row["hospital_name"]:
            departments.add(row["hospital_code"])
    return _whole({code: found[code] for code in departments}, SCOTLAND, 150), SCOTLAND


def england(data: Path, column: str) -> tuple[Numbers, date]:
    """Return a column of A&E by trust, April 2021 to June 2024."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for row in _rows(data / "demand" / "ae-by-trust-monthly-2021-04-to-2024-06.csv.gz"):
        if row[column]:
            found[row["nhs_trust22_code"]][row["month"]] = float(row[column])
    return _whole(found, ENGLAND, 39), ENGLAND


def ambulance(data: Path) -> tuple[Numbers, date]:
    """Return ambulance responses of the seven areas by day, 30 December 2013 to 31 December 2018."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for row in _rows(data / "demand" / "ambulance-south-west-daily-2013-12-30-to-2018-12-31.csv.gz"):
        found[row["area"]][row["date"]] = float(row["responses"])
    days = [(AMBULANCE + timedelta(day)).isoformat() for day in range((date(2018, 12, 31) - AMBULANCE).days + 1)]
    return np.array([[found[area][day] for day in days] for area in sorted(found) if area != "Trust"]), AMBULANCE


def beds(data: Path, column: str) -> list[dict[str, Any]]:
    """Return a column of beds by trust, April 2022 to June 2024, as lines are given; an empty cell is no number."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in _rows(data / "demand" / "beds-by-trust-monthly-2022-04-to-2024-06.csv.gz"):
        found[row["nhs_trust22_code"]][row["month"]] = row[column]
    names = [month.isoformat() for month in months_from(BEDS, 27)]
    return [
        {"id": code, "first": BEDS, "numbers": [own.get(name, "") for name in names]}
        for code, own in sorted(found.items())
    ]


def holidays() -> frozenset[date]:
    """Return the bank holidays of the years of the ambulance series."""
    return bank_holidays(national_rulebook(), date(2013, 1, 1), date(2019, 12, 31))


def _rows(path: Path) -> Iterable[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from csv.DictReader(file)


def _whole(found: dict[str, dict[str, float]], first: date, months: int) -> Numbers:
    """Return the series that have a number above nought in every month."""
    names = [month.isoformat() for month in months_from(first, months)]
    whole = [own for _, own in sorted(found.items()) if all(own.get(name, 0) > 0 for name in names)]
    return np.array([[own[name] for name in names] for own in whole])
