"""One version of a draft that bodies share before a vote: its text, its hash, and what changed since the one before."""

import difflib

from concordat.decide.records import SharedDraft
from concordat.publish.words import bare
from concordat.web.core.ask import Ask
from concordat.web.core.audit import note_read
from concordat.web.core.markdown import rendered
from concordat.web.core.page import SIGNED_IN, Link, Missing, Page, ToDo
from concordat.web.rooms.decide.seen import drafts_open

PATH = "shared-drafts/<str:proposal>/<str:version>"
TITLE = "Shared draft"
AUDIENCE = SIGNED_IN
RECORD = "SharedDraft"


def show(ask: Ask, proposal: str, version: str) -> Page:
    """Show the draft to the bodies that share it."""
    drafts = drafts_open(ask, proposal)
    own = next((one for one in drafts if str(one.version) == version), None)
    if own is None:
        shared = [one for one in ask.system.all(SharedDraft) if (one.proposal, str(one.version)) == (proposal, version)]
        for one in shared:
            ask.require(one.shared_by, *one.shared_with)
        raise Missing(
            f"No draft {version} of “{proposal}” is shared.", (Link("What is being decided", ask.path("proposals")),)
        )
    note_read(ask, f"SharedDraft {proposal} {version}", own.shared_by)
    before = max((one for one in drafts if one.version < own.version), key=lambda one: one.version, default=None)
    by = ask.names.get(own.shared_by, own.shared_by)
    to = ", ".join(ask.names.get(body, body) for body in own.shared_with)
    return Page(
        title=f"Draft {version} of {ask.names.get(proposal, proposal)}",
        caption=TITLE,
        says=(f"{by} shared it on {bare(own.on)} with {to}.", *((f"What changed: {own.note}",) if own.note else ())),
        to_do=(ToDo("decide.share_draft", "Share another version", {"proposal": proposal}),),
        links=(Link("The proposal", ask.record("Proposal", proposal)),) if proposal in ask.names else (),
        template="decide/draft.html",
        view={
            "text": rendered(own.text.text),
            "sha256": own.text.sha256,
            "path": own.text.path,
            "changes": _changes(before, own) if before else [],
        },
    )


def _changes(before: SharedDraft, after: SharedDraft) -> list[tuple[str, str]]:
    """Return the lines that were taken out and put in, in order."""
    marks = {"- ": "taken out", "+ ": "put in"}
    lines = difflib.ndiff(before.text.text.splitlines(), after.text.text.splitlines())
    return [(marks[line[:2]], line[2:]) for line in lines if line[:2] in marks and line[2:].strip()]
