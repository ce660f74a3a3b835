"""Mergers nobody recorded: those of the public returns are found where they happened, and growth of all lines alike is none."""

import csv
import gzip
from collections import defaultdict
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.need.given_lines import MonthlyLine
from concordat.need.mergers import merger_findings
from concordat.need.months import months_from
from demand_series import ENGLAND

FIRST = date(2022, 4, 1)


def line(name: str, numbers: list[int]) -> MonthlyLine:
    return MonthlyLine(id=name, first=FIRST, numbers=tuple(Decimal(one) for one in numbers))


@pytest.mark.real_data
def test_trusts_that_merged_are_found_in_the_month_they_did(shared_data: Path) -> None:
    """Somerset, Royal Devon, Mersey and West Lancashire, and Kingston took over other trusts' emergency departments."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    file = shared_data / "demand" / "ae-by-trust-monthly-2021-04-to-2024-06.csv.gz"
    with gzip.open(file, "rt", encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            if row["total_attendances"]:
                found[row["nhs_trust22_code"]][row["month"]] = row["total_attendances"]
    months = [month.isoformat() for month in months_from(ENGLAND, 39)]
    lines = tuple(
        MonthlyLine(id=code, first=ENGLAND, numbers=tuple(Decimal(own[one]) if one in own else None for one in months))
        for code, own in sorted(found.items())
    )
    told = {finding.what.split()[0]: finding for finding in merger_findings(lines, {})}
    assert len(lines) > 150
    assert len(told) <= 5
    for stopped, month, took_over in (
        ("RBZ", "2022-04", "RH8"),
        ("RA4", "2023-04", "RH5"),
        ("RVY", "2023-07", "RBN"),
        ("RY9", "2023-11", "RAX"),
    ):
        assert f"from {month} on, and {took_over} rose" in told[stopped].what
        assert told[stopped].where.field == f"lines.{took_over}"
    accepted = {"RH8": (date(2022, 4, 1),)}
    assert "RBZ" not in {finding.what.split()[0] for finding in merger_findings(lines, accepted)}


@settings(max_examples=30, deadline=None)
@given(
    level=st.integers(200, 2_000),
    size=st.integers(150, 400),
    share=st.floats(0, 2),
    growth=st.floats(0.7, 1.4),
    stopped=st.integers(14, 30),
)
def test_only_a_rise_of_about_its_size_beyond_what_all_do_is_told(
    level: int, size: int, share: float, growth: float, stopped: int
) -> None:
    after = [round((growth if month >= stopped else 1) * 1_000) for month in range(36)]
    others = [line(f"other {number}", [one * (number + 2) for one in after]) for number in range(3)]
    own = [level * one // 1_000 + (round(share * size) if month >= stopped else 0) for month, one in enumerate(after)]
    told = list(merger_findings((line("took over", own), line("stopped", [size] * stopped), *others), {}))
    rise = round(share * size)
    # What all others do is told from them alone, to a unit of rounding.
    clear = 0.62 * size < rise < 1.38 * size and rise > 0.21 * level
    none = not 0.58 * size < rise < 1.42 * size or rise < 0.19 * level
    if clear:
        assert [finding.kind for finding in told] == ["looks-like-a-merger"]
        assert "took over rose" in told[0].what
    if none:
        assert told == []


def test_a_line_of_late_returns_or_of_few_months_is_no_merger() -> None:
    rising = line("rising", [500] * 24 + [900] * 12)
    assert [one.kind for one in merger_findings((rising, line("stopped", [400] * 24)), {})] == ["looks-like-a-merger"]
    assert list(merger_findings((rising, line("late", [400] * 34)), {})) == []
    assert list(merger_findings((line("rising", [500] * 9 + [900] * 3), line("short", [400] * 9)), {})) == []
    assert list(merger_findings((rising,), {})) == []
