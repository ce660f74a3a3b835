"""Chance that can be made again: the same draw wherever it is drawn, the same hash for the same content."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from concordat.need.figures import figure
from concordat.need.stamp import canonical, data_hash, hash_of
from concordat.need.streams import normals, stream


def test_draw_17_is_the_same_alone_and_among_others():
    alone = stream(7, "need", "base", 17).standard_normal(5)
    assert np.array_equal(normals(7, "need", "base", 20, 5)[17], alone)
    assert np.array_equal(normals(7, "need", "base", 3, 5, first=16)[1], alone)
    assert np.array_equal(normals(7, "need", "base", 18, 3)[17], alone[:3])


def test_seed_room_scenario_and_draw_each_make_another_stream():
    ways = [(7, "need", "base", 1), (8, "need", "base", 1), (7, "watch", "base", 1), (7, "need", "high", 1)]
    first = {stream(*way).standard_normal() for way in [*ways, (7, "need", "base", 2)]}
    assert len(first) == 5


def test_streams_are_independent_of_each_other():
    found = normals(1, "need", "base", 4_000, 2)
    assert abs(np.corrcoef(found[:-1, 0], found[1:, 0])[0, 1]) < 0.05
    assert abs(np.corrcoef(found[:, 0], found[:, 1])[0, 1]) < 0.05
    assert abs(found.mean()) < 0.05
    assert abs(found.std() - 1) < 0.05


def test_the_first_number_of_a_stream_never_changes():
    """A figure told today is made again in years to come; what numpy's streams give must not move under it."""
    assert stream(20170401, "need", "base", 17).standard_normal() == pytest.approx(-1.9288367545184948, rel=1e-12)


def test_content_is_hashed_whatever_the_order_and_the_way_of_writing():
    rows = [("Norwich", date(2017, 4, 1), Decimal("12.50")), ("Medway", date(2017, 4, 1), 3)]
    other = [("Medway", date(2017, 4, 1), Fraction(3)), ("Norwich", date(2017, 4, 1), Decimal("12.5"))]
    assert data_hash(rows) == data_hash(other)
    assert data_hash(rows) != data_hash([*rows, rows[0]])
    assert hash_of({"b": 1, "a": 0.5}) == hash_of({"a": Decimal("0.5"), "b": 1})
    assert hash_of("1") != hash_of(1)
    assert hash_of(True) != hash_of(1)


def test_records_are_written_by_their_fields():
    @dataclass(frozen=True)
    class Line:
        name: str
        plan: Decimal | None

    assert canonical(Line("beds", None)) == '{"name":"beds","plan":null}'
    with pytest.raises(TypeError, match="object has no canonical text"):
        canonical(object())


def test_a_statistic_has_so_many_places_and_is_a_number():
    assert str(figure(-0.0000001)) == "0.000000"
    assert figure(2 / 3, 3) == Decimal("0.667")
    with pytest.raises(OverflowError, match="nan is no statistic"):
        figure(float("nan"))
