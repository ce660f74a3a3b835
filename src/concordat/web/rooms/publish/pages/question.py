"""One question or petition, with its reply and the days it took."""

from concordat.kernel.answer import Answer
from concordat.kernel.recorded import recorded
from concordat.publish.openness import is_public
from concordat.publish.records.questions import Question
from concordat.publish.trackers.questions import row
from concordat.publish.words import bare
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo

PATH = "questions/<str:question>"
TITLE = "Question"
AUDIENCE = PUBLIC
RECORD = "Question"


def show(ask: Ask, question: str) -> Page:
    """Show the question; before it is published only to the body that was asked."""
    own = next((one for one in ask.system.all(Question) if one.id == question), None)
    if own is None or not (is_public(ask.system, own, ask.day) or ask.sees(own.body)):
        what = f"There is no published question “{question}”. A question appears once the body that was asked has published it."
        raise Missing(what, (Link("All questions", ask.path("questions")),))
    stands, name = row(ask.system, own, ask.day), f"publish.question.{own.id}"
    figures = [
        Answer(stands.value.state, stands.because, f"{name}.state"),
        Answer(stands.value.days, stands.because, f"{name}.days", "days"),
    ]
    signed = recorded(own, "signatures", "people")
    figures += [signed.named(f"{name}.signatures")] if signed else []
    body = ask.names.get(own.body, own.body)
    who = own.asker or "Somebody who is not named"
    says = [f"{who} put it to {body}; it was received on {bare(own.received)}."]
    says += [f"Reply of {bare(own.replied)}: {own.reply}"] if own.replied else ["There is no reply yet."]
    says += [f"Source: {own.source}."] if own.source else []
    given = {"question": own.id}
    acts = [ToDo("publish.reply_to_question", "Reply", given, own.body)] if own.replied is None else []
    acts += [ToDo("publish.publish_question", "Publish", given, own.body)] if own.published is None else []
    acts += [ToDo("publish.sign_petition", "Sign this petition", {"petition": own.id})] if _can_sign(own) else []
    return Page(
        title=own.text,
        caption=own.kind.capitalize(),
        says=tuple(says),
        figures=tuple(figures),
        links=(Link("The meeting it was put to", ask.record("Meeting", own.meeting)),) if own.meeting else (),
        to_do=tuple(acts),
        trail=(Link("Questions and petitions", ask.path("questions")),),
        follow=(RECORD, own.id),
    )


def _can_sign(own: Question) -> bool:
    return own.kind == "petition" and own.published is not None and own.replied is None
