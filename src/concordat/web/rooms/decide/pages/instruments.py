"""Constitutions, terms of reference and frameworks: which are in force, and whether a joint committee exists yet."""

from concordat import decide
from concordat.decide.committee import TERMS
from concordat.kernel.table import table
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Page, ToDo
from concordat.web.rooms.decide.seen import open_to

PATH = "instruments"
TITLE = "Constitutions, terms and frameworks"
AUDIENCE = PUBLIC
MENU = ("Organisations", 70)


def show(ask: Ask) -> Page:
    """Show the texts that bodies work by."""
    found = [one for one in ask.system.all(decide.Instrument) if open_to(ask, one, one.body)]
    joint = {one.body for one in ask.system.all(decide.Instrument) if one.kind in TERMS}
    exist = tuple(decide.committee_exists(ask.system, body) for body in sorted(joint))
    columns = {
        "title": "Text",
        "body": "Of",
        "kind": "Kind",
        "starts": "In force from",
        "ends": "Until",
        "source": "Source",
    }
    rows = ((one.title, ask.names.get(one.body, one.body), one.kind, one.starts, one.ends, one.source) for one in found)
    return Page(
        title=TITLE,
        says=(
            "A joint committee exists only from the day on which every parent has adopted its terms, each by its own vote.",
        ),
        figures=exist,
        tables=(table("instruments", "Texts that bodies work by", columns, rows),) if found else (),
        links_of={"instruments": tuple(ask.record("Instrument", one.id) for one in found)},
        to_do=(ToDo("decide.draft_instrument", "Draft a text"),),
        empty="" if found else "No text is in force yet. Texts stand here from the day on which they are adopted.",
    )
