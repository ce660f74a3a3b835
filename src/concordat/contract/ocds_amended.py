"""An amendment as a release: takes a contract as it stood after a variation, gives the release that names those before and after."""

from collections.abc import Sequence
from typing import Any

from concordat.contract.disclosure import Disclosure
from concordat.contract.ocds_parts import amount, award_of, filled, item, moment, prefix_note, sentences, value_of
from concordat.contract.ocds_release import release
from concordat.contract.ocds_states import State, stretches
from concordat.contract.records import Contract, Variation
from concordat.kernel.money import pence
from concordat.kernel.text import amount as in_words


def amended(
    disclosure: Disclosure, contract: Contract, told: Sequence[State], before: str, plan: list[dict[str, Any]]
) -> dict[str, Any]:
    """Return the release of the last state told; raises ValueError where no variation brought it.

    `before` is the id of the release before it, `plan` the planned payments that it changes.
    """
    variation, lines = told[-1].variation, told[-1].lines
    if variation is None:
        raise ValueError("only a state that a variation brought is an amendment")
    parts = [part for line in lines for part in stretches(told, line.id)]
    value, says = value_of(lines, parts)
    own = f"{contract.id}-{variation.made_on}-{variation.id}"
    change = variation.lifetime_change
    amendment = {
        "id": variation.id,
        "date": moment(variation.made_on),
        "rationale": variation.reason,
        "description": _what_changed(variation),
        "amendsReleaseID": before,
        "releaseID": own,
        "relatedItem": variation.line,
        "reasonClass": variation.reason_class,
        "regulation": variation.regulation,
        "decision": variation.decision,
        "valueChange": amount(pence(change)) if change is not None else None,
    }
    agreement = {
        "id": contract.id,
        "awardID": award_of(contract),
        "description": sentences(f"Form: {contract.form}.", says, prefix_note(disclosure)),
        "value": value,
        "items": [item(disclosure, line) for line in lines if line.id == variation.line],
        "amendments": [filled(amendment)],
        "implementation": {"milestones": plan} if plan else None,
    }
    tag = ["contractAmendment", *(["implementationUpdate"] if plan else [])]
    return release(disclosure, contract.id, own, variation.made_on, tag, contracts=[filled(agreement)])


def _what_changed(variation: Variation) -> str:
    said = []
    if variation.value_before != variation.value_after:
        before, after = in_words(variation.value_before, "£"), in_words(variation.value_after, "£")
        said.append(f"from {before} to {after} a year")
    if variation.ends_before != variation.ends_after:
        said.append(f"to end on {variation.ends_after or 'no day'} instead of {variation.ends_before or 'no day'}")
    return f"Line {variation.line} is changed {' and '.join(said) or 'in its plan'}."
