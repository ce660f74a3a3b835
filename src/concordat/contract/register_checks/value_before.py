"""Takes the register, gives each variation whose value or end before it is not what the line was, and lines no longer as last varied."""

from collections.abc import Iterator
from itertools import pairwise

from concordat.contract.checked import FAULT, Checked
from concordat.kernel.finding import Finding
from concordat.kernel.text import amount

SORT = FAULT


def check(given: Checked) -> Iterator[Finding]:
    """Yield not-as-before and not-as-varied."""
    for code, variations in given.variations_of.items():
        for first, second in pairwise(variations):
            if (first.value_after, first.ends_after) != (second.value_before, second.ends_before):
                what = (
                    f"The variation {second.id} starts from {_said(second.value_before, second.ends_before)}; "
                    f"{first.id} before it had left {_said(first.value_after, first.ends_after)}."
                )
                why = "A change between them is missing, or one of them is wrong."
                yield given.finding(
                    "not-as-before", second, what, why, "Correct it, or add what is missing.", "value_before"
                )
        line, last = given.line_by_id.get(code), variations[-1]
        if line is not None and (last.value_after, last.ends_after) != (line.value, line.ends):
            what = (
                f"Line {code} stands at {_said(line.value, line.ends)}; "
                f"its last variation {last.id} left {_said(last.value_after, last.ends_after)}."
            )
            why = "The line is not what its ledger of changes comes to."
            yield given.finding("not-as-varied", line, what, why, "Correct the line, or add the change.", "value")


def _said(value: object, ends: object) -> str:
    return f"{amount(value, '£')} a year{f' to before {ends}' if ends else ' without an end'}"
