"""Races: many browsers at once vote and vary the same records; takes a folder and a database, gives what came of it as JSON.

`race.py FOLDER DATABASE AT_ONCE WORKERS`: so many forms are sent at once, by threads of so many processes.
"""

import json
import sys
import threading
from collections import Counter
from pathlib import Path
from typing import Any

from reliability import act_cases
from reliability.place import HOST, NORFOLK, client, filled, in_child, migrated, use

VOTE, VARY = "decide.vote", "contract.vary"


def main() -> int:
    """Run the race and print what it came to."""
    folder, database, at_once, workers = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    use(folder, database)
    assert in_child(migrated)[0] == 0
    assert in_child(filled)[0] == 0
    ended, ready = in_child(_ready)
    assert ended == 0
    answers = _in_processes(ready, at_once, workers)
    ended, outcome = in_child(lambda: _outcome(ready))
    assert ended == 0
    print(json.dumps({"answers": answers, **outcome}))
    return 0


def _ready() -> dict[str, Any]:
    from concordat.web.core.models import ServedSystem

    case = act_cases.good_case(VOTE)
    loaded = act_cases.prepare(case)
    line = sorted(key for key, one in loaded["Line"].items() if one.ends is None or one.ends > case["day"])[0][0]
    browser = client()
    cookies = {key: one.value for key, one in browser.cookies.items()}
    assert ServedSystem.objects.get().as_at == case["day"]
    return {"loaded": loaded, "cookies": cookies, "line": line, "vote": case["given"]}


def _forms(ready: dict[str, Any], at_once: int) -> list[tuple[str, dict[str, Any]]]:
    """Return half votes, each counted otherwise and one of them sent by everybody twice, and half variations of one line."""
    made = []
    for number in range(at_once // 2):
        vote = {**ready["vote"], "note": f"counted by teller {number}"}
        made.append((VOTE, {**act_cases.as_posted(vote), "step": "do", "once": f"vote {number}"}))
        vary = {"line": ready["line"], "reason": f"agreed {number}", "value": f"{100_000 + number}.00"}
        made.append((VARY, {**vary, "step": "do", "once": f"vary {number // 2}" if number % 2 else f"vary {number}"}))
    return made


def _in_processes(ready: dict[str, Any], at_once: int, workers: int) -> dict[str, int]:
    import os
    import pickle

    forms, pipes = _forms(ready, at_once), []
    for number in range(workers):
        reading, writing = os.pipe()
        if os.fork() == 0:
            with os.fdopen(writing, "wb") as pipe:
                pickle.dump(_sent(ready, forms[number::workers]), pipe)
            os._exit(0)
        os.close(writing)
        pipes.append(reading)
    total: Counter[str] = Counter()
    for reading in pipes:
        with os.fdopen(reading, "rb") as pipe:
            total += pickle.load(pipe)
        os.wait()
    return dict(total)


def _sent(ready: dict[str, Any], forms: list[tuple[str, dict[str, Any]]]) -> Counter[str]:
    """Send these forms at once, each from a thread of its own, and count the answers."""
    from django.db import connection
    from django.test import Client

    found: Counter[str] = Counter()
    start = threading.Barrier(len(forms))

    def send(name: str, form: dict[str, Any]) -> None:
        browser = Client(headers={"host": HOST}, raise_request_exception=False)
        browser.cookies.load(ready["cookies"])
        start.wait()
        answer = browser.post(f"/{NORFOLK}/acts/{name}", form)
        found[f"{name} {answer.status_code}"] += 1
        connection.close()

    threads = [threading.Thread(target=send, args=one) for one in forms]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def _outcome(ready: dict[str, Any]) -> dict[str, Any]:
    """Return what stands in the database beside what the rooms make of the same acts in the order of the log."""
    from concordat.kernel.act import Moment, act, changed
    from concordat.kernel.finding import stops
    from concordat.log import verify
    from concordat.web.core.given import read_given
    from concordat.web.core.log import logbook
    from concordat.web.core.models import EventField, LogEvent, ServedSystem
    from concordat.web.core.refold import differences, records_of, refold_findings
    from concordat.web.records.opening import opened

    row = ServedSystem.objects.get()
    system = opened(row, row.as_at)
    pure: Any = _with(system, ready["loaded"])
    findings = []
    for event in LogEvent.objects.order_by("sequence"):
        told = EventField.objects.filter(event=event, name__startswith="given ").values_list("name", "value")
        given = read_given(
            act(event.act), {name.removeprefix("given "): json.loads(value) for name, value in told if value != "null"}
        )
        moment = Moment(row.as_at, event.actor)
        findings += [one.what for one in stops(act(event.act).check(given, pure, moment))]
        pure = changed(pure, act(event.act).change(given, pure, moment))
    found = verify(logbook.rows(), (), {})
    return {
        "verified": found.verified,
        "events": found.events,
        "votes": LogEvent.objects.filter(act=VOTE).count(),
        "refused by the room": findings,
        "differs from the room": [one.what for one in differences(records_of(system), records_of(pure))],
        "differs from the log": [one.what for one in refold_findings(row, ready["loaded"])],
    }


def _with(system: Any, loaded: dict[str, dict[Any, Any]]) -> Any:
    from dataclasses import replace

    from concordat.store.kinds import kinds_by_name

    return replace(system, records={kinds_by_name()[kind]: tuple(rows.values()) for kind, rows in loaded.items()})


if __name__ == "__main__":
    raise SystemExit(main())
