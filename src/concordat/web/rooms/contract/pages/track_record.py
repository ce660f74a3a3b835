"""The track record: what contracts were worth when they were signed, what was added since and why, what was paid, and what was learnt."""

from dataclasses import dataclass
from datetime import date

from concordat import contract, pay
from concordat.contract.records import ContractLesson
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page, ToDo

PATH = "track-record"
TITLE = "Track record"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 36)


@dataclass(frozen=True)
class Filters:
    """What narrows the page."""

    on: date | None = None


def show(ask: Ask) -> Page:
    """Show the record of every contract, provider and commissioner as known on a day, and the lessons."""
    day = ask.filters.on or ask.day
    found = ask.remember(("track record", day), lambda: pay.track_record_of(ask.system, day))
    lessons = tuple(one for one in ask.system.all(ContractLesson) if one.recorded <= day)
    told = contract.lessons_table(lessons)
    body = next(iter(sorted(ask.bodies)), "")
    return Page(
        title=TITLE,
        says=(
            "What is added to a contract is added up against its value as first signed, never against the last change.",
            "Promised is what the contract as first signed comes to by the day; paid is what is recorded as paid by then.",
        ),
        figures=contract.track_figures(found),
        tables=tuple(
            one
            for one in (
                contract.track_table(found.providers, "providers", "By provider", "Provider"),
                contract.track_table(found.commissioners, "commissioners", "By commissioner", "Commissioner"),
                contract.track_table(found.contracts, "contracts", "By contract", "Contract"),
                told,
            )
            if one.rows
        ),
        links_of={
            "providers": tuple(ask.record("Body", one.of) for one in found.providers),
            "commissioners": tuple(ask.record("Body", one.of) for one in found.commissioners),
            "contracts": tuple(ask.path(f"changes/{one.of}") for one in found.contracts),
            "lessons": tuple(ask.record("Contract", code) for code in told.column("contract")),
        },
        empty="" if found.contracts else "No contract was signed by this day.",
        links=(Link("Ready to sign", ask.path("readiness")), Link("Every contract", ask.path("contracts"))),
        to_do=(ToDo("contract.record_lesson", "Record a lesson of a contract", {"body": body}, body),),
    )
