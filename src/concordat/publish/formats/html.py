"""Takes a publication, gives an accessible report: an index, a page for each room, each figure's reasons, and findings."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from concordat.publish.formats.ocds import PATH as PACKAGE
from concordat.publish.pages import Pages, pages_of
from concordat.publish.records import Publication
from concordat.publish.tree import Trees
from concordat.publish.views import room_view
from concordat.publish.why_view import figure_why, reason_why, trail_to
from concordat.publish.words import in_words

if TYPE_CHECKING:
    from jinja2 import Environment

Page = dict[str, str]
HOME = {"text": "Overview", "href": "index.html"}
FIGURES_FIRST = 6
FINDINGS = {"text": "Findings", "href": "findings.html"}


def files(publication: Publication) -> Iterator[tuple[str, str]]:
    """Give path and text of every page. Pages hold no script and name no outside host."""
    pages = pages_of(publication)
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


def _whys(publication: Publication, pages: Pages, common: dict[str, Any]) -> Iterator[tuple[str, str]]:
    titles = {outcome.room: outcome.title for outcome in publication.story}
    trees = Trees(pages)
    for name, href in pages.hrefs.items():
        between = pages.between.get(name)
        view = reason_why(between, trees) if between else figure_why(name, publication.figures[name], trees)
        room = name.partition(".")[0]
        trail = [HOME, {"text": titles[room], "href": f"{room}.html"}] if room in titles else [HOME]
        yield href, _page("why.html", common, here=href, trail=[*trail, *trail_to(name, pages)], root="../", **view)


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
