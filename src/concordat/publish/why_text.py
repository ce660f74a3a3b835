"""Why, in a terminal: takes a figure and its trace, gives the tree as plain lines whole where it is small, in brief where it is not."""

from collections.abc import Mapping
from typing import Any

from concordat.kernel.answer import Answer
from concordat.kernel.text import counted
from concordat.kernel.trace import Traced
from concordat.publish.pages import is_small
from concordat.publish.why_brief import brief_lines
from concordat.publish.why_lines import whole_lines
from concordat.publish.words import in_words

MOST_WHOLE = 25


def why_text(
    traced: Traced, figure: Answer[Any] | None = None, *, names: Mapping[int, str] | None = None, full: bool = False
) -> str:
    """Return the tree as text: each reason with its value, and below it the rule, record, rows or act it stands on.

    A tree of more than `MOST_WHOLE` reasons is told in brief (see `why_brief`), unless all of it is asked for.
    """
    lines = [f"{figure.name} = {in_words(figure.value, figure.unit)}"] if figure else []
    if full or is_small(traced, MOST_WHOLE):
        lines += whole_lines(traced)
    else:
        lines += brief_lines(traced, names or {})
    to_check = len({reason.rule for reason in traced.walk() if reason.to_check})
    if to_check:
        lines += [
            "",
            f"To check: {counted(to_check, 'rule value')} {'is' if to_check == 1 else 'are'} not confirmed yet.",
        ]
    return "\n".join(lines)
