"""Open data: every public record in bulk, with its columns in words and its licence, and the files in each standard."""

from concordat.kernel.table import table
from concordat.publish.feeds.bulk import datasets
from concordat.publish.feeds.site import Licence
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page
from concordat.web.rooms.publish.dataset_words import in_words, title_of

PATH = "open-data"
TITLE = "Open data"
AUDIENCE = PUBLIC
MENU = ("Open data", 20)


def show(ask: Ask) -> Page:
    """Show what there is to download."""
    found = ask.remember("datasets", lambda: datasets(ask.system, ask.day))
    columns = {"title": "Data set", "says": "What it holds"}
    rows = ((title_of(one.name), in_words(one.says)) for one in found)
    terms = Licence()
    return Page(
        title=TITLE,
        says=(
            f"Everything public can be downloaded and used again under the {terms.name}. {terms.attribution}",
            "Each data set is there as CSV and JSON, in UTF-8, with days as year-month-day and codes that stay the same.",
        ),
        tables=(table("datasets", "Data sets", columns, rows),) if found else (),
        links_of={"datasets": tuple(ask.path(f"open-data/{one.name}") for one in found)},
        links=(
            Link(
                "The list of data sets as JSON",
                ask.path("open-data/datasets.json"),
                "with the columns of each in words",
            ),
            Link("Everything as one zip file", ask.path("open-data/everything.zip"), "every data set as CSV and JSON"),
            Link(
                "Contracts in the Open Contracting Data Standard, release by release",
                ask.path("open-data/contracts.ocds.json"),
                "each contract from its award: amendments, payments planned and made, its end",
            ),
            Link(
                "Contracts in the Open Contracting Data Standard, as records",
                ask.path("open-data/contracts.ocds-records.json"),
                "each contract with its releases and what they come to",
            ),
            Link(
                "Contracts in the Open Contracting Data Standard, as records with every version",
                ask.path("open-data/contracts.ocds-versions.json"),
                "each value with the releases that said it",
            ),
            Link(
                "Contracts in the Open Contracting Data Standard, page by page",
                ask.path("open-data/api/1.0/ocdsReleasePackages"),
                "asked as Find a Tender is asked: updatedFrom, updatedTo, stages, limit, cursor",
            ),
            Link(
                "What our contracting data adds to the standard",
                ask.path("open-data/ocds-extension/release-schema.json"),
                "the fields of our extension, in words",
            ),
            Link("Bodies, posts and votes in the Popolo standard", ask.path("open-data/popolo.json")),
            Link("Feed of everything", ask.path("feed.atom"), "Atom; each record also has a feed of its own"),
            Link("Calendar of everything", ask.path("all.ics"), "iCalendar"),
            Link("The log of every act", "/log/bundle.jsonl", "JSON lines that verify offline"),
            Link("The interface for programs", "/api/v1/", "every page, figure and calculation"),
        ),
    )
