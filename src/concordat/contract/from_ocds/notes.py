"""What is found while reading open contracting data: takes each fault with its place, gives them all in order."""

from concordat.kernel.finding import Finding, Place

MOST = 20


class Notes:
    """Findings by the order in which they were met; of one kind the first twenty stand by themselves, the rest are counted."""

    def __init__(self) -> None:
        self._found: dict[str, list[Finding]] = {}

    def warn(self, kind: str, what: str, why: str, then: str, at: str = "") -> None:
        """Note something that does not prevent the result; the same thing at one place is noted once."""
        finding = Finding(kind, what, why, then, Place(field=at), "warning")
        own = self._found.setdefault(kind, [])
        if finding not in own:
            own.append(finding)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything found."""
        found: list[Finding] = []
        for kind, own in self._found.items():
            found += own[:MOST]
            if len(own) > MOST:
                what = f"{len(own) - MOST:,} more findings of the kind “{kind}” are not listed."
                why = f"Only the first {MOST} of a kind are shown one by one."
                found.append(Finding(kind, what, why, "Correct those shown and read it again.", severity="warning"))
        return tuple(found)
