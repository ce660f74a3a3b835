"""Releases page by page: following the links gives each release once, in order, whatever is published meanwhile; what is asked wrongly is told."""

from contextlib import suppress
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.contract.disclosure import Disclosure
from concordat.contract.ocds import ocds
from concordat.contract.ocds_merge import compiled
from concordat.kernel.finding import Refused
from concordat.publish.feeds.contracting_asked import asked, cursor_of
from concordat.publish.feeds.contracting_pages import ordered, page_of
from disclosures import SLOW, disclosures

AT = "https://example.org/open-data/api/1.0/ocdsReleasePackages"
Release = dict[str, Any]


def page(package: dict[str, Any], **words: str) -> dict[str, Any]:
    """Return a page as its address asks for it."""
    return page_of(package, asked(words), lambda own: f"{AT}?{urlencode(own)}" if own else AT)


def following(first: dict[str, Any]) -> dict[str, str]:
    """Return the words of the address of the next page, none where there is none."""
    return dict(parse_qsl(urlsplit(first.get("links", {}).get("next", "")).query))


def walked(package: dict[str, Any], **words: str) -> list[Release]:
    """Return every release that following the links gives."""
    found: list[Release] = []
    while words:
        one = page(package, **words)
        found += one["releases"]
        words = following(one)
    return found


def names(releases: Any) -> list[tuple[str, str]]:
    """Return what each release is known by."""
    return [(one["ocid"], one["id"]) for one in releases]


def release(process: str, day: str, *tag: str) -> Release:
    """Return a release of a process."""
    return {
        "ocid": f"ocds-local0-{process}",
        "id": f"{process}-{day}-{tag[0]}",
        "date": f"{day}T00:00:00Z",
        "tag": list(tag),
    }


def package_of(*releases: Release) -> dict[str, Any]:
    """Return a package of releases."""
    return {"uri": "urn:uuid:0", "version": "1.1", "releases": list(releases)}


@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
@given(told=disclosures(), limit=st.integers(1, 7))
def test_following_the_links_gives_every_release_once_and_each_process_in_its_order(
    told: Disclosure, limit: int
) -> None:
    package = ocds(told)
    found = walked(package, limit=str(limit))
    assert names(found) == names(ordered(package["releases"]))
    assert sorted(names(found)) == sorted(names(package["releases"]))
    for ocid in {one["ocid"] for one in found}:
        of_package = [one for one in package["releases"] if one["ocid"] == ocid]
        assert compiled([one for one in found if one["ocid"] == ocid]) == compiled(of_package)


@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
@given(told=disclosures(), first=st.dates().map(str), last=st.dates().map(str))
def test_days_narrow_to_what_lies_between_them(told: Disclosure, first: str, last: str) -> None:
    package = ocds(told)
    between = [one for one in package["releases"] if first <= one["date"][:10] <= last]
    if first > last:
        with pytest.raises(Refused):
            asked({"updatedFrom": first, "updatedTo": last})
    elif between:
        assert names(walked(package, updatedFrom=first, updatedTo=last, limit="3")) == names(ordered(between))
    else:
        with pytest.raises(Refused, match="Nothing was published"):
            page(package, updatedFrom=first, updatedTo=last)


def test_what_is_published_meanwhile_moves_nothing_and_what_is_taken_back_leaves_no_gap() -> None:
    days = ("2018-01-01", "2018-02-01", "2018-02-01", "2018-03-01")
    before = [release(name, day, "contract") for name, day in zip("ABCD", days, strict=True)]
    words = following(page(package_of(*before), limit="2"))
    later = package_of(release("0", "2017-01-01", "contract"), *before, release("E", "2018-04-01", "award"))
    assert names(walked(later, **words)) == names([*before[2:], release("E", "2018-04-01", "award")])
    # The release that the cursor names is gone: all of its day is given again, so that none is missed.
    without = package_of(before[0], *before[2:])
    assert names(walked(without, **words)) == names(before[2:])


def test_a_stage_holds_everything_that_happened_at_it() -> None:
    package = package_of(
        release("A", "2018-01-01", "tender", "award", "contract"),
        release("A", "2018-02-01", "contractAmendment", "implementationUpdate"),
        release("A", "2018-03-01", "implementation"),
        release("A", "2018-04-01", "contractTermination"),
    )
    assert len(page(package, stages="tender")["releases"]) == 1
    assert len(page(package, stages="award,contract")["releases"]) == 3
    assert [one["date"][:7] for one in page(package, stages="implementation")["releases"]] == ["2018-02", "2018-03"]


def test_a_page_says_its_own_address_and_a_cursor_is_letters_and_digits() -> None:
    package = package_of(*(release("A", f"2018-0{month}-01", "contract") for month in range(1, 9)))
    first = page(package, limit="3", updatedFrom="2018-01-01T00:00:00")
    assert first["uri"] == f"{AT}?updatedFrom=2018-01-01T00%3A00%3A00&limit=3"
    assert first["extensions"][-1].endswith("ocds_pagination_extension/master/extension.json")
    cursor = following(first)["cursor"]
    assert cursor.isalnum()
    assert cursor.isascii()
    assert len(cursor) <= 300
    last = page(package, limit="3", cursor=following(page(package, limit="3", cursor=cursor))["cursor"])
    assert "links" not in last
    assert len(last["releases"]) == 2


def test_everything_that_is_asked_wrongly_is_told_at_once() -> None:
    words = {
        "limit": "101",
        "stages": "award,ended",
        "updatedFrom": "2018-02-30",
        "cursor": "MTAwM==",
        "updatedto": "x",
    }
    with pytest.raises(Refused) as refused:
        asked(words)
    found = {(one.kind, one.where.field) for one in refused.value.findings}
    assert found == {
        ("unknown-field", "updatedto"),
        ("bad-date", "updatedFrom"),
        ("unknown-code", "stages"),
        ("bad-number", "limit"),
        ("bad-cursor", "cursor"),
    }
    assert "Perhaps updatedTo is meant." in str(refused.value)


@settings(max_examples=200)
@given(
    words=st.dictionaries(
        st.sampled_from(["updatedFrom", "updatedTo", "stages", "limit", "cursor", "more"]), st.text(max_size=40)
    )
)
def test_any_words_are_read_or_refused_and_never_break(words: dict[str, str]) -> None:
    found = None
    with suppress(Refused):
        found = asked(words)
    assert found is None or 1 <= found.limit <= 100


@given(mark=st.text("0123456789abcdef", min_size=19, max_size=19), day=st.dates())
def test_a_cursor_comes_back_as_the_release_it_names(mark: str, day: Any) -> None:
    assert asked({"cursor": cursor_of(f"{day}T00:00:00Z", mark)}).last == (f"{day}T00:00:00Z", mark)
