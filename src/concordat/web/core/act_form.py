"""The form of an act: takes the act, who asks and what stands in it, gives its fields in groups: label, hint, kind of input, choices."""

import typing
from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any

from concordat.kernel.act import Act
from concordat.kernel.text import shown
from concordat.web.core.act_choices import choices_of, chosen_in
from concordat.web.core.act_words import hint_of, label_of
from concordat.web.core.ask import Ask
from concordat.web.core.given import plain_hint

# The group of what is seldom filled in: it stays folded until something stands in it.
MORE = "More"


@dataclass(frozen=True, slots=True)
class Group:
    """Fields under one heading; without a heading where the act has no groups."""

    heading: str
    fields: tuple[dict[str, Any], ...]

    @property
    def folds(self) -> bool:
        """Whether it can be folded: what is seldom filled in."""
        return self.heading == MORE

    @property
    def opened(self) -> bool:
        """Whether something stands in it."""
        return any(field["filled"] for field in self.fields)


def form_groups(one: Act, content: Mapping[str, Any], ask: Ask) -> tuple[Group, ...]:
    """Return the fields in the groups that the act declares, in its order; a field in no group stands before them."""
    made = {field["name"]: field for field in form_fields(one, content, ask)}
    grouped = {name for names in one.groups.values() for name in names}
    first = tuple(field for name, field in made.items() if name not in grouped)
    groups = ((heading, tuple(made[name] for name in names if name in made)) for heading, names in one.groups.items())
    return tuple(Group(heading, own) for heading, own in (("", first), *groups) if own)


def form_fields(one: Act, content: Mapping[str, Any], ask: Ask) -> list[dict[str, Any]]:
    """Return the fields of the act's form: label, hint, kind of input, choices and what stands in it now."""
    hints, says, choices = typing.get_type_hints(one.given), field_says(one.given), choices_of(one, ask, content)
    made = []
    for field in (field for field in fields(one.given) if field.name not in one.filled_in):
        options = choices[field.name]
        hint = plain_hint(hints[field.name])
        many = typing.get_origin(hint) is tuple
        first = _at_first(field, options if one.refers.get(field.name) == "Body" else None)
        why_none = _why_none(one, field, options, content, ask)
        value = content.get(field.name, first)
        if many and options:
            value = chosen_in(value, many)
        elif not (many and isinstance(value, list | tuple)):
            value = _shown(value)
        made.append(
            {
                "name": field.name,
                "label": label_of(field.name),
                "hint": ". ".join(filter(None, (hint_of(says.get(field.name, ""), label_of(field.name)), why_none))),
                "kind": _kind(hint, field.name, one, options, many),
                "options": options or (),
                "value": value,
                "filled": bool(value) and value != _shown(first),
                "required": _required(field),
            }
        )
    return made


def _why_none(one: Act, field: Field[Any], options: Any, content: Mapping[str, Any], ask: Ask) -> str:
    """Return why a list from which something has to be chosen is empty."""
    if options is None or options or not _required(field):
        return ""
    if content and one.choices and choices_of(one, ask, {})[field.name] != []:
        return "None fits what stands in the form already: change that, and continue."
    wanted = one.refers.get(field.name, "").split(" or ")
    if not any(rows for kind, rows in ask.system.records.items() if kind.__name__ in wanted):
        return "None is on record yet."
    return f"None of those on record is yours to choose: it takes the role of {' or '.join(one.roles)} at the body that it belongs to."


def field_says(given: type) -> dict[str, str]:
    """Return what each field is, from the lines `- name: …` of the docstring."""
    says: dict[str, str] = {}
    names: list[str] = []
    for line in (given.__doc__ or "").splitlines():
        text = line.strip()
        if text.startswith("- `") and "`:" in text:
            before, _, meaning = text[2:].partition("`:")
            names = [name.strip(" `") for name in before.split(",")]
            says |= dict.fromkeys(names, meaning.strip())
        elif text:
            says |= {name: f"{says[name]} {text}" for name in names}
    return {name: text[:1].upper() + text[1:] for name, text in says.items()}


def _required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _at_first(field: Field[Any], options: Any) -> Any:
    """Return what stands in a field at first: what it is by default, or the only body that it can be."""
    if _required(field) and options and len(options) == 1:
        return options[0][0]
    return "" if field.default is MISSING else field.default


def _kind(hint: Any, name: str, one: Act, options: Any, many: bool) -> str:
    if many:
        return "many" if options else "lines"
    if hint is bool:
        return "yes or no"
    if options is not None:
        return "choice"
    if name in one.sheets:
        return "sheet"
    kinds = {date: "day", int: "number", Decimal: "amount"}
    return kinds.get(hint, "long" if name in one.long else "text")


def _shown(value: Any) -> str:
    if value is None or value is MISSING:
        return ""
    return value if isinstance(value, str) else "; ".join(value) if isinstance(value, tuple) else shown(value)
