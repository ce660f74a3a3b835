"""One model for each record class, made from its fields: takes the classes, gives tables with keys, references and choices.

A row knows its system, its key (the primary key, `<system>/<key>`), its place in the file, and the log entry that wrote it
last. A field that names a record of one other class is a foreign key; a closed list of words is a check constraint.
"""

import typing
from datetime import date
from decimal import Decimal
from types import UnionType
from typing import Any, Literal, Union

from django.db import models

from concordat.kernel.system import Document
from concordat.store.columns import Column, columns_of
from concordat.store.kinds import is_bulk, kinds_by_name, record_classes, refers
from concordat.web.records.fields import CodesField, ExactDecimalField

PREFIX = "f_"


class Text(models.Model):
    """An exact text that records name by its path; the same path never holds another text."""

    row_key = models.TextField(primary_key=True)
    system = models.ForeignKey("core.ServedSystem", models.CASCADE)
    path = models.TextField()
    sha256 = models.CharField(max_length=64)
    text = models.TextField()


def attribute(column: Column) -> str:
    """Return the model's attribute for a column."""
    return f"{PREFIX}{column.field}"


def target(kind: type[Any], column: Column) -> str:
    """Return the one record class that a column names by its key, or nothing."""
    named = refers(kind).get(column.field, ())
    if len(named) != 1 or _plain(column.annotation) is not str:
        return ""
    other = kinds_by_name().get(named[0])
    return named[0] if other is not None and len(other.KEY) == 1 and not is_bulk(other) else ""


def _plain(annotation: Any) -> Any:
    if typing.get_origin(annotation) in (Union, UnionType):
        return next(item for item in typing.get_args(annotation) if item is not type(None))
    return annotation


def _field(kind: type[Any], column: Column) -> models.Field:
    plain = _plain(column.annotation)
    name = {"db_column": column.field}
    if other := target(kind, column):
        return models.ForeignKey(other, models.PROTECT, related_name="+", null=True, **name)
    if plain is Document:
        return models.ForeignKey("Text", models.PROTECT, related_name="+", null=True, **name)
    if plain is str or typing.get_origin(plain) is Literal:
        return models.TextField(**name)
    if typing.get_origin(plain) is tuple:
        return CodesField(**name)
    empty = {"null": column.empty is None}
    simple: dict[Any, type[models.Field]] = {
        bool: models.BooleanField,
        int: models.BigIntegerField,
        date: models.DateField,
        Decimal: ExactDecimalField,
    }
    return simple[plain](**empty, **name)


def _constraints(kind: type[Any]) -> list[models.CheckConstraint]:
    made = []
    table = kind.__name__.lower()
    for column in columns_of(kind):
        plain, at = _plain(column.annotation), attribute(column)
        if typing.get_origin(plain) is Literal:
            words = [str(word) for word in typing.get_args(plain)]
            check = models.Q(**{f"{at}__in": words + ([""] if column.empty == "" else [])})
            made.append(models.CheckConstraint(condition=check, name=f"{table}_{column.field}_listed"))
        elif plain is str and not column.may_be_empty and not target(kind, column):
            filled = ~models.Q(**{at: ""})
            made.append(models.CheckConstraint(condition=filled, name=f"{table}_{column.field}_filled"))
    return made


def _model(kind: type[Any]) -> type[models.Model]:
    room = kind.__module__.split(".")[1]
    members: dict[str, Any] = {attribute(column): _field(kind, column) for column in columns_of(kind)}
    meta = {"app_label": "records", "db_table": f"{room}_{kind.__name__.lower()}", "constraints": _constraints(kind)}
    return type(
        kind.__name__,
        (models.Model,),
        {
            "__module__": __name__,
            "__doc__": kind.__doc__,
            "row_key": models.TextField(primary_key=True),
            "row_system": models.ForeignKey("core.ServedSystem", models.CASCADE, related_name="+"),
            "row_position": models.BigIntegerField(db_index=True),
            "row_entry": models.BigIntegerField(null=True),
            "Meta": type("Meta", (), meta),
            **members,
        },
    )


MODELS: dict[str, type[models.Model]] = {kind.__name__: _model(kind) for kind in record_classes() if not is_bulk(kind)}
