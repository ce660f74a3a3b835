"""The stories of levels: what is agreed for the system and delivered locally, with local variations owned; who commissions what where, and why."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from concordat import contract
from concordat.contract.records import Clause, Contract, Line, Term

STARTS, ON = date(2018, 4, 1), date(2018, 6, 1)


def line(name: str, of: str, service: str, **changes: Any) -> Line:
    given = {"commissioner": "icb", "provider": "t", "form": "block", "value": Decimal(100), "starts": STARTS}
    return Line(id=name, contract=of, service=service, **{**given, **changes})


def records() -> list[Any]:
    """One contract of the system, two schedules of places under it, and a specialised service that is bought for the whole area."""
    return [
        Clause(key="hours", title="Opening hours", kind="text"),
        Clause(key="notice", title="Notice", kind="days", unit="days"),
        Contract(id="one", title="One contract", starts=STARTS),
        Contract(id="north", title="Schedule of the north", parent="one", starts=STARTS),
        Contract(id="coast", title="Schedule of the coast", parent="one", starts=STARTS),
        Term(contract="one", clause="hours", value="8 to 6"),
        Term(contract="one", clause="notice", value="30"),
        Term(contract="north", clause="hours", value="8 to 8", owner="place-n", reason="more people work away"),
        Term(contract="north", clause="notice", value="30 days", owner="place-n"),
        Term(contract="coast", clause="hours", value="7 to 6"),
        line("beds", "one", "beds", agrees_at="system", delivers_at="place", level_reason="one price for all"),
        line("visits-n", "north", "visits", agrees_at="place", delivers_at="place", level_reason="known by the place"),
        line("visits-c", "coast", "visits", agrees_at="place", delivers_at="body"),
        line(
            "hearts",
            "one",
            "heart surgery",
            commissioner="england",
            agrees_at="system",
            delivers_at="system",
            level_reason="too few patients in each place",
            value=Decimal(900),
        ),
    ]


@pytest.mark.story("A10")
def test_each_line_says_which_level_agrees_and_which_delivers(build: Any) -> None:
    live = contract.register(build(records())).on(ON)
    split = contract.split_levels_table(live).records()
    assert [(row["service"], row["agrees"], row["delivers"], row["why"]) for row in split] == [
        ("beds", "system", "place", "one price for all"),
        ("visits", "place", "body", "no reason recorded"),
    ]


@pytest.mark.story("A10")
def test_local_variations_are_listed_with_their_owners_and_the_same_in_other_words_is_none(build: Any) -> None:
    local = contract.local_variations_table(contract.register(build(records()))).records()
    assert [tuple(row.values()) for row in local] == [
        (
            "Schedule of the north",
            "Opening hours",
            "8 to 8",
            "8 to 6",
            "One contract",
            "place-n",
            "more people work away",
        ),
        ("Schedule of the coast", "Opening hours", "7 to 6", "8 to 6", "One contract", "nobody", "no reason recorded"),
    ]


@pytest.mark.story("A10")
def test_a_local_variation_that_nobody_owns_is_found(build: Any, rules: Any) -> None:
    system = replace(build(records()), rules=rules)
    found = contract.register_findings(system, ON, (contract.GAP,))
    told = [one for one in found if one.kind in ("unowned-variation", "variation-without-reason")]
    assert [one.kind for one in told] == ["unowned-variation", "variation-without-reason"]
    assert all("Schedule of the coast" in one.what for one in told)


@pytest.mark.story("C9")
def test_services_by_level_say_who_commissions_what_and_why_there(build: Any) -> None:
    shown = contract.service_levels_table(contract.register(build(records())).on(ON))
    assert [(row["service"], row["level"], row["commissioners"], row["why"]) for row in shown.records()] == [
        ("beds", "system", "icb", "one price for all"),
        ("heart surgery", "system", "england", "too few patients in each place"),
        ("visits", "place", "icb", "known by the place; no reason recorded"),
    ]
    values = {row["service"]: row["value"] for row in shown.records()}
    assert values == {"beds": 100, "heart surgery": 900, "visits": 200}
