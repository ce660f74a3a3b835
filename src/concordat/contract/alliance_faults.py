"""What an act would make wrong of alliances: takes its change and the field of each kind of finding, gives what stands wrong only after it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from concordat.contract.alliance_checks import alliance_findings
from concordat.kernel.act import Change, changed
from concordat.kernel.finding import Finding, Place
from concordat.kernel.system import System


def new_alliance_faults(system: System, change: Change, fields: Mapping[str, str]) -> Iterator[Finding]:
    """Give each finding on an alliance that is there after a change and was not before it, at the field it is about."""
    known = {(one.kind, one.what) for one in alliance_findings(system)}
    for one in alliance_findings(changed(system, change)):
        if (one.kind, one.what) not in known:
            yield replace(one, where=Place(field=fields.get(one.kind, "")))
