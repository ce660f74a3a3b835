"""What holds of every ledger, new service and count: units are conserved, money is that of its parts, and bad input is told."""

from decimal import Decimal
from math import exp, log

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import t as student

from concordat.calculations import calc
from concordat.kernel.finding import Refused

ON = "2024-04-01"
PLACES = ("home visits", "same-day care", "social care", "prevented")


@st.composite
def ledgers(draw):
    """A ledger that conserves units: so many draws, mitigations and destinations, with ratios that are known or not."""
    draws = draw(st.sampled_from([1, 5]))
    names = [f"mitigation {number}" for number in range(draw(st.integers(1, 3)))]
    whole = st.lists(st.integers(0, 500), min_size=draws, max_size=draws)
    cells, movements = [], []
    for number in range(draw(st.integers(1, 3))):
        kept = draw(whole)
        left = {name: draw(whole) for name in names}
        before = [own + sum(left[name][place] for name in names) for place, own in enumerate(kept)]
        cells.append(
            {"id": f"cell {number}", "before": before, "kept": kept, "price": 100, "cash": "0.3", "party": "board"}
        )
        movements += [{"mitigation": name, "cell": f"cell {number}", "units": left[name]} for name in names]
    landings = []
    for name in names:
        parts = draw(st.lists(st.integers(1, 9), min_size=1, max_size=4))
        shares = [Decimal(part) / sum(parts) for part in parts[:-1]]
        for place, share in zip(PLACES, [*shares, 1 - sum(shares, Decimal(0))], strict=False):
            ratio = draw(st.sampled_from([{"ratio": 2}, {"ratio_low": 1, "ratio_high": 3, "family": "contacts"}]))
            care = place != "prevented"
            landings.append(
                {"mitigation": name, "destination": place, "share": share}
                | (ratio | {"unit_cost": 40, "party": "council"} if care else {})
            )
    return {"cells": cells, "movements": movements, "landings": landings, "families": {"contacts": "0.5"}}


@settings(max_examples=60, deadline=None)
@given(ledgers())
def test_every_unit_lands_once_and_money_is_that_of_its_parts(made):
    found = calc("need.ledger", **made).value
    for name, taken in found.taken.items():
        landed = sum(float(one.landed.expected) for one in found.landed if one.mitigation == name)
        assert landed == pytest.approx(float(taken.expected), abs=1e-4)
    before = sum(np.mean(cell["before"]) - np.mean(cell["kept"]) for cell in made["cells"])
    assert sum(float(one.expected) for one in found.taken.values()) == pytest.approx(before, abs=1e-4)
    pays = sum(float(one.pays) for one in found.parties)
    cash = sum(float(one.cash) for one in found.parties)
    assert pays == pytest.approx(sum(float(one.cost.expected) for one in found.landed), abs=0.1)
    assert cash == pytest.approx(before * 100 * 0.3, abs=0.1)
    assert sum(float(one.cash + one.stays) for one in found.parties) == pytest.approx(before * 100, abs=0.1)
    assert float(found.net.expected) == pytest.approx(pays - cash, abs=0.1)
    assert all(one.created.expected == 0 for one in found.landed if one.destination == "prevented")


@settings(max_examples=40, deadline=None)
@given(ledgers(), st.integers(1, 50))
def test_a_unit_that_is_lost_stops_the_ledger(made, lost):
    made["cells"][0]["before"] = [units + lost for units in made["cells"][0]["before"]]
    with pytest.raises(Refused) as refused:
        calc("need.ledger", **made)
    assert [one.kind for one in refused.value.findings] == ["does-not-foot"]


def test_ratios_of_one_family_move_together_and_widen_the_cost():
    def width(tie):
        landings = [
            {"mitigation": name, "destination": "visits", "share": 1, "ratio_low": 1, "ratio_high": 3, "unit_cost": 10}
            | {"party": "board", "family": "contacts"}
            for name in "abcd"
        ]
        cells = [{"id": "stays", "before": [500], "kept": [100], "price": 0, "cash": 0, "party": "board"}]
        moved = [{"mitigation": name, "cell": "stays", "units": [100]} for name in "abcd"]
        found = calc(
            "need.ledger", cells=cells, movements=moved, landings=landings, families={"contacts": tie}, draws=2_000
        ).value
        return float(found.net.high - found.net.low)

    assert width("1") / width("0") == pytest.approx(2, rel=0.15)


