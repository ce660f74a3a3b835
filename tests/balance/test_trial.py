"""How far prices, activity and savings are tried: what is further is a finding each, and is left out."""

from decimal import Decimal

import pytest

from concordat.balance import Overlay, overlay_within

MOST = {"prices": Decimal(10), "activity": Decimal(10), "savings": Decimal(5)}


@pytest.mark.parametrize("far", [Decimal(10), Decimal(-10), Decimal("0.5"), None])
def test_what_is_within_is_tried(far: Decimal | None) -> None:
    assert overlay_within({"prices": far}, MOST, merged=True) == (Overlay(prices=far or Decimal(0), merged=True), ())


def test_each_that_is_further_is_a_finding_and_the_others_are_tried() -> None:
    given = {"prices": Decimal("-10.1"), "activity": Decimal(3), "savings": Decimal(6)}
    tried, findings = overlay_within(given, MOST, merged=False)
    assert tried == Overlay(activity=Decimal(3))
    assert [(one.kind, one.where.field) for one in findings] == [
        ("beyond-what-can-be-tried", "prices"),
        ("beyond-what-can-be-tried", "savings"),
    ]
    assert findings[0].what == "Prices cannot be tried at -10.1 %."
