"""The round trip: takes a folder, a database and a number, gives what differs between folder, database and the folder written from it.

`trip.py FOLDER DATABASE NUMBER` makes so many systems with Hypothesis: of any size, with any words where running text stands.
"""

import json
import sys
import typing
from dataclasses import fields, replace
from itertools import count, cycle
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from reliability.place import in_child, migrated, use

# Seed, commissioners, providers, services, months and spells.
SIZES = st.tuples(
    st.integers(0, 10**6), st.integers(1, 6), st.integers(1, 4), st.integers(1, 4), st.integers(1, 12), st.sampled_from([0, 1, 500])
)  # fmt: skip
AWKWARD = st.sampled_from(
    ["=1+1", "+x", "-", "@a", "'=x", "\ta", "\rb", " c ", "a\r\nb", '"', ",", "\ufeff", "\x1c", "é£", ""]
)
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
WORDS = st.lists(AWKWARD | TEXT, min_size=1, max_size=12)
RUNNING = ("source", "note", "reason", "place", "share_basis", "cancelled_reason", "private_reason")


def main() -> int:
    """Take each system through; print a JSON line of what differs for each."""
    folder, database, number = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    use(folder, database)
    assert in_child(migrated)[0] == 0
    bad, numbers = [], count()

    # A system takes seconds: what is wrong is told with its sizes and words instead of made smaller.
    @settings(
        max_examples=number,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(SIZES, WORDS)
    def taken(sizes: tuple[int, ...], words: list[str]) -> None:
        at = folder / f"system-{next(numbers)}"
        ended, found = in_child(lambda: _taken(at, sizes, words))
        found = found if ended == 0 else [f"it ended with {ended}"]
        print(json.dumps({"sizes": sizes, "words": words, "found": found}), flush=True)
        bad.extend(found)

    taken()
    return int(bool(bad))


def _with_words(system: Any, words: list[str]) -> Any:
    """Return the system with these words in turn wherever its records hold running text."""
    turn, records = cycle(words), {}
    for kind, rows in system.records.items():
        hints = typing.get_type_hints(kind)
        names = [
            one.name for one in fields(kind) if one.name in RUNNING and one.default == "" and hints[one.name] is str
        ]
        records[kind] = tuple(replace(row, **{name: next(turn) for name in names}) for row in rows)
    return replace(system, records=records)


def _taken(folder: Path, sizes: tuple[int, ...], words: list[str]) -> list[str]:
    from concordat.generate import generate
    from concordat.store import read, write
    from concordat.web.records.exporting import export
    from concordat.web.records.loading import load
    from concordat.web.records.opening import opened

    write(_with_words(generate(*sizes), words), folder)
    row = load(folder, folder.name)
    back = folder.with_name(f"{folder.name}-back")
    export(row, back)
    first, second, stored = read(folder).system, read(back).system, opened(row, row.as_at)
    found = _bytes_that_differ(folder, back)
    wanted = _all_of(first)
    for name, system in (("the database", stored), ("the folder written from it", second)):
        got = _all_of(system)
        found += [f"{name}: {what} differs" for what in wanted if wanted[what] != got[what]]
    return found


def _bytes_that_differ(one: Path, other: Path) -> list[str]:
    """Return the files that are not the same to the byte in both folders."""
    names = {path.relative_to(at).as_posix() for at in (one, other) for path in at.rglob("*") if path.is_file()}
    return [
        f"{name} is not the same file"
        for name in sorted(names)
        if not (
            (one / name).is_file()
            and (other / name).is_file()
            and (one / name).read_bytes() == (other / name).read_bytes()
        )
    ]


def _all_of(system: Any) -> dict[str, Any]:
    """Return everything that can be asked of a system: settings, records in order, local rules, rows of tables, figures."""
    from concordat import flow
    from concordat.store.kinds import is_bulk, record_classes

    return {
        "settings": system.settings,
        **{kind.__name__: system.all(kind) for kind in record_classes() if not is_bulk(kind)},
        "rules": {rule.id: rule for rule in system.rules.layer("local").values()},
        **{f"rows of {name}": sorted(map(str, table.to_pyarrow().to_pylist())) for name, table in system.bulk.items()},
        "figures": {name: (one.value, one.unit, one.because.says) for name, one in flow.year(system).figures.items()},
    }


if __name__ == "__main__":
    raise SystemExit(main())
