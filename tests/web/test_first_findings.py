"""A page lists the first findings of each kind and counts the others; its files have all of them."""

from concordat.kernel.finding import Finding
from concordat.web.core.first_findings import OF_EACH_KIND, first_findings


def _findings(kind: str, count: int, severity: str = "warning") -> list[Finding]:
    return [Finding(kind, f"{kind} {n}.", "Why.", "Next.", severity=severity) for n in range(count)]  # type: ignore[arg-type]


def test_few_are_all_shown_as_they_are() -> None:
    few = [*_findings("overlap", OF_EACH_KIND), *_findings("gap", 3)]
    assert list(first_findings(few)) == few


def test_many_of_one_kind_hide_nothing_of_another_and_are_counted() -> None:
    many = [*_findings("overlap", 35_000), *_findings("gap", 2), *_findings("overlap", 1, "stop")]
    shown = list(first_findings(many))
    assert [one for one in shown if one.kind == "gap"] == many[35_000:35_002]
    assert many[-1] in shown
    assert shown[:OF_EACH_KIND] == many[:OF_EACH_KIND]
    more = shown[-1]
    assert more.what == "34,990 more like “overlap” are not shown here."
    assert more.severity == "warning"
    assert "JSON" in more.next
    assert len(shown) == OF_EACH_KIND + 2 + 1 + 1
