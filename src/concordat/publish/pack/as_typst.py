"""A pack as a document: takes a pack, gives the Typst source of a tagged, page-numbered PDF with a title page, agenda and papers in order."""

from collections.abc import Iterator

from concordat.publish.pack.markdown_typst import content, quoted, text
from concordat.publish.pack.structure import FrozenFigure, Pack, PackItem, PackPaper
from concordat.publish.words import in_words

PAPER_LEVEL = 2
SET_UP = """\
#set document(title: {title}, author: {author}, date: datetime(year: {year}, month: {month}, day: {day}))
#set text(lang: "en", region: "gb", size: 11pt, hyphenate: false)
#set par(leading: 0.75em, spacing: 1.2em)
#set page(paper: "a4", margin: 2.5cm, numbering: "1", footer: context [
  #set text(size: 9pt)
  {footer} #h(1fr) Page #counter(page).display() of #counter(page).final().first()
])
#set table(stroke: 0.5pt, inset: 6pt)
#set heading(numbering: none)
#show heading: set block(above: 1.6em, below: 0.9em)
#show table.cell.where(y: 0): strong
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.caption: it => align(left, strong(it.body))
#show link: underline
#show quote.where(block: true): it => block(stroke: (left: 2pt), inset: (left: 10pt), it.body)
"""


def pack_typst(pack: Pack) -> str:
    """Return the Typst source; it names no file and no package, and every text of the papers stands in it as a text."""
    return "\n".join(_lines(pack))


def _lines(pack: Pack) -> Iterator[str]:
    day = pack.snapshot.on
    yield SET_UP.format(
        title=quoted(pack.title),
        author=quoted(pack.body),
        year=day.year,
        month=day.month,
        day=day.day,
        footer=text(pack.title),
    )
    yield from _title_page(pack)
    yield "#outline(title: [Contents], depth: 2)\n#pagebreak(weak: true)\n"
    for item in pack.items:
        yield from _item(item)
    if pack.figures:
        yield "#pagebreak(weak: true)\n"
        yield "#heading(level: 1)[Figures in these papers]\n"
        yield f"{text(f'As they stood on {in_words(pack.snapshot.on)}, snapshot {pack.snapshot.id}.')}\n"
        yield from _figures(pack.figures)


def _title_page(pack: Pack) -> Iterator[str]:
    meeting = pack.meeting
    at = f" at {meeting.time}" if meeting.time else ""
    where = f", {meeting.place}" if meeting.place else ""
    yield f"#v(4cm)\n#title({quoted(pack.title)})\n"
    yield f"{text(f'{pack.body} meets on {in_words(meeting.on)}{at}{where}. The meeting is {meeting.openness}.')}\n"
    if meeting.exclusion:
        yield f"{text(meeting.exclusion)}\n"
    frozen = f"Figures are frozen as they stood on {in_words(pack.snapshot.on)}, snapshot {pack.snapshot.id}."
    yield f"{text(frozen)} {text('Each leads to its reasons.')}\n"
    yield "#heading(level: 1, outlined: false, bookmarked: true)[Agenda]\n"
    rows = (
        f"[{text(item.number)}], [{text(item.title)}], [{text(item.purpose + (', in private' if item.withheld else ''))}]"
        for item in pack.items
    )
    yield "#table(columns: (auto, 1fr, auto), table.header([Item], [Title], [For]),"
    yield ",\n".join(rows) + ")\n"


def _item(item: PackItem) -> Iterator[str]:
    if item.papers:
        yield "#pagebreak(weak: true)\n"
    yield f"#heading(level: 1)[{text(f'{item.number}. {item.title}')}]\n"
    if item.withheld:
        yield f"{text(item.withheld)}\n"
    elif not item.papers:
        yield "There is no paper for this item.\n"
    for paper in item.papers:
        yield from _paper(paper)


def _paper(paper: PackPaper) -> Iterator[str]:
    yield f"#heading(level: {PAPER_LEVEL})[{text(paper.heading)}]\n"
    adds_to = f" It adds to “{paper.adds_to}”." if paper.adds_to else ""
    changed = f"{adds_to} What changed: {paper.note}." if paper.supplement_to else ""
    yield f"{text(f'Issued on {in_words(paper.issued)}.{changed}')}\n"
    if paper.text is None:
        yield f"{text(paper.withheld)}\n"
    else:
        yield content(paper.text, paper.figures, title=paper.title, below=PAPER_LEVEL)


def _figures(figures: tuple[FrozenFigure, ...]) -> Iterator[str]:
    rows = (
        f"[{text(figure.name)}], [{text(figure.shown)}], [#link({quoted(figure.address)})[{text(figure.address)}]]"
        for figure in figures
    )
    yield "#table(columns: (1fr, auto, 1fr), table.header([Figure], [Value], [Why]),"
    yield ",\n".join(rows) + ")\n"
