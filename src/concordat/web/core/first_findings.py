"""What a page says of many findings: takes all, gives the first of each kind and how many more there are; the files have all."""

from collections import Counter
from collections.abc import Iterable, Iterator

from concordat.kernel.finding import Finding

OF_EACH_KIND = 10


def first_findings(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Give the first findings of each kind, and after the last of them one that says how many more there are."""
    seen: Counter[tuple[str, str]] = Counter()
    for one in findings:
        seen[one.kind, one.severity] += 1
        if seen[one.kind, one.severity] <= OF_EACH_KIND:
            yield one
    for (kind, severity), count in seen.items():
        if count > OF_EACH_KIND:
            yield Finding(
                kind,
                f"{count - OF_EACH_KIND:,} more like “{kind.replace('-', ' ')}” are not shown here.",
                "So many would hide what else this page says.",
                "They are all in the JSON form of this page.",
                severity=severity,  # type: ignore[arg-type]  # it was a finding's own
            )
