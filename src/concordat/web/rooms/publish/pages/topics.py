"""Topics: everything public that belongs to one subject, in one place."""

from concordat.publish.topics import topics, topics_table
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Page

PATH = "topics"
TITLE = "Topics"
AUDIENCE = PUBLIC
MENU = ("Open data", 10)


def show(ask: Ask) -> Page:
    """Show the topics."""
    pages = topics(ask.system)
    said = topics_table(pages)
    return Page(
        title=TITLE,
        says=("Look for a subject rather than for the body that deals with it.",),
        tables=(said.only("title", "says", "items"),) if pages else (),
        links_of={said.name: tuple(ask.record("Topic", page.topic.id) for page in pages)},
        empty="" if pages else "No topic has been put together yet.",
    )