@settings(max_examples=60, deadline=None)
@given(
    ratios=st.lists(st.decimals("0.5", "2", places=2), min_size=2, max_size=6),
    people=st.integers(100, 9_000),
    fills=st.integers(1, 24),
)
def test_a_new_service_is_what_peers_say_and_how_much_they_differ(ratios, people, fills):
    peers = [{"place": f"p{number}", "seen": one * 100, "expected": 100} for number, one in enumerate(ratios)]
    given_service = {"people": [{"group": "all", "people": people, "rate": "0.02"}], "peers": peers, "on": ON}
    found = calc("need.new_service", **given_service).value
    logs = [log(float(one)) for one in ratios]
    reach = float(student.ppf(0.9, len(logs) - 1)) * np.std(logs, ddof=1) * (1 + 1 / len(logs)) ** 0.5
    assert float(found.middle) == pytest.approx(people * 0.02 * exp(np.mean(logs)), rel=1e-6)
    assert float(found.high) == pytest.approx(float(found.middle) * exp(reach), rel=1e-4)
    assert float(found.low) == pytest.approx(float(found.middle) * exp(-reach), rel=1e-4, abs=1e-5)
    slow = calc("need.new_service", **given_service, fills=fills).value
    # The share of full use that has come, month by month, on a fine grid.
    grid = (np.arange(12_000) + 0.5) / 1_000
    assert float(slow.middle / found.middle) == pytest.approx(float((1 - np.exp(-grid / fills)).mean()), rel=1e-4)
    assert list(slow.by_month) == sorted(slow.by_month)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(1, 300), st.one_of(st.none(), st.integers(0, 300)), st.one_of(st.none(), st.integers(0, 90))
        ),
        min_size=1,
        max_size=8,
    )
)
def test_shares_are_of_those_days_alone_on_which_somebody_counted(rows):
    counts = [
        {"body": "A", "day": f"2024-05-{day:02d}", "occupied": beds}
        | ({} if found is None else {"not_meeting": min(found, beds)})
        | ({} if gone is None else {"discharged": gone})
        for day, (beds, found, gone) in enumerate(rows, 1)
    ]
    first, second, third = calc("need.not_needing_bed", counts=counts, on=ON, source="return").value.together
    told = [(beds, min(found, beds), gone) for beds, found, gone in rows if found is not None]
    both = [row for row in told if row[2] is not None]
    if told:
        share = sum(found for _, found, _ in told) / sum(beds for beds, _, _ in told)
        assert float(first.share) == pytest.approx(share, abs=1e-6)
    else:
        assert first.share is None
    if both:
        share = sum(found - gone for _, found, gone in both) / sum(beds for beds, _, _ in both)
        assert float(second.share) == pytest.approx(share, abs=1e-6)
    assert third.share is None


@settings(max_examples=100, deadline=None)
@given(
    number=st.decimals("-2", "3", places=1),
    other=st.decimals("-2", "3", places=1),
    count=st.integers(-1, 4),
)
def test_whatever_is_given_there_is_an_answer_or_findings(number, other, count):
    landing = {"mitigation": "m", "destination": "visits", "share": other, "ratio_low": number, "ratio_high": other}
    asked = {
        "need.beds": {
            "on": ON,
            "census": {"admissions": [number, other], "staying": [1, other], "risk": number, "beds": count},
            "pool": {"beds": count, "load": number, "stay": other, "than": 1},
            "bed_days": {"draws": [number] * max(0, count), "days": count, "occupancy": other},
        },
        "need.waiting_list": {
            "on": ON,
            "queues": [{"id": "q", "demand": number, "capacity": other, "target": count, "waiting": [number, 3]}],
        },
        "need.new_service": {
            "on": ON,
            "people": [{"group": "g", "people": number, "rate": other}],
            "peers": [{"place": str(one), "seen": number, "expected": other} for one in range(count)],
            "months": count,
            "fills": number,
        },
        "need.ledger": {
            "cells": [{"id": "c", "before": [number], "kept": [other], "price": 5, "cash": number, "party": "p"}],
            "movements": [{"mitigation": "m", "cell": "c", "units": [number - other] * max(0, count)}],
            "landings": [landing],
        },
    }
    for name, fields in asked.items():
        try:
            found = calc(name, **fields)
        except Refused as refused:
            assert_told(refused.findings)
            continue
        assert found.because.says


def assert_told(findings):
    """Every finding says what is wrong and what to do."""
    assert findings
    assert all(one.what and one.next for one in findings)


@pytest.mark.parametrize("huge", ["1e13", "1e400"])
def test_numbers_beyond_all_measure_are_told(huge):
    cell = {"id": "c", "before": [5], "kept": [5], "price": huge, "cash": 0, "party": "p"}
    asked = [
        ("need.ledger", {"cells": [cell], "movements": [], "landings": []}),
        ("need.beds", {"on": ON, "census": {"admissions": [huge], "staying": [1]}}),
        ("need.beds", {"on": ON, "pool": {"beds": 5, "load": huge}}),
        ("need.waiting_list", {"on": ON, "queues": [{"id": "q", "demand": huge, "capacity": 1, "target": 1}]}),
        (
            "need.new_service",
            {
                "on": ON,
                "people": [{"group": "g", "people": huge, "rate": 1}],
                "peers": [{"place": name, "seen": 1, "expected": 1} for name in "ab"],
            },
        ),
    ]
    for name, fields in asked:
        with pytest.raises(Refused) as refused:
            calc(name, **fields)
        assert {one.kind for one in refused.value.findings} == {"number-out-of-range"}, name
