"""`concordat log`: an exported file verifies, a changed one is told, the page is written, the service's own log is read."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from concordat.cli import main
from concordat.log import bundle_lines, verifier_page
from made_log import KEYS, heads, stored


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    rows = list(stored(20))
    path = tmp_path / "log.jsonl"
    path.write_text(
        "".join(f"{line}\n" for line in bundle_lines(rows, heads(rows, 8, 20), KEYS, complete=True)), "utf-8"
    )
    return path


def test_an_exported_log_is_verified(exported: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["log", "verify", str(exported)]) == 0
    told = capsys.readouterr().out
    assert "Verified: 20 events, root " in told
    assert "80 fields open, 0 closed." in told
    assert "2 signed tree heads met; the newest is of event 20" in told


@pytest.mark.parametrize(
    ("was", "now"), [(b"Body 3", b"Body 4"), (b"Person A", b"Person \xff"), (b'for\\"', b'fox\\"')]
)
def test_a_changed_byte_is_told_with_its_event(
    exported: Path, capsys: pytest.CaptureFixture[str], was: bytes, now: bytes
) -> None:
    content = exported.read_bytes()
    changed = content.replace(was, now, 1)
    exported.write_bytes(changed)
    assert main(["log", "verify", str(exported)]) == 1
    event = content[: content.index(was)].count(b"\n")
    told = capsys.readouterr()
    assert f"log:{event}" in told.err
    assert "Verified" not in told.out


def test_a_file_that_is_no_log_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x").write_text("hello")
    assert main(["log", "verify", str(tmp_path / "x")]) == 1
    assert "not an exported log" in capsys.readouterr().err


def test_the_page_is_written_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "verify.html"
    assert main(["log", "page", str(page)]) == 0
    assert page.read_text("utf-8").strip() == verifier_page().strip()
    assert main(["log", "page", str(page)]) == 1
    assert "is there already" in capsys.readouterr().err


APPEND = """
import sys
from datetime import date
from pathlib import Path
from concordat.web.running.setting_up import set_up
set_up(Path(sys.argv[1]))
from django.db import transaction
from concordat.web.core.log import logbook
for number in range(6):
    with transaction.atomic():
        logbook.one_writer()
        logbook.append(
            actor="Person A", system="made-up", for_body="north", act="decide.vote", effective_on=date(2018, 9, 5),
            rulebook="2026.11", fields={"vote": "for", "person": f"Person {number}"}, personal=("person",), public=("vote",),
        )
logbook.sign_head()
"""


@pytest.mark.slow
def test_the_log_of_the_service_is_verified_exported_and_told_where_it_was_changed_behind_its_back(
    tmp_path: Path,
) -> None:
    data, copy = tmp_path / "data", tmp_path / "copy.jsonl"
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("CONCORDAT_", "DJANGO_"))}

    def log(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", "from concordat.cli import main; raise SystemExit(main())", "log", *words]
        return subprocess.run([*command, "--data", str(data)], capture_output=True, text=True, check=False, env=plain)

    subprocess.run([sys.executable, "-c", APPEND, str(data)], check=True, env=plain)
    whole = log("verify")
    assert whole.returncode == 0, whole.stderr
    assert "Verified: 6 events" in whole.stdout
    assert "12 fields open, 0 closed" in whole.stdout
    assert log("export", str(copy), "--public").returncode == 0
    assert "Person 3" not in copy.read_text("utf-8")
    assert "6 fields open, 6 closed" in log("verify", str(copy)).stdout

    with closing(sqlite3.connect(data / "concordat.sqlite3")) as database:
        for (name,) in database.execute("select name from sqlite_master where type = 'trigger'").fetchall():
            database.execute(f'drop trigger "{name}"')
        database.execute("update core_eventfield set value = '\"against\"' where name = 'vote' and event_id = 4")
        database.commit()
    told = log("verify")
    assert told.returncode == 1
    assert "log:4 (vote)" in told.stderr

    # What is kept beside the events for looking them up, and numbers with a long gap between them.
    with closing(sqlite3.connect(data / "concordat.sqlite3")) as database:
        database.execute("update core_eventfield set value = '\"for\"' where name = 'vote' and event_id = 4")
        database.execute("update core_logevent set recorded_at = '2018-09-05 14:00:00.000001' where sequence = 2")
        database.execute("update core_eventfield set event_id = event_id + 5000 where event_id = 6")
        database.execute("update core_logevent set sequence = sequence + 5000 where sequence = 6")
        database.commit()
    told = log("verify")
    assert told.returncode == 1
    assert "2 findings to correct" in told.stderr
    assert "log:2 (recorded_at)" in told.stderr
    assert "log:6 (sequence)" in told.stderr
    assert "12 fields open" in told.stdout
