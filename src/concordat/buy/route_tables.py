"""A route to read: takes the answer of `buy.route`, gives its questions, its routes and what would change it as tables."""

from concordat.buy.calculations.route import Gives
from concordat.buy.needs import need_of, yes_or_no
from concordat.kernel.table import Table, table


def questions_table(found: Gives) -> Table:
    """Return each question with its answer, the words of the law, their source and mark, and what another answer leads to."""
    columns = {
        "asks": "Question",
        "answer": "Answer",
        "needed": "Needed",
        "otherwise": "Another answer",
        "words": "Words of the law",
        "source": "Source",
        "status": "Mark",
    }
    rows = (
        (
            one.asks,
            yes_or_no(one.answer),
            "still needed" if one.needed else "",
            _otherwise(found, one.question),
            one.words,
            one.source,
            one.status,
        )
        for one in found.questions
    )
    return table("questions", "Questions", columns, rows)


def routes_table(found: Gives) -> Table:
    """Return each route with whether it is met, what stands against it and what is still open."""
    columns = {
        "route": "Route",
        "force": "Force",
        "met": "Met",
        "against": "Not answered so",
        "open": "Still to be answered so",
        "condition": "Condition",
    }
    rows = (
        (
            one.route,
            "must be taken if met" if one.must else "may be taken if none must be",
            "open" if one.met is None else yes_or_no(one.met),
            _asked(found, one.against),
            _asked(found, one.open),
            one.condition,
        )
        for one in found.routes
    )
    return table("routes", "Routes in the order of the law", columns, rows)


def _otherwise(found: Gives, question: str) -> str:
    turns = (one for one in found.would_change if one.question == question)
    return "; ".join(f"{yes_or_no(one.answer)}: {one.outcome}" for one in turns)


def _asked(found: Gives, needs: tuple[str, ...]) -> str:
    """Return needs as their questions with the answer that would meet them: `Do patients choose their provider? yes`."""
    asks = {one.question: one.asks for one in found.questions}
    split = (need_of(need) for need in needs)
    return "; ".join(f"{asks.get(name, name.replace('_', ' '))} {yes_or_no(wanted)}" for name, wanted in split)
