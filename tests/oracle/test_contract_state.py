"""The state of a contract by living through its days one by one, each variation put in place on its day and never looked back at."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc

FIRST = date(2017, 4, 1)
CHANGES = st.lists(st.tuples(st.integers(0, 1), st.integers(0, 700), st.integers(0, 10**6)), max_size=6)


def lived(first, changes, until):
    """Return the value of each line at the end of a day, going from the first day on."""
    now, day = dict(first), FIRST
    while day <= until:
        for line, on, value in changes:
            if on == day:
                now[line] = value
        day += timedelta(days=1)
    return now


@settings(max_examples=120, deadline=None)
@given(CHANGES, st.integers(0, 800), st.integers(0, 800))
def test_the_state_is_what_living_through_the_days_comes_to(drawn, on_after, known_after):
    first = {"a": Decimal("100.00"), "b": Decimal("7.00")}
    seen, changes = set(), []
    for line, after, pennies in sorted(drawn, key=lambda one: one[1]):
        if (line, after) not in seen:
            seen.add((line, after))
            changes.append(("ab"[line], FIRST + timedelta(days=after), Decimal(pennies) / 100))
    now, records = dict(first), []
    for number, (line, day, value) in enumerate(changes):
        records.append(
            {
                "id": f"v{number}",
                "contract": "k",
                "line": line,
                "made_on": day,
                "value_before": now[line],
                "value_after": value,
                "lifetime_change": value - now[line],
                "reason": "changed",
            }
        )
        now[line] = value
    on, known = FIRST + timedelta(days=on_after), FIRST + timedelta(days=known_after)
    lines = [
        {
            "id": name,
            "contract": "k",
            "commissioner": "c",
            "provider": "t",
            "service": name,
            "form": "block",
            "value": now[name],
            "starts": FIRST,
        }
        for name in first
    ]
    contract = {"id": "k", "title": "K", "starts": FIRST}
    found = calc(
        "contract.state", on=on, known_on=known, contract=contract, lines=lines, variations=records[::-1]
    ).value
    expected = lived(first, changes, min(on, known))
    assert {line.line: line.value for line in found.lines} == expected
    assert found.value == sum(expected.values())
    assert found.changed == sum(expected.values()) - sum(first.values())
