"""The log of acts. Rows of events are never changed or removed: the database itself refuses it (see the migrations)."""

from django.db import models


class LogEvent(models.Model):
    """One act: the canonical text that is hashed, and the hash that the next one builds on."""

    sequence = models.BigIntegerField(primary_key=True)
    system = models.CharField(max_length=80, db_index=True)
    for_body = models.TextField(db_index=True)
    act = models.CharField(max_length=80)
    actor = models.CharField(max_length=40)
    recorded_at = models.DateTimeField()
    about = models.TextField(blank=True, db_index=True)
    once = models.CharField(max_length=64, unique=True)
    text = models.TextField()
    hash = models.CharField(max_length=64)

    class Meta:
        """The newest entries of a system are found without looking through its log."""

        indexes = (models.Index(fields=("system", "-sequence"), name="newest_of_system"),)


class EventField(models.Model):
    """One field of an event with the salt of its commitment. Erasing takes value and salt away; nothing else may change.

    `open` fields stand in public copies of the log; the others are there as commitments alone.
    """

    event = models.ForeignKey(LogEvent, models.PROTECT, related_name="fields")
    position = models.IntegerField()
    # The name of a changed record holds its whole key, so that it has no greatest length; by it a record finds its history.
    name = models.TextField()
    value = models.TextField(null=True)
    salt = models.CharField(max_length=64, null=True)
    personal = models.BooleanField(default=False)
    open = models.BooleanField(default=False)

    class Meta:
        """One row for each field of an event."""

        constraints = (models.UniqueConstraint(fields=("event", "name"), name="event_field_once"),)
        indexes = (models.Index(fields=("name",), name="event_field_name"),)


class TreeHead(models.Model):
    """The signed head of the tree over the first `size` events."""

    size = models.BigIntegerField(primary_key=True)
    root = models.CharField(max_length=64)
    at = models.CharField(max_length=40)
    key_id = models.CharField(max_length=64)
    public_key = models.TextField()
    signature = models.TextField()


class TreePart(models.Model):
    """The hash over a complete part of the tree, `<level>/<number>`: with these, proofs need no reading of the log."""

    part = models.CharField(primary_key=True, max_length=40)
    hash = models.CharField(max_length=64)
