"""Published notices as they are: every release of the real file is read or named, and what is known to be wrong is found."""

import json
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from concordat.contract.from_ocds.reading import ReadData, read_data
from concordat.kernel.rulebook import Rulebook

pytestmark = pytest.mark.real_data


@pytest.fixture(scope="module")
def read(shared_data: Path, rules: Rulebook) -> ReadData:
    """Fifty-nine releases of three publishers."""
    file = shared_data / "contracts" / "contracts-finder-health-releases.json"
    return read_data(json.loads(file.read_text("utf-8"), parse_float=Decimal), rules)


def test_every_release_is_read_and_every_award_is_a_contract(read: ReadData) -> None:
    assert read.releases == 59
    assert len(read.contracts) == 19
    # Eighteen processes with an award (one of them twice), and forty without.
    assert len(read.not_read) == 40
    assert all("neither award nor contract" in one.why for one in read.not_read)
    assert sum(line.value for line in read.lines) == Decimal("8760364.15")


def test_what_is_known_to_be_wrong_is_found_and_nothing_is_corrected(read: ReadData) -> None:
    kinds = Counter(finding.kind for finding in read.findings)
    assert kinds["missing-id"] == 10
    assert kinds["nought-value"] == 3
    assert kinds["portal-as-buyer"] == 1
    assert kinds["value-of-several"] == 4
    agencies = [body.name for body in read.bodies if "Common Services Agency" in body.name]
    assert len(agencies) == 2
    two = " ".join(finding.what for finding in read.findings if finding.kind == "two-names")
    assert "Common Services Agency" in two
    assert {finding.severity for finding in read.findings} == {"warning"}


def test_a_term_of_three_years_gives_the_value_of_one(read: ReadData) -> None:
    line = next(one for one in read.lines if one.service == "Company health services")
    assert line.value == Decimal("25000.00")
    assert (str(line.starts), str(line.ends)) == ("2025-04-17", "2028-04-17")
