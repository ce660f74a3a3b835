"""Everything for one meeting in one document: agenda and papers in order, figures frozen as they stand, what is private left out."""

from typing import Any

from concordat import decide
from concordat.publish.pack.as_typst import pack_typst
from concordat.publish.pack.live import names_in
from concordat.publish.pack.structure import Pack, PackPaper, Snapshot, pack
from concordat.publish.words import bare
from concordat.store.pdf import compile_pdf
from concordat.web.core.ask import Ask
from concordat.web.core.audit import note_read
from concordat.web.core.followers.feeds import site_of
from concordat.web.core.live import figures_of_year, frozen, quoted, why_of
from concordat.web.core.markdown import rendered
from concordat.web.core.page import PUBLIC, File, Link, Missing, Page
from concordat.web.rooms.decide.seen import require_open

PATH = "meetings/<str:meeting>/pack"
TITLE = "Board pack"
AUDIENCE = PUBLIC
FILES = ("pdf",)


def show(ask: Ask, meeting: str) -> Page:
    """Show the pack: the public one, or the full one to those who work for the body."""
    book = decide.book_of(ask.system)
    if meeting not in book.meetings:
        raise Missing(f"There is no meeting “{meeting}”.", (Link("All meetings", ask.path("meetings")),))
    own = book.meetings[meeting]
    require_open(ask, own, own.body)
    whole = ask.sees(own.body)
    figures = _figures(ask, book, meeting)
    made = _pack(ask, book, own, figures, whole=whole)
    if whole:
        note_read(ask, f"the full pack of {meeting}", own.body)
    name = ask.names.get(own.body, own.body)
    kind = (
        "The full pack, for those who work for the body."
        if whole
        else "The public pack: what is private is left out, with the reason."
    )
    return Page(
        title=made.title,
        caption=TITLE,
        says=(kind, f"Figures are frozen as they stood on {bare(made.snapshot.on)}; each leads to its reasons."),
        trail=(
            Link("Meetings", ask.path("meetings")),
            Link(f"{name}, {bare(own.on)}", ask.record("Meeting", meeting)),
        ),
        template="decide/pack.html",
        view={"pack": made, "texts": {one.id: _text(one) for item in made.items for one in item.papers}},
        files=(
            File("pdf", "application/pdf", lambda: _pdf(ask, book, own, figures, whole=whole), "PDF with page numbers"),
        ),
        empty="" if made.items else "No agenda is recorded yet, so there is nothing to put together.",
    )


def _figures(ask: Ask, book: decide.Book, meeting: str) -> Any:
    """Return the figures that the papers quote; the year is not worked out for papers that quote none."""
    wanted = {name for paper in book.papers.get(meeting, ()) for name in names_in(paper.text.text)}
    return {name: one for name, one in figures_of_year(ask).items() if name in wanted} if wanted else {}


def _pack(ask: Ask, book: decide.Book, own: decide.Meeting, figures: Any, *, whole: bool, site: str = "") -> Pack:
    snapshot = Snapshot(f"{ask.row.slug} {ask.day}", ask.day)
    entries = decide.agenda(book, own.id)
    audience = "members" if whole else "public"
    name = ask.names.get(own.body, own.body)
    return pack(own, entries, figures, audience, snapshot, body=name, address=lambda name: f"{site}{why_of(ask, name)}")


def _text(paper: PackPaper) -> Any:
    return rendered(quoted(paper.text, frozen(paper.figures))) if paper.text is not None else ""


def _pdf(ask: Ask, book: decide.Book, own: decide.Meeting, figures: Any, *, whole: bool) -> bytes:
    site = site_of(ask).address.removesuffix(f"/{ask.row.slug}")
    return compile_pdf(pack_typst(_pack(ask, book, own, figures, whole=whole, site=site)))
