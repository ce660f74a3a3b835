"""Ways to open books: takes who asks, statements and a contract, gives the link to its open book where some of it is open to them."""

from concordat import pay
from concordat.web.core.ask import Ask
from concordat.web.core.page import Link


def book_link(ask: Ask, due: pay.Statements, contract: str, title: str = "Open book") -> tuple[Link, ...]:
    """Return the link; none where nothing of the book is open to the one who asks, unless the book is theirs to begin."""
    lines = due.by_contract[contract]
    reader = pay.level_of(ask.bodies, lines[0].provider, {line.commissioner for line in lines})
    if lines[0].provider not in ask.bodies and not pay.open_book(ask.system, due, contract, reader):
        return ()
    return (Link(title, ask.path(f"open-book/{contract}"), "what its resources cost and do for the outcome"),)
