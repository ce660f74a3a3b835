"""Takes traced reasons, gives each of them once as JSON with the positions of its parts, its rule and its source."""

from typing import Any

from concordat.kernel.jsonable import jsonable
from concordat.kernel.rulebook import RuleValue
from concordat.kernel.trace import Source, Traced


class Reasons:
    """Reasons, rules and sources in lists without repetition. The parts of a reason stand before it in the list."""

    def __init__(self) -> None:
        self.reasons: list[dict[str, Any]] = []
        self.rules: list[dict[str, Any]] = []
        self.sources: list[dict[str, Any]] = []
        # What was numbered is kept beside its number, so that its identity cannot pass to another one.
        self._numbered: dict[int, tuple[Traced, int]] = {}
        self._rules: dict[RuleValue, int] = {}
        self._sources: dict[Source, int] = {}

    def position(self, traced: Traced) -> int:
        """Return where a reason stands in `reasons`, adding it and all below it where they are new."""
        found = self._numbered.get(id(traced))
        if found is None:
            written = self._written(traced)
            self.reasons.append(written)
            found = self._numbered[id(traced)] = (traced, len(self.reasons) - 1)
        return found[1]

    def _written(self, traced: Traced) -> dict[str, Any]:
        written: dict[str, Any] = {"says": traced.says}
        if traced.value not in (None, ""):
            written["value"] = jsonable(traced.value)
        if traced.unit:
            written["unit"] = traced.unit
        if traced.rule is not None:
            written["rule"] = self._rule(traced.rule)
        for name, record in (("record", traced.record), ("act", traced.act)):
            if record is not None:
                written[name] = {"kind": record.kind, "key": list(record.key)}
        if traced.rows is not None:
            written["rows"] = {"table": traced.rows.table, "where": dict(traced.rows.where)}
        if traced.source is not None:
            written["source"] = self._source(traced.source)
        if traced.parts:
            written["parts"] = [self.position(part) for part in traced.parts]
        return written

    def _rule(self, rule: RuleValue) -> int:
        if rule not in self._rules:
            self._rules[rule] = len(self.rules)
            self.rules.append({key: value for key, value in jsonable(rule).items() if value not in (None, "")})
        return self._rules[rule]

    def _source(self, source: Source) -> int:
        if source not in self._sources:
            self._sources[source] = len(self.sources)
            self.sources.append({key: value for key, value in jsonable(source).items() if value not in ("", [])})
        return self._sources[source]
