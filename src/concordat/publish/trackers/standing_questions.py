"""Standing questions: takes the answers and a day, gives which are answered, which are due when, and which are empty."""

from datetime import date

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.system import System
from concordat.publish.records.questions import StandingQuestion
from concordat.publish.tracked import Tracked, day_of, signal_of

TITLE = "Standing questions"
KIND = StandingQuestion


def rows(system: System, day: date) -> tuple[Answer[Tracked], ...]:
    """Return every standing question."""
    return tuple(row(system, one, day) for one in system.all(StandingQuestion))


def row(system: System, question: StandingQuestion, day: date) -> Answer[Tracked]:
    """Return where one standing question stands on a day; `not known yet` has a day on which its answer is due."""
    updated = day_of(question.updated, day) if question.answer else None
    # A day for an answer that has been given since asks for nothing more.
    due = question.due if question.due and (updated is None or updated < question.due) else None
    late = due is not None and day > due
    state = "overdue" if late else "answered" if updated else "not known yet" if due else "empty"
    value = Tracked(
        kind="StandingQuestion",
        key=question.id,
        title=question.question,
        body=question.owner,
        state=state,
        starts=updated or day,
        due=due,
        days=(day - updated).days if updated else 0,
        left=(due - day).days if due else None,
        signal=signal_of(due, None, day),
    )
    says = f"last answered on {updated}" if updated else f"{state}{f', due {due}' if due else ''}"
    record = because_record(question.question, "StandingQuestion", question.id)
    return Answer(value, Because(says, state, parts=(record,)), f"publish.standing.{question.id}")
