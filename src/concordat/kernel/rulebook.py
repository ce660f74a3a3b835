"""The rulebook: takes dated rule files as parsed values, gives the value of a rule on a day with its source and status."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.money import decimal_from

Status = Literal["confirmed", "to check"]
Layer = Literal["national", "local", "contract", "what-if"]
LAYERS: tuple[Layer, ...] = ("national", "local", "contract", "what-if")


@dataclass(frozen=True, slots=True)
class RuleValue:
    """The value of one rule between two days, with all that is needed to defend it.

    `value` is text, a list or a table exactly as the file has it; `decimal` reads it as an exact number.
    """

    rule: str
    title: str
    value: Any
    unit: str
    starts: date
    ends: date | None
    source: str
    status: Status
    edition: str
    layer: Layer
    file: str
    decision: str = ""

    @property
    def decimal(self) -> Decimal:
        """The value as an exact decimal; raises ValueError where it is not one."""
        return decimal_from(str(self.value))

    def __hash__(self) -> int:
        return hash((self.rule, self.starts, self.layer, self.file))


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule through time, values in order of their first day; a value of None says the rule ended."""

    id: str
    title: str
    unit: str
    values: tuple[RuleValue, ...]

    def on(self, day: date) -> RuleValue | None:
        """Return the value in force on `day`, or None before the first and after the end."""
        return next(
            (value for value in self.values if value.starts <= day and (value.ends is None or day < value.ends)), None
        )


class Rulebook:
    """All rules of one edition, national first, then local variations, contract schedules and what-ifs; the last wins."""

    def __init__(self, layers: Mapping[Layer, Mapping[str, Rule]], edition: str):
        self._layers = {layer: dict(layers.get(layer, {})) for layer in LAYERS}
        self.edition = edition

    @property
    def ids(self) -> tuple[str, ...]:
        """The names of all rules, in order."""
        return tuple(sorted({rule for rules in self._layers.values() for rule in rules}))

    def on(self, rule: str, day: date) -> RuleValue:
        """Return the value of `rule` in force on `day` from the last layer that has one.

        Raises Refused, naming the first date and the file, where there is none.
        """
        for layer in reversed(LAYERS):
            found = self._layers[layer].get(rule)
            value = found.on(day) if found else None
            if value is not None and value.value is not None:
                return value
            if value is not None:
                raise Refused(self._no_value(rule, day, value))
        raise Refused(self._no_value(rule, day))

    def history(self, rule: str) -> tuple[RuleValue, ...]:
        """Return every value of `rule` in every layer, oldest first; empty where there is none."""
        values = [value for layer in LAYERS for value in self._layers[layer].get(rule, Rule(rule, "", "", ())).values]
        return tuple(sorted(values, key=lambda value: value.starts))

    def layer(self, layer: Layer) -> Mapping[str, Rule]:
        """Return the rules that stand in one layer, by id."""
        return dict(self._layers[layer])

    def overlay(self, layer: Layer, rules: Mapping[str, Rule]) -> "Rulebook":
        """Return a rulebook in which `rules` stand in `layer` above what was there."""
        return Rulebook({**self._layers, layer: {**self._layers[layer], **rules}}, self.edition)

    def _no_value(self, rule: str, day: date, ended: RuleValue | None = None) -> Finding:
        known = self.history(rule)
        if not known:
            return Finding(
                "unknown-rule",
                f"there is no rule named {rule}.",
                "A calculation asked the rulebook for it.",
                "Check the name against `concordat rules`.",
                Place(field=rule),
            )
        first, last = known[0], ended or known[-1]
        if day < first.starts:
            why = f"the first is from {first.starts}"
        else:
            why = (
                f"the last, from {last.starts}, says: {last.source}"
                if last.value is None
                else f"the last ended on {last.ends}"
            )
        return Finding(
            "no-rule-value",
            f"“{first.title}” ({rule}) has no value on {day}; {why}.",
            "A rule is only used on the days it holds.",
            f"Use a date it holds on, or add a dated value with its source to {first.file}.",
            Place(file=first.file, field=rule),
        )


def rule_from(rule: str, content: Mapping[str, Any], *, file: str, edition: str, layer: Layer = "national") -> Rule:
    """Build one rule from the parsed content of its TOML file.

    `content` holds `title`, `unit` and an array `value` of tables with `from`, `is` (or `ends`, a sentence, where the
    rule stops), `source`, `status` and, in a local layer, `decision`. Raises Refused with every fault of the file.
    """
    findings: list[Finding] = []

    def fault(what: str, field: str) -> None:
        findings.append(
            Finding(
                "bad-rule",
                f"{rule}: {what}",
                "A rule needs value, from, unit, source and status.",
                "Correct the file.",
                Place(file, 0, field),
            )
        )

    entries = content.get("value", [])
    for field in ("title", "unit"):
        if not isinstance(content.get(field), str):
            fault(f"no {field}.", field)
    if not isinstance(entries, list) or not entries:
        fault("no [[value]].", "value")
        entries = []
    good: list[Mapping[str, Any]] = []
    for number, entry in enumerate(entries, 1):
        before = len(findings)
        where = f"value {number}"
        if not isinstance(entry, Mapping):
            fault(f"{where}: is not a table.", "value")
            continue
        for field in ("source", "decision", "ends"):
            if not isinstance(entry.get(field, ""), str):
                fault(f"{where}: “{field}” is not text.", field)
        if type(entry.get("from")) is not date:
            fault(f"{where}: “from” is not a date.", "from")
        if ("is" in entry) == ("ends" in entry):
            fault(f"{where}: give either “is” or “ends”.", "is")
        if isinstance(entry.get("is"), float):
            fault(f"{where}: write the number as text so that it stays exact.", "is")
        if not entry.get("source") and "ends" not in entry:
            fault(f"{where}: no source.", "source")
        if entry.get("status", "confirmed" if "ends" in entry else None) not in ("confirmed", "to check"):
            fault(f"{where}: status must be “confirmed” or “to check”.", "status")
        if layer == "local" and not entry.get("decision"):
            fault(f"{where}: a local variation must cite the decision that made it.", "decision")
        if len(findings) == before:
            good.append(entry)
    good.sort(key=lambda entry: entry["from"])
    starts = [entry["from"] for entry in good]
    if len(set(starts)) != len(starts):
        fault("two values start on one day.", "from")
    if findings:
        raise Refused(findings)
    values = tuple(
        RuleValue(
            rule=rule,
            title=content["title"],
            value=entry.get("is"),
            unit=content["unit"],
            starts=entry["from"],
            ends=starts[number + 1] if number + 1 < len(starts) else None,
            source=entry.get("source", entry.get("ends", "")),
            status=entry.get("status", "confirmed"),
            edition=edition,
            layer=layer,
            file=file,
            decision=entry.get("decision", ""),
        )
        for number, entry in enumerate(good)
    )
    return Rule(rule, content["title"], content["unit"], values)
