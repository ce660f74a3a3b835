"""Takes a table of what was said and what came of it, gives the reliability diagram: points that lie on the broken line where odds were right."""

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import Chart
from concordat.publish.plotted import Dot, Line, plotted
from concordat.publish.words import in_words, is_number

SAID, CAME = "said", "came"
LEAST_ROWS, WHOLE, NEAR = 2, 100.0, 10


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture; None where the table has no such columns, or fewer than two rows of numbers."""
    names = [column.name for column in table.columns]
    if not {SAID, CAME} <= set(names):
        return None
    at = names.index(SAID), names.index(CAME)
    told = [tuple(plain(row[place]) for place in at) for row in table.rows]
    told = [pair for pair in told if all(map(is_number, pair))]
    if len(told) < LEAST_ROWS:
        return None
    dots = [
        Dot(
            float(said),
            float(came),
            f"said {in_words(said, '%')}, came {in_words(came, '%')}",
            outside=abs(said - came) > NEAR,
        )
        for said, came in told
    ]
    often = "; ".join(dot.name for dot in dots)
    far = sum(dot.outside for dot in dots)
    apart = f"{far} of {len(dots)} lie more than {NEAR} away from it (diamonds)" if far else "none lies far from it"
    says = f"Points on the broken line would be odds that were right: {apart}. {often[:1].upper()}{often[1:]}."
    right = Line(((0.0, 0.0), (WHOLE, WHOLE)), "said and came alike", broken=True)
    return Chart(table.title, says, (plotted(dots, [right], says, across="said, %", up="came, %"),))
