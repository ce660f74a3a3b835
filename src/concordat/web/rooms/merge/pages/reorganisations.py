"""Reorganisations: which bodies are to follow which, from when, and how far each case has come."""

from concordat import merge
from concordat.merge.records import Reorganisation
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Page

PATH = "reorganisations"
TITLE = "Reorganisations"
AUDIENCE = PUBLIC
MENU = ("Organisations", 75)


def show(ask: Ask) -> Page:
    """Show every case with its bodies and days."""
    found = ask.system.all(Reorganisation)
    told = merge.reorganisations_table(found, ask.names, ask.day)
    return Page(
        title=TITLE,
        tables=(told,) if found else (),
        links_of={told.name: tuple(ask.record("Reorganisation", one.id) for one in found)},
        empty=""
        if found
        else "No reorganisation is recorded: cases come with the system folder, merge/reorganisations.csv.",
    )
