"""One topic: every public record that belongs to it, each with its page and its source."""

from concordat.kernel.table import table
from concordat.publish.items import titled
from concordat.publish.records.topics import Topic
from concordat.publish.topics import topic_page
from concordat.publish.words import sentence, spoken_kind
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page

PATH = "topics/<str:topic>"
TITLE = "Topic"
AUDIENCE = PUBLIC
RECORD = "Topic"


def show(ask: Ask, topic: str) -> Page:
    """Show the topic."""
    try:
        own = ask.system.one(Topic, topic)
    except LookupError:
        raise Missing(f"There is no topic “{topic}”.", (Link("All topics", ask.path("topics")),)) from None
    made = topic_page(ask.system, own, ask.day)
    columns = {"title": "What", "kind": "Kind", "source": "Source"}
    rows = (
        (
            titled(item.record, ask.names),
            sentence(spoken_kind(item.kind)),
            getattr(item.record, "source", ""),
        )
        for item in made.items
    )
    return Page(
        title=own.title,
        caption=TITLE,
        says=(own.says,) if own.says else (),
        tables=(table("topic", "What belongs to it", columns, rows),) if made.items else (),
        links_of={"topic": tuple(ask.record(item.kind, *item.key.split("/")) for item in made.items)},
        findings=made.findings if ask.bodies else (),
        trail=(Link("Topics", ask.path("topics")),),
        empty="" if made.items else "Nothing public belongs to this topic yet.",
        follow=(RECORD, own.id),
    )
