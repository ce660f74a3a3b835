"""Pictures that stand alone in a document: takes a drawing of the service, gives a file with a style of its own."""

from typing import Any

# A document has no style sheet of the service: the picture brings its own.
STYLE = (
    "<style>svg{background:#fff}.chart-line{fill:none;stroke:#005eb8}.chart-axis{stroke:#4c6272}"
    ".chart-before{fill:#fff;stroke:#005eb8;stroke-width:2}.chart-after{fill:#005eb8}"
    ".chart-text{fill:#212b32;font-family:sans-serif}</style>"
)
WIDTH = 540


def stand_alone(drawing: Any) -> str:
    """Return a drawing as an SVG file."""
    opening, _, rest = str(drawing).partition(">")
    wide = opening.replace("<svg ", f'<svg width="{WIDTH}" ', 1)
    return f"{wide}>{STYLE}{rest}\n".replace("><", ">\n<")
