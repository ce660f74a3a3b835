"""The reasons of one figure of a page: takes the page and the figure's name, gives its tree down to rows, rules and acts."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

import concordat
from concordat.kernel.answer import RecordRef, RowsRef
from concordat.kernel.rulebook import RuleValue
from concordat.kernel.trace import Source, tracer
from concordat.publish.figures import answers_in, named_figures, table_address
from concordat.publish.pages import Pages, cell_label, pages_between
from concordat.publish.public_reasons import public_answer
from concordat.publish.records import Publication, edition_of
from concordat.publish.tree import Trees
from concordat.publish.why_view import figure_why, reason_why, trail_to
from concordat.publish.words import label
from concordat.store import locator
from concordat.web.core.ask import Ask
from concordat.web.core.page import Missing, Page
from concordat.web.core.readable import readable
from concordat.web.core.registry import record_address
from concordat.web.core.showing import shown, why_href
from concordat.web.core.wording import plainly


def why_view(name: str, page: Page, ask: Ask, path: str, query: dict[str, str]) -> dict[str, Any]:
    """Return the page of reasons of `query["figure"]`, or of the part of it named by `query["part"]`."""
    story = shown(name, page)
    figures, addresses = named_figures((story,))  # type: ignore[arg-type]  # the same shape as an outcome
    figure = query.pop("figure", "")
    part = query.pop("part", figure)
    if figure not in figures:
        raise Missing(f"There is no figure named “{figure}” on the page “{page.title}”.")
    figures[figure] = figures[figure] if ask.bodies else public_answer(figures[figure])
    kept = urlencode(query)
    names = ask.names
    publication = Publication(
        (),
        edition_of(
            ask.system.settings, attributions=(), rulebook=ask.system.rules.edition, version=concordat.__version__
        ),
        {figure: figures[figure]},
        tracer(located(ask)),
        None,
        (),
        {},
        names,
    )
    traced = publication.trace(figures[figure].because)
    known = {id(traced): figure}
    between = pages_between({figure: traced}, known)
    base = why_href(path, kept, figure)
    hrefs = {one: f"{base}&part={quote(one)}" for one in between} | {figure: base}
    pages = Pages(publication, hrefs, known, {figure: _label(figure, story, addresses, names)}, between)
    trees = Trees(
        pages, root="", address=lambda reference: _address(ask, reference), words=lambda text: plainly(text, names)
    )
    if part in between:
        return reason_why(between[part], trees) | {"trail_above": trail_to(part, pages)}
    return figure_why(figure, figures[figure], trees) | {"trail_above": []}


def located(ask: Ask) -> Any:
    """Return what finds the place of a reference: the file loaded, or the entry of the log that wrote the record."""
    locate = locator(ask.system)

    def found(reference: RecordRef | RowsRef | RuleValue) -> Source:
        source = locate(reference)
        if source.file.startswith("log/"):
            return Source(note=f"Entry {source.file.removeprefix('log/')} of the log.")
        return source

    return found


@dataclass(frozen=True, slots=True)
class Stands:
    """Where a record stands in words, and the entry of the log that wrote it where an act did."""

    says: str
    entry: int | None = None


def place_of(ask: Ask, kind: str, key: tuple[str, ...]) -> Stands:
    """Return where a record stands: the line of the file it was loaded from with its hash, or the entry of the log."""
    place = ask.system.places.get((kind, key))
    if place is None:
        return Stands("It stands in no file.")
    if place.file.startswith("log/"):
        entry = int(place.file.removeprefix("log/"))
        return Stands(f"It was written by an act: entry {entry} of the log.", entry)
    source = locator(ask.system)(RecordRef(kind, key))
    return Stands(f"It stands in {source.file}, {source.lines_text}; SHA-256 of the file: {source.sha256}.")


def _address(ask: Ask, reference: RecordRef | RowsRef | RuleValue) -> str:
    if isinstance(reference, RuleValue):
        # The page of the rule on the day from which it had the value that was used.
        return ask.path(f"rules/{quote(reference.rule)}?on={reference.starts}")
    if isinstance(reference, RecordRef):
        return ask.path(record_address(reference.kind, reference.key)) if readable(ask, reference) else ""
    return ask.path(f"rows/{reference.table}?{urlencode(reference.where)}")


def _label(figure: str, story: Any, addresses: Any, names: Any) -> str:
    if any(one.name == figure for one in story.figures):
        return label(figure, names)
    for table in story.tables:
        address = table_address(story, table)
        for row, column, _ in answers_in(table):
            if addresses.get((address, row, column)) == figure:
                return cell_label(table.rows[row][:column], table.columns[column].title, names)
    return label(figure, names)
