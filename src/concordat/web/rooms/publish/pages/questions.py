"""Questions and petitions with their replies, and the questions that are always asked, with their owner and latest answer."""

from concordat.kernel.answer import Answer
from concordat.kernel.table import Table, table
from concordat.publish.records.questions import StandingQuestion
from concordat.publish.trackers.standing_questions import row
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Page, ToDo
from concordat.web.rooms.publish.tracking import tracker_with_links

PATH = "questions"
TITLE = "Questions and petitions"
AUDIENCE = PUBLIC
MENU = ("Promises", 50)


def show(ask: Ask) -> Page:
    """Show what was asked and published, and the standing questions."""
    said, links = tracker_with_links(ask, "questions")
    standing = ask.system.all(StandingQuestion)
    return Page(
        title=TITLE,
        says=(
            "Anyone can put a question to a body or start a petition; each appears here once the body has published it.",
        ),
        tables=tuple(one for one in (said, _standing(ask, standing)) if one.rows),
        links_of={said.name: links, "standing": tuple(ask.record("StandingQuestion", one.id) for one in standing)},
        to_do=(
            ToDo("publish.ask_question", "Ask a question"),
            ToDo("publish.start_petition", "Start a petition"),
            ToDo("publish.receive_question", "Record a question that came by another way"),
        ),
        empty="" if said.rows or standing else "Nothing has been asked yet. Be the first: ask a question.",
    )


def _standing(ask: Ask, standing: tuple[StandingQuestion, ...]) -> Table:
    columns = {
        "question": "Question",
        "answer": "Answer",
        "state": "State",
        "updated": "Last updated",
        "due": "Due",
        "owner": "Who answers",
    }
    rows = []
    for one in standing:
        stands = row(ask.system, one, ask.day)
        state = Answer(stands.value.state, stands.because)
        rows.append(
            (one.question, one.answer, state, one.updated, stands.value.due, ask.names.get(one.owner, one.owner))
        )
    says = "What scrutiny asks again and again. Each has an owner, and shows an answer or says when one is due."
    return table("standing", "Standing questions", columns, rows, says)
