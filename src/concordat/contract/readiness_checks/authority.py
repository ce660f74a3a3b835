"""Asks who decided: takes a contract's case, gives the vote that allows it or the clause by which it may be signed, or that there is neither."""

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen, lacking, proved
from concordat.contract.worth import worth
from concordat.decide import Matter, authority_of
from concordat.decide.records import Proposal
from concordat.kernel.answer import Because, because_record
from concordat.kernel.finding import Refused

QUESTION = "Has it been decided by those who may?"
AREA = "Law and governance"
WANTED = "The proposal that was carried, or a clause of the scheme of delegation by which it may be signed."
OWNER = "board secretary"


def look(case: Case) -> Seen:
    """Look at the vote it names, and at the scheme in force."""
    proposal = case.system.find(Proposal, case.contract.decision) if case.contract.decision else None
    if proposal is not None:
        try:
            standing = case.known.standing(proposal.id, case.day)
        except Refused as refused:
            return lacking(" ".join(one.what for one in refused.findings))
        says = f"“{proposal.title}” is {standing.value.lower()}"
        because = because_record(says, "Proposal", proposal.id)
        return proved(says, because) if standing.value == "CARRIED" else lacking(says, because)
    matter = Matter(decision_type="contract signature", on=case.day, affected=worth(case.lines, case.commissioners))
    found = authority_of(case.system, matter)
    if found.ruling is None or found.ruling.value.answer in ("NONE", "AMBIGUOUS") or not case.commissioners:
        return lacking(f"it names no vote, and {_lower(found.says)}")
    return proved(found.says, Because(found.says, parts=(found.ruling.because,)))


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
