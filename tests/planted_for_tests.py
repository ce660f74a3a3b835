"""Private things put into the example for the tests of who may see what: each with words of its own that stand nowhere else.

`WORD` stands in each as well, so that a search for it finds what it may; whoever is entitled works for `BODY`.
"""

from datetime import date
from typing import Any

from django.db.models import F

from concordat.decide.records import AgendaItem, Declaration, Paper, SharedDraft
from concordat.kernel.system import document, key_of
from concordat.publish.records import Question
from concordat.web.core.models import KindState, ServedSystem
from concordat.web.records.rows import add

BODY, MEETING, WORD = "06Y", "board-06Y-2017-09", "zephyrous"
# The words of each private thing, by what it is.
PRIVATE = {
    "the minute of a private item": "quagga minute of the closed part",
    "the text of a private paper": "quoll text of the closed paper",
    "an exempt block": "quokka block left out of the copy",
    "a declared interest": "quetzal interest that was declared",
    "a shared draft": "quail draft that went round",
    "a question not published": "quenelle question of somebody",
    "who asked it": "Quentish asker",
}
EXEMPT = '# An open paper\n\nOpen words.\n\n::: exempt reason="few people" review="2019-03-31" by="the chair"\n{block}\n:::\n'


def records() -> tuple[Any, ...]:
    """Return the records, each private in whole or in part."""
    source = "made for a test"
    block = f"{WORD} {PRIVATE['an exempt block']}"
    whole = document("decide/papers/planted-whole.md", f"# Closed\n\n{WORD} {PRIVATE['the text of a private paper']}\n")
    part = document("decide/papers/planted-part.md", EXEMPT.format(block=block))
    draft = document("decide/drafts/planted.md", f"# Draft\n\n{WORD} {PRIVATE['a shared draft']}\n")
    shared = {"meeting": MEETING, "source": source}
    return (
        AgendaItem(
            number="8",
            title="Private business",
            openness="private",
            private_reason="Few people",
            minute=f"{WORD} {PRIVATE['the minute of a private item']}",
            **shared,
        ),
        Paper(
            id="planted-whole",
            item="8",
            title="A closed paper",
            text=whole,
            private=True,
            private_reason="Few people",
            issued=date(2017, 9, 18),
            **shared,
        ),
        Paper(id="planted-part", item="2", title="A paper in part", text=part, issued=date(2017, 9, 18), **shared),
        Declaration(
            item="2",
            holder="Person Z",
            kind="financial",
            description=f"{WORD} {PRIVATE['a declared interest']}",
            ruled_by="the chair",
            **shared,
        ),
        SharedDraft(
            proposal="joint-executive-committee",
            version=9,
            text=draft,
            shared_by=BODY,
            shared_with=(),
            on=date(2017, 8, 20),
            source=source,
        ),
        Question(
            id="planted-question",
            body=BODY,
            received=date(2017, 9, 20),
            asker=PRIVATE["who asked it"],
            text=f"{WORD} {PRIVATE['a question not published']}",
            source=source,
        ),
    )


def plant(system: ServedSystem) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Put the records into the database as an act would, and return their kinds and keys."""
    planted = []
    for record in records():
        kind = type(record).__name__
        add([record], system.pk, 90_000 + len(planted))
        state, _ = KindState.objects.get_or_create(system=system, kind=kind)
        KindState.objects.filter(pk=state.pk).update(revision=F("revision") + 1)
        planted.append((kind, key_of(record)))
    return tuple(planted)
