"""What bodies can do about approvals that are not plain: takes where a proposal stands, gives the acts to declare them compatible and to discharge conditions."""

from collections.abc import Iterator, Mapping

from concordat import decide
from concordat.decide.told.approvals import approvals_in
from concordat.web.core.page import ToDo


def to_agree(told: decide.ProposalStatus, names: Mapping[str, str]) -> Iterator[ToDo]:
    """Give an act for each body that has yet to declare, and for each condition that is left; none once it is too late."""
    if told.withdrawn_on is not None:
        return
    over = told.standing.value in ("LOST", "LAPSED", "VETOED")
    for one in () if over else approvals_in(told):
        own = one.resolution
        name = names.get(own.body, own.body)
        given = {"proposal": own.proposal, "met_on": own.met_on.isoformat()}
        for body in one.waits_for if told.standing.value == "OPEN" else ():
            said = {"body": body, "approved_by": own.body, "text_sha256": own.text_sha256}
            words = f"Declare compatible for {names.get(body, body)} what {name} carried"
            yield ToDo("decide.declare_compatible", words, given | said, body)
        for number, words in enumerate(own.conditions, 1):
            if words in one.left:
                met = {"body": own.body, "condition": str(number)}
                yield ToDo(
                    "decide.discharge_condition", f"Discharge a condition of {name}: {words}", given | met, own.body
                )
