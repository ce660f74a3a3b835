"""Reorganisations: which bodies are to follow which, from when, and how far each case has come."""

from concordat import merge
from concordat.kernel.text import counted
from concordat.merge.records import Reorganisation
from concordat.publish.words import bare
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
        says=tuple(_says(ask, one) for one in found),
        tables=(told,) if found else (),
        links_of={told.name: tuple(ask.record("Reorganisation", one.id) for one in found)},
        empty=""
        if found
        else "No reorganisation is recorded: cases come with the system folder, merge/reorganisations.csv.",
    )


def _says(ask: Ask, one: Reorganisation) -> str:
    """Return a case in a sentence: how many bodies become how many, and from when."""
    day = one.legal_date_on(ask.day)
    when = f"the first day in law is {bare(day)}" if day else "no first day in law is known yet"
    return f"{one.title}: {counted(len(one.predecessors), 'body', 'bodies')} to become {len(one.successors)}; {when}."
