"""Reads rulebook folders: takes TOML files, gives a rulebook; the national one ships inside the package."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Layer, Rule, Rulebook, rule_from

NATIONAL = Path(__file__).resolve().parent / "rulebook"


@cache
def national_rulebook() -> Rulebook:
    """Return the rulebook that ships with this version; raises Refused where a file of it is faulty."""
    edition = tomllib.loads((NATIONAL / "edition.toml").read_text("utf-8"))["edition"]
    return Rulebook({"national": rules_in(NATIONAL, edition=edition)}, edition)


def rules_in(folder: Path, *, edition: str, layer: Layer = "national") -> Mapping[str, Rule]:
    """Return the rules of `folder/<group>/<name>.toml` by id `group.name`; raises Refused with every fault."""
    rules: dict[str, Rule] = {}
    findings: list[Finding] = []
    for path in sorted(folder.glob("*/*.toml")):
        name = f"{path.parent.name}.{path.stem}"
        file = f"{folder.name}/{path.parent.name}/{path.name}"
        try:
            rules[name] = rule_from(
                name, tomllib.loads(path.read_text("utf-8")), file=file, edition=edition, layer=layer
            )
        except Refused as refused:
            findings.extend(refused.findings)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            findings.append(
                Finding("bad-toml", f"{file} is not valid TOML.", str(error), "Correct the file.", Place(file))
            )
    if findings:
        raise Refused(findings)
    return rules
