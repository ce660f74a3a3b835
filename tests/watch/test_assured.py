"""Variation and assurance of measures: what changes beyond chance, what will meet or miss its target as it is, and the matrix of both."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from concordat import watch
from concordat.contract.records import ExpectedOutcome
from concordat.kernel.outcome import Outcome
from concordat.kernel.rulebook import Rulebook
from concordat.publish.charts import chart_of
from concordat.watch.records import Indicator

OWN = Indicator(
    id="falls", body="09W", title="Falls", method="as published", top="falls", bottom="people", population="people",
    better="lower", multiplier=Decimal(1), unit="per cent",
)  # fmt: skip
STEADY = [10.0, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10]


def series(area: str, values: list[float | None]) -> list[watch.AreaValue]:
    return [
        watch.AreaValue(
            OWN, area, date(2000 + at, 1, 1), date(2001 + at, 1, 1), "", "", "", None, None, value, None, None
        )
        for at, value in enumerate(values)
    ]


def wanted(area: str, target: str, unit: str = "per cent", name: str = "o") -> watch.Traced:
    outcome = ExpectedOutcome(
        id=f"{name}-{area}", body=area, title="Fewer falls", indicator="falls", target=Decimal(target), unit=unit
    )
    return watch.Traced(outcome, OWN, {}, 2)


def test_a_target_is_met_missed_or_met_by_chance_and_the_newest_value_is_of_concern_or_not(rules: Rulebook) -> None:
    values = [
        *series("A", [*STEADY[:-1], 30]), *series("B", STEADY), *series("C", STEADY), *series("D", [*STEADY[:-1], 2]),
        *series("E", STEADY[:5]), *series("F", STEADY[:4]), *series("G", [*STEADY[:6], None, *STEADY[7:]]),
    ]  # fmt: skip
    found = {
        one.now.area: one
        for one in watch.assured(values, [wanted("A", "5"), wanted("B", "20"), wanted("C", "10.5")], rules)
    }
    assert {area: (one.variation, one.assurance) for area, one in found.items()} == {
        "A": ("concern", "fail"), "B": ("common cause", "pass"), "C": ("common cause", "inconsistent"),
        "D": ("improvement", ""), "E": ("common cause", ""),
    }  # fmt: skip
    assert [area for area, one in found.items() if one.trial] == ["E"]
    assert found["A"].cause == "one outside"
    made = watch.assurance_matrix(tuple(found.values()))
    assert made.column("variation") == ("C concern", "V common cause", "I improvement")
    assert [made.column(name) for name in ("pass", "inconsistent", "fail", "none")] == [
        (0, 1, 0),
        (0, 1, 0),
        (1, 0, 0),
        (0, 1, 1),
    ]
    listed = watch.assured_table(tuple(found.values()), {"A": "Ashford"})
    assert listed.rows[0][1] == "Ashford"
    assert listed.column("assurance")[0] == "F fail"
    assert watch.assurance_in_words(tuple(found.values())).startswith("Of concern and sure to miss its target: falls.")
    drawn = chart_of(made, Outcome("watch", "Watch", ()))
    assert drawn is not None
    assert drawn.panels[0].count("<rect") == 5
    assert "1 concern, fail" in drawn.says


@pytest.mark.parametrize(("traced", "assurance"), [([wanted("B", "20", "admissions")], ""), ([], "")])
def test_a_target_in_another_unit_is_none(rules: Rulebook, traced: list[watch.Traced], assurance: str) -> None:
    (one,) = watch.assured(series("B", STEADY), traced, rules)
    assert (one.assurance, one.target) == (assurance, None)
    assert watch.assured_table([one], {}).column("assurance") == ("no target",)


def test_the_outcome_due_last_says_what_is_wanted_and_overlapping_years_count_once(rules: Rulebook) -> None:
    first, last = wanted("B", "20"), wanted("B", "5", name="p")
    last = replace(last, outcome=replace(last.outcome, due=date(2020, 3, 31)))
    values = series("B", STEADY)
    rolling = [
        *values,
        *(replace(one, starts=one.starts.replace(month=7), ends=one.ends.replace(month=7)) for one in values),
    ]
    (one,) = watch.assured(rolling, [last, first], rules)
    assert one.assurance == "fail"
    assert one.periods == len(STEADY)
    assert watch.assured([], [], rules) == ()
    assert watch.assurance_in_words([]).startswith("No measure is of concern")
