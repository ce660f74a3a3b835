"""Database fields that lose nothing: exact decimals and lists of codes."""

import json
from decimal import Decimal
from typing import Any

from django.db import models


class ExactDecimalField(models.Field):
    """A decimal of any size and scale, kept digit for digit: `numeric` where the database has it, text on SQLite."""

    description = "Exact decimal"

    def db_type(self, connection: Any) -> str:
        """Return the column type."""
        return "numeric" if connection.vendor == "postgresql" else "text"

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Decimal | None:
        """Read a value as it was written."""
        return None if value is None else Decimal(value)

    def to_python(self, value: Any) -> Decimal | None:
        """Read a value from anywhere else."""
        return None if value in (None, "") else Decimal(str(value))

    def get_prep_value(self, value: Any) -> Any:
        """Write a value with its own scale."""
        return None if value is None else Decimal(value)

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        """Give the database text where it has no exact number."""
        value = self.get_prep_value(value)
        return value if value is None or connection.vendor == "postgresql" else format(value, "f")


class CodesField(models.TextField):
    """A list of codes in order, as JSON."""

    def to_python(self, value: Any) -> tuple[str, ...]:
        """Read the list from anywhere else."""
        return tuple(json.loads(value or "[]")) if isinstance(value, str) else tuple(value or ())

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> tuple[str, ...]:
        """Read the list."""
        return tuple(json.loads(value or "[]"))

    def get_prep_value(self, value: Any) -> str:
        """Write the list."""
        return json.dumps(list(value or ()), ensure_ascii=False)
