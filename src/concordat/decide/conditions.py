"""Checks conditions as they are given: takes their words, gives a finding for each that no list of conditions could hold."""

from collections.abc import Iterator, Sequence

from concordat.kernel.finding import Finding
from concordat.kernel.given import refuse


def unlisted_conditions(conditions: Sequence[str]) -> Iterator[Finding]:
    """Give a finding for a condition that is empty, that is made twice, or that would be read as two."""
    for number, words in enumerate(conditions, 1):
        if not words.strip():
            what = f"Condition {number} is empty."
            yield refuse("missing-value", what, "It could never be met.", "Say it, or leave it out.", "conditions")
        if ";" in words:
            what = f"Condition {number} has a semicolon in it."
            why = "In the system folder a semicolon stands between two conditions."
            yield refuse("bad-character", what, why, "Make two of it, or use a comma.", "conditions")
        if words in conditions[: number - 1]:
            what = f"Condition {number} is made twice."
            yield refuse("duplicate-key", what, "It is met once.", "Leave it out.", "conditions")
