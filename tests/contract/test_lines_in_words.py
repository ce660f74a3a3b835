"""Lines in the cell of a question: few by their codes, many by what they buy."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from concordat.contract import by_service, named_lines
from concordat.contract.records import Line

HIP = Line(
    id="hip-1",
    contract="c",
    commissioner="A",
    provider="P",
    service="hips",
    form="activity",
    value=Decimal(1),
    starts=date(2018, 4, 1),
)


def lines(*services: str) -> tuple[Line, ...]:
    return tuple(replace(HIP, id=f"{one}-{number}", service=one) for number, one in enumerate(services))


def test_few_lines_are_named_by_their_codes() -> None:
    assert named_lines(lines("hips", "hips", "knees")) == "hips-0, hips-1, knees-2"


def test_many_are_told_by_service_and_none_is_left_out() -> None:
    many = lines("hips", "knees", "hips", "hips", "eyes")
    assert named_lines(many) == "hips (3 lines), knees (1 line), eyes (1 line)"
    assert sorted(line.id for own in by_service(many).values() for line in own) == sorted(line.id for line in many)
