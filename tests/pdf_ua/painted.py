"""What pages paint: takes a PDF, gives each thing painted with the marks around it and the font it is written in."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pikepdf

TEXT = {"Tj", "TJ", "'", '"'}
PATHS = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh"}


@dataclass(frozen=True)
class Mark:
    """One marked stretch: an artifact, a tag with the place and number by which the structure tree knows it, or neither."""

    name: str
    where: Any = None
    number: int | None = None


@dataclass(frozen=True)
class Painted:
    """One thing painted: on which page, by which operator, inside which marks, and for text its font and the bytes shown."""

    page: int
    operator: str
    marks: tuple[Mark, ...]
    font: Any = None
    shown: tuple[bytes, ...] = ()


@dataclass(frozen=True)
class _Place:
    page: int
    stream: Any
    where: Any
    resources: Any


def painted(pdf: pikepdf.Pdf) -> Iterator[Painted]:
    """Give everything that the pages paint, in the order they paint it."""
    for number, page in enumerate(pdf.pages, 1):
        place = _Place(number, page.obj, page.obj.objgen, page.resources)
        yield from _stream(place, (), frozenset())


def _stream(place: _Place, around: tuple[Mark, ...], within: frozenset[Any]) -> Iterator[Painted]:
    marks, font, saved = list(around), None, []
    for step in pikepdf.parse_content_stream(place.stream):
        operator, operands = str(step.operator), list(step.operands)
        if operator in ("BDC", "BMC"):
            marks.append(_mark(operands, place))
        elif operator == "EMC" and len(marks) > len(around):
            marks.pop()
        elif operator == "q":
            saved.append(font)
        elif operator == "Q" and saved:
            font = saved.pop()
        elif operator == "Tf":
            font = place.resources.get("/Font", pikepdf.Dictionary()).get(str(operands[0]))
        elif operator in TEXT:
            yield Painted(place.page, operator, tuple(marks), font, _shown(operands[-1]))
        elif operator in PATHS or operator == "INLINE IMAGE":
            yield Painted(place.page, operator, tuple(marks))
        elif operator == "Do":
            yield from _object(place, str(operands[0]), tuple(marks), within)


def _object(place: _Place, name: str, marks: tuple[Mark, ...], within: frozenset[Any]) -> Iterator[Painted]:
    drawn = place.resources.get("/XObject", pikepdf.Dictionary()).get(name)
    if drawn is None or str(drawn.get("/Subtype", "")) != "/Form":
        yield Painted(place.page, "Do", marks)
    elif drawn.objgen not in within:
        resources = drawn.get("/Resources", place.resources)
        inner = replace(place, stream=drawn, where=drawn.objgen, resources=resources)
        yield from _stream(inner, marks, within | {drawn.objgen})


def _mark(operands: list[Any], place: _Place) -> Mark:
    name = str(operands[0])[1:]
    given = operands[1] if len(operands) > 1 else None
    if isinstance(given, pikepdf.Name):
        given = place.resources.get("/Properties", pikepdf.Dictionary()).get(str(given))
    number = given.get("/MCID") if isinstance(given, pikepdf.Dictionary) else None
    return Mark(name, place.where, int(number)) if number is not None else Mark(name)


def _shown(operand: Any) -> tuple[bytes, ...]:
    parts = operand if isinstance(operand, pikepdf.Array) else [operand]
    return tuple(bytes(part) for part in parts if isinstance(part, pikepdf.String))
