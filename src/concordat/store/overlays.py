"""Local rules: takes the folder, gives the rules of `rules/<group>/<name>.toml` as the local layer; writes them again."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rule, Rulebook, rule_from
from concordat.sources.reading import Notes, digest, inside
from concordat.store.cells import nearest
from concordat.store.settings_file import parsed, toml_file_text
from concordat.store.sheet import placed
from concordat.store.toml_text import toml_value

FOLDER = "rules"


def read_local_rules(
    folder: Path, national: Rulebook
) -> tuple[Mapping[str, Rule], Mapping[str, str], tuple[Finding, ...]]:
    """Return the local rules by id, the SHA-256 of each file, and the findings; never raises."""
    rules: dict[str, Rule] = {}
    hashes: dict[str, str] = {}
    findings: list[Finding] = []
    for file in _files(folder):
        name = file.removeprefix(f"{FOLDER}/").removesuffix(".toml").replace("/", ".")
        notes = Notes(file)
        try:
            path = inside(folder, file)
            hashes[file] = digest(path)
            content = parsed(toml_file_text(path), notes)
            if content is not None:
                rules[name] = rule_from(name, content, file=file, edition=national.edition, layer="local")
                _compare(rules[name], national, notes)
        except Refused as refused:
            notes.take(*placed(refused.findings, file))
        findings.extend(notes.findings)
    return rules, hashes, tuple(findings)


def rule_text(rule: Rule) -> str:
    """Return a local rule as the TOML it is read from; raises ValueError for a value that TOML cannot hold exactly."""
    lines = [f"title = {toml_value(rule.title)}", f"unit = {toml_value(rule.unit)}"]
    for value in rule.values:
        lines += ["", "[[value]]", f"from = {toml_value(value.starts)}"]
        if value.value is None:
            lines.append(f"ends = {toml_value(value.source)}")
        else:
            lines += [f"is = {toml_value(value.value)}", f"source = {toml_value(value.source)}"]
        lines += [f"status = {toml_value(value.status)}", f"decision = {toml_value(value.decision)}"]
    return "\n".join([*lines, ""])


def _files(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob(f"{FOLDER}/*/*.toml")):
        yield f"{FOLDER}/{path.parent.name}/{path.name}"


def _compare(rule: Rule, national: Rulebook, notes: Notes) -> None:
    history = national.history(rule.id)
    if not history:
        notes.warn(
            "unknown-rule",
            f"there is no national rule named {rule.id}.",
            "A local rule stands in the place of the national rule of the same name.",
            nearest(rule.id, national.ids) or "`concordat rules` lists all rules.",
        )
    elif history[-1].unit != rule.unit:
        notes.stop(
            "other-unit",
            f"the unit is “{rule.unit}” where the national rule has “{history[-1].unit}”.",
            "A value in another unit would be calculated with as if it were in the national one.",
            "Give the value in the national rule's unit.",
            0,
            "unit",
        )
