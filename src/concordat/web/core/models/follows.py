"""Followers: an address that wants to hear of a thing. Never exported, and gone when it is stopped."""

from django.db import models

from concordat.web.core.models.systems import ServedSystem


class Follow(models.Model):
    """An e-mail address follows a body, committee, proposal, contract, place, supplier, topic or word."""

    system = models.ForeignKey(ServedSystem, models.CASCADE)
    email = models.EmailField()
    kind = models.CharField(max_length=40)
    key = models.TextField()
    rhythm = models.CharField(max_length=20, default="weekly")
    secret = models.CharField(max_length=64, unique=True)
    asked_at = models.DateTimeField(auto_now_add=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    told_until = models.BigIntegerField(default=0)
    told_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """An address follows a thing once."""

        constraints = (
            models.UniqueConstraint(fields=("system", "email", "kind", "key"), name="follow_once"),
            models.CheckConstraint(
                condition=models.Q(rhythm__in=["daily", "weekly", "before meetings"]), name="follow_rhythm_listed"
            ),
        )
