"""Measured numbers as people read them: six figures, all before the point, and never an exponent."""

import pytest

from concordat.kernel.text import shown
from concordat.publish.words import bare, is_number


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (65.0, "65"),
        (0.1, "0.1"),
        (99.80000000000001, "99.8"),
        (12.3456789, "12.3457"),
        (1234567.89, "1,234,568"),
        (0.000000123, "0.000000123"),
        (-3.25, "-3.25"),
        (0.0, "0"),
        (float("inf"), "inf"),
    ],
)
def test_a_measured_number_is_shown_to_six_figures(value: float, text: str) -> None:
    assert shown(value) == text


def test_pages_show_it_alike_with_a_true_minus() -> None:
    assert bare(-1234.5) == "\u22121,234.5"
    assert is_number(0.5)
