"""Topics to browse: takes a system, gives each topic with the records that belong to it, those that are public."""

from dataclasses import dataclass
from datetime import date

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.finding import Finding, Place
from concordat.kernel.system import System
from concordat.kernel.table import HasTable, Table, table
from concordat.publish.items import Item, found_items
from concordat.publish.openness import is_public
from concordat.publish.records.topics import Topic


@dataclass(frozen=True, repr=False)
class TopicPage(HasTable):
    """One topic with its public items; `findings` are items that lead nowhere."""

    topic: Topic
    items: tuple[Item, ...]
    findings: tuple[Finding, ...]

    def table(self) -> Table:
        """Return one row for each item."""
        columns = {"kind": "Kind", "key": "Code", "title": "Title", "source": "Source"}
        rows = ((item.kind, item.key, item.title, getattr(item.record, "source", "")) for item in self.items)
        return table(f"topic_{self.topic.id}", self.topic.title, columns, rows, self.topic.says)


def topics(system: System, day: date | None = None) -> tuple[TopicPage, ...]:
    """Return every topic, on the day the system is told as at where none is given."""
    return tuple(topic_page(system, one, day or system.settings.as_at) for one in system.all(Topic))


def topic_page(system: System, topic: Topic, day: date) -> TopicPage:
    """Return one topic with the items that are public on the day."""
    items, findings = found_items(system, topic.items, Place("publish/topics.csv", field=topic.id))
    return TopicPage(topic, tuple(item for item in items if is_public(system, item.record, day)), findings)


def topics_table(pages: tuple[TopicPage, ...]) -> Table:
    """Return the list of topics."""
    columns = {"topic": "Code", "title": "Topic", "says": "About", "items": "Records [records]"}
    rows = ((page.topic.id, page.topic.title, page.topic.says, _count(page)) for page in pages)
    return table("topics", "Topics", columns, rows)


def _count(page: TopicPage) -> Answer[int]:
    parts = (because_record(page.topic.title, "Topic", page.topic.id), *(item.because for item in page.items))
    because = Because("public records of this topic", len(page.items), "records", parts=parts)
    return Answer(len(page.items), because, unit="records")
