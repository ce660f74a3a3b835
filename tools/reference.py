"""Writes the reference pages from the code itself: calculations, commands, rules, the system folder."""

import json
import sys
import tomllib
from dataclasses import fields
from pathlib import Path
from typing import Any

import typer.main
from reference_of_acts import acts_page
from reference_of_charts import charts_page
from reference_of_models import model_files, models_page
from reference_of_promises import promises_page
from reference_of_statistics import statistic_files, statistics_page

from concordat.calculations import run_json, schema
from concordat.cli import application
from concordat.kernel.calculation import calculations
from concordat.kernel.jsonable import jsonable
from concordat.store import national_rulebook, schemas
from concordat.store.kinds import record_classes

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs" / "reference"
PROMISES = ROOT / "docs" / "promises.md"
SPECS = ROOT / "tests" / "spec"


def calculations_page() -> str:
    """Each calculation with its fields and its readable cases, which the tests run."""
    lines = [
        "# Public calculations",
        "",
        "Each is called three ways from one definition: `concordat calc NAME`, from Python with `calc(NAME, …)`, and at `/api/v1/calc/NAME` of a service.",
        "",
    ]
    for calculation in calculations().values():
        described = schema(calculation.name)
        lines += [f"## {calculation.name}", "", calculation.says, ""]
        lines += ["| given | type | |", "|---|---|---|", *_fields(described["given"])]
        lines += ["", "| gives | type | |", "|---|---|---|", *_fields(described["gives"]), ""]
        lines += _cases(calculation.name)
    return "\n".join(lines)


def _fields(described: dict) -> list[str]:
    required = described.get("required", [])
    rows = []
    for name, part in described.get("properties", {}).items():
        default = json.dumps(part.get("default"), ensure_ascii=False)
        rows.append(f"| `{name}` | {_type(part)} | {'required' if name in required else f'default {default}'} |")
    return rows


def _type(part: dict) -> str:
    if "anyOf" in part:
        kinds = list(dict.fromkeys(_type(option) for option in part["anyOf"]))
        return "exact number" if set(kinds) == {"number", "text"} else " or ".join(kinds)
    if part.get("const") == "" or part.get("maxLength") == 0:
        return "empty"
    if "$ref" in part:
        return part["$ref"].rsplit("/", 1)[-1]
    if "enum" in part:
        return ", ".join(f"“{choice}”" for choice in part["enum"])
    if part.get("type") == "array":
        return f"list of {_type(part['items'])}" if "items" in part else "list"
    plain = {
        "string": "text",
        "integer": "whole number",
        "number": "number",
        "boolean": "true or false",
        "null": "nothing",
    }
    return part.get("format") or plain.get(part.get("type", ""), part.get("type", "any"))


def _cases(name: str) -> list[str]:
    path = (SPECS / name.replace(".", "/", 1)).with_suffix(".toml")
    lines: list[str] = []
    for case in tomllib.loads(path.read_text("utf-8"))["case"]:
        given = json.dumps(jsonable(case["given"]), ensure_ascii=False)
        result = run_json(name, given)
        shown = result.get("value", [finding["what"] for finding in result["findings"]])
        told = json.dumps(_to_ten_figures(shown), ensure_ascii=False)
        lines += [f"*{case['says']}*", "", "```json", given, told, "```", ""]
    return lines


def _to_ten_figures(value: Any) -> Any:
    """Return a JSON value with its floats to ten figures: the last ones differ from machine to machine."""
    if isinstance(value, float):
        return float(f"{value:.10g}")
    if isinstance(value, dict):
        return {key: _to_ten_figures(item) for key, item in value.items()}
    return [_to_ten_figures(item) for item in value] if isinstance(value, list) else value


def commands_page() -> str:
    """Each command with its arguments and options."""
    group = typer.main.get_command(application())
    lines = ["# Commands", ""]
    for name, command in sorted(group.commands.items()):
        lines += [f"## concordat {name}", "", (command.help or "").strip(), "", "| | |", "|---|---|"]
        for parameter in command.params:
            word = parameter.opts[-1] if parameter.param_type_name == "option" else parameter.name.upper()
            lines.append(f"| `{word}` | {parameter.help or ''} |")
        lines.append("")
    return "\n".join(lines)


def rules_page() -> str:
    """Each rule of the rulebook with its values through time."""
    rules = national_rulebook()
    lines = [
        "# The rulebook",
        "",
        f"Edition {rules.edition}. “To check” means: a person has yet to confirm the value against its source; every answer that used it says so.",
        "",
    ]
    for rule in rules.ids:
        history = rules.history(rule)
        lines += [
            f"## {rule}",
            "",
            f"{history[0].title}; {history[0].unit}.",
            "",
            "| from | value | status | source |",
            "|---|---|---|---|",
        ]
        for value in history:
            text = (
                "ended"
                if value.value is None
                else ", ".join(str(item) for item in value.value)
                if isinstance(value.value, list)
                else ", ".join(f"{key}: {item}" for key, item in value.value.items())
                if isinstance(value.value, dict)
                else str(value.value)
            )
            lines.append(f"| {value.starts} | {text} | {value.status} | {value.source} |")
        lines.append("")
    return "\n".join(lines)


def folder_page() -> str:
    """Each file of a system folder with its columns."""
    lines = [
        "# The system folder",
        "",
        "A system is a folder of CSV and TOML that people can read, compare and keep under version control. All files but `system.toml` may be left out.",
        "",
    ]
    described = schemas()
    for kind in sorted(record_classes(), key=lambda kind: kind.FILE):
        lines += [
            f"## {kind.FILE}",
            "",
            " ".join((kind.__doc__ or "").split()),
            "",
            f"Key: {', '.join(kind.KEY)}.",
            "",
            "| column | type | |",
            "|---|---|---|",
        ]
        part = described[kind.FILE]
        names = [field.name for field in fields(kind)]
        rows = _fields(part.get("items", part))
        assert rows, names
        lines += [*rows, ""]
    return "\n".join(lines)


def pages() -> dict[Path, str]:
    """Return every reference page by its path."""
    made = {
        "acts": acts_page,
        "calculations": calculations_page,
        "charts-and-comparison": charts_page,
        "commands": commands_page,
        "payment-models": models_page,
        "rules": rules_page,
        "statistics": statistics_page,
        "system-folder": folder_page,
    }
    own = {PAGES / name: text for name, text in (model_files() | statistic_files()).items()}
    return {PAGES / f"{name}.md": make() for name, make in made.items()} | own | {PROMISES: promises_page()}


def main() -> int:
    """Write the pages."""
    for path, text in pages().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        print(path.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
