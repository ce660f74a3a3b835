"""Takes where a proposal stands, gives its leading figures: the result, who is outstanding, the soonest it could be carried, the time for a challenge."""

from collections.abc import Iterator
from typing import Any

from concordat.decide.challenge import challenge_window
from concordat.decide.proposal_status import ProposalStatus
from concordat.kernel.answer import Answer
from concordat.kernel.system import System


def proposal_figures(system: System, told: ProposalStatus) -> Iterator[Answer[Any]]:
    """Give the figures of a proposal; those that do not apply, such as the time for a challenge of an open one, are left out."""
    combined, name = told.combined, f"decide.{told.proposal.id}"
    yield told.standing
    if told.withdrawn_on is None and combined.value.outstanding:
        yield Answer(len(combined.value.outstanding), combined.because, f"{name}.outstanding", "bodies")
    if told.withdrawn_on is None and combined.value.could_carry_on:
        yield Answer(combined.value.could_carry_on, combined.because, f"{name}.could_be_carried_on")
    window = challenge_window(told, system.rules)
    if window is not None:
        yield window
