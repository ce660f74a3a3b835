"""The real ODS successor file: self-successors, circles, repeats and splits; every closure ends, and quickly."""

import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from concordat.sources import read
from concordat.who import lineage, successions_from

pytestmark = [pytest.mark.real_data, pytest.mark.slow]


@pytest.fixture(scope="module")
def rows(shared_data: Path) -> Any:
    return read(shared_data / "organisations" / "successors-to-2019.csv").rows


def naive_closure(rows: Any, start: str) -> set[str]:
    """Walk forward in time until nothing is new: slow and obvious."""
    earliest = {start: date.min}
    changed = True
    while changed:
        changed = False
        for row in rows:
            if row.predecessor in earliest and row.on >= earliest[row.predecessor]:
                best = earliest.get(row.successor)
                if row.successor != start and (best is None or row.on < best):
                    earliest[row.successor] = row.on
                    changed = True
    return set(earliest) - {start}


def test_every_closure_ends_and_is_fast(rows: Any) -> None:
    assert len(rows) == 25_095
    lines = lineage(successions_from(rows))
    codes = {row.predecessor for row in rows} | {row.successor for row in rows}

    start = time.process_time()
    forward = {code: {one.body for one in lines.successors(code)} for code in codes}
    assert time.process_time() - start < 20

    assert sum(map(len, forward.values())) >= len(rows) - 100
    assert all(code not in followers for code, followers in forward.items())
    for relative in lines.successors("RHJ05"):
        days = [step.on for step in relative.path]
        assert days == sorted(days)
        assert relative.path[-1].successor == relative.body


def test_closures_agree_with_walking_the_file(rows: Any) -> None:
    lines = lineage(successions_from(rows))
    wide = sorted({row.predecessor for row in rows}, key=lambda code: (-len(lines.successors(code)), code))[:5]
    for code in (*wide, "00F"):
        assert {one.body for one in lines.successors(code)} == naive_closure(rows, code)


def test_what_splits_without_shares_is_never_given_out(rows: Any) -> None:
    lines = lineage(successions_from(rows))
    for code in sorted({row.predecessor for row in rows})[::50]:
        placement = lines.placement(code)
        assert sum(placement.held.values()) + sum(placement.unplaced.values()) == 1
