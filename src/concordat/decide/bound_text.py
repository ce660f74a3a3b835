"""Which texts a vote can bind to: takes a proposal and a hash, gives a finding where it is neither its own text nor a shared draft's."""

from collections.abc import Iterator

from concordat.decide.records import Proposal, SharedDraft
from concordat.kernel.finding import Finding
from concordat.kernel.given import refuse
from concordat.kernel.system import System


def text_findings(system: System, proposal: Proposal, text_sha256: str) -> Iterator[Finding]:
    """Give a finding where nobody could have had such a text before them."""
    texts = {proposal.text.sha256.lower()}
    texts |= {draft.text.sha256.lower() for draft in system.all(SharedDraft) if draft.proposal == proposal.id}
    if text_sha256.lower() not in texts:
        what = f"No text of {proposal.id} has the hash {text_sha256[:12]}…."
        why = "A vote binds to the text of the proposal, or to a draft that was shared, and to nothing else."
        yield refuse("unknown-text", what, why, "Share the amended text first, or correct the hash.", "text_sha256")
