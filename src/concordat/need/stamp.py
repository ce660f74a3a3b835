"""What a figure of chance was made of: takes data, parameters, seed and method, gives the stamp by which it can be made again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from hashlib import sha256
from json import dumps
from typing import Any

from concordat.kernel.answer import Because
from concordat.kernel.rulebook import Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What makes a figure again, bit for bit.

    `data`, `parameters`: SHA-256 of the content; `method`: its name and version; `rulebook`: its edition; `origin`: the last day
    that the data know of, where there is one; `seed`, `draws`: of chance, none where nothing was drawn.
    """

    data: str
    parameters: str
    method: str
    rulebook: str
    origin: date | None = None
    seed: int | None = None
    draws: int = 0

    @property
    def because(self) -> Because:
        """The stamp as a reason."""
        chance = f", seed {self.seed}, {self.draws:,} draws" if self.draws else ""
        known = f", as known on {self.origin}" if self.origin else ""
        return Because(
            f"{self.method}{chance}, rulebook {self.rulebook}{known}, data {self.data[:12]}, parameters {self.parameters[:12]}"
        )


def stamped(
    method: str,
    rules: Rulebook,
    *,
    data: Iterable[Any],
    parameters: Any,
    seed: int | None = None,
    draws: int = 0,
    origin: date | None = None,
) -> Stamp:
    """Return the stamp of a figure; `data` are rows in any order, `parameters` any value that `canonical` writes."""
    return Stamp(
        data=data_hash(data),
        parameters=hash_of(parameters),
        method=method,
        rulebook=rules.edition,
        origin=origin,
        seed=seed,
        draws=draws,
    )


def data_hash(rows: Iterable[Any]) -> str:
    """Return the SHA-256 of the content of rows, whatever their order."""
    return sha256("\n".join(sorted(canonical(row) for row in rows)).encode()).hexdigest()


def hash_of(value: Any) -> str:
    """Return the SHA-256 of one value."""
    return sha256(canonical(value).encode()).hexdigest()


def canonical(value: Any) -> str:
    """Return a value as text, the same for the same content: 1.50 is 1.5, fields and keys stand in order of name.

    Raises TypeError for what has no such text.
    """
    if isinstance(value, Mapping):
        return "{" + ",".join(f"{canonical(key)}:{canonical(value[key])}" for key in sorted(value, key=str)) + "}"
    if is_dataclass(value) and not isinstance(value, type):
        return canonical({field.name: getattr(value, field.name) for field in fields(value)})
    if isinstance(value, tuple | list):
        return "[" + ",".join(canonical(item) for item in value) + "]"
    if isinstance(value, str) or value is None or isinstance(value, bool):
        return dumps(value, ensure_ascii=False)
    if isinstance(value, date):
        return dumps(value.isoformat())
    if isinstance(value, int | Decimal | Fraction):
        exact = Fraction(value)
        return f"{exact.numerator}/{exact.denominator}" if exact.denominator != 1 else str(exact.numerator)
    if isinstance(value, float):
        return canonical(Fraction(value))
    raise TypeError(f"{type(value).__name__} has no canonical text")
