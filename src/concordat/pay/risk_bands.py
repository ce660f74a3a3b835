"""Bands agreed: takes records of bands of one line or contract, gives those of gains and of losses, and a finding where they do not meet."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from concordat.kernel.answer import Because, because_record
from concordat.kernel.finding import Finding, Place
from concordat.pay.bands import Band
from concordat.pay.records import RiskBand

SIDES = ("gain", "loss")


def bands_by_side(records: Iterable[RiskBand]) -> Mapping[str, tuple[Band, ...]]:
    """Return the bands from nought up for each side; those for both hold on each."""
    rows = tuple(records)
    return {side: tuple(Band(up_to=one.up_to, share=one.share) for one in _of_side(rows, side)) for side in SIDES}


def because_bands(records: Iterable[RiskBand]) -> tuple[Because, ...]:
    """Return the records of bands as reasons."""
    return tuple(
        because_record(f"band from {one.above}", "RiskBand", one.of, one.side, str(one.above), value=one.share)
        for one in records
    )


def risk_band_findings(of: str, records: Iterable[RiskBand]) -> tuple[Finding, ...]:
    """Return a finding for each band that overlaps another, leaves a gap, ends before it begins, or has no possible share."""
    rows = tuple(records)
    found = (finding for side in SIDES for finding in _of_bands(of, _of_side(rows, side)))
    return tuple(dict.fromkeys(found))


def no_bands(of: str, form: str) -> Finding:
    """Return the finding that a form which shares by bands has none."""
    return Finding(
        "no-bands",
        f"{of}, paid by {form.replace('_', ' ')}, has no bands.",
        "Without them nobody knows who bears which part.",
        "Agree bands from nought up, each with its share.",
        Place(RiskBand.FILE, field=of),
    )


def _of_side(rows: tuple[RiskBand, ...], side: str) -> list[RiskBand]:
    return sorted((one for one in rows if one.side in ("both", side)), key=lambda one: one.above)


def _of_bands(of: str, rows: list[RiskBand]) -> Iterator[Finding]:
    for one in rows:
        if not 0 <= one.share <= 1:
            yield _wrong(of, "bad-number", f"The band from {one.above} has a share of {one.share}.")
        if one.up_to is not None and one.up_to <= one.above:
            yield _wrong(of, "bands-overlap", f"The band from {one.above} ends at {one.up_to}.")
    if rows and rows[0].above != 0:
        yield _wrong(of, "bands-gap", f"The first band begins at {rows[0].above}, not at nought.")
    for first, then in pairwise(rows):
        if first.up_to is None or then.above < first.up_to:
            yield _wrong(of, "bands-overlap", f"The band from {then.above} begins inside the one from {first.above}.")
        elif then.above > first.up_to:
            yield _wrong(of, "bands-gap", f"Nothing is agreed between {first.up_to} and {then.above}.")


def _wrong(of: str, kind: str, what: str) -> Finding:
    why = "Each part of a difference is shared once."
    return Finding(kind, f"{of}: {what}", why, "Let each band begin where the one before it ends.", _place(of))


def _place(of: str) -> Place:
    return Place(RiskBand.FILE, field=of)
