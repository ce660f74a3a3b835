"""Work in the background: queued, done by the real queue, stopped, taken up again; its file is for who asked for it."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from concordat.store import read
from concordat.web.core import jobs
from concordat.web.core.models import Job, ServedSystem
from concordat.web.core.work_steps import Steps, Stopped

HOME = "/norfolk-and-waveney-2017/"


@pytest.fixture(autouse=True)
def empty_queue(served: ServedSystem) -> None:
    """Begin with nothing in the queue."""
    jobs.queue().huey.flush()


def work_once() -> None:
    """Do the next job of the queue as the worker does it, in this process and its transaction."""
    task = jobs.queue().huey.dequeue()
    assert task is not None
    jobs.begin(task.args[0])


def asked(client: Client, work: str) -> int:
    """Ask for a file and return the number of the job."""
    answer = client.post(f"{HOME}jobs", {"work": work})
    assert answer.status_code == 302, answer.content.decode()[:2000]
    return int(answer["Location"].rpartition("/")[2])


def test_the_public_and_strangers_make_no_files(public: Client, as_role: Callable[[str], Client]) -> None:
    assert public.get(f"{HOME}jobs")["Location"].startswith("/sign-in")
    assert public.post(f"{HOME}jobs", {"work": "system_as_a_folder"}).status_code == 302
    assert Job.objects.count() == 0
    assert as_role("analyst").post(f"{HOME}jobs", {"work": "nonsense"}).status_code == 404


def test_the_public_records_come_back_as_a_system(as_role: Callable[[str], Client], tmp_path: Path) -> None:
    analyst = as_role("analyst")
    number = asked(analyst, "system_as_a_folder")
    assert "It waits for its turn." in analyst.get(f"{HOME}jobs/{number}").content.decode()
    assert asked(analyst, "system_as_a_folder") == number
    work_once()
    assert "It is ready." in analyst.get(f"{HOME}jobs/{number}").content.decode()
    file = b"".join(analyst.get(f"{HOME}jobs/{number}/file").streaming_content)
    zipfile.ZipFile(io.BytesIO(file)).extractall(tmp_path)
    loaded = read(tmp_path / "norfolk-and-waveney-2017")
    assert loaded.system is not None
    own = {"activity", "monthly_activity", "baseline_activity", "population_projections"}
    assert set(loaded.system.bulk) == own
    assert not (tmp_path / "norfolk-and-waveney-2017" / "decide" / "shared_drafts.csv").exists()


def test_a_job_is_seen_by_nobody_else(as_role: Callable[[str], Client]) -> None:
    number = asked(as_role("analyst"), "system_as_a_folder")
    for end in ("", "/file"):
        assert as_role("auditor").get(f"{HOME}jobs/{number}{end}").status_code == 404
    assert as_role("auditor").post(f"{HOME}jobs/{number}/stop").status_code == 404


def test_a_job_that_waits_is_cancelled_at_once_and_never_done(as_role: Callable[[str], Client]) -> None:
    analyst = as_role("analyst")
    number = asked(analyst, "system_as_a_folder")
    analyst.post(f"{HOME}jobs/{number}/stop")
    work_once()
    assert Job.objects.get(pk=number).state == "cancelled"
    assert jobs.file_of(Job.objects.get(pk=number)) is None


def test_a_job_that_runs_stops_at_its_next_step(as_role: Callable[[str], Client]) -> None:
    analyst = as_role("analyst")
    number = asked(analyst, "system_as_a_folder")
    Job.objects.filter(pk=number).update(state="running")
    Steps(number)(1, 3, "Half way")
    assert "Step 2 of 3" in analyst.get(f"{HOME}jobs/{number}").content.decode()
    analyst.post(f"{HOME}jobs/{number}/stop")
    with pytest.raises(Stopped):
        Steps(number)(2, 3, "Nearly done")


def test_what_a_worker_left_unfinished_is_taken_up_again(as_role: Callable[[str], Client]) -> None:
    number = asked(as_role("analyst"), "system_as_a_folder")
    jobs.queue().huey.flush()
    Job.objects.filter(pk=number).update(state="running", done=1)
    assert jobs.take_up() == 1
    work_once()
    assert Job.objects.get(pk=number).state == "done"


def test_the_report_of_the_year_holds_every_figure(as_role: Callable[[str], Client]) -> None:
    analyst = as_role("analyst")
    number = asked(analyst, "report_of_the_year")
    work_once()
    file = b"".join(analyst.get(f"{HOME}jobs/{number}/file").streaming_content)
    names = zipfile.ZipFile(io.BytesIO(file)).namelist()
    assert "norfolk-and-waveney-2017-report/index.html" in names
    assert "norfolk-and-waveney-2017-report/assets/report.css" in names
