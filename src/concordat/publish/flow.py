"""The publish room: takes the story of the other rooms, gives every file of the report folder as text by its path."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from concordat.kernel.finding import Finding
from concordat.kernel.outcome import Outcome
from concordat.kernel.registry import plugins
from concordat.kernel.system import System
from concordat.kernel.trace import Locate, nowhere, tracer
from concordat.publish.attribution import attributions
from concordat.publish.figures import named_figures, table_address
from concordat.publish.names import names_of
from concordat.publish.package import package_of
from concordat.publish.records import Edition, Publication, edition_of

FORMATS = "concordat.publish.formats"


def publish(
    system: System,
    story: Sequence[Outcome],
    *,
    locate: Locate = nowhere,
    contracts: Mapping[str, Any] | None = None,
    findings: Sequence[Finding] = (),
    version: str = "",
) -> dict[str, str]:
    """Return every file of the report folder by its path, but for the style sheet `assets/report.css`.

    `locate` finds file, lines and hash of a reference. `contracts` is an OCDS release package; without one it is made
    from the system's own contracts. `findings` are those of no single room.
    """
    names = names_of(system)
    edition = edition_of(
        replace(system.settings, area=names.get(system.settings.area, system.settings.area)),
        attributions=attributions(system),
        rulebook=system.rules.edition,
        version=version,
    )
    package = contracts if contracts is not None else package_of(system)
    return files_of(publication_of(story, edition, locate=locate, package=package, findings=findings, names=names))


def publication_of(
    story: Sequence[Outcome],
    edition: Edition,
    *,
    locate: Locate = nowhere,
    package: Mapping[str, Any] | None = None,
    findings: Sequence[Finding] = (),
    names: Mapping[str, str] | None = None,
) -> Publication:
    """Return what is to be published, with every figure under its permanent name.

    Raises ValueError where two tables of one room have one name.
    """
    counts = Counter(table_address(outcome, table) for outcome in story for table in outcome.tables)
    twice = [address for address, count in counts.items() if count > 1]
    if twice:
        raise ValueError(f"more than one table is named {', '.join(twice)}: one would replace the other")
    figures, addresses = named_figures(story)
    return Publication(tuple(story), edition, figures, tracer(locate), package, tuple(findings), addresses, names or {})


def files_of(publication: Publication) -> dict[str, str]:
    """Return every file by its path: pages, tables, figures, findings and open contracting data."""
    return {path: text for form in plugins(FORMATS).values() for path, text in form.files(publication)}


def report(story: Sequence[Outcome], edition: Edition, locate: Locate = nowhere) -> dict[str, str]:
    """Return the pages of the report alone, by path."""
    form = plugins(FORMATS)["html"]
    return dict(form.files(publication_of(story, edition, locate=locate)))
