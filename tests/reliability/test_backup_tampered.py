"""A backup that was changed, that lacks a part, or that is older than it has to be is not restored, and what is wrong is said.

Parts are changed in two ways: as a fault of a disk does it, and as somebody does who writes the list of contents anew as well.
"""

import hashlib
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import django
import pytest

from concordat.kernel.finding import Refused

Program = Callable[..., subprocess.CompletedProcess[str]]
CONTENTS = "backup.json"
EVENTS, FIELDS, HEADS, PARTS = (
    f"tables/core_{name}.jsonl" for name in ("logevent", "eventfield", "treehead", "treepart")
)
NEXT_STEPS = ("another copy of this one", "Compare with a copy kept elsewhere", "Compare it with", "Use a newer backup")
pytestmark = pytest.mark.slow(minutes=1)
django.setup()


@pytest.fixture(scope="module")
def made(program: Program, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A folder with an older and a newer backup of one service, and the head of each."""
    folder = tmp_path_factory.mktemp("backups")
    ran = program("backups_made", folder)
    assert ran.returncode == 0, ran.stderr[-3000:]
    return folder, json.loads(ran.stdout)


def parts_of(backup: Path) -> dict[str, bytes]:
    """Return the parts of a backup by their names."""
    with zipfile.ZipFile(backup) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def written(path: Path, parts: Mapping[str, bytes]) -> Path:
    """Write parts as a backup."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def listed_anew(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts with a list of contents that fits them, as somebody would write it who knows how."""
    contents = json.loads(parts[CONTENTS])
    for place, folder, ending in (("tables", "table", ".jsonl"), ("files", "file", "")):
        names = {one[folder]: f"{place}/{one[folder]}{ending}" for one in contents[place]}
        contents[place] = [one for one in contents[place] if names[one[folder]] in parts]
        for one in contents[place]:
            one["sha256"] = hashlib.sha256(parts[names[one[folder]]]).hexdigest()
    return {**parts, CONTENTS: json.dumps(contents).encode()}


def restored(backup: Path, folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """Restore a backup into a new service."""
    folder.mkdir()
    settings = folder / "concordat.toml"
    settings.write_text(f'data_folder = "{folder / "data"}"\n', "utf-8")
    command = [sys.executable, "-c", "from concordat.cli import main; raise SystemExit(main())", "restore", str(backup)]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("CONCORDAT_")}
    return subprocess.run(
        [*command, "--settings", str(settings), *more], capture_output=True, text=True, check=False, env=environment
    )


def refused(ran: subprocess.CompletedProcess[str], folder: Path, *words: str) -> None:
    """Check that it was refused with these words, a reason and a next step, and that nothing was written."""
    assert ran.returncode == 1, ran.stdout + ran.stderr
    told = ran.stderr
    for word in words:
        assert word in told, told
    assert "Traceback" not in told
    assert "to correct" in told, told
    assert any(step in told for step in NEXT_STEPS), told
    left = {path.name for path in (folder / "data").rglob("*") if path.is_file()}
    assert left <= {"secret-key", "migrate.lock", "concordat.sqlite3", "concordat.sqlite3-wal", "concordat.sqlite3-shm"}


def changed(data: bytes, old: bytes, new: bytes) -> bytes:
    """Return data with one thing changed that is there."""
    assert old in data
    return data.replace(old, new, 1)


def test_a_changed_byte_is_named_with_its_part(made: tuple[Path, list[str]], tmp_path: Path) -> None:
    parts = parts_of(made[0] / "newer.zip")
    votes = next(name for name in parts if name.endswith("_proposal.jsonl"))
    forged = {**parts, votes: parts[votes][:-3] + b"x" + parts[votes][-2:]}
    ran = restored(written(tmp_path / "b.zip", forged), tmp_path / "s")
    refused(ran, tmp_path / "s", f"{votes} is not whole", "Its bytes are not those that were backed up.")


def test_a_missing_file_is_named(made: tuple[Path, list[str]], tmp_path: Path) -> None:
    parts = parts_of(made[0] / "newer.zip")
    facts = next(name for name in parts if name.startswith("files/facts/"))
    less = {name: data for name, data in parts.items() if name not in (facts, FIELDS)}
    ran = restored(written(tmp_path / "b.zip", less), tmp_path / "s")
    refused(ran, tmp_path / "s", f"{facts} is not whole", f"{FIELDS} is not whole", "It is missing.")
    # The list of contents written anew does not help: the tables of the version and the rows name what has to be there.
    ran = restored(written(tmp_path / "c.zip", listed_anew(less)), tmp_path / "t")
    refused(ran, tmp_path / "t", "core_eventfield is not in the backup")
    less[FIELDS] = parts[FIELDS]
    ran = restored(written(tmp_path / "d.zip", listed_anew({**parts, **less, facts: b"\n"})), tmp_path / "u")
    refused(ran, tmp_path / "u", facts.removeprefix("files/"), "was loaded from it")


@pytest.mark.parametrize(
    ("part", "old", "new", "words"),
    [
        (EVENTS, b'\\"act\\":\\"decide.vote\\"', b'\\"act\\":\\"decide.note\\"', "Event 1 was changed"),
        (EVENTS, b',"decide.vote",', b',"decide.note",', "The column act of event 1 was changed"),
        (FIELDS, b'"given ', b'"taken ', "has no field taken "),
        (HEADS, b'Z","', b'X","', "signature"),
    ],
)
def test_a_changed_log_is_found_though_the_list_of_contents_was_written_anew(
    made: tuple[Path, list[str]], tmp_path: Path, part: str, old: bytes, new: bytes, words: str
) -> None:
    parts = parts_of(made[0] / "newer.zip")
    forged = listed_anew({**parts, part: changed(parts[part], old, new)})
    refused(restored(written(tmp_path / "b.zip", forged), tmp_path / "s"), tmp_path / "s", words)


def test_an_older_copy_of_the_log_in_a_newer_backup_is_found(made: tuple[Path, list[str]], tmp_path: Path) -> None:
    older, newer = (parts_of(made[0] / f"{name}.zip") for name in ("older", "newer"))
    mixed = listed_anew({**newer, **{name: older[name] for name in (EVENTS, FIELDS, PARTS)}})
    ran = restored(written(tmp_path / "b.zip", mixed), tmp_path / "s")
    refused(ran, tmp_path / "s", "Event 2 is missing", "The tree head signed at", "covers them")


def test_an_older_backup_is_refused_where_a_newer_head_was_kept(made: tuple[Path, list[str]], tmp_path: Path) -> None:
    folder, (older, newer) = made
    ran = restored(folder / "older.zip", tmp_path / "s", "--head", newer)
    refused(ran, tmp_path / "s", "The backup is older than the head that was kept: its log ends at event 1 of 2.")
    other = f"1:{newer.partition(':')[2]}"
    refused(restored(folder / "older.zip", tmp_path / "t", "--head", other), tmp_path / "t", "do not give the root")
    unread = restored(folder / "older.zip", tmp_path / "u", "--head", "newest")
    assert unread.returncode != 0
    assert "newest is not a head of the log." in unread.stderr
    for number, head in enumerate((older, newer)):
        whole = restored(folder / "newer.zip", tmp_path / f"whole-{number}", "--head", head)
        assert whole.returncode == 0, whole.stderr
        assert "The log verifies: 2 events" in whole.stdout


@pytest.mark.django_db
def test_a_byte_changed_anywhere_is_refused_or_changes_nothing(made: tuple[Path, list[str]], tmp_path: Path) -> None:
    """Every byte of the directory of the archive, and some of all the rest: a few of them mean nothing, such as a time of day."""
    from concordat.web.running.backup_checks import checked_contents, opened_backup, verified_log

    data, target = (made[0] / "older.zip").read_bytes(), tmp_path / "b.zip"
    whole, found = parts_of(made[0] / "older.zip"), []
    places = [*range(0, len(data), max(1, len(data) // 400)), *range(len(data) - 200, len(data))]
    for place in places:
        target.write_bytes(data[:place] + bytes([data[place] ^ 0x41]) + data[place + 1 :])
        try:
            with opened_backup(target) as archive:
                verified_log(archive, checked_contents(archive))
        except Refused as refusal:
            found.append(refusal.findings)
        else:
            assert parts_of(target) == whole, place
    assert len(found) > len(places) // 2
    assert all(one.what and one.why and one.next and str(one.where) for findings in found for one in findings)
