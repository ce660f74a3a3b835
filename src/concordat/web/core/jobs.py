"""Work in the background: takes what is to be done and for whom, queues it, does it in the worker, keeps how far it is and its file."""

import logging
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import close_old_connections, connection
from django.utils import timezone
from huey import PostgresHuey, SqliteHuey

from concordat.kernel.finding import Refused
from concordat.kernel.registry import plugins
from concordat.web.core.ask import Ask
from concordat.web.core.models import Job, ServedSystem
from concordat.web.core.regular import schedule
from concordat.web.core.work_steps import Steps, Stopped

PACKAGE = "concordat.web.core.work"
KEPT = timedelta(days=7)
OPEN = ("waiting", "running")
NOT_OF_AN_ADDRESS = ("cursor_factory", "context", "prepare_threshold", "client_encoding", "options")


def works() -> dict[str, Any]:
    """Return every long work by its name."""
    return dict(plugins(PACKAGE))


@dataclass(frozen=True, slots=True)
class Queue:
    """The queue itself, and what puts a job in it by its number."""

    huey: Any
    put: Callable[[int], Any]


@cache
def queue() -> Queue:
    """Return the queue: beside an embedded database in the data folder, else in the PostgreSQL of the service."""
    if connection.vendor == "postgresql":
        own = connection.get_connection_params()
        wanted = {name: own[name] for name in own if name not in NOT_OF_AN_ADDRESS and own[name]}
        made: Any = PostgresHuey("concordat", **wanted)
    else:
        file = Path(settings.DATA_FOLDER) / "queue.sqlite3"
        made = SqliteHuey("concordat", filename=str(file), fsync=True, timeout=30)
    schedule(made)
    return Queue(made, made.task(name="job")(do))


def start(ask: Ask, work: str) -> Job:
    """Queue a long work for the person who asks; the same work that they wait for already is not begun twice."""
    waiting = Job.objects.filter(account=ask.account, system=ask.row, work=work, state__in=OPEN).first()
    if waiting is not None:
        return waiting
    job = Job.objects.create(account=ask.account, system=ask.row, work=work)
    queue().put(job.pk)
    return job


def of_person(ask: Ask) -> list[Job]:
    """Return the jobs of the person who asks in this system, the newest first."""
    return list(Job.objects.filter(account=ask.account, system=ask.row).order_by("-pk")[:20])


def one_of(ask: Ask, number: int) -> Job | None:
    """Return one job of the person who asks; None where it is not theirs."""
    return Job.objects.filter(account=ask.account, system=ask.row, pk=number).first()


def ask_to_stop(job: Job) -> None:
    """Ask a job to stop: one that waits is cancelled at once, one that runs at its next step."""
    Job.objects.filter(pk=job.pk, state="waiting").update(state="cancelled", ended_at=timezone.now())
    Job.objects.filter(pk=job.pk, state="running").update(stop_asked=True)


def file_of(job: Job) -> Path | None:
    """Return the file that a job made; None where it made none or it is not kept any more."""
    if job.state != "done" or not job.result:
        return None
    path = folder_of(job.pk) / str(job.result["file"])
    return path if path.is_file() else None


def folder_of(number: int) -> Path:
    """Return the folder of a job's file."""
    return Path(settings.DATA_FOLDER) / "work" / str(number)


def do(number: int) -> None:
    """Do one job in the worker, with connections of its own."""
    close_old_connections()
    try:
        begin(number)
    finally:
        close_old_connections()


def begin(number: int) -> None:
    """Do one job. It is begun only where it still waits, so that no job is done twice at once."""
    if Job.objects.filter(pk=number, state="waiting").update(state="running") == 1:
        _do(Job.objects.get(pk=number))


def take_up() -> int:
    """Queue again what a worker left unfinished, and remove old files; call it where no other worker runs."""
    Job.objects.filter(state="running", stop_asked=True).update(state="cancelled", ended_at=timezone.now())
    Job.objects.filter(state="running").update(state="waiting", done=0, says="Taken up again")
    queued = {task.args[0] for task in queue().huey.pending() if task.args}
    left = [job for job in Job.objects.filter(state="waiting").order_by("pk") if job.pk not in queued]
    for job in left:
        queue().put(job.pk)
    for job in Job.objects.filter(ended_at__lt=timezone.now() - KEPT):
        shutil.rmtree(folder_of(job.pk), ignore_errors=True)
    return len(left)


def _do(job: Job) -> None:
    work = works().get(job.work)
    folder = folder_of(job.pk)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    steps = Steps(job.pk)
    try:
        if work is None or job.system is None:
            raise LookupError(f"there is no long work named {job.work}")
        made: Path = work.run(ServedSystem.objects.get(pk=job.system_id), folder, steps)
        size = made.stat().st_size
        _ended(job, "done", "It is ready.", {"file": made.name, "bytes": size})
    except Stopped:
        _ended(job, "cancelled", "It was stopped.")
    except Refused as refused:
        _ended(job, "failed", "\n".join(f"{one.what} {one.why} {one.next}" for one in refused.findings))
    except Exception:
        logging.getLogger(__name__).exception("job %s failed", job.pk)
        _ended(job, "failed", "Something went wrong; the people who run the service find it in their log. Try again.")


def _ended(job: Job, state: str, says: str, result: dict[str, Any] | None = None) -> None:
    if state != "done":
        shutil.rmtree(folder_of(job.pk), ignore_errors=True)
    row = Job.objects.filter(pk=job.pk)
    row.update(state=state, says=says, result=result, ended_at=timezone.now())
