"""The round trip: takes a folder, a database and sizes, gives what differs between folder, database and the folder written from it.

`trip.py FOLDER DATABASE SEED COMMISSIONERS PROVIDERS SERVICES MONTHS SPELLS …`, six numbers for each system.
"""

import json
import sys
from pathlib import Path
from typing import Any

from reliability.place import in_child, migrated, use


def main() -> int:
    """Take each system through; print a JSON line of what differs for each."""
    folder, database, numbers = Path(sys.argv[1]), sys.argv[2], [int(one) for one in sys.argv[3:]]
    use(folder, database)
    assert in_child(migrated)[0] == 0
    bad = 0
    for number, sizes in enumerate(zip(*[iter(numbers)] * 6, strict=True)):
        ended, found = in_child(lambda at=folder / f"system-{number}", sizes=sizes: _taken(at, sizes))
        assert ended == 0, sizes
        print(json.dumps({"sizes": sizes, "found": found}))
        bad += bool(found)
    return int(bad > 0)


def _taken(folder: Path, sizes: tuple[int, ...]) -> list[str]:
    from concordat.generate import generate
    from concordat.store import read, write
    from concordat.web.records.exporting import export
    from concordat.web.records.loading import load
    from concordat.web.records.opening import opened

    write(generate(*sizes), folder)
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
