"""Bands that are given to an act: takes the lines as written and the field they stand in, gives everything that is wrong with them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from concordat.kernel.finding import Finding, Place
from concordat.kernel.given import refuse
from concordat.pay.bands_agreed import as_records
from concordat.pay.bands_written import read_bands
from concordat.pay.risk_bands import risk_band_findings

WRITTEN = "Write each as “0 % to 5 %: 50 %”, the last as “10 % on: 0 %”."


def bands_given_findings(of: str, side: str, lines: Sequence[str], field: str) -> Iterator[Finding]:
    """Give a finding for a line that is no band, and for bands that overlap, leave a gap or have no possible share."""
    try:
        bands = read_bands(lines)
    except ValueError as error:
        yield refuse("bad-band", f"A band cannot be read: {error}.", "Each has two ends and a share.", WRITTEN, field)
        return
    for one in risk_band_findings(of, as_records(of, side, bands)):
        yield replace(one, where=Place(field=field))
