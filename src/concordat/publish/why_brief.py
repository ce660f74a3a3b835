"""A large tree in a terminal: takes a traced figure, gives one path along its largest parts and one to each file it stands on."""

from collections.abc import Iterator, Mapping
from typing import Any

from concordat.kernel.answer import Answer, Because
from concordat.kernel.text import counted
from concordat.kernel.trace import Traced
from concordat.publish.why_lines import details, told

MOST_BESIDE = 6


def brief_lines(traced: Traced, names: Mapping[int, str]) -> Iterator[str]:
    """Give a tree as lines: unfolded along its largest parts and to each file once, its other parts named in a line each.

    `names` holds the names of figures that are reasons, by the identity of their traces. The hash of each file stands
    at the end.
    """
    chosen = _largest(traced)
    files = _files(traced, chosen)
    yield from _lines(traced, "", "", names, chosen)
    yield ""
    yield "The largest part is told to its ends, and one way to each other file. --full tells every part."
    yield "Files and their SHA-256:"
    yield from (f"  {file}  {digest}" for file, digest in files.items())


def names_below(because: Because, traced: Traced, figures: Mapping[str, Answer[Any]]) -> dict[int, str]:
    """Return the names of the figures that stand as reasons in a tree, by the identity of their traces."""
    known = {id(figure.because): name for name, figure in reversed(list(figures.items()))}
    names: dict[int, str] = {}
    waiting, seen = [(because, traced)], {id(because)}
    while waiting:
        reason, told = waiting.pop()
        for part, below in zip(reason.parts, told.parts, strict=True):
            if id(part) in known:
                names[id(below)] = known[id(part)]
            if id(part) not in seen:
                seen.add(id(part))
                waiting.append((part, below))
    return names


def _largest(traced: Traced) -> set[int]:
    chosen = {id(traced)}
    while traced.parts:
        traced = max(traced.parts, key=_length)
        chosen.add(id(traced))
    return chosen


def _files(traced: Traced, chosen: set[int]) -> dict[str, str]:
    """Return every file of the tree with its hash, and add to `chosen` the shortest way to each not told otherwise."""
    files = {path[-1].source.file: path[-1].source.sha256 for path in _paths(traced, (), chosen) if path[-1].source}
    ways: dict[str, tuple[Traced, ...]] = {}
    added: dict[str, int] = {}
    for path in _paths(traced, (), None):
        source, more = path[-1].source, sum(id(reason) not in chosen for reason in path)
        if source and source.file not in files and more < added.get(source.file, len(path) + 1):
            ways[source.file], added[source.file] = path, more
    for file, path in ways.items():
        files[file] = path[-1].source.sha256 if path[-1].source else ""
        chosen.update(id(reason) for reason in path)
    files.pop("", None)
    return files


def _paths(traced: Traced, above: tuple[Traced, ...], chosen: set[int] | None) -> Iterator[tuple[Traced, ...]]:
    """Give the way to each reason that has a source: to those that are told where `chosen` is given, or to all."""
    here = (*above, traced)
    if traced.source:
        yield here
    if chosen is None or id(traced) in chosen:
        for part in traced.parts:
            yield from _paths(part, here, chosen)


def _lines(traced: Traced, first: str, others: str, names: Mapping[int, str], chosen: set[int]) -> Iterator[str]:
    yield f"{first}{told(traced)}"
    bar = "│  " if traced.parts else "   "
    for note in details(traced, hashes=False):
        yield f"{others}{bar}{note}"
    shown = [part for number, part in enumerate(traced.parts) if number < MOST_BESIDE or id(part) in chosen]
    left_out = len(traced.parts) - len(shown)
    for number, part in enumerate(shown, 1):
        last = number == len(shown) and not left_out
        start, below = f"{others}{'└─ ' if last else '├─ '}", f"{others}{'   ' if last else '│  '}"
        if id(part) in chosen or not part.parts:
            yield from _lines(part, start, below, names, chosen)
        else:
            yield f"{start}{told(part)} … {_elsewhere(part, names)}"
    if left_out:
        yield f"{others}└─ … and {counted(left_out, 'more reason')}"


def _elsewhere(part: Traced, names: Mapping[int, str]) -> str:
    return f"why: {names[id(part)]}" if id(part) in names else counted(_length(part) - 1, "reason")


def _length(traced: Traced) -> int:
    return sum(1 for _ in traced.walk())
