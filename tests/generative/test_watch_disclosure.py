"""What must hold of disclosure control, whatever the cells, sums, overlaps and policy: nothing small shows, nothing is told twice over."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import calc

counts = st.integers(0, 30)


@st.composite
def releases(draw: st.DrawFn) -> dict[str, Any]:
    """Areas with their total in two months, and a board with a council inside it."""
    own = draw(st.lists(counts, min_size=2, max_size=5))
    later = draw(st.lists(counts, min_size=len(own), max_size=len(own)))
    cells = [{"id": f"A{place}", "count": one, "of": one + draw(st.integers(0, 40))} for place, one in enumerate(own)]
    cells += [{"id": f"B{place}", "count": one} for place, one in enumerate(later)]
    cells += [{"id": f"AB{place}", "count": one + two} for place, (one, two) in enumerate(zip(own, later, strict=True))]
    cells += [{"id": "A", "count": sum(own)}, {"id": "B", "count": sum(later)}]
    board = draw(st.integers(0, 60))
    cells += [{"id": "board", "count": board}, {"id": "council", "count": draw(st.integers(0, board))}]
    sums = [{"whole": name, "parts": [f"{name}{place}" for place in range(len(own))]} for name in "AB"]
    sums += [{"whole": f"AB{place}", "parts": [f"A{place}", f"B{place}"]} for place in range(len(own))]
    return {
        "cells": cells,
        "sums": sums,
        "overlaps": [{"larger": "board", "smaller": "council"}],
        "rates": [{"id": f"rate {one['id']}", "cell": one["id"]} for one in cells if one.get("of")],
        "policy": draw(st.sampled_from(["usual", "hospital"])),
    }


@settings(max_examples=30, deadline=None)
@given(given_=releases())
def test_nothing_small_shows_and_no_sum_gives_it_back(given_: dict[str, Any]) -> None:
    answer = calc("watch.disclose", given_)
    below, step = {"usual": (5, 1), "hospital": (8, 5)}[given_["policy"]]
    shown = {one.id: one.shown for one in answer.value.cells}
    hidden = {one.id for one in answer.value.cells if one.shown is None}
    for cell in given_["cells"]:
        count, of = cell["count"], cell.get("of")
        small = 0 < count < below or (of is not None and 0 < of - count < below)
        assert not (small and shown[cell["id"]] is not None)
        if shown[cell["id"]] is not None:
            assert shown[cell["id"]] % step == 0
            assert abs(shown[cell["id"]] - count) * 2 <= step
    for one in given_["sums"]:
        assert len({one["whole"], *one["parts"]} & hidden) != 1
    by_name = {cell["id"]: cell["count"] for cell in given_["cells"]}
    if 0 < by_name["board"] - by_name["council"] < below:
        assert {"board", "council"} & hidden
    for rate in given_["rates"]:
        assert (answer.value.rates[rate["id"]] is None) == (rate["cell"] in hidden)
    width = below
    narrow = {one.where.field for one in answer.findings}
    for one in answer.value.cells:
        if one.shown is None and one.id not in narrow:
            assert one.most is None or one.most - one.least >= width - 1e-6
            assert one.least - 1e-6 <= by_name[one.id]
            assert one.most is None or by_name[one.id] <= one.most + 1e-6
    assert answer.value.safe == (not narrow)


@settings(max_examples=20, deadline=None)
@given(given_=releases(), seed=st.randoms())
def test_the_order_of_cells_changes_nothing(given_: dict[str, Any], seed: Any) -> None:
    shuffled = given_ | {name: seed.sample(given_[name], len(given_[name])) for name in ("cells", "sums")}
    before, after = (calc("watch.disclose", one).value for one in (given_, shuffled))
    assert {one.id: one.shown for one in before.cells} == {one.id: one.shown for one in after.cells}


@settings(max_examples=30, deadline=None)
@given(given_=releases())
def test_no_reason_tells_a_hidden_count(given_: dict[str, Any]) -> None:
    answer = calc("watch.disclose", given_)
    hidden = {one.id for one in answer.value.cells if one.shown is None}
    for reason in answer.because.parts[1:]:
        name, _, why = reason.says.partition(": hidden, ")
        assert name in hidden
        assert reason.value is None
        assert why in ("small", "all but a few") or why.startswith("protects ")
