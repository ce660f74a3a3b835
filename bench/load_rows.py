"""Rows of a baseline from Parquet: 10 million read, grouped and made cells, against the engine's bare grouping of the same file and pandas'."""

import resource
import tempfile
import time
from pathlib import Path
from typing import Any

from concordat.engine.duckdb import connect, raw
from concordat.need.projection.from_table import cells_from_table

ROWS, LIMIT_SECONDS, SEED = 10_000_000, 5.0, 2017
COLUMNS = ("setting", "specialty", "place")
# Which row is what follows from hashing its number with the seed.
MADE = f"""
    select ['inpatient', 'outpatient', 'emergency'][1 + (hash(row + {SEED}) % 3)::int] as setting,
        'specialty ' || (hash(row * 3 + {SEED}) % 20) as specialty,
        'place ' || (hash(row * 5 + {SEED}) % 4) as place,
        (hash(row * 7 + {SEED}) % 91)::int as age,
        ['f', 'm'][1 + (hash(row * 11 + {SEED}) % 2)::int] as sex,
        case when hash(row + {SEED}) % 3 = 0 then (hash(row * 13 + {SEED}) % 20)::int end as nights
    from range({ROWS}) rows(row)
"""
GROUPED = """
    select setting, specialty, place, age, sex, nights, count(*)::double as units
    from read_parquet('{file}') group by all
"""


def main() -> int:
    """Print the time beside its limit and its peers; return 1 where it is passed."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "rows.parquet"
        engine = raw(connect())
        engine.execute("set enable_progress_bar = false")
        engine.execute(f"copy ({MADE}) to '{file}' (format parquet)")
        query = GROUPED.format(file=file)
        start = time.perf_counter()
        cells = cells_from_table(engine.sql(query), "units", COLUMNS, "age", "sex", "nights")
        took = time.perf_counter() - start
        if int(cells.count.sum()) != ROWS:
            print(f"{int(cells.count.sum()):,} of {ROWS:,} rows arrived")
            return 1
        start = time.perf_counter()
        engine.sql(query).fetchall()
        bare = time.perf_counter() - start
        print(
            f"{ROWS:,} rows from Parquet ({file.stat().st_size / 1e6:.0f} MB) to {len(cells.count):,} cells: {took:.2f} s, "
            f"{took / LIMIT_SECONDS:.2f} of the limit of {LIMIT_SECONDS:.0f} s, {took / bare:.1f} times the bare grouping ({bare:.2f} s)"
        )
        print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
        _beside(file)
    return int(took > LIMIT_SECONDS)


def _beside(file: Path) -> None:
    """Print what pandas takes for the same, where it is installed."""
    try:
        import pandas
    except ImportError:
        print("pandas is not installed; its time would stand beside this")
        return
    start = time.perf_counter()
    frame: Any = pandas.read_parquet(file)
    frame.groupby(["setting", "specialty", "place", "age", "sex", "nights"], dropna=False).size()
    print(f"pandas: {time.perf_counter() - start:.2f} s")
