"""One promise to keep a committee informed: what was told and when, how everything of the topic stands now, and what was not told."""

from concordat.kernel.answer import Answer
from concordat.kernel.table import table
from concordat.publish.update_page import ASKED, GIVEN, NOT_TOLD, STANDS, update_page
from concordat.publish.words import bare
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo

PATH = "updates/<str:promise>"
TITLE = "Update"
AUDIENCE = PUBLIC
RECORD = "UpdatePromise"


def show(ask: Ask, promise: str) -> Page:
    """Show everything the records tell of the topic of a promise, on the day."""
    try:
        made = ask.remember(("update page", promise), lambda: update_page(ask.system, promise))
    except LookupError:
        raise Missing(
            f"There is no promise of updates “{promise}”.", (Link("All promises of updates", ask.path("updates")),)
        ) from None
    own, clock = made.promise, made.clock
    name = f"publish.updates.{own.id}"
    figures = [Answer(clock.value.days, clock.because, f"{name}.days_since_the_last", "days")]
    figures += [Answer(clock.value.due, clock.because, f"{name}.next_due")] if clock.value.due else []
    figures.append(made.longest_gap)
    if made.first_told.value is not None:
        figures.append(made.first_told)
    body = ask.names.get(own.by, own.by)
    columns = {"says": "What", "on": "Day", "cites": "Where it is written"}
    tables = [
        table(f"update_{number}", heading, columns, ((line.says, line.on, line.cites) for line in made.under(heading)))
        for number, heading in enumerate((GIVEN, STANDS, NOT_TOLD, ASKED), 1)
        if made.under(heading)
    ]
    return Page(
        title=made.title,
        caption=TITLE,
        says=(
            f"{body} promised {ask.names.get(own.committee, own.committee)} on {bare(own.promised)} to keep it informed “{own.words}”.",
            "This page is made from the records themselves, so that nobody has to write it and nothing can be left out of it.",
        ),
        figures=tuple(figures),
        tables=tuple(tables),
        findings=made.findings,
        links=(Link("Everything of this topic", ask.record("Topic", own.topic)),),
        to_do=(
            ToDo("publish.update", "Give an update", {"promise": own.id}, own.by),
            ToDo("publish.accept", "Mark the promise as met", {"what": own.id}, own.committee),
        ),
        trail=(Link("Updates that were promised", ask.path("updates")),),
        follow=(RECORD, own.id),
    )
