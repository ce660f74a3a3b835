"""Writes the reference of what is watched over time and compared: takes the plug-ins of `watch`, gives their formulas."""

from concordat.kernel.registry import plugins
from concordat.watch import RULES, VARIATION
from concordat.watch.comparison import COMPARISONS
from concordat.watch.control_chart import CHARTS
from concordat.watch.icons import ASSURANCE
from concordat.watch.inequality import MEASURES


def charts_page() -> str:
    """Return the formulas of charts over time, rules of comparison and measures of inequality."""
    lines = ["# Charts over time, comparison and inequality", ""]
    lines += [
        "Every formula here is a file of its own; the calculations `watch.xmr`, `watch.control_chart`, `watch.compare` and",
        "",
    ]
    lines[-1:] = [
        "`watch.inequality` take a new file by itself. Numbers of the methods are [rules](rules.md), named `watch`.",
        "",
    ]
    lines += ["## XmR: single values over time", ""]
    lines += [
        "Mean ± 2.66 × the average moving range; ranges of 3.267 times the average or more are left out once.",
        "",
    ]
    lines += ["[A picture of one](statistics/xmr.md), and [all statistics](statistics.md).", ""]
    lines += ["| a point is named by | in this order |", "|---|---|", *_rules(), ""]
    lines += ["| icon | word | says |", "|---|---|---|"]
    lines += [f"| {one.letter} | {one.word} | {one.says} |" for one in (*VARIATION.values(), *ASSURANCE.values())]
    lines += ["", "## Other control charts", "", "| chart | takes | lines |", "|---|---|---|"]
    lines += [f"| {one.TITLE} | {one.TAKES} | {one.FORMULA} |" for one in plugins(CHARTS).values()]
    lines += [
        "",
        "## Comparison with a benchmark",
        "",
        "| rule | differs by | classes | number in older files |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| `{name}` | {one.TITLE} | {', '.join(word for word, _ in one.CLASSES)} | {', '.join(map(str, one.METHODS))} |"
        for name, one in plugins(COMPARISONS).items()
    ]
    lines += ["", "## Inequality between groups", "", "| measure | kind | formula |", "|---|---|---|"]
    lines += [
        f"| {one.TITLE} | {one.KIND} | {one.FORMULA.replace('|', chr(92) + '|')} |"
        for one in plugins(MEASURES).values()
    ]
    return "\n".join([*lines, ""])


def _rules() -> list[str]:
    says = (
        "it lies strictly beyond a limit",
        "it is one of seven in a row, each strictly above, or below, the one before",
        "it lies beyond the warning line, as another of three in a row on the same side of the centre does",
        "it is one of seven in a row on the same side of the centre; a point on it breaks the row",
    )
    return [f"| {rule} | {word} |" for rule, word in zip(RULES[1:], says, strict=True)]
