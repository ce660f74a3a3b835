"""Takes a publication, gives an accessible report: an index, a page for each room, each figure's reasons, and findings."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from concordat.publish.figures import file_names, table_address
from concordat.publish.formats.ocds import PATH as PACKAGE
from concordat.publish.records import Publication
from concordat.publish.views import ROWS_SHOWN, Pages, cell_label, room_view, why_view
from concordat.publish.words import in_words

if TYPE_CHECKING:
    from jinja2 import Environment

Page = dict[str, str]
HOME = {"text": "Overview", "href": "index.html"}
FIGURES_FIRST = 6
FINDINGS = {"text": "Findings", "href": "findings.html"}


def files(publication: Publication) -> Iterator[tuple[str, str]]:
    """Give path and text of every page. Pages hold no script and name no outside host."""
    pages = _pages(publication)
    rooms = [room_view(outcome, pages) for outcome in publication.story]
    common = {
        "edition": publication.edition,
        "menu": [HOME, *({"text": room["title"], "href": room["href"]} for room in rooms), FINDINGS],
        "package": PACKAGE if publication.package is not None else "",
    }
    yield (
        "index.html",
        _page("index.html", common, title="Overview", here="index.html", rooms=rooms, most_figures=FIGURES_FIRST),
    )
    for room in rooms:
        yield room["href"], _page("room.html", common, title=room["title"], here=room["href"], trail=[HOME], room=room)
    yield from _whys(publication, pages, common)
    groups = _groups(publication)
    total = sum(len(group["findings"]) for group in groups)
    yield (
        "findings.html",
        _page(
            "findings.html", common, title="Findings", here="findings.html", trail=[HOME], groups=groups, total=total
        ),
    )


def _pages(publication: Publication) -> Pages:
    own = {figure.name for outcome in publication.story for figure in outcome.figures}
    shown = own | {name for (_, row, _), name in publication.addresses.items() if row < ROWS_SHOWN}
    names = [name for name in publication.figures if name in shown]
    hrefs = {name: f"why/{file}.html" for name, file in file_names(names).items()}
    known = {id(publication.figures[name].because): name for name in reversed(names)}
    tables = {table_address(outcome, one): one for outcome in publication.story for one in outcome.tables}
    labels = {
        name: cell_label(tables[table], row, column)
        for (table, row, column), name in publication.addresses.items()
        if name in hrefs and name not in own
    }
    return Pages(publication, hrefs, known, labels)


def _whys(publication: Publication, pages: Pages, common: dict[str, Any]) -> Iterator[tuple[str, str]]:
    titles = {outcome.room: outcome.title for outcome in publication.story}
    for name, href in pages.hrefs.items():
        view = why_view(name, publication.figures[name], pages)
        room = name.partition(".")[0]
        trail = [HOME, {"text": titles[room], "href": f"{room}.html"}] if room in titles else [HOME]
        title = f"Why {view['figure']['label']} is {view['figure']['value']}"
        yield href, _page("why.html", common, title=title, here=href, trail=trail, root="../", **view)


def _groups(publication: Publication) -> list[dict[str, Any]]:
    groups = [{"title": "Before the rooms", "findings": publication.findings}]
    groups += [{"title": outcome.title, "findings": outcome.findings} for outcome in publication.story]
    return [group for group in groups if group["findings"]]


def _page(template: str, common: dict[str, Any], *, root: str = "", trail: Any = (), **values: Any) -> str:
    return _environment().get_template(template).render(root=root, trail=trail, **common, **values)


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("concordat.publish", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["words"] = in_words
    return environment
