"""Writes the reference of acts: takes every act and its readable cases, gives who may do it, what it takes and what follows."""

import re
import tomllib
import typing
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any

from concordat.kernel.act import Act, acts

SPECS = Path(__file__).resolve().parent.parent / "tests" / "spec" / "acts"
_FIELD = re.compile(r"^- ((?:`\w+`(?:, )?)+): (.*?)(?=\n- |\n\n|\Z)", re.DOTALL | re.MULTILINE)


def acts_page() -> str:
    """Return each act with its fields and its readable cases, which the tests run against the example."""
    lines = [
        "# Acts",
        "",
        "What a body does that has effect. Whoever holds one of the roles for the body may do it; a page shows what follows before it is",
        "done, and everything that is wrong at once. It is recorded in the log for good. The cases are run against the example.",
        "",
    ]
    for name, act in acts().items():
        lines += [f"## {name}", "", f"**{act.title}.** {act.says}", "", f"Done by: {', '.join(act.roles)}.", ""]
        lines += ["| given | type | |", "|---|---|---|", *_fields(act), ""]
        lines += _cases(name)
    return "\n".join(lines)


def _fields(act: Act) -> list[str]:
    hints = typing.get_type_hints(act.given)
    says = _says(act.given.__doc__ or "")
    rows = []
    for field in fields(act.given):
        needed = field.default is MISSING
        notes = [says.get(field.name, ""), *(["personal: never public"] if field.name in act.personal else [])]
        what = "; ".join(note for note in notes if note)
        rows.append(f"| `{field.name}` | {_type(hints[field.name])}{'' if needed else ', may be left out'} | {what} |")
    return rows


def _says(docstring: str) -> dict[str, str]:
    text = re.sub(r"\n +", "\n", docstring)
    found = {}
    for names, meaning in _FIELD.findall(text):
        for name in re.findall(r"`(\w+)`", names):
            found[name] = " ".join(meaning.split())
    return found


def _type(annotation: Any) -> str:
    inner = [part for part in typing.get_args(annotation) if part is not type(None)]
    if typing.get_origin(annotation) is typing.Literal:
        return ", ".join(f"“{choice}”" for choice in inner)
    if typing.get_origin(annotation) is tuple:
        return "list of codes"
    plain = {"str": "text", "int": "whole number", "Decimal": "exact number", "date": "date", "bool": "yes or no"}
    kind = inner[0] if inner else annotation
    return plain[kind.__name__]


def _cases(name: str) -> list[str]:
    path = (SPECS / name.replace(".", "/", 1)).with_suffix(".toml")
    lines: list[str] = []
    for case in tomllib.loads(path.read_text("utf-8"))["case"]:
        then = f"refused: {', '.join(f'`{kind}`' for kind in case['finds'])}" if "finds" in case else "done"
        told = [f"told: {', '.join(f'`{kind}`' for kind in case['warns'])}"] if "warns" in case else []
        says = [f"“{sentence}”" for sentence in case.get("follows", ())]
        lines.append(f"- *{case['says']}*: {'; '.join([then, *told, *says])}")
    return [*lines, ""]
