"""What a broken plan would cost is worked out over a system from a file of draws; every row that cannot be read is told."""

import csv
import io
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest

from concordat import calc, pay
from concordat.cli import main
from concordat.contract.records import Line
from concordat.pay.exact import decimal_of
from concordat.store import read

EXAMPLE = "norfolk-and-waveney-2017"
Caught = pytest.CaptureFixture[str]


@pytest.fixture
def draws(examples: Path, tmp_path: Path) -> Path:
    """Ten possible years in which all lines move alike: from 10 % less to 8 % more."""
    system = read(examples / EXAMPLE).system
    assert system is not None
    rows = [f"{draw},{line.id},,{0.9 + draw * 0.02:.2f}" for line in system.all(Line) for draw in range(10)]
    file = tmp_path / "draws.csv"
    file.write_text("\n".join(("draw,line,month,share", *rows)) + "\n", encoding="utf-8")
    return file


def table(text: str) -> dict[tuple[str, str], list[Decimal]]:
    """Return the numbers of each body and side."""
    rows = list(csv.reader(io.StringIO(text)))[1:]
    return {(row[0], row[1]): [Decimal(cell) for cell in row[2:]] for row in rows}


@pytest.mark.story("E26")
def test_each_party_is_told_what_it_would_bear(examples: Path, draws: Path, capsys: Caught) -> None:
    assert main(["broken_plan", str(examples / EXAMPLE), "--draws", str(draws), "--csv"]) == 0
    found = table(capsys.readouterr().out)
    assert {side for _, side in found} == {"commissioner", "provider"}
    for expected, worst, chance in found.values():
        assert worst >= expected
        # Four of the ten years have more activity than there was.
        assert chance in (0, Decimal("0.4"))
        assert (worst > 0) == (chance > 0)
    assert main(["broken_plan", str(examples / EXAMPLE), "--draws", str(draws)]) == 0
    assert "Bears in the worst years" in capsys.readouterr().out


def test_without_a_file_the_years_are_those_of_the_page(examples: Path, capsys: Caught) -> None:
    assert main(["broken_plan", str(examples / EXAMPLE), "--csv"]) == 0
    found = table(capsys.readouterr().out)
    assert found
    assert all(worst >= expected for expected, worst, _ in found.values())
    assert any(worst > expected for expected, worst, _ in found.values())
    system = read(examples / EXAMPLE).system
    assert system is not None
    years = pay.usual_draws(system, pay.settle(system))
    assert years.lines, "the example has forecasts"
    assert years.others, "and lines without"


def test_of_one_contract_it_is_the_calculation(examples: Path) -> None:
    system = read(examples / EXAMPLE).system
    assert system is not None
    statements = pay.settle(system, only=("06W-RM1",))
    case = statements.cases["06W-RM1"]
    terms = {}
    for name, one in pay.priced_parameters().items():
        own = case.parameters.own(name)
        if own is not None and own.because.rule is None:
            terms[name] = ("yes" if own.value else "no") if one.kind == "yes/no" else str(own.number)
    lines = [
        {name: str(getattr(line, name)) for name in ("form",)}
        | {"id": line.line}
        | {name: decimal_of(getattr(line, name)) for name in ("plan", "base", "excess", "factor")}
        for line in case.lines
    ]
    shares = [Decimal("0.9") + Decimal("0.02") * draw for draw in range(10)]
    years = [{line.line: share for line in case.lines} for share in shares]
    exact = calc("pay.exceedance_cost", lines=lines, on=case.on, terms=terms, draws=years).value
    each = np.repeat(np.array(shares, dtype=float)[:, None], 12, axis=1)
    found = pay.broken_plan(statements, {line.line: each for line in case.lines}, system.rules).table()
    borne = dict(
        zip(found.column("side"), zip(found.column("expected"), found.column("worst"), strict=True), strict=True)
    )
    assert abs(borne["commissioner"][0] - exact.commissioner.expected) <= 1
    assert abs(borne["commissioner"][1] - exact.commissioner.worst) <= 1


def test_rows_that_cannot_be_read_and_lines_that_are_none_are_told(
    examples: Path, tmp_path: Path, capsys: Caught
) -> None:
    file = tmp_path / "draws.csv"
    file.write_text("draw,line,month,share\n1,x,13,1\n1,x,,much\n", encoding="utf-8")
    assert main(["broken_plan", str(examples / EXAMPLE), "--draws", str(file)]) == 1
    told = "".join(capsys.readouterr())
    assert "Line 2 of draws.csv cannot be read" in told
    assert "Line 3 of draws.csv cannot be read" in told
    file.write_text("draw,line,month,share\n1,x,,1\n", encoding="utf-8")
    assert main(["broken_plan", str(examples / EXAMPLE), "--draws", str(file)]) == 1
    assert "no line settled in the year" in "".join(capsys.readouterr())
    file.write_text("a,b\n1,2\n", encoding="utf-8")
    assert main(["broken_plan", str(examples / EXAMPLE), "--draws", str(file)]) == 2
