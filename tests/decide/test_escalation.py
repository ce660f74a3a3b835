"""Escalation: what happens where a vote leaves bodies stuck goes step by step, each with who leads it, a clock and a result."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bare_ends import bare_ends
from concordat import decide
from concordat.decide.told.escalation import clauses_table, escalation_figures, escalation_table
from concordat.kernel.act import Moment, act, changed
from concordat.kernel.finding import stops
from concordat.kernel.system import System
from concordat.store import read

LATER = "joining-later"
Do = Callable[..., System]


@pytest.fixture(scope="module")
def kent_and_medway(examples: Path) -> System:
    loaded = read(examples / "kent-and-medway-2018", bulk=False).system
    assert loaded is not None
    return loaded


@pytest.fixture(scope="module")
def do() -> Do:
    """Do an act that nothing stops, on a day."""

    def done(system: System, name: str, day: date, **given: Any) -> System:
        one = act(name)
        what, moment = one.given(**given), Moment(day)
        found = one.check(what, system, moment)
        assert not stops(found), found
        assert all(one.follows(what, system, moment))
        return changed(system, one.change(what, system, moment))

    return done


@pytest.fixture(scope="module")
def lost(kent_and_medway: System, do: Do) -> System:
    """Thanet, without which nobody joins, refuses the text on 25 September 2018."""
    text = kent_and_medway.one(decide.Proposal, LATER).text.sha256
    votes = {"present": 12, "in_favour": 2, "against": 10}
    day = date(2018, 9, 25)
    return do(kent_and_medway, "decide.vote", day, proposal=LATER, body="10E", text_sha256=text, met_on=day, **votes)


@pytest.fixture(scope="module")
def talks(lost: System, do: Do) -> System:
    """The chairs are to talk from 26 September to 10 October 2018."""
    given = {"proposal": LATER, "body": "99J", "kind": "talks between chairs", "led_by": "10E", "ground": "LOST"}
    return do(lost, "decide.start_escalation", date(2018, 9, 26), due=date(2018, 10, 10), **given)


def stands(system: System, day: date) -> tuple[str, list[str]]:
    told = decide.escalation(system, LATER, day)
    assert told is not None
    return told.state.value, [one.state.value for one in told.steps]


@pytest.mark.story("B4")
def test_a_veto_opens_steps_with_clocks_up_to_a_result(lost: System, talks: System, do: Do) -> None:
    assert decide.status(lost, LATER, date(2018, 9, 26)).standing.value == "LOST"
    assert decide.escalation(talks, LATER, date(2018, 9, 25)) is None
    told = decide.escalation(talks, LATER, date(2018, 10, 3))
    assert told is not None
    (first,) = told.steps
    assert (told.state.value, first.state.value, told.next_kind) == ("running", "running", "mediation")
    assert (first.days.value, first.left.value) == (7, 7)
    late = decide.escalation(talks, LATER, date(2018, 10, 13))
    assert late is not None
    assert late.running is not None
    # Nothing closes because its last day has passed.
    assert (late.state.value, late.running.state.value, late.running.left.value) == ("running", "overdue", -3)

    given = {"proposal": LATER, "outcome": "not settled", "result": "The seats of Thanet stay open"}
    failed = do(talks, "decide.complete_escalation", date(2018, 10, 13), **given)
    assert stands(failed, date(2018, 10, 13)) == ("between steps", ["not settled"])
    given = {"proposal": LATER, "body": "10A", "kind": "mediation", "led_by": "99J", "ground": "LOST"}
    mediation = do(failed, "decide.start_escalation", date(2018, 10, 20), due=date(2018, 11, 20), **given)
    assert stands(mediation, date(2018, 11, 1)) == ("running", ["not settled", "running"])
    given = {"proposal": LATER, "outcome": "settled", "result": "A text with two seats is put forward"}
    settled = do(mediation, "decide.complete_escalation", date(2018, 11, 12), **given)
    assert stands(settled, date(2018, 11, 12)) == ("settled", ["not settled", "settled"])
    # What was known earlier stays what was known earlier.
    assert stands(settled, date(2018, 10, 1)) == ("running", ["running"])
    assert decide.status(settled, LATER, date(2018, 11, 12)).standing.value == "LOST"


@pytest.mark.story("B4")
def test_inertia_opens_steps_as_a_refusal_does(kent_and_medway: System, do: Do) -> None:
    """The last date passes with two bodies that have not decided."""
    day = date(2018, 10, 1)
    assert decide.status(kent_and_medway, LATER, day).standing.value == "LAPSED"
    given = {"proposal": LATER, "body": "09C", "kind": "talks between chairs", "led_by": "09C", "ground": "LAPSED"}
    started = do(kent_and_medway, "decide.start_escalation", day, due=date(2018, 10, 15), **given)
    assert stands(started, day) == ("running", ["running"])


def test_every_figure_of_an_escalation_ends_in_the_act_that_started_the_step(talks: System) -> None:
    told = decide.escalation(talks, LATER, date(2018, 10, 3))
    assert told is not None
    shown = escalation_table(told, {"10E": "Thanet"})
    assert shown.column("led_by") == ("Thanet",)
    assert shown.says == "If this step settles nothing, mediation comes next."
    state, left = escalation_figures(told)
    assert (state.value, left.value, left.name) == ("running", 7, f"decide.{LATER}.escalation_days_left")
    assert not bare_ends(shown, state, left)
    assert {end.act.key for end in left.because.ends() if end.act} == {(LATER, "1")}


def test_the_last_step_that_fails_uses_the_escalation_up(lost: System, do: Do) -> None:
    given = {"proposal": LATER, "body": "99J", "kind": "NHS England", "led_by": "99J", "ground": "LOST"}
    last = do(lost, "decide.start_escalation", date(2018, 9, 26), due=date(2018, 10, 10), **given)
    given = {"proposal": LATER, "outcome": "not settled", "result": "Each body decides for itself"}
    failed = do(last, "decide.complete_escalation", date(2018, 10, 1), **given)
    assert stands(failed, date(2018, 10, 1)) == ("used up", ["not settled"])
    told = decide.escalation(failed, LATER, date(2018, 10, 1))
    assert told is not None
    assert told.next_kind is None


DISAGREES = {"decision_type": "joint committee", "ground": "AMBIGUOUS"}
AMBIGUOUS = {"proposal": "joint-executive-committee", "body": "06W", "led_by": "06M", "kind": "mediation"} | DISAGREES
ASKED = date(2017, 9, 27)


@pytest.fixture(scope="module")
def two_clauses(examples: Path) -> System:
    """The example with a second clause of Norwich, by which its chief officer decides alone what it keeps to a vote."""
    loaded = read(examples / "norfolk-and-waveney-2017", bulk=False).system
    assert loaded is not None
    kept = loaded.one(decide.Grant, "06W-1.2")
    other = replace(kept, id="06W-9", clause_reference="9", exercise_rule="alone")
    return replace(loaded, records={**loaded.records, decide.Grant: (*loaded.all(decide.Grant), other)})


@pytest.mark.story("B3")
@pytest.mark.story("B4")
def test_clauses_that_disagree_open_a_step_with_the_clauses_and_who_can_amend_them(two_clauses: System, do: Do) -> None:
    start = act("decide.start_escalation")
    given = start.given(**AMBIGUOUS, due=date(2017, 10, 16))
    says = " ".join(start.follows(given, two_clauses, Moment(ASKED)))
    assert "Clauses 06W-1.2 and 06W-9 of 06W disagree" in says
    assert "06W can amend them." in says
    started = do(two_clauses, "decide.start_escalation", ASKED, **AMBIGUOUS, due=date(2017, 10, 16))
    told = decide.escalation(started, "joint-executive-committee", ASKED)
    assert told is not None
    assert told.steps[0].step.clauses == ("06W-1.2", "06W-9")
    shown = clauses_table(started, told, {"06W": "Norwich"})
    assert [(row[1], row[2], row[4]) for row in shown.rows] == [("06W-1.2", "06W-9", "Norwich")]
    assert not bare_ends(shown)
    assert {end.record.key[0] for end in shown.rows[0][3].because.ends() if end.record} >= {"06W-1.2", "06W-9"}
    assert not [one for one in decide.findings(started) if one.where.field.startswith("EscalationStep")]


@pytest.mark.story("B3")
@pytest.mark.parametrize(
    ("asked", "kinds"),
    [
        ({"decision_type": "service change"}, {"not-ambiguous"}),
        ({"decision_type": ""}, {"missing-value"}),
        ({"value": Decimal("0.001")}, {"bad-number"}),
    ],
)
def test_what_the_scheme_answers_is_not_escalated_as_ambiguous(
    two_clauses: System, asked: dict[str, Any], kinds: set[str]
) -> None:
    start = act("decide.start_escalation")
    given = start.given(**{**AMBIGUOUS, **asked}, due=date(2017, 10, 16))
    assert {one.kind for one in stops(start.check(given, two_clauses, Moment(ASKED)))} == kinds


@pytest.mark.story("D2")
def test_a_step_whose_clauses_do_not_disagree_as_recorded_is_found(two_clauses: System, do: Do, examples: Path) -> None:
    started = do(two_clauses, "decide.start_escalation", ASKED, **AMBIGUOUS, due=date(2017, 10, 16))
    (own,) = started.all(decide.EscalationStep)
    grants = tuple(one for one in started.all(decide.Grant) if one.id != "06W-9")
    for changes, kind in (
        ({decide.Grant: grants}, "not-ambiguous"),
        ({decide.EscalationStep: (replace(own, clauses=()),)}, "no-clauses"),
    ):
        found = decide.findings(replace(started, records={**started.records, **changes}))
        assert [one.kind for one in found if one.where.file == "decide/escalation_steps.csv" or one.kind == kind] == [
            kind
        ]


def step(**other: Any) -> decide.EscalationStep:
    own = {
        "proposal": "jc",
        "number": 1,
        "kind": "mediation",
        "body": "NN",
        "led_by": "GY",
        "ground": "LOST",
        "starts": date(2017, 10, 1),
        "due": date(2017, 10, 15),
    }
    return decide.EscalationStep(**own | other)


DONE = {"done": date(2017, 10, 10), "outcome": "not settled"}


@pytest.mark.parametrize(
    ("steps", "found"),
    [
        ([step()], []),
        ([step(**DONE), step(number=2, kind="system lead", starts=date(2017, 10, 10))], []),
        ([step(number=0)], ["bad-number"]),
        ([step(due=date(2017, 9, 30))], ["impossible-dates"]),
        ([step(done=date(2017, 9, 1), outcome="settled")], ["impossible-dates"]),
        ([step(outcome="settled")], ["missing-value"]),
        ([step(done=date(2017, 10, 2))], ["missing-value"]),
        ([step(**DONE), step(number=2, kind="talks between chairs", starts=date(2017, 10, 12))], ["step-out-of-order"]),
        ([step(**DONE), step(number=2, kind="system lead", starts=date(2017, 10, 5))], ["impossible-dates"]),
        ([step(), step(number=2, kind="system lead")], ["step-out-of-order"]),
    ],
)
def test_steps_that_cannot_stand_as_recorded_are_found(build: Any, steps: list[Any], found: list[str]) -> None:
    system = build(extra=tuple(steps))
    own = [one for one in decide.findings(system) if one.where.field.startswith("EscalationStep")]
    assert [one.kind for one in own] == found
    assert all(one.what and one.why and one.next for one in own)
