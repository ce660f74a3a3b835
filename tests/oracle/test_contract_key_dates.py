"""Key dates by walking every day of ten years and asking each what may still happen on it."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc

FIRST, YEAR = date(2017, 4, 1), timedelta(days=365)
DAYS = [FIRST + timedelta(days=number) for number in range(-400, 3000)]
OPTION = st.tuples(
    st.sampled_from(["extension", "renewal", "break"]),
    st.integers(30, 900),
    st.integers(1, 500),
    st.integers(0, 30),
    st.sampled_from(["open", "used", "not used"]),
    st.integers(-900, 900),
)


def options(drawn):
    for number, (kind, starts, lasts, notice, state, decided) in enumerate(drawn):
        begins = FIRST + timedelta(days=starts)
        yield {
            "id": f"o{number}",
            "contract": "k",
            "kind": kind,
            "starts": begins,
            "ends": begins + timedelta(days=lasts) if kind != "break" else None,
            "notice_by": begins - timedelta(days=notice),
            "state": state,
            "decided_on": None if state == "open" else FIRST + timedelta(days=decided),
        }


def in_force_by(contract, chosen, day):
    """Say whether the contract holds on a day: by itself or by an option that begins on a day on which it still held."""
    if any(one["kind"] == "break" and one["starts"] <= day for one in chosen["used breaks"]):
        return False
    reach = contract["ends"]
    while True:
        longer = [one["ends"] for one in chosen["longer"] if one["starts"] <= reach and one["ends"] > reach]
        if not longer:
            return contract["starts"] <= day < reach
        reach = max(longer)


@settings(max_examples=120, deadline=None)
@given(st.lists(OPTION, max_size=4), st.integers(0, 1500))
def test_the_last_possible_end_is_the_last_day_on_which_it_can_still_hold(drawn, after):
    own, on = list(options(drawn)), FIRST + timedelta(days=after)
    breaks = [one for one in own if one["kind"] == "break"]
    known = {one["id"] for one in own if one["state"] != "open" and one["decided_on"] <= on}
    used = [one for one in own if one["state"] == "used" and one["id"] in known]
    still = [one for one in own if one["id"] not in known and one["notice_by"] >= on]
    contract = {"id": "k", "title": "K", "starts": FIRST, "ends": FIRST + 2 * YEAR}
    chosen = {
        "longer": [one for one in (*used, *still) if one["kind"] != "break"],
        "used breaks": [one for one in breaks if one in used],
    }
    found = calc("contract.key_dates", on=on, contracts=[contract], options=own).value
    told = {one.kind: one.on for one in found.dates}
    if not chosen["used breaks"]:
        last = max(day for day in DAYS if in_force_by(contract, chosen, day))
        assert told.get("last_possible_end", told.get("extended_end", told["first_expiry"])) == last
    notices = [one for one in found.dates if one.kind == "notice"]
    assert {one.option: one.standing == "missed" for one in notices} == {
        one["id"]: one["id"] not in known and one["notice_by"] < on for one in own
    }
    assert [one.on for one in found.dates] == sorted(one.on for one in found.dates)
    assert found.missed == sum(one.standing == "missed" for one in found.dates)
