"""One request of a scrutiny committee: what was asked, what was promised and answered, and whether the committee accepted it."""

from concordat.kernel.answer import Answer
from concordat.publish.records.scrutiny import ScrutinyRequest
from concordat.publish.trackers.scrutiny_requests import row
from concordat.publish.words import bare
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo

PATH = "scrutiny/<str:asked>"
TITLE = "Request of scrutiny"
AUDIENCE = PUBLIC
RECORD = "ScrutinyRequest"


def show(ask: Ask, asked: str) -> Page:
    """Show the request."""
    try:
        own = ask.system.one(ScrutinyRequest, asked)
    except LookupError:
        raise Missing(f"There is no request “{asked}”.", (Link("All requests", ask.path("scrutiny")),)) from None
    stands = row(ask.system, own, ask.day)
    value, name = stands.value, f"publish.request.{own.id}"
    figures = [
        Answer(value.state, stands.because, f"{name}.state"),
        Answer(value.days, stands.because, f"{name}.days", "days"),
    ]
    figures += [Answer(value.due, stands.because, f"{name}.due")] if value.due else []
    figures += [Answer(value.left, stands.because, f"{name}.days_left", "days")] if value.left is not None else []
    committee, body = ask.names.get(own.committee, own.committee), ask.names.get(own.body, own.body)
    says = [f"{committee} asked {body} on {bare(own.asked)}."]
    says += [f"Promised by {own.promised_by} on {bare(own.promised)}."] if own.promised else []
    says += [f"Answered on {bare(own.answered)}: {own.response}"] if own.answered else ["There is no answer yet."]
    says += [f"Accepted by the committee on {bare(own.accepted)}."] if own.accepted else []
    says += [f"Withdrawn on {bare(own.withdrawn)}."] if own.withdrawn else []
    says += [f"Source: {own.source}."] if own.source else []
    given = {"request": own.id}
    return Page(
        title=own.request,
        caption=TITLE,
        says=tuple(says),
        figures=tuple(figures),
        links=(Link("The meeting at which it was asked", ask.record("Meeting", own.meeting)),) if own.meeting else (),
        to_do=()
        if value.closed
        else (
            ToDo("publish.answer", "Answer it", given, own.body),
            ToDo("publish.promise", "Promise an answer", given, own.body),
            ToDo("publish.accept", "Accept the answer", {"what": own.id}, own.committee),
            ToDo("publish.withdraw_request", "Withdraw the request", given, own.committee),
        ),
        trail=(Link("What scrutiny asked for", ask.path("scrutiny")),),
        follow=(RECORD, own.id),
    )
