"""A ledger against a register: what was paid under no contract that then held is told with its sum, its line and why."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from concordat.bring import bring, check_ledger
from concordat.cli import main
from concordat.kernel.finding import Refused
from concordat.kernel.system import System
from concordat.store import read

HEAD = "commissioner,month,provider_type,payment_kind,service_area,provider,amount_gbp\n"
PAID = (
    "NHS North Norfolk CCG,2017-06,,Contract Baseline,ACUTE,NORFOLK AND NORWICH UNIVERSITY HOSPITALS NHS FOU,1000.00\n"
    "NHS North Norfolk CCG,2017-06,,Contract Baseline,ACUTE,The Norfolk & Norwich,2000.00\n"
    "06V,2019-03,,Contract Baseline,ACUTE,RM1,300.00\n"
    "06V,2019-04,,Contract Baseline,ACUTE,RM1,40.00\n"
    "06V,2017-06,,Non Contract,ACUTE,RM1,5.00\n"
    "06V,2017-06,,Non Contract,COMMUNITY,norfolk-county-council,7.50\n"
    "06V,2017-06,,Over/Under Performance,COMMUNITY,norfolk-county-council,-2.50\n"
)
Published = Callable[[str, str], Path]


@pytest.fixture
def register(examples: Path) -> System:
    """The example of five commissioners and three hospitals."""
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    return system


def test_what_no_contract_covers_is_told_with_its_sum_and_why(register: System, published: Published) -> None:
    found = check_ledger(register, published("ledger.csv", HEAD + PAID))
    assert found.paid == Decimal("3350.00")
    assert found.of.value == Decimal("2045.00")
    told = [(one.where.line, one.what.partition(" was paid")[0], one.why) for one in found.findings]
    assert told == [
        (3, "£2,000", "No body of the register is called “The Norfolk & Norwich”."),
        (5, "£40", "06V-RM1 between them runs from 2017-04-01 to before 2019-04-01."),
        (7, "£5", "The register has no contract between the two."),
    ]
    assert "(Non Contract, Over/Under Performance)" in found.findings[2].what
    assert {one.severity for one in found.findings} == {"warning"}
    assert sum(Decimal(part.value) for part in found.of.because.parts) == found.of.value
    assert all(end.rows for end in found.of.because.ends())


def test_a_name_cut_short_is_known_only_where_it_can_be_one_body_s(register: System, published: Published) -> None:
    short = "06V,2017-06,,Contract Baseline,ACUTE,Norfolk,1.00\n06V,2017-06,,Contract Baseline,ACUTE,A trust,1.00\n"
    found = check_ledger(register, published("ledger.csv", HEAD + short))
    assert [one.why for one in found.findings][1:] == ["No body of the register is called “A trust”."]
    assert found.of.value == 2


def test_what_is_no_ledger_is_refused(register: System, published: Published) -> None:
    with pytest.raises(Refused, match="no payments ledger"):
        check_ledger(register, published("mff-2026-27.csv", "provider_code,mff\nRGP,1.024563\n"))


def test_the_command_tells_how_much_and_each_pair(
    examples: Path, published: Published, capsys: pytest.CaptureFixture[str]
) -> None:
    ledger = published("ledger.csv", HEAD + PAID)
    main(["check", str(examples / "norfolk-and-waveney-2017"), "--ledger", str(ledger)])
    told = capsys.readouterr()
    assert "ledger.csv: £2,045 of £3,350 was paid under no contract." in told.out
    assert "The register has no contract between the two" in " ".join((told.out + told.err).split())


@pytest.mark.real_data
def test_a_month_of_a_commissioner_against_a_register_drafted_of_it(system: Path, shared_data: Path) -> None:
    file = shared_data / "finance" / "ealing-ccg-payments-2020-06.csv"
    before = read(system).system
    assert before is not None
    found = check_ledger(before, file)
    assert found.of.value == found.paid == 30_757_324
    assert len(found.lines) == 28
    assert len(found.findings) == len({line.payee_named for line in found.lines})
    bring(file, system)
    drafted = read(system).system
    assert drafted is not None
    assert check_ledger(drafted, file).findings == ()
    assert min(line.month for line in found.lines) == date(2020, 6, 1)
