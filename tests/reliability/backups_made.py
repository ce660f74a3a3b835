"""Two backups of one service: takes a folder, writes `older.zip` and, after more was done, `newer.zip`; prints the head of each.

`backups_made.py FOLDER`.
"""

import json
import sys
from pathlib import Path

from reliability.place import filled, in_child, migrated, use


def main() -> int:
    """Fill a service, act, back it up, act again, back it up again."""
    folder = Path(sys.argv[1])
    use(folder / "service")
    for work in (migrated, filled):
        assert in_child(work)[0] == 0
    ended, heads = in_child(
        lambda: [_acted(folder, "older", ("decide.vote",)), _acted(folder, "newer", ("publish.ask",))]
    )
    assert ended == 0
    print(json.dumps(heads))
    return 0


def _acted(folder: Path, name: str, acts: tuple[str, ...]) -> str:
    from concordat.web.core.acting import perform
    from concordat.web.core.log.logbook import sign_head
    from concordat.web.core.models import ServedSystem
    from concordat.web.running.backup import backup
    from reliability import act_cases

    for act in acts:
        case = act_cases.good_case(act)
        act_cases.prepare(case)
        perform(act_cases.asking(ServedSystem.objects.get()), act, case["given"], once=act)
    sign_head()
    log = backup(folder / f"{name}.zip")["log"]
    return f"{log['size']}:{log['root']}"


if __name__ == "__main__":
    raise SystemExit(main())
