"""Rows as the database gives them: takes a question put once in Django's words, asks it again and again with other values.

Where the same is asked many times, making the statement and the objects of Django costs more than the database does.
"""

from functools import cache
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection

Statement = tuple[str, tuple[Any, ...]]


def statement(wanted: Any) -> Statement:
    """Return what asks for the rows of a query, with the values it was made with."""
    sql, given = wanted.query.sql_with_params()
    return sql, given


def fetched(asked: Statement, *values: Any) -> list[tuple[Any, ...]]:
    """Return the rows with these values in the place of the first ones of the statement."""
    sql, given = asked
    with connection.cursor() as cursor:
        cursor.execute(sql, (*values, *given[len(values) :]))
        found: list[tuple[Any, ...]] = cursor.fetchall()
        return found


def found_by(model: Any, field: str, value: Any) -> Any | None:
    """Return the row of a model whose field has this value, None where there is none; moments are fetched when asked for."""
    fields, asked = _one_by(model, field)
    for row in fetched(asked, value):
        names = [one.attname for one in fields]
        return model.from_db(
            DEFAULT_DB_ALIAS, names, [one.to_python(own) for one, own in zip(fields, row, strict=True)]
        )
    return None


@cache
def _one_by(model: Any, field: str) -> tuple[tuple[Any, ...], Statement]:
    # Databases store moments each in their own way; all else of a plain row is read by the field itself.
    fields = tuple(one for one in model._meta.concrete_fields if one.get_internal_type() != "DateTimeField")
    wanted = model.objects.filter(**{field: ""}).values_list(*(one.attname for one in fields))
    return fields, statement(wanted)
