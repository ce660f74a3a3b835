"""The table of escalations: whatever steps are recorded, no state is reached but by it, and the acts never leave it."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import decide
from concordat.decide.escalation_states import LADDER, MOVES, SAYS, Move, State, later, moves_of, reached
from concordat.decide.records import EscalationStep
from concordat.kernel.act import Moment, act, changed
from concordat.kernel.finding import stops
from concordat.kernel.system import System
from concordat.store import read

STATES, ALL_MOVES = get_args(State), get_args(Move)
ENDS: set[State] = {"settled", "used up", "stopped"}
DAY = date(2018, 10, 1)
PROPOSAL = "joining-later"
STEPS = st.builds(
    EscalationStep,
    proposal=st.just("p"),
    number=st.integers(1, 6),
    kind=st.sampled_from(LADDER),
    body=st.just("A"),
    led_by=st.just("B"),
    ground=st.just("LOST"),
    starts=st.just(DAY),
    due=st.just(DAY),
    done=st.none() | st.just(DAY),
    outcome=st.sampled_from(["settled", "not settled"]),
    stopped=st.none() | st.just(DAY),
)


def test_the_table_names_every_state_and_ends_where_it_should() -> None:
    assert set(SAYS) == set(STATES)
    assert {move for _, move in MOVES} == set(ALL_MOVES)
    assert {state for state in STATES if not any(one == state for one, _ in MOVES)} == ENDS
    assert set(MOVES.values()) | {"not started"} == set(STATES)


@given(st.lists(STEPS, max_size=6))
def test_no_state_is_reached_but_by_the_table(steps: list[EscalationStep]) -> None:
    state, wrong = reached(steps)
    # The same by walking over the moves one by one, by hand.
    slow, left_out = "not started", []
    for step in steps:
        for move in moves_of(step):
            if (slow, move) in MOVES:
                slow = MOVES[slow, move]  # type: ignore[index]  # a state
            else:
                left_out.append(step)
    assert state == slow
    assert set(map(id, wrong)) <= set(map(id, left_out))
    assert bool(wrong) == bool(left_out)
    if state in ENDS:
        assert reached([*steps, replace(steps[-1], done=None, stopped=None)])[0] == state


@cache
def lapsed() -> System:
    """A text whose last date has passed while two bodies had not decided."""
    loaded = read(Path(__file__).resolve().parents[2] / "examples" / "kent-and-medway-2018", bulk=False).system
    assert loaded is not None
    return loaded


TRIES = st.lists(
    st.tuples(
        st.sampled_from(["start", "settle", "fail", "stop"]),
        st.sampled_from(LADDER),
        st.integers(0, 20),
        st.integers(1, 9),
    ),
    max_size=9,
)


@settings(deadline=None, max_examples=60)
@given(TRIES)
def test_acts_tried_in_any_order_never_leave_the_table(tries: list[tuple[str, str, int, int]]) -> None:
    system, day = lapsed(), DAY
    for move, kind, wait, takes in tries:
        day += timedelta(days=wait)
        before = decide.escalation(system, PROPOSAL, day)
        state: State = before.state.value if before else "not started"
        name, own = {
            "start": ("decide.start_escalation", {"body": "99J", "kind": kind, "led_by": "99J", "ground": "LAPSED"}),
            "settle": ("decide.complete_escalation", {"outcome": "settled", "result": "r"}),
            "fail": ("decide.complete_escalation", {"outcome": "not settled", "result": "r"}),
            "stop": ("decide.stop_escalation", {"reason": "r"}),
        }[move]
        if move == "start":
            own = own | {"due": day + timedelta(days=takes)}
        one = act(name)
        what = one.given(proposal=PROPOSAL, **own)
        refused = bool(stops(one.check(what, system, Moment(day))))
        last = before.steps[-1].step.kind if before else None
        if move == "fail" and last == LADDER[-1]:
            move = "fail the last"
        allowed = (state, move) in MOVES and (move != "start" or kind in later(last))  # type: ignore[comparison-overlap]
        assert refused is not allowed
        if refused:
            continue
        system = changed(system, one.change(what, system, Moment(day)))
        after = decide.escalation(system, PROPOSAL, day)
        assert after is not None
        assert after.state.value == MOVES[state, move]  # type: ignore[index]  # a move of the table
    assert not [found for found in decide.findings(system) if found.where.field.startswith("EscalationStep")]
