"""Variation and assurance to read: takes what charts say of measures and places, gives the matrix of both, the list behind it, and the picture in words."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from concordat.kernel.answer import Answer, Because
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted
from concordat.watch.assured import Assured
from concordat.watch.icons import ASSURANCE, VARIATION
from concordat.watch.measured import shown_value
from concordat.watch.standings_told import value_cell

NO_TARGET = "no target"
COLUMNS = {"pass": "Pass", "inconsistent": "Hit or miss", "fail": "Fail", "none": "No target"}
# What a board looks at first, to what it need not.
WORST_FIRST = ("concern", "neutral high", "neutral low", "common cause", "improvement")
FAIL_FIRST = ("fail", "inconsistent", "", "pass")


def in_board_order(found: Iterable[Assured]) -> tuple[Assured, ...]:
    """Return them with what fails and gets worse on top."""

    def order(one: Assured) -> tuple[int, int, str, str]:
        places = WORST_FIRST.index(one.variation), FAIL_FIRST.index(one.assurance)
        return *places, one.indicator.title, one.now.area

    return tuple(sorted(found, key=order))


def assurance_matrix(found: Sequence[Assured]) -> Table:
    """Return how many measures have each variation (rows) with each assurance (columns)."""
    columns = {"variation": "Variation", **COLUMNS}
    words = [one for one in WORST_FIRST if one in ("concern", "common cause", "improvement") or _with(found, one)]
    rows = ((_icon(VARIATION[word].letter, word), *(_count(found, word, name) for name in COLUMNS)) for word in words)
    says = "Measures of places: what their charts over time say of variation, and of the target."
    return table("assurance_matrix", "Variation and assurance", columns, rows, says)


def assured_table(found: Iterable[Assured], names: Mapping[str, str]) -> Table:
    """Return one row for each measure of each place, what to look at first on top."""
    columns = {
        "indicator": "Measure",
        "area": "Place",
        "variation": "Variation",
        "assurance": "Assurance",
        "value": "Value",
        "target": "Wanted",
        "mean": "Mean",
        "lower": "Lower limit",
        "upper": "Upper limit",
        "periods": "Periods",
        "limits": "Limits",
        "unit": "Unit",
    }
    rows = (
        (
            one.indicator.title,
            names.get(one.now.area, one.now.area),
            Answer(_icon(VARIATION[one.variation].letter, one.variation), _why(one, VARIATION[one.variation].says)),
            _assurance(one),
            value_cell(one.now),
            Answer(one.target.target, one.because) if one.target else None,
            *(
                _line(one, name, value)
                for name, value in (("mean", one.centre), ("lower", one.lower), ("upper", one.upper))
            ),
            Answer(one.periods, one.because),
            "on trial: few periods" if one.trial else "",
            one.indicator.unit,
        )
        for one in in_board_order(found)
    )
    return table("assured", "Measure by measure", columns, rows)


def assured_figures(found: Sequence[Assured]) -> tuple[Answer[int], ...]:
    """Return how many measures of places have a chart over time, and how many are sure to miss their target; none where there are none."""
    if not found:
        return ()
    told = (
        ("charted", "of places with a series long enough for a chart over time", found),
        (
            "off_track",
            "of places sure to miss their target as things are",
            [one for one in found if one.assurance == "fail"],
        ),
    )
    return tuple(
        Answer(
            len(own),
            Because(
                f"{counted(len(own), 'measure')} {says}",
                len(own),
                "measures",
                parts=tuple(one.because for one in own or found),
            ),
            f"watch.measures.{name}",
            "measures",
        )
        for name, says, own in told
    )


def assurance_in_words(found: Sequence[Assured]) -> str:
    """Return the picture in sentences that change with the data."""
    sentences = (
        _sentence(
            "Of concern and sure to miss its target",
            [one for one in _with(found, "concern") if one.assurance == "fail"],
        ),
        _sentence("Sure to miss its target as things are", [one for one in found if one.assurance == "fail"]),
        _sentence("Sure to meet it", [one for one in found if one.assurance == "pass"]),
        _sentence("Of concern without a target", [one for one in _with(found, "concern") if not one.assurance]),
    )
    told = " ".join(filter(None, sentences))
    return told or "No measure is of concern, and none is sure to miss or to meet a target."


def _sentence(words: str, own: Sequence[Assured]) -> str:
    titles = dict.fromkeys(one.indicator.title[:1].lower() + one.indicator.title[1:] for one in own)
    return f"{words}: {'; '.join(titles)}." if titles else ""


def _with(found: Iterable[Assured], word: str) -> list[Assured]:
    return [one for one in found if one.variation == word]


def _count(found: Sequence[Assured], word: str, column: str) -> Answer[int]:
    wanted = "" if column == "none" else column
    own = [one for one in found if one.variation == word and one.assurance == wanted]
    says = f"{counted(len(own), 'measure')} with {word}, {COLUMNS[column].lower()}, of {len(found)}"
    return Answer(len(own), Because(says, len(own), parts=tuple(one.because for one in (own or found))))


def _icon(letter: str, word: str) -> str:
    return f"{letter} {word}"


def _assurance(one: Assured) -> Answer[str] | str:
    if not one.assurance:
        return NO_TARGET if one.target is None else "neither way is better"
    icon = ASSURANCE[one.assurance]
    return Answer(_icon(icon.letter, one.assurance), _why(one, icon.says))


def _why(one: Assured, says: str) -> Because:
    cause = "" if one.cause == "common cause" else f" ({one.cause})"
    return Because(f"{says}{cause}", one.variation, parts=(one.because,))


def _line(one: Assured, name: str, value: float) -> Answer[Decimal]:
    shown = shown_value(value) or Decimal(0)
    return Answer(shown, Because(f"{name} of its own chart over time", shown, one.indicator.unit, parts=(one.because,)))
