"""What the page of a figure or of a reason shows: takes its trace, gives title, tree, rules, files and findings."""

from typing import Any

from concordat.kernel.answer import Answer
from concordat.kernel.rulebook import RuleValue
from concordat.kernel.trace import Traced
from concordat.publish.pages import Between, Pages
from concordat.publish.standings import for_people
from concordat.publish.tree import Trees, rule_place
from concordat.publish.words import in_words, sentence


def figure_why(name: str, figure: Answer[Any], trees: Trees) -> dict[str, Any]:
    """Return the page of one figure: what it is, and its tree with what the tree stands on."""
    label, value = trees.pages.labels[name], in_words(figure.value, figure.unit)
    value = trees.words(value) if isinstance(figure.value, str) else value
    view = {"name": name, "about": label, "value": value, "title": f"Why {label} is {value}"}
    return view | {"findings": figure.findings} | _tree(trees.pages.publication.trace(figure.because), trees)


def reason_why(between: Between, trees: Trees) -> dict[str, Any]:
    """Return the page of a reason that no figure is."""
    reason = between.reason
    about = sentence(trees.words(reason.says))
    value = in_words(reason.value, reason.unit) if reason.value is not None else ""
    value = trees.words(value) if isinstance(reason.value, str) else value
    view = {"name": "", "about": about, "value": value, "title": f"Why {about}{f' is {value}' if value else ''}"}
    return view | {"findings": ()} | _tree(reason, trees)


def trail_to(name: str, pages: Pages) -> list[dict[str, str]]:
    """Return the way from the figure down to the page of a reason, without that page itself."""
    above: list[dict[str, str]] = []
    while name in pages.between:
        name = pages.between[name].part_of
        one = pages.between.get(name)
        text = sentence(for_people(one.reason.says)) if one else pages.labels[name]
        above.insert(0, {"text": text, "href": pages.hrefs[name]})
    return above


def _tree(traced: Traced, trees: Trees) -> dict[str, Any]:
    tree = trees.tree(traced)
    unconfirmed = trees.pages.unconfirmed(traced)
    return {
        "tree": tree.html,
        "rules": [_rule(rule) for rule in tree.rules],
        "files": tree.files,
        "to_check": sorted(unconfirmed),
        "elsewhere": sorted(unconfirmed - {rule.rule for rule in tree.rules}),
    }


def _rule(rule: RuleValue) -> dict[str, Any]:
    until = f" until {in_words(rule.ends)}" if rule.ends else ""
    pairs = [
        ("Rule", rule.rule),
        ("In force", f"from {in_words(rule.starts)}{until}"),
        ("Source", rule.source),
        ("Status", "confirmed" if rule.status == "confirmed" else "to check: not confirmed yet"),
        ("Rulebook", f"{rule.layer}, edition {rule.edition}"),
        ("Decision", rule.decision),
        ("File", rule.file),
    ]
    return {
        "place": rule_place(rule),
        "title": rule.title,
        "to_check": rule.status == "to check",
        "details": [(title, text) for title, text in pairs if text],
    }
