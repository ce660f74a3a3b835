"""Shows answers, outcomes and any other result as small pieces of HTML, for notebooks."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from concordat.kernel.table import table
from concordat.kernel.text import amount, counted, escape, shown

if TYPE_CHECKING:
    from concordat.kernel.answer import Answer, Because
    from concordat.kernel.outcome import Outcome
    from concordat.kernel.trace import Traced

FEW = 8


def answer_html(answer: "Answer[Any]") -> str:
    """Return the value of an answer with its reasons in a fold-out."""
    return f"<p><strong>{escape(amount(answer.value, answer.unit))}</strong></p><details><summary>Why?</summary><ul>{because_html(answer.because)}</ul></details>"


def because_html(because: "Because") -> str:
    """Return a tree of reasons as nested list items."""
    parts = "".join(because_html(part) for part in because.parts)
    value = f": {amount(because.value, because.unit)}" if because.value is not None else ""
    ends = f" ({because.rule.source}, {because.rule.status})" if because.rule else ""
    return f"<li>{escape(because.says + value + ends)}{f'<ul>{parts}</ul>' if parts else ''}</li>"


def outcome_html(outcome: "Outcome") -> str:
    """Return what a room tells: its sentences, then its tables."""
    says = "".join(f"<p>{escape(sentence)}</p>" for sentence in outcome.says)
    return f"<h3>{escape(outcome.title)}</h3>{says}" + "".join(table._repr_html_() for table in outcome.tables)


def value_html(value: Any) -> str:
    """Return any result: its own table where it has one, a record as names and values, several records as a table."""
    if callable(getattr(value, "table", None)):
        return str(value.table()._repr_html_())
    if isinstance(value, tuple | list) and value and all(is_dataclass(item) for item in value):
        names = [field.name for field in fields(value[0])]
        columns = {name: _words(name) for name in names}
        rows = ([_short(getattr(item, name)) for name in names] for item in value)
        return table("results", f"{counted(len(value), 'result')}", columns, rows)._repr_html_()
    if is_dataclass(value) and not isinstance(value, type):
        pairs = ((_words(field.name), _short(getattr(value, field.name))) for field in fields(value))
        return table("result", type(value).__name__, {"what": "What", "value": "Value"}, pairs)._repr_html_()
    return f"<p>{escape(shown(value))}</p>"


def traced_html(traced: "Traced") -> str:
    """Return a tree of reasons with the place of each, folded below the first."""
    source = traced.source
    place = f" {source.file} {source.lines_text}".rstrip() if source and source.file else ""
    value = f": {amount(traced.value, traced.unit)}" if traced.value is not None else ""
    own = f"{escape(traced.says + value)}<em>{escape(place)}</em>"
    parts = "".join(f"<li>{traced_html(part)}</li>" for part in traced.parts)
    return f"<details><summary>{own}</summary><ul>{parts}</ul></details>" if parts else f"<span>{own}</span>"


def _words(name: str) -> str:
    return name.replace("_", " ").strip().capitalize()


def _short(value: Any) -> Any:
    """Return a value that fits a cell: records by what names them, many values by their number."""
    if is_dataclass(value) and not isinstance(value, type):
        first = getattr(value, fields(value)[0].name)
        return value.value if hasattr(value, "because") and hasattr(value, "value") else _short(first)
    if isinstance(value, tuple | list | dict | set | frozenset) and len(value) > FEW:
        return counted(len(value), "item")
    if isinstance(value, tuple | list | set | frozenset):
        return ", ".join(shown(_short(item)) for item in value)
    if isinstance(value, Mapping):
        return ", ".join(f"{shown(key)}: {shown(_short(item))}" for key, item in value.items())
    return value
