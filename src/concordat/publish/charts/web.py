"""Takes the matrix of who buys from whom, gives the web of lines between them, before and after they speak as one."""

import textwrap
from typing import TYPE_CHECKING, Any

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import Chart, panel, text

if TYPE_CHECKING:
    from markupsafe import Markup

SIDES = ("commissioner", "provider")
NOT_A_BODY = ("total", "Total")
MOST = 12
ROW, LEFT, RIGHT, LETTERS, LINE = 62, 130, 230, 16, 17
BEFORE, AFTER = "contract.conversations", "contract.conversations_after"


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture of a matrix of at most 12 by 12 bodies; None for every other table."""
    if table.name != "matrix" or not table.columns or table.columns[0].name not in SIDES:
        return None
    columns = [number for number, column in enumerate(table.columns) if number and column.name not in NOT_A_BODY]
    rows = [row for row in table.rows if plain(row[0]) not in NOT_A_BODY]
    if not 0 < len(rows) <= MOST or not 0 < len(columns) <= MOST:
        return None
    down = [str(plain(row[0])) for row in rows]
    across = [table.columns[number].title for number in columns]
    links = [(r, c) for r, row in enumerate(rows) for c, number in enumerate(columns) if plain(row[number]) is not None]
    if table.columns[0].name == "provider":
        down, across, links = across, down, [(c, r) for r, c in links]
    commissioners, providers = _count(len(down), "commissioner"), _count(len(across), "provider")
    says = f"Each line is a pair that buys and sells: {len(links)} between {commissioners} and {providers}."
    panels = [_web(down, across, links, says)]
    title = f"The web today: {_count(len(links), 'line')} between {commissioners} and {providers}"
    before, after = _figure(outcome, BEFORE), _figure(outcome, AFTER)
    if after == len(across) and before is not None:
        together = f"After: one line to each provider, {after} in all, because the commissioners speak together."
        panels.append(_web([f"{commissioners} together"], across, [(0, c) for c in range(len(across))], together))
        title, says = f"From {before} conversations to {after}", f"Before: {says[0].lower()}{says[1:]} {together}"
    return Chart(title, says, tuple(panels))


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _figure(outcome: Outcome, name: str) -> Any:
    return next((figure.value for figure in outcome.figures if figure.name == name), None)


def _web(down: list[str], across: list[str], links: list[tuple[int, int]], says: str) -> "Markup":
    from markupsafe import Markup

    rows = max(len(down), len(across))
    ends = [[round((number + 0.5) * rows / len(side) * ROW) for number in range(len(side))] for side in (down, across)]
    line = '<line class="chart-line" x1="{}" y1="{}" x2="{}" y2="{}" stroke-width="2"/>'
    dot = '<circle class="chart-node" cx="{}" cy="{}" r="6"/>'
    marks = [Markup(line).format(LEFT, ends[0][one], RIGHT, ends[1][other]) for one, other in links]  # noqa: S704
    for x, side, heights, anchor in ((LEFT, down, ends[0], "end"), (RIGHT, across, ends[1], "start")):
        for name, y in zip(side, heights, strict=True):
            marks.append(Markup(dot).format(x, y))  # noqa: S704
            words = textwrap.wrap(name, LETTERS, max_lines=3, placeholder=" …")
            top = y + 5 - (len(words) - 1) * LINE // 2
            beside = x - 12 if anchor == "end" else x + 12
            marks += [text(beside, top + number * LINE, part, anchor, 13) for number, part in enumerate(words)]
    return panel(rows * ROW, says, *marks)
