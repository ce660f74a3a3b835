"""Takes the register, gives each line whose value a year is far above what any or its like are worth, in case a figure slipped."""

from collections import defaultdict
from collections.abc import Iterator
from statistics import median

from concordat.contract.checked import FAULT, Checked
from concordat.contract.records import Line
from concordat.kernel.finding import Finding
from concordat.kernel.text import amount

SORT = FAULT
RULE = "contract.plausible_value"


def check(given: Checked) -> Iterator[Finding]:
    """Yield implausible-value: above the most of all, or above so many times the middle of enough lines of the same service."""
    band = given.system.rules.on(RULE, given.on).value
    most, times, peers = int(band["most_a_year"]), int(band["times_the_middle"]), int(band["least_peers"])
    alike: dict[str, list[Line]] = defaultdict(list)
    for line in given.register.lines:
        alike[line.service].append(line)
    for line in given.register.lines:
        others = [one.value for one in alike[line.service] if one.id != line.id and line.service]
        middle = median(others) if len(others) >= peers else None
        if line.value > most:
            against = f"no line is expected above {amount(most, '£')}"
        elif middle and line.value > middle * times:
            against = f"the middle of the {len(others)} other lines for {line.service} is {amount(middle, '£')}"
        else:
            continue
        what = f"Line {line.id} is worth {amount(line.value, '£')} a year; {against}."
        why = "A figure so far out is often pence for pounds, or the value of the whole term."
        yield given.finding(
            "implausible-value", line, what, why, "Check it against the contract; it is counted as it is.", "value"
        )
