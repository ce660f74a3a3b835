"""Takes a table of parts of a change with what stands after each, gives a waterfall: from what was, step by step, to what is expected."""

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import WIDTH, Chart, heading, panel, text
from concordat.publish.charts.before_after import short
from concordat.publish.words import MINUS, in_words, is_number

if TYPE_CHECKING:
    from markupsafe import Markup

# Each way has its change and what stands after it; the second is what is tried beside the first.
WAYS = (("change", "then", ""), ("change_tried", "then_tried", "As tried"))
NAME = "part"
IN_ALL = "in all"
LEAST_ROWS, MOST_ROWS = 3, 30
ROW, BAR, TOP = 44, 18, 4
Step = tuple[str, Any, Any]


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture; None where the columns are not there, or steps are too few or too many."""
    names = [column.name for column in table.columns]
    if not {NAME, *WAYS[0][:2]} <= set(names) or not LEAST_ROWS <= len(table.rows) <= MOST_ROWS:
        return None
    told = []
    for change, then, words in WAYS:
        if change in names:
            at = [names.index(name) for name in (NAME, change, then)]
            rows = [tuple(plain(row[place]) for place in at) for row in table.rows]
            steps = [(str(row[0]), row[1], row[2]) for row in rows if is_number(row[2])]
            if len(steps) < LEAST_ROWS:
                return None
            told.append((words, steps))
    unit = table.columns[names.index("then")].unit
    says = " ".join(f"{words + ': ' if words else ''}{_says(steps, unit)}" for words, steps in told)
    return Chart(table.title, says, tuple(_steps(steps, words, unit, says) for words, steps in told))


def _says(steps: Sequence[Step], unit: str) -> str:
    first, last = steps[0][2], steps[-1][2]
    moved = [one for one in steps if is_number(one[1])]
    most, least = max(moved, key=lambda one: one[1]), min(moved, key=lambda one: one[1])
    told = [f"From {in_words(first, unit)} to {in_words(last, unit)}"]
    if most[1] > 0:
        told.append(f"“{most[0]}” adds most, {in_words(most[1], unit)}")
    if least[1] < 0:
        told.append(f"“{least[0]}” takes most away, {in_words(-least[1], unit)}")
    return "; ".join(told) + ". The first and the last bar are cut short: they do not begin at nought."


def _steps(steps: Sequence[Step], words: str, unit: str, says: str) -> "Markup":
    from markupsafe import Markup

    steps = [*steps, (IN_ALL, None, steps[-1][2])]
    spots = [Fraction(one[2]) for one in steps]
    # Bars begin where they differ: a change is small beside the whole.
    low, high = min(spots), max(spots)
    low -= (high - low) / 8 or Fraction(1)
    span = high - low or Fraction(1)

    def across(value: Fraction) -> int:
        return round((value - low) / span * (WIDTH - 4)) + 2

    marks, start = heading(words)
    bar = '<rect class="chart-{}" x="{}" y="{}" width="{}" height="{}"><title>{}</title></rect>'
    rule = '<line class="chart-axis" x1="{0}" x2="{0}" y1="{1}" y2="{2}"/>'
    before = low
    for number, (name, change, then) in enumerate(steps):
        top, after = start + TOP + number * ROW, Fraction(then)
        grows = not is_number(change) or change >= 0
        left, right = sorted((across(low if not is_number(change) else before), across(after)))
        told = (
            in_words(then, unit) if not is_number(change) else f"{'+' if grows else MINUS}{in_words(abs(change), '')}"
        )
        marks += [text(0, top + 14, short(name)), text(WIDTH, top + 14, told, "end")]
        kind = "after" if grows else "before"
        marks.append(Markup(bar).format(kind, left, top + 20, max(right - left, 1), BAR, f"{name}: {told}"))  # noqa: S704
        if number + 1 < len(steps):
            # What joins two bars leaves room for the words between them.
            for ends in ((top + 20 + BAR, top + ROW), (top + ROW + 18, top + ROW + 20)):
                marks.append(Markup(rule).format(across(after), *ends))  # noqa: S704
        before = after
    return panel(start + TOP + len(steps) * ROW, says, *marks)
