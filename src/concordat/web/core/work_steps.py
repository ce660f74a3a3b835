"""Between long work and those who wait for it: takes how far it is, keeps that for the page, and ends the work where asked to."""

from datetime import date
from typing import Protocol

from django.utils import timezone

from concordat.web.core.models import Job


class Stopped(Exception):
    """Raised inside long work when someone asked it to stop."""


class Step(Protocol):
    """What long work calls between its parts; `today` is the day it is done."""

    today: date

    def __call__(self, done: int, of: int, says: str) -> None: ...


class Steps:
    """Writes each step to the job's row."""

    def __init__(self, job: int):
        self.job, self.today = job, timezone.localdate()

    def __call__(self, done: int, of: int, says: str) -> None:
        """Keep how far the work is; raises Stopped where someone asked it to stop."""
        if Job.objects.filter(pk=self.job, stop_asked=True).exists():
            raise Stopped
        Job.objects.filter(pk=self.job).update(done=done, of=of, says=says)
