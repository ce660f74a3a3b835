"""Values of so few people that somebody could be recognised are not shown, nor what would give them away."""

from datetime import date
from decimal import Decimal

from concordat import watch
from concordat.kernel.rulebook import Rulebook
from concordat.publish.safe_values import TOO_FEW, safe_values
from concordat.watch.records import Indicator

ON = date(2018, 9, 1)
SMOKING = Indicator(
    id="smoking", body="09W", title="Mothers who smoke", method="proportion", top="who smoke", bottom="known",
    population="mothers", better="lower", multiplier=Decimal(100), unit="per cent",
)  # fmt: skip


def one(area: str, events: int, people: int, group: str = "") -> watch.AreaValue:
    share = events / people * 100
    return watch.AreaValue(
        SMOKING, area, date(2017, 4, 1), date(2018, 4, 1), "", "", group, events, people, share, share, share
    )


def shown(values: list[watch.AreaValue], rules: Rulebook) -> list[tuple[str, str]]:
    return [(own.area, own.group) for own in safe_values(values, rules, ON) if own.value is not None]


def test_large_counts_stay_as_they_are(rules: Rulebook) -> None:
    values = [one("09W", 60, 200), one("09W", 40, 100, "fifth 1"), one("09W", 20, 100, "fifth 2"), one("99J", 30, 90)]
    assert list(safe_values(values, rules, ON)) == values


def test_a_small_count_and_what_would_give_it_away_are_hidden(rules: Rulebook) -> None:
    values = [
        one("09W", 63, 200),
        one("09W", 3, 100, "fifth 1"),
        one("09W", 20, 50, "fifth 2"),
        one("09W", 40, 50, "fifth 3"),
    ]
    found = safe_values(values, rules, ON)
    hidden = [own for own in found if own.value is None]
    assert ("09W", "fifth 1") in [(own.area, own.group) for own in hidden]
    assert len(hidden) >= 2
    assert {(own.events, own.lower, own.upper, own.note) for own in hidden} == {(None, None, None, TOO_FEW)}
    assert all("3 of 100" not in own.because.says for own in found)


def test_few_who_are_not_counted_are_hidden_as_well(rules: Rulebook) -> None:
    assert shown([one("09W", 98, 100), one("99J", 50, 100), one("10D", 50, 100)], rules) != [
        ("09W", ""),
        ("99J", ""),
        ("10D", ""),
    ]


def test_an_area_without_groups_beside_one_with_them_is_looked_at_too(rules: Rulebook) -> None:
    values = [one("09W", 60, 200), one("09W", 40, 100, "fifth 1"), one("09W", 20, 100, "fifth 2"), one("99J", 2, 90)]
    assert ("99J", "") not in shown(values, rules)
