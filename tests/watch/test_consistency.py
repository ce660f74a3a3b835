"""Consistency across places: places that are alike differ no more than chance, and places that are not do, the more the further they are apart."""

from datetime import date
from decimal import Decimal

import numpy as np

from concordat import watch
from concordat.kernel.rulebook import Rulebook
from concordat.watch.records import Indicator

FIRST, NEXT = date(2017, 4, 1), date(2018, 4, 1)
OWN = Indicator(
    id="own",
    body="09W",
    title="Own",
    method="proportion",
    top="those",
    bottom="all",
    population="everyone",
    better="lower",
    multiplier=Decimal(100),
    unit="per cent",
)


def counted(events: list[int], people: int = 2_000) -> list[watch.AreaValue]:
    """Return a place for each count."""
    return [
        watch.AreaValue(
            indicator=OWN,
            area=f"place {at}",
            starts=FIRST,
            ends=NEXT,
            sex="",
            age="",
            group="",
            events=one,
            people=people,
            value=100 * one / people,
            lower=None,
            upper=None,
        )
        for at, one in enumerate(events)
    ]


def test_places_that_are_alike_differ_about_as_much_as_chance(rules: Rulebook) -> None:
    draws = np.random.default_rng(2018)
    times, beyond = [], 0
    for _ in range(60):
        values = counted(list(map(int, draws.binomial(2_000, 0.1, 20))))
        (found,) = watch.consistencies(values, rules)
        times.append(float(found.newest.times.value))
        beyond += found.newest.beyond_chance
    assert 0.8 < np.mean(times) < 1.15
    assert beyond <= 6


def test_places_that_differ_are_told_with_both_ends(rules: Rulebook) -> None:
    (found,) = watch.consistencies(counted([150, 200, 250, 300]), rules)
    assert found.newest.beyond_chance
    (row,) = watch.consistency_table([found], {"place 0": "Here"}).records()
    assert (row["lowest_place"], row["highest_place"]) == ("Here", "place 3")
    assert row["says"].startswith("Places differ")
    (near,) = watch.consistencies(counted([190, 200, 210, 200]), rules)
    assert near.says == "Places differ no more than chance can make them."


def test_too_few_places_and_counts_of_nobody_are_left_out(rules: Rulebook) -> None:
    assert watch.consistencies(counted([10, 20]), rules) == ()
    assert watch.consistencies(counted([0, 0, 0]), rules) == ()
