"""What is searched: takes a record, gives its words as anyone may read them, all of its words, and the bodies whose paper it is."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from concordat.decide.records import Meeting
from concordat.kernel.exempt import Open, parts_of
from concordat.kernel.finding import Refused
from concordat.kernel.system import Document, System
from concordat.publish.items import item_of, titled
from concordat.publish.names import names_of
from concordat.publish.openness import public_fields

# The kinds that people look for; rows of terms, prices and people are found through what they belong to.
KINDS = (
    *("Proposal", "Meeting", "AgendaItem", "Paper", "Resolution", "JointStatement", "Instrument", "SharedDraft"),
    *("PlannedDecision", "Commitment", "ScrutinyRequest", "UpdatePromise", "Update", "Question", "StandingQuestion"),
    *(
        "Consultation",
        "NationalPolicy",
        "InformationRequest",
        "Topic",
        "Body",
        "Post",
        "Area",
        "Contract",
        "Consolidation",
        "Clause",
    ),
)
LEFT_OUT = ("source",)


@dataclass(frozen=True, slots=True)
class Searchable:
    """One record to search: `public` are its words without what is withheld, `whole` all of them."""

    kind: str
    key: str
    title: str
    public: str
    whole: str
    bodies: tuple[str, ...]


class Words:
    """Knows the names of a system, so that a record is found by the names of the bodies in it too."""

    def __init__(self, system: System):
        self.names = names_of(system)
        self.meetings = {one.id: one for one in system.all(Meeting)}

    def of(self, record: Any) -> Searchable:
        """Return what is searched of a record."""
        item = item_of(record)
        open_fields = set(public_fields(record))
        public = [word for name in open_fields for word in self._words(record, name, whole=False)]
        whole = [word for field in fields(record) for word in self._words(record, field.name, whole=True)]
        title = self._title(record)
        return Searchable(
            item.kind, item.key, title, _joined(public), _joined(whole), tuple(sorted(self._bodies(record)))
        )

    def _title(self, record: Any) -> str:
        body = self.names.get(getattr(record, "body", ""), "")
        if isinstance(record, Meeting):
            return f"{body}, {record.kind} of {record.on}"
        if type(record).__name__ == "Resolution":
            return f"{body} on “{self.names.get(record.proposal, record.proposal)}”, {record.met_on}"
        if type(record).__name__ == "SharedDraft":
            return f"Draft {record.version} of {self.names.get(record.proposal, record.proposal)}"
        return titled(record, self.names)

    def _words(self, record: Any, name: str, *, whole: bool) -> Iterator[str]:
        if name in LEFT_OUT:
            return
        value = getattr(record, name)
        if isinstance(value, Document):
            yield value.text if whole else _open_text(value.text)
            return
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, str) and one:
                yield one
                if one in self.names:
                    yield self.names[one]

    def _bodies(self, record: Any) -> set[str]:
        meeting = self.meetings.get(getattr(record, "meeting", ""))
        found = {meeting.body} if meeting else set()
        for field, target in getattr(type(record), "REFERS", {}).items():
            if target == "Body":
                value = getattr(record, field)
                found |= set(value) if isinstance(value, tuple) else {value}
        return found - {""}


def _open_text(text: str) -> str:
    """Return a paper without its exempt blocks; nothing of one that cannot be read with certainty."""
    try:
        return "\n".join(part.text for part in parts_of(text) if isinstance(part, Open))
    except Refused:
        return ""


def _joined(words: list[str]) -> str:
    return "\n".join(dict.fromkeys(words))
