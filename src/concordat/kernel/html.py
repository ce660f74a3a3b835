"""Shows answers and outcomes as small pieces of HTML, for notebooks."""

from typing import TYPE_CHECKING, Any

from concordat.kernel.text import amount, escape

if TYPE_CHECKING:
    from concordat.kernel.answer import Answer, Because
    from concordat.kernel.outcome import Outcome


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
