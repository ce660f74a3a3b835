"""Alliances in a settlement: takes those in force and the base contracts as settled, gives each overlay and its statements."""

from collections.abc import Collection, Mapping

from concordat.contract import AllianceTerms
from concordat.kernel.finding import Finding
from concordat.pay.contract_settled import ContractSettled, Settling, Span
from concordat.pay.overlay import Overlay, overlay
from concordat.pay.overlay_settled import overlay_statements


def with_bases(only: Collection[str], over: Mapping[str, AllianceTerms]) -> tuple[str, ...]:
    """Return the contracts named with the base contracts of the alliances among them, which are settled on those."""
    bases = (link.other for one in only if one in over for link in over[one].bases)
    return tuple(dict.fromkeys((*only, *bases)))


def overlays_of(
    alliances: Mapping[str, AllianceTerms], settled: Mapping[str, ContractSettled], settling: Settling
) -> tuple[dict[str, Overlay], list[Finding]]:
    """Return each alliance over what its base contracts came to, with what it cannot be settled without."""
    found: dict[str, Overlay] = {}
    findings: list[Finding] = []
    for contract, one in alliances.items():
        lines = tuple(line for link in one.bases if link.other in settled for line in settled[link.other].lines)
        found[contract], lacking = overlay(one, lines, settling.beside, settling.year)
        findings += lacking
    return found, findings


def overlay_settled(own: Overlay, spans: tuple[Span, ...], settling: Settling) -> ContractSettled:
    """Return the alliance as a contract that is settled: it has no case of its own, because no activity moves it alone."""
    lines = overlay_statements(own, tuple(line for line, _ in spans), settling.rules)
    return ContractSettled(settling.basis(spans, (), ()), None, lines)
