"""The first page of a system: what is being decided, what it is about, and where everything is."""

from concordat.web.core.ask import Ask
from concordat.web.core.menu import menu_of
from concordat.web.core.page import PUBLIC, Page

PATH = ""
TITLE = "Overview"
AUDIENCE = PUBLIC


def show(ask: Ask) -> Page:
    """Show the sections of the service."""
    return Page(title=ask.system.settings.name, template="publish/home.html", view={"sections": menu_of(ask)})
