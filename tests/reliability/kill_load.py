"""Kills the service at every step of loading a folder that writes: takes a folder and a database, gives what was found as JSON lines.

`kill_load.py FOLDER DATABASE MOST` where MOST is how many steps, or `every`.
"""

import json
import signal
import sys
from functools import partial
from hashlib import sha256
from pathlib import Path

from reliability.place import NORFOLK, ROOT, Copies, in_child, use
from reliability.steps import Steps, chosen, counted


def main() -> int:
    """Run every step; returns 1 where anything was found."""
    folder, database, most = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    use(folder, database)
    copies = Copies(database, folder / "data")
    copies.make()
    with copies.copy(copies.empty, f"{copies.base}_run") as run:
        ended, steps = in_child(partial(_load, copies, run, folder / "unhindered", Steps()))
    assert ended == 0
    bad = 0
    for step, late in chosen(steps, "load", None if most == "every" else int(most)):
        kept = folder / f"killed-{step}-{late}"
        with copies.copy(copies.empty, f"{copies.base}_run") as run:
            ended, _ = in_child(partial(_load, copies, run, kept, Steps(step, after=late)))
            found = [] if ended == -signal.SIGKILL else [f"it was not killed but ended with {ended}"]
            ended, left = in_child(partial(_left, copies, run, kept))
            found += left if ended == 0 else ["the service did not come back"]
        bad += bool(found)
        told = {"act": "load", "step": f"{'after' if late else 'before'} {steps[step]}", "of": len(steps)}
        print(json.dumps({**told, "found": found}), flush=True)
    return int(bad > 0)


def _load(copies: Copies, run: str, data: Path, steps: Steps) -> list[str]:
    from concordat.web.records.loading import load

    _enter(copies, run, data)
    with counted(steps, files=True):
        load(ROOT / "examples" / NORFOLK, NORFOLK)
    return steps.met


def _left(copies: Copies, run: str, data: Path) -> list[str]:
    """Return what is wrong with what is left: all of the system or nothing of it; then load again and compare with the folder."""
    from concordat.kernel.finding import Refused
    from concordat.store import read
    from concordat.web.core.models import KindState, ServedSystem
    from concordat.web.core.refold import differences, records_of
    from concordat.web.records.loading import load
    from concordat.web.records.models import MODELS
    from concordat.web.records.opening import opened

    _enter(copies, run, data)
    wrong = []
    row = ServedSystem.objects.first()
    if row is None and (KindState.objects.exists() or any(model.objects.exists() for model in MODELS.values())):
        wrong.append("a part of the system is left")
    try:
        again = load(ROOT / "examples" / NORFOLK, NORFOLK)
        wrong += [] if row is None else ["it was loaded twice"]
    except Refused as refused:
        kinds = {one.kind for one in refused.findings}
        wrong += [] if row is not None and kinds == {"already-loaded"} else [str(kinds)]
        again = row
    for file in (data / "facts").rglob("*.*"):
        if (
            file.is_file()
            and not file.name.startswith(".")
            and _digest(file) != file.relative_to(data / "facts").parts[0]
        ):
            wrong.append(f"{file.name} is not whole")
    folder = read(ROOT / "examples" / NORFOLK).system
    system = opened(again, again.as_at)
    wrong += [one.what for one in differences(records_of(system), records_of(folder))]
    wrong += [
        name for name in folder.bulk if system.bulk[name].count().to_pyarrow() != folder.bulk[name].count().to_pyarrow()
    ]
    return wrong


def _enter(copies: Copies, run: str, data: Path) -> None:
    from django.conf import settings

    data.mkdir(parents=True, exist_ok=True)
    settings.DATA_FOLDER = data
    copies.enter(run)


def _digest(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()


if __name__ == "__main__":
    raise SystemExit(main())
