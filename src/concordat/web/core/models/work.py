"""Work in the background: how far it is, what came of it, and whether someone asked it to stop."""

from django.db import models

from concordat.web.core.models.people import Account
from concordat.web.core.models.systems import ServedSystem


class Job(models.Model):
    """One piece of long work."""

    STATES = ("waiting", "running", "done", "failed", "cancelled")

    system = models.ForeignKey(ServedSystem, models.CASCADE, null=True)
    account = models.ForeignKey(Account, models.CASCADE, null=True)
    work = models.CharField(max_length=80)
    given = models.JSONField(default=dict)
    state = models.CharField(max_length=12, default="waiting")
    done = models.IntegerField(default=0)
    of = models.IntegerField(default=0)
    says = models.TextField(blank=True)
    result = models.JSONField(null=True)
    stop_asked = models.BooleanField(default=False)
    asked_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Only states that exist."""

        constraints = (
            models.CheckConstraint(
                condition=models.Q(state__in=["waiting", "running", "done", "failed", "cancelled"]),
                name="job_state_listed",
            ),
        )
