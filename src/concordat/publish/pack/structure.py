"""What a pack holds: takes a meeting's agenda with papers, figures and an audience, gives items and papers in order, private ones left out."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from concordat.decide import AgendaEntry
from concordat.decide.records import AgendaItem, Meeting, Paper
from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding, Place, Refused
from concordat.publish.pack.live import names_in
from concordat.publish.redaction import Withheld, public_text, whole_text, withheld
from concordat.publish.words import in_words

Audience = Literal["public", "members"]
Address = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The state of the records that figures are frozen at: a name for it, and the day."""

    id: str
    on: date


@dataclass(frozen=True, slots=True)
class FrozenFigure:
    """A figure as it stood at the snapshot, and the address where it says why."""

    name: str
    shown: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackPaper:
    """A paper as this audience has it; `text` is None where it is withheld as a whole, and `withheld` then says why.

    A supplement names the paper it adds to, `adds_to` by its title, and says in `note` what changed.
    """

    id: str
    title: str
    issued: date
    text: str | None
    withheld: str = ""
    supplement_to: str = ""
    adds_to: str = ""
    note: str = ""
    figures: tuple[FrozenFigure, ...] = ()

    @property
    def heading(self) -> str:
        """The title, which for a supplement says that it is one."""
        said = "supplement" in self.title.lower()
        return self.title if said or not self.supplement_to else f"Supplement: {self.title}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackItem:
    """An item of the agenda with its papers; `withheld` says why the public has none of it."""

    number: str
    title: str
    purpose: str
    papers: tuple[PackPaper, ...] = ()
    withheld: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A pack of one meeting for one audience, ready to be set as a page or a document."""

    title: str
    body: str
    meeting: Meeting
    audience: Audience
    snapshot: Snapshot
    items: tuple[PackItem, ...]

    @property
    def figures(self) -> tuple[FrozenFigure, ...]:
        """Every figure quoted in the pack, once, in order."""
        quoted = (figure for item in self.items for paper in item.papers for figure in paper.figures)
        return tuple(dict.fromkeys(quoted))


def why_address(name: str) -> str:
    """Return the address of a figure's reasons, from the root of the site."""
    return f"/why/{name}"


def pack(
    meeting: Meeting,
    entries: Iterable[AgendaEntry],
    figures: Mapping[str, Answer[Any]],
    audience: Audience,
    snapshot: Snapshot,
    *,
    body: str = "",
    address: Address = why_address,
) -> Pack:
    """Return the pack; raises Refused, with every finding, for a figure that is not there or a block that cannot be read.

    Papers not issued by the day of the snapshot are in no pack. `body` is the name of the body that meets.
    """
    findings: list[Finding] = []
    items = tuple(_item(entry, figures, audience, snapshot, address, findings) for entry in entries)
    if findings:
        raise Refused(findings)
    name = body or meeting.body
    title = f"{name}, {meeting.on.day} {meeting.on:%B %Y}: {'papers' if audience == 'public' else 'papers for members'}"
    return Pack(title=title, body=name, meeting=meeting, audience=audience, snapshot=snapshot, items=items)


def hidden_of(entries: Iterable[AgendaEntry]) -> tuple[Withheld, ...]:
    """Return every text that the public pack of an agenda must not hold: blocks, private papers, papers and minutes of private items."""
    return tuple(hidden for entry in entries for hidden in _hidden(entry))


def public_words(entries: Iterable[AgendaEntry]) -> str:
    """Return the words of an agenda that are public anyway: its items' titles and reasons, and the open parts of open papers."""
    return "\n".join(words for entry in entries for words in _public(entry))


def _item(
    entry: AgendaEntry,
    figures: Mapping[str, Answer[Any]],
    audience: Audience,
    snapshot: Snapshot,
    address: Address,
    findings: list[Finding],
) -> PackItem:
    item = entry.item
    if audience == "public" and item.openness == "private":
        reason = item.private_reason or "no reason is recorded"
        return PackItem(
            number=item.number, title=item.title, purpose=item.purpose, withheld=f"Taken in private: {reason}."
        )
    papers = []
    titles = {paper.id: paper.title for paper in _in_order(entry)}
    for paper in _in_order(entry):
        if paper.issued is None or paper.issued > snapshot.on:
            continue
        try:
            papers.append(
                replace(_paper(paper, figures, audience, address), adds_to=titles.get(paper.supplement_to, ""))
            )
        except Refused as refused:
            findings += refused.findings
    return PackItem(number=item.number, title=item.title, purpose=item.purpose, papers=tuple(papers))


def _paper(paper: Paper, figures: Mapping[str, Answer[Any]], audience: Audience, address: Address) -> PackPaper:
    assert paper.issued is not None
    hidden = audience == "public" and paper.private
    text = None if hidden else (public_text if audience == "public" else whole_text)(paper.text.text)
    names = names_in(text or "")
    unknown = [name for name in names if name not in figures]
    if unknown:
        raise Refused(_unknown(paper, name) for name in unknown)
    frozen = tuple(
        FrozenFigure(name, in_words(figures[name].value, figures[name].unit), address(name)) for name in names
    )
    return PackPaper(
        id=paper.id,
        title=paper.title,
        issued=paper.issued,
        text=text,
        withheld=f"Withheld: {_whole(paper).says}" if hidden else "",
        supplement_to=paper.supplement_to,
        note=paper.note,
        figures=frozen,
    )


def _in_order(entry: AgendaEntry) -> Iterator[Paper]:
    for one in entry.papers:
        yield one.paper
        yield from one.supplements


def _hidden(entry: AgendaEntry) -> Iterator[Withheld]:
    private = entry.item.openness == "private"
    if private and entry.item.minute:
        yield Withheld(text=entry.item.minute, reason=entry.item.private_reason)
    for paper in _in_order(entry):
        if private or paper.private:
            yield _whole(paper, entry.item)
        else:
            yield from withheld(paper.text.text)


def _public(entry: AgendaEntry) -> Iterator[str]:
    yield from (entry.item.title, entry.item.private_reason)
    for paper in _in_order(entry):
        if entry.item.openness != "private":
            yield from (paper.title, paper.private_reason)
            if not paper.private:
                yield public_text(paper.text.text)


def _whole(paper: Paper, item: AgendaItem | None = None) -> Withheld:
    reason = paper.private_reason or (item.private_reason if item else "") or "no reason is recorded"
    return Withheld(text=paper.text.text, reason=reason, review=paper.review_on)


def _unknown(paper: Paper, name: str) -> Finding:
    return Finding(
        "unknown-figure",
        f"“{paper.title}” quotes the figure “{name}”, which there is not.",
        "A pack shows every figure as it stood, with why.",
        "Correct its name, or write the number with its source.",
        Place(field=paper.id),
    )
