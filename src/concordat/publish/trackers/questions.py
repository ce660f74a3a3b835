"""Questions and petitions: takes them with their replies and a day, gives days to the reply; those not published are not public."""

from datetime import date

from concordat.decide.records import Meeting
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.system import System
from concordat.publish.records.questions import Question
from concordat.publish.tracked import Tracked, day_of, happened, signal_of

TITLE = "Questions and petitions"
KIND = Question


def rows(system: System, day: date) -> tuple[Answer[Tracked], ...]:
    """Return every question received by the day."""
    return tuple(row(system, one, day) for one in system.all(Question) if one.received <= day)


def row(system: System, question: Question, day: date) -> Answer[Tracked]:
    """Return where one question stands on a day; one put to a meeting is due on its day."""
    meeting = next((one for one in system.all(Meeting) if one.id == question.meeting), None)
    due = meeting.on if meeting else None
    replied = day_of(question.replied, day)
    state = "answered" if replied else "overdue" if due and day > due else "open"
    value = Tracked(
        kind="Question",
        key=question.id,
        title=question.text,
        body=question.body,
        to=question.asker or "asker not named",
        state=state,
        starts=question.received,
        due=due,
        ended=replied,
        days=((replied or day) - question.received).days,
        left=(due - (replied or day)).days if due else None,
        signal=signal_of(due, replied, day),
        public=happened(question.published, day),
    )
    says = f"received on {question.received}, {f'replied on {replied}' if replied else f'no reply by {day}'}"
    parts = [because_record(f"{question.kind} {question.id}", "Question", question.id)]
    parts += [because_record(f"put to the meeting of {due}", "Meeting", meeting.id)] if meeting else []
    return Answer(value, Because(says, value.days, "days", parts=tuple(parts)), f"publish.question.{question.id}")
