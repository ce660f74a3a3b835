"""What acts offer once something stands in the form: of two funds, plans, rounds and cases only what is of the one that stands there."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from concordat.balance.records import FundGate
from concordat.kernel.act import Change, act, changed
from concordat.kernel.system import System
from concordat.merge.records import DueDiligence, MappedDuty
from concordat.plan.records import PlanProposal, PlanSection, PriorityCriterion, PriorityOption
from concordat.store import read

DAY = date(2017, 9, 20)
OTHERS = (
    FundGate(conditional_fund="other", gate="beds free", share=Decimal(1), unit="beds"),
    PlanSection(plan="other", id="roads", text="There are some."),
    PlanProposal(plan="other", id="cycling", says="Cycle more", by="A club", received=DAY),
    MappedDuty(reorganisation="other", id="parks", title="Keep parks"),
    DueDiligence(reorganisation="other", body="06V", heading="parks", rating="green", reason="They are green"),
    PriorityOption(
        round="other", id="cool-homes", title="Cool homes", cost=Decimal(1), evidence="found", pilot="not tried"
    ),
    PriorityCriterion(
        round="other",
        id="late",
        title="How late",
        definition="Days",
        weight=Decimal(1),
        scale_from=Decimal(0),
        scale_to=Decimal(10),
    ),
)


@pytest.fixture(scope="module")
def two(examples: Path) -> System:
    """The example, with a second fund, plan, round and case."""
    return changed(read(examples / "norfolk-and-waveney-2017").system, Change(add=OTHERS))


@pytest.mark.parametrize(
    ("name", "started", "field", "other"),
    [
        ("balance.record_gate_result", {"conditional_fund": "fund-RCX"}, "gate", "beds free"),
        ("plan.answer_section", {"plan": "in-good-health"}, "section", "roads"),
        ("plan.answer_proposal", {"plan": "in-good-health"}, "proposal", "cycling"),
        ("merge.give_duty", {"reorganisation": "five-together"}, "duty", "parks"),
        ("merge.sign_assurance", {"reorganisation": "five-together", "about": "06V"}, "heading", "parks"),
        ("plan.score_option", {"round": "winter-2017"}, "option", "cool-homes"),
        ("plan.score_option", {"round": "winter-2017"}, "criterion", "late"),
    ],
)
def test_what_is_of_another_is_not_offered(
    two: System, name: str, started: dict[str, str], field: str, other: str
) -> None:
    choices: Any = act(name).choices
    everything, own = choices(two, DAY, {})[field], choices(two, DAY, started)[field]
    assert other in everything
    assert own
    assert set(own) < set(everything)
    assert other not in own


def test_an_option_in_which_the_post_has_an_interest_is_not_offered(two: System) -> None:
    choices: Any = act("plan.score_option").choices
    started = {"round": "winter-2017", "post": "stp-chair", "body": "norfolk-and-waveney"}
    assert set(choices(two, DAY, started)["option"]) == {"home-visits"}
