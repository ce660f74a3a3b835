"""Stops the service at every step of an act that writes: takes a folder, a database and acts, gives what was found as JSON lines.

`kill_acts.py FOLDER DATABASE MOST HOW ACT…` where MOST is how many steps of each act, or `every`. HOW is what happens there:
`killed` (kill -9 of the service), `cut` (PostgreSQL ends the connection), `restarted` (kill -9 of PostgreSQL, which then starts
again; DATABASE is `own`, as the program runs it), or `full` (SQLite finds no room for so many more pages as the step says).
"""

import contextlib
import json
import pickle
import sys
from functools import partial
from pathlib import Path
from typing import Any

import postgres

from reliability import act_cases
from reliability.faults import FAULTS, Fault
from reliability.place import NORFOLK, Copies, client, in_child, use
from reliability.steps import Steps, chosen, counted

ONCE = "the same form sent again"


def main() -> int:
    """Run every case; returns 1 where anything was found."""
    folder, database, most, how = Path(sys.argv[1]), *sys.argv[2:5]
    with contextlib.ExitStack() as lasting:
        server = None
        if how == "restarted":
            server = lasting.enter_context(postgres.running())
            database = server.address
        use(folder, database)
        copies = Copies(database, folder / "data")
        copies.make()
        return _all(copies, most, FAULTS[how](copies, server), sys.argv[5:])


def _all(copies: Copies, most: str, fault: Fault, names: list[str]) -> int:
    bad = 0
    for name in names:
        act = f"{copies.base}_act"
        copies.keep(copies.base, act)
        case = fault.case(act_cases.good_case(name))
        ended, ready = in_child(partial(_ready, copies, act, name, case))
        assert ended == 0, f"{name} could not be prepared"
        with copies.copy(act, f"{act}_run") as run:
            ended, count = in_child(partial(_counted, copies, run, name, case, ready))
        assert ended == 0, f"{name} could not be done"
        steps, after = count
        for step, late in chosen(steps, name, None if most == "every" else int(most)):
            found, done = _stopped(copies, fault, act, name, case, ready, step, late, after)
            bad += bool(found)
            told = {
                "act": name,
                "step": f"{'after' if late else 'before'} {steps[step]}",
                "of": len(steps),
                "done": done,
            }
            print(json.dumps({**told, "found": found}), flush=True)
        copies.drop(act)
    return int(bad > 0)


def _ready(copies: Copies, act: str, name: str, case: dict[str, Any]) -> dict[str, Any]:
    """Prepare the case, sign in, and type the form, which is kept as a draft."""
    copies.enter(act)
    loaded = act_cases.prepare(case)
    browser = client()
    posted = act_cases.as_posted(case["given"])
    answer = browser.post(f"/{NORFOLK}/drafts/{name}", posted)
    assert answer.status_code == 200, answer.content.decode()
    return {"loaded": pickle.dumps(loaded), "cookies": {key: one.value for key, one in browser.cookies.items()}}


def _counted(copies: Copies, run: str, name: str, case: Any, ready: Any) -> tuple[list[str], dict[str, Any]]:
    """Do the act unhindered: its steps, and how everything is after it."""
    copies.enter(run)
    with counted(Steps()) as steps:
        _do(name, case, ready)
    return steps.met, _state(ready)


def _stopped(
    copies: Copies,
    fault: Fault,
    act: str,
    name: str,
    case: Any,
    ready: Any,
    step: int,
    late: bool,
    after: dict[str, Any],
) -> tuple[list[str], bool]:
    """Stop the act at a step, look at what is left, do it again, look again.

    Returns everything that is wrong, and whether the act had been done when it was stopped.
    """
    with copies.copy(act, f"{act}_run") as run:

        def die() -> None:
            copies.enter(run)
            fault.do(step, late, partial(_do, name, case, ready))

        def look() -> dict[str, Any]:
            copies.enter(run)
            return _state(ready)

        def again() -> dict[str, Any]:
            copies.enter(run)
            _do(name, case, ready)
            return _state(ready)

        ended, _ = in_child(die)
        fault.mend()
        if ended != fault.ends_with:
            return [f"it ended with {ended}"], False
        _, left = in_child(look)
        _, done = in_child(again)
    if left is None or done is None:
        return ["the service did not come back"], False
    found = [*left["wrong"], *done["wrong"]]
    if left["events"] == after["events"]:
        found += [] if left["records"] == after["records"] else ["it stands in the log, and its records are not there"]
    elif left["events"] != after["events"] - 1:
        found.append(f"{left['events']} events are left")
    elif left["drafts"] != 1:
        found.append("nothing was done, and the draft is gone")
    if {**done, "wrong": []} != {**after, "wrong": []}:
        found.append("done again it is not what it is when nothing goes wrong")
    return found, left["events"] == after["events"]


def _do(name: str, case: dict[str, Any], ready: dict[str, Any]) -> None:
    from django.test import Client

    from reliability.place import HOST

    browser = Client(headers={"host": HOST})
    browser.cookies.load(ready["cookies"])
    posted = act_cases.as_posted(case["given"]) | {"step": "do", "once": ONCE}
    answer = browser.post(f"/{NORFOLK}/acts/{name}", posted)
    assert answer.status_code == 302, (answer.status_code, answer.content.decode()[-3000:])


def _state(ready: dict[str, Any]) -> dict[str, Any]:
    """Return how everything is, and what is wrong with it: does the log verify, do log and records agree, is the database whole."""
    from django.db import connection

    from concordat.log import verify
    from concordat.web.core.log import logbook
    from concordat.web.core.models import Draft, EventField, LogEvent, ServedSystem
    from concordat.web.core.refold import records_of, refold_findings
    from concordat.web.records.opening import opened

    row = ServedSystem.objects.get()
    found = verify(logbook.rows(), logbook.heads(), logbook.public_keys())
    wrong = [one.what for one in (*found.findings, *refold_findings(row, pickle.loads(ready["loaded"])))]
    last = LogEvent.objects.order_by("-sequence").values_list("sequence", flat=True).first() or 0
    if last and logbook.builder_at(last).root().hex() != found.root:
        wrong.append("the parts of the tree that are kept do not give its root")
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            said = (
                cursor.execute("PRAGMA integrity_check").fetchall()
                + cursor.execute("PRAGMA foreign_key_check").fetchall()
            )
        wrong += [str(one) for one in said if one != ("ok",)]
    records = {kind: list(rows.values()) for kind, rows in records_of(opened(row, row.as_at)).items()}
    return {
        "wrong": wrong,
        "events": found.events,
        "fields": EventField.objects.count(),
        "drafts": Draft.objects.count(),
        "records": records,
    }


if __name__ == "__main__":
    raise SystemExit(main())
