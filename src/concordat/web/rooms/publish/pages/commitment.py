"""One promise: its words, every date that was given for it, how far it slipped against the first, and who answers for it."""

from concordat.kernel.answer import Answer
from concordat.publish.records.commitments import Commitment
from concordat.publish.slippage_table import dates_table
from concordat.publish.trackers.commitments import row, slippage
from concordat.publish.words import bare
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo

PATH = "promises/<str:commitment>"
TITLE = "Promise"
AUDIENCE = PUBLIC
RECORD = "Commitment"


def show(ask: Ask, commitment: str) -> Page:
    """Show the promise."""
    try:
        own = ask.system.one(Commitment, commitment)
    except LookupError:
        raise Missing(f"There is no promise “{commitment}”.", (Link("All promises", ask.path("promises")),)) from None
    stands, moved = row(ask.system, own, ask.day), slippage(ask.system, own, ask.day)
    name = f"publish.commitment.{own.id}"
    figures = [Answer(stands.value.state, stands.because, f"{name}.state")]
    if moved.value.days is not None:
        figures.append(Answer(moved.value.days, moved.because, f"{name}.slipped", "days"))
    figures.append(Answer(moved.value.moves, moved.because, f"{name}.moved", "times"))
    figures.append(Answer(moved.value.still, moved.because, f"{name}.silence", "days"))
    to = f" to {ask.names.get(own.to, own.to)}" if own.to else ""
    says = [f"{ask.names.get(own.body, own.body)} promised it{to} on {bare(own.promised)}."]
    says += [f"Minute: {own.minute}."] if own.minute else []
    says += [f"Owned by the post “{ask.names.get(own.owner, own.owner)}”."] if own.owner else []
    says += [f"Passed on to {ask.names.get(own.received_by, own.received_by)}."] if own.received_by else []
    says += [f"Closed: {own.closed_reason}."] if own.closed_reason else []
    says += [f"Source: {own.source}."] if own.source else []
    dates = dates_table(ask.system, own, ask.day)
    body = own.received_by or own.body
    open_now = not stands.value.closed
    return Page(
        title=own.says,
        caption=TITLE,
        says=tuple(says),
        figures=tuple(figures),
        tables=(dates,) if dates.rows else (),
        to_do=(
            ToDo("publish.mark_done", "Close or pass it on", {"commitment": own.id}, body),
            ToDo("publish.move_date", "Move the date", {"commitment": own.id}, body),
        )
        if open_now
        else (),
        trail=(Link("Promises", ask.path("promises")),),
        follow=(RECORD, own.id),
    )
