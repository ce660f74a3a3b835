"""A pack as one page: takes a pack, gives an accessible HTML document without script, with contents, papers in order and figures frozen."""

from functools import cache
from typing import TYPE_CHECKING, Any

from concordat.publish.pack.live import tokens_of
from concordat.publish.pack.structure import Pack, PackPaper
from concordat.publish.words import in_words

if TYPE_CHECKING:
    from jinja2 import Environment

PAPER_LEVEL = 3


def pack_html(pack: Pack, *, stylesheet: str = "", pdf: str = "") -> str:
    """Return the page; `stylesheet` and `pdf` are the addresses of a style sheet and of the copy as a document, if any."""
    return _environment().get_template("pack.html").render(pack=pack, stylesheet=stylesheet, pdf=pdf)


def _paper_html(paper: PackPaper) -> Any:
    from markdown_it import MarkdownIt
    from markupsafe import Markup

    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = tokens_of(paper.text or "", paper.figures, title=paper.title, below=PAPER_LEVEL)
    # A corner of a table that says nothing heads nothing.
    html = reader.renderer.render(tokens, reader.options, {}).replace("<th></th>", "<td></td>")
    # Nothing in it is the writer's own mark-up: the reader knows no HTML, and the captions are escaped.
    return Markup(html)  # noqa: S704


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("concordat.publish", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["words"] = in_words
    environment.filters["paper"] = _paper_html
    return environment
