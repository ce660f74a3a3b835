"""A text as a document: takes a title, who gives it, a day and Markdown, gives the Typst source of a tagged, page-numbered PDF."""

from datetime import date

from concordat.publish.pack.as_typst import SET_UP
from concordat.publish.pack.markdown_typst import content, quoted, text

BELOW = 0


def document_typst(title: str, author: str, on: date, markdown: str) -> str:
    """Return the source; it names no file and no package, and every word of the text stands in it as a text."""
    head = SET_UP.format(
        title=quoted(title), author=quoted(author), year=on.year, month=on.month, day=on.day, footer=text(title)
    )
    body = content(markdown, (), title=title, below=BELOW)
    return f"{head}\n#title({quoted(title)})\n#outline(title: [Contents], depth: 1)\n{body}"
