"""What pages of trackers share: takes who asks and a tracker, gives its table with a link for each row."""

from concordat.kernel.registry import plugin
from concordat.kernel.table import Table
from concordat.publish.board import TRACKERS, tracker
from concordat.web.core.ask import Ask


def tracker_with_links(ask: Ask, name: str) -> tuple[Table, tuple[str, ...]]:
    """Return a tracker as it stands today, without the column of codes, and the address of each row's record."""
    whole = tracker(ask.system, name, ask.day)
    kind = plugin(TRACKERS, name).KIND.__name__
    links = tuple(ask.record(kind, *str(key).split("/")) for key in whole.column("key"))
    return whole.only(*(column.name for column in whole.columns if column.name != "key")), links
