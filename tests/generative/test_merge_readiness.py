"""What must hold of every readiness statement: no sentence is lost, what is against always shows, and nothing weak is ready."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import calc
from concordat.merge import Duty, Holding, of_duties, prove

ON, DAY_ONE = date(2020, 3, 1), date(2020, 4, 1)
NAMES = [one.id for one in calc("merge.readiness", on=ON, day_one=DAY_ONE).value.sentences]


def proved(*names: str) -> list[dict[str, Any]]:
    return [{"sentence": name, "says": "x", "on": ON, "about": "live state"} for name in names]


@settings(max_examples=30, deadline=None)
@given(st.sets(st.sampled_from(NAMES)), st.sets(st.sampled_from(NAMES)))
def test_ready_is_only_what_has_every_sentence_proved_or_its_risk_accepted(shown: set[str], taken: set[str]) -> None:
    risks = [{"sentence": name, "by": "x", "why": "y", "on": ON} for name in sorted(taken)]
    found = calc("merge.readiness", on=ON, day_one=DAY_ONE, evidence=proved(*sorted(shown)), accepted=risks).value
    assert [one.id for one in found.sentences] == NAMES
    assert sum(found.states.values()) == len(NAMES) == len(found.statement)
    allowed = shown | (taken - {"duties", "viability"})
    assert found.ready == (allowed == set(NAMES))
    assert all(one.by for one in found.sentences)


@pytest.mark.story("C17")
@settings(max_examples=30, deadline=None)
@given(st.integers(0, 60))
def test_one_day_without_a_holder_blocks_readiness_until_it_is_closed(lost: int) -> None:
    def evidence(missing: int) -> Any:
        holdings = [Holding(duty="d", body="old", starts=ON, ends=DAY_ONE - timedelta(days=missing % 31))]
        holdings += [Holding(duty="d", body="new", starts=DAY_ONE)]
        one = of_duties(prove([Duty(id="d", areas=("east",))], (), holdings, (), ON, date(2020, 6, 1)), ON)
        return {"sentence": one.sentence, "says": one.says, "on": one.on, "stands": one.stands, "about": one.about}

    others = proved(*(name for name in NAMES if name != "duties"))
    found = calc("merge.readiness", on=ON, day_one=DAY_ONE, evidence=[*others, evidence(lost)]).value
    assert found.ready == (lost % 31 == 0)
    closed = calc("merge.readiness", on=ON, day_one=DAY_ONE, evidence=[*others, evidence(lost), evidence(0)]).value
    assert closed.ready


@pytest.mark.story("C17")
@settings(max_examples=30, deadline=None)
@given(st.integers(0, 20), st.integers(1, 20), st.sampled_from(["staff", "money", "quorum"]))
def test_an_old_body_below_its_own_minimum_is_never_ready(value: int, least: int, of: str) -> None:
    minima = [
        {"body": "old", "of": one, "least": least, "seen": [{"on": ON, "value": value if one == of else least}]}
        for one in ("staff", "money", "quorum")
    ]
    others = proved(*(name for name in NAMES if name != "viability"))
    found = calc("merge.readiness", on=ON, day_one=DAY_ONE, old_bodies=["old"], minima=minima, evidence=others).value
    assert found.ready == (value >= least)
    assert [(one.of, one.lowest) for one in found.alerts] == ([(of, value)] if value < least else [])
