"""The systems served: their settings, what their files were, their local rules and facts, and how often each kind changed."""

from django.db import models


class ServedSystem(models.Model):
    """One system of bodies. A demonstration keeps the day it is told as at; a live one is told as at today."""

    slug = models.SlugField(unique=True, max_length=80)
    name = models.TextField()
    financial_year = models.CharField(max_length=7)
    as_at = models.DateField()
    area = models.TextField(blank=True)
    generated = models.TextField(blank=True)
    schema_version = models.IntegerField(default=1)
    holds_day = models.BooleanField(default=False)
    loaded_at = models.DateTimeField(auto_now_add=True)


class KindState(models.Model):
    """How often the records of one kind changed, and the last position given; pages are remembered by these numbers."""

    system = models.ForeignKey(ServedSystem, models.CASCADE)
    kind = models.CharField(max_length=60)
    revision = models.BigIntegerField(default=0)
    last_position = models.BigIntegerField(default=0)

    class Meta:
        """One row for each kind of a system."""

        constraints = (models.UniqueConstraint(fields=("system", "kind"), name="kind_state_once"),)


class SourceFile(models.Model):
    """A file as it was loaded: its path in the folder and the SHA-256 of its bytes."""

    system = models.ForeignKey(ServedSystem, models.CASCADE)
    file = models.TextField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        """One row for each file of a system."""

        constraints = (models.UniqueConstraint(fields=("system", "file"), name="source_file_once"),)


class LocalRule(models.Model):
    """A rule of the local layer as its TOML text; it cites the decision that made it."""

    system = models.ForeignKey(ServedSystem, models.CASCADE)
    rule = models.TextField()
    toml = models.TextField()

    class Meta:
        """One row for each rule of a system."""

        constraints = (models.UniqueConstraint(fields=("system", "rule"), name="local_rule_once"),)


class Facts(models.Model):
    """An immutable snapshot of a bulk table, by the SHA-256 of its file in the data folder; the newest is in force."""

    system = models.ForeignKey(ServedSystem, models.CASCADE)
    table = models.CharField(max_length=60)
    file = models.TextField()
    sha256 = models.CharField(max_length=64)
    loaded_at = models.DateTimeField(auto_now_add=True)
