"""Open contracting data comes back as the records it was made of; whatever is read instead gives findings and never breaks."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.contract.disclosure import Disclosure
from concordat.contract.from_ocds.reading import read_data
from concordat.contract.ocds import ocds
from concordat.contract.ocds_records import ocds_records
from concordat.kernel.finding import Refused
from concordat.kernel.rulebook import Rulebook
from concordat.publish.formats import ocds as form
from disclosures import SLOW, disclosures


@settings(max_examples=80, deadline=None, suppress_health_check=SLOW)
@given(told=disclosures(), records=st.booleans())
def test_what_is_published_comes_back_as_the_same_records(told: Disclosure, records: bool, rules: Rulebook) -> None:
    told = replace(told, consolidations=())
    package = ocds(told)
    sent = ocds_records(package) if records else package
    read = read_data(form.read(form.text(sent)), rules)
    lines = {line.id: line for line in told.lines}
    later = [one for one in told.variations if one.made_on > told.published]
    for one in reversed(later):
        lines[one.line] = replace(lines[one.line], value=one.value_before, ends=one.ends_before)
    assert read.contracts == tuple(told.contracts)
    assert read.lines == tuple(lines.values())
    assert set(told.parties) <= set(read.parties)
    from_lines = {(p.contract, p.body) for p in read.parties} - {(p.contract, p.body) for p in told.parties}
    assert from_lines <= {(line.contract, body) for line in told.lines for body in (line.commissioner, line.provider)}
    made = [one for one in told.variations if one.made_on <= told.published]
    assert sorted(read.variations, key=lambda one: one.id) == sorted(made, key=lambda one: one.id)
    assert {one.id: (one.contract, one.amount, one.paid_on, one.payer, one.payee) for one in read.payments} == {
        one.id: (one.contract, one.amount, one.paid_on, one.payer, one.payee)
        for one in told.payments
        if one.paid_on <= told.published
    }
    assert set(read.links) == set(told.links)
    assert read.lots == tuple(told.lots)
    assert read.procedures == tuple(told.procedures)
    assert {one.id: one for one in read.options} == {
        one.id: replace(one, state="open", decided_on=None, decision="")
        if one.decided_on and one.decided_on > told.published
        else one
        for one in told.options
    }
    assert {one.id: one for one in read.documents} == {
        one.id: one for one in told.documents if one.dated is None or one.dated <= told.published
    }
    assert read.not_read == ()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.decimals(allow_nan=True) | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


@st.composite
def spoilt(draw: st.DrawFn) -> Any:
    """Draw a package in which some values are of any other shape."""
    package = form.read(form.text(ocds(draw(disclosures()))))
    for _ in range(draw(st.integers(1, 4))):
        spot: Any = package
        while True:
            keys = list(spot) if isinstance(spot, dict) else list(range(len(spot)))
            if not keys:
                break
            key = draw(st.sampled_from(keys))
            if isinstance(spot[key], dict | list) and draw(st.integers(0, 4)):
                spot = spot[key]
            else:
                spot[key] = draw(JSON)
                break
    return package


@settings(max_examples=100, deadline=None, suppress_health_check=SLOW)
@given(package=spoilt())
def test_a_spoilt_package_is_read_or_refused_and_never_breaks(package: Any, rules: Rulebook) -> None:
    if not any(isinstance(package.get(name), list) for name in ("releases", "records")):
        with pytest.raises(Refused):
            read_data(package, rules)
        return
    read = read_data(package, rules)
    assert all(finding.severity == "warning" for finding in read.findings)
    assert all(line.value == line.value.quantize(Decimal("0.01")) for line in read.lines)
    assert {line.contract for line in read.lines} <= {one.id for one in read.contracts}
