"""Topics: what people look for, with everything that belongs to it."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A subject in plain words and what belongs to it: items such as `Proposal:joint-committee`, the record's kind and its code."""

    FILE: ClassVar[str] = "publish/topics.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)

    id: str
    title: str
    says: str = ""
    items: tuple[str, ...] = ()
    source: str = ""
