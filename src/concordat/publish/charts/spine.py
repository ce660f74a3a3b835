"""Takes a table of measures with the average, the worst and the best of all areas, gives where one area stands on a spine, better to the right."""

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import WIDTH, Chart, panel, text
from concordat.publish.charts.before_after import short
from concordat.publish.words import in_words, is_number

if TYPE_CHECKING:
    from markupsafe import Markup

WANTED = ("value", "average", "worst", "best")
MOST_ROWS = 60
ROW, BAR, TOP, DOT = 46, 12, 22, 7


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture, or None where the table has no such columns or no row with all of them."""
    names = [column.name for column in table.columns]
    if not set(WANTED) <= set(names):
        return None
    at = [names.index(name) for name in WANTED]
    told = [(str(plain(row[0])), *(plain(row[place]) for place in at)) for row in table.rows]
    told = [one for one in told if all(is_number(cell) for cell in one[1:])]
    if not told or len(told) > MOST_ROWS:
        return None
    left = sum(1 for one in told if _place(one) < Fraction(1, 2))
    says = (
        f"Each bar reaches from the worst to the best of all areas, the average in the middle; {left} of {len(told)} points "
        "lie to the left, on the worse side."
    )
    return Chart(table.title, says, (_spine(told, says),))


def _place(one: tuple[Any, ...]) -> Fraction:
    """Return where the area stands, from nought to one; the better side is the right whichever way the numbers run."""
    return _on_spine(one, one[1])


def _on_spine(one: tuple[Any, ...], number: Any) -> Fraction:
    _, _, average, worst, best = one
    half = max(abs(Fraction(best) - Fraction(average)), abs(Fraction(worst) - Fraction(average)))
    if not half:
        return Fraction(1, 2)
    way = 1 if best >= worst else -1
    return Fraction(1, 2) + way * (Fraction(number) - Fraction(average)) / (2 * half)


def _spine(told: list[tuple[Any, ...]], says: str) -> "Markup":
    from markupsafe import Markup

    def across(place: Fraction) -> int:
        return round(place * (WIDTH - 2 * DOT)) + DOT

    bottom = TOP + len(told) * ROW
    bar = '<rect class="chart-before" x="{}" y="{}" width="{}" height="{}"/>'
    line = '<line class="chart-axis" x1="{0}" x2="{0}" y1="{1}" y2="{2}"/>'
    dot = '<circle class="chart-after" cx="{}" cy="{}" r="{}"><title>{}</title></circle>'
    marks = [text(0, 14, "worse"), text(WIDTH // 2, 14, "average", "middle"), text(WIDTH, 14, "better", "end")]
    for number, one in enumerate(told):
        top = TOP + number * ROW
        left, right = across(_on_spine(one, one[3])), across(_on_spine(one, one[4]))
        words = f"{one[0]}: {in_words(one[1], '')}; worst {in_words(one[3], '')}, best {in_words(one[4], '')}"
        marks += [text(0, top + 14, short(one[0])), text(WIDTH, top + 14, in_words(one[1], ""), "end")]
        marks.append(Markup(bar).format(left, top + 22, max(right - left, 1), BAR))  # noqa: S704
        marks.append(Markup(dot).format(across(_place(one)), top + 22 + BAR // 2, DOT, words))  # noqa: S704
    marks.append(Markup(line).format(WIDTH // 2, TOP, bottom))  # noqa: S704
    return panel(bottom + 4, says, *marks)
