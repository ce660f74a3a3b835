"""Working papers: drafts that save themselves, and who is at work on the same thing now."""

from django.db import models

from concordat.web.core.models.people import Account
from concordat.web.core.models.systems import ServedSystem


class Draft(models.Model):
    """What a person has typed into a form of an act for a body; kept until it is done or thrown away."""

    system = models.ForeignKey(ServedSystem, models.CASCADE)
    account = models.ForeignKey(Account, models.CASCADE)
    form = models.CharField(max_length=80)
    about = models.TextField(blank=True)
    content = models.JSONField(default=dict)
    version = models.IntegerField(default=1)
    saved_at = models.DateTimeField(auto_now=True)

    class Meta:
        """One draft of a person for one form about one thing."""

        constraints = (models.UniqueConstraint(fields=("system", "account", "form", "about"), name="draft_once"),)


class Presence(models.Model):
    """A person has a page open, seen last at a time."""

    address = models.TextField(db_index=True)
    account = models.ForeignKey(Account, models.CASCADE)
    at = models.DateTimeField(auto_now=True)

    class Meta:
        """One row for each person on a page."""

        constraints = (models.UniqueConstraint(fields=("address", "account"), name="presence_once"),)
