"""The drill of backup and restore: takes a folder and two databases, works in one service, moves it to the other, compares.

`drill.py FOLDER DATABASE OTHER` prints what differs as a JSON list; the second service is another process, as on another machine.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

from reliability.place import NORFOLK, filled, in_child, migrated, use


def main() -> int:
    """Fill a service, back it up while somebody works, restore it elsewhere, compare everything."""
    folder, database, other = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    if other == "look":
        use(folder, database)
        print(json.dumps(_all()))
        return 0
    use(folder / "first", database)
    assert in_child(migrated)[0] == 0
    assert in_child(filled)[0] == 0
    ended, before = in_child(lambda: _worked(folder / "backup.zip"))
    assert ended == 0
    concordat = [sys.executable, "-c", "from concordat.cli import main; raise SystemExit(main())"]
    second = folder / "second"
    second.mkdir()
    lines = [f'data_folder = "{second / "data"}"', "demo = true"] + (
        [] if other == "sqlite" else [f'database = "{other}"']
    )
    (second / "concordat.toml").write_text("\n".join([*lines, ""]), "utf-8")
    environment = {name: value for name, value in os.environ.items() if name != "CONCORDAT_SETTINGS"}
    settings = ["--settings", str(second / "concordat.toml")]
    restored = subprocess.run(
        [*concordat, "restore", str(folder / "backup.zip"), *settings],
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )
    assert restored.returncode == 0, restored.stderr[-3000:]
    assert "The log verifies: 3 events" in restored.stdout, restored.stdout
    # Once more over the one that is there: refused.
    again = subprocess.run(
        [*concordat, "restore", str(folder / "backup.zip"), *settings],
        env=environment,
        check=False,
        capture_output=True,
    )
    assert again.returncode == 1
    seen = subprocess.run(
        [sys.executable, __file__, str(second), other, "look"],
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )
    assert seen.returncode == 0, seen.stderr[-3000:]
    after = json.loads(seen.stdout)
    print(json.dumps([name for name in before if before[name] != after[name]]))
    return 0


def _worked(backup_file: Path) -> dict[str, object]:
    """Do three acts, sign a head, keep a draft, back up while another writes afterwards; return how everything is."""
    from concordat.kernel.act import act_names
    from concordat.web.core.acting import perform
    from concordat.web.core.drafts import keep_draft
    from concordat.web.core.log.logbook import sign_head
    from concordat.web.core.models import ServedSystem
    from concordat.web.running.backup import backup
    from reliability import act_cases

    done = 0
    for name in ("decide.vote", "contract.vary", "publish.ask"):
        assert name in act_names()
        case = act_cases.good_case(name)
        act_cases.prepare(case)
        perform(act_cases.asking(ServedSystem.objects.get()), name, case["given"], once=name)
        done += 1
    assert done == 3
    sign_head()
    keep_draft(act_cases.asking(ServedSystem.objects.get()), "decide.vote", {}, {"note": "half a thought, Ö, £"})
    backup(backup_file)
    return _all()


def _all() -> dict[str, object]:
    """Return every row, every file of facts, the figures of the year, and what verifying the log finds."""
    import hashlib

    from django.conf import settings

    from concordat import flow
    from concordat.log import verify
    from concordat.web.core.log import logbook
    from concordat.web.core.models import ServedSystem
    from concordat.web.records.opening import opened
    from concordat.web.running.rows_as_lines import lines_of, models_at, newest_applied

    row = ServedSystem.objects.get(slug=NORFOLK)
    found = verify(logbook.rows(), logbook.heads(), logbook.public_keys())
    everything: dict[str, object] = {
        model._meta.db_table: hashlib.sha256("\n".join(lines_of(model)).encode()).hexdigest()
        for model in models_at(newest_applied())
    }
    facts = sorted((Path(settings.DATA_FOLDER) / "facts").rglob("*.*"))
    everything["facts"] = [[path.name, hashlib.sha256(path.read_bytes()).hexdigest()] for path in facts]
    everything["figures"] = {name: str(one.value) for name, one in flow.year(opened(row, row.as_at)).figures.items()}
    everything["log"] = [found.verified, found.events, found.root, len(found.heads)]
    return everything


if __name__ == "__main__":
    raise SystemExit(main())
