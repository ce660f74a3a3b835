"""Estates returns become sites and their backlog, year by year; what the folder holds already is never counted beside it."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from concordat import plan
from concordat.bring import bring_returns
from concordat.kernel.finding import Refused
from concordat.plan.records import BacklogReturn, Site
from concordat.store import read

Published = Callable[[str, str], Path]
HEAD = "Organisation Code,Organisation Name,Site Code,Site Name,Site Type," + ",".join(
    f"Cost to eradicate {band} risk backlog (£)" for band in ("high", "significant", "moderate", "low")
)
RETURN = (
    f"{HEAD}\n"
    "RN7,DARTFORD AND GRAVESHAM,AGGRE,AGGREGATE SITE,Aggregate Site,5,0,0,Not Applicable\n"
    "RN7,DARTFORD AND GRAVESHAM,RN707,DARENT VALLEY,1. General acute hospital,1,1,1,1\n"
    "RN7,DARTFORD AND GRAVESHAM,RN7ZZ,A CLINIC,7. Treatment centre,100,20,0,7\n"
    "R1A,WORCESTERSHIRE,R1A22,ELSEWHERE,Other,1,1,1,1\n"
)


def test_sites_and_backlog_of_bodies_of_the_folder_are_added_once(folder: Path, published: Published) -> None:
    done = bring_returns([published("eric-2012-13.csv", RETURN)], folder)
    sites = {one.id: one for one in done.added if isinstance(one, Site)}
    backlog = {one.site: one for one in done.added if isinstance(one, BacklogReturn)}
    assert set(sites) == {"RN7-AGGRE", "RN7ZZ"}
    assert set(backlog) == {"RN7-AGGRE", "RN707", "RN7ZZ"}
    assert (sites["RN7ZZ"].body, sites["RN7ZZ"].kind) == ("RN7", "treatment centre")
    assert (backlog["RN7ZZ"].high_risk, backlog["RN7ZZ"].low_risk) == (Decimal(100), Decimal(7))
    # What is not told stays empty, and is not nought.
    assert backlog["RN7-AGGRE"].low_risk is None
    assert {one.what for one in done.left_out} == {"R1A WORCESTERSHIRE"}
    assert [one.kind for one in done.findings] == ["no-area"]
    loaded = read(folder)
    assert loaded.system is not None
    assert not plan.findings(loaded.system)
    assert not bring_returns([published("eric-2012-13.csv", RETURN)], folder).added


def test_a_site_beside_returns_that_the_folder_has_of_its_body_and_year_is_left_out(
    folder: Path, published: Published
) -> None:
    done = bring_returns([published("eric-2016-17.csv", RETURN)], folder)
    assert [done.added, done.findings] == [(), ()]
    assert {one.what for one in done.left_out} == {
        "RN7-AGGRE AGGREGATE SITE, 2016/17",
        "RN7ZZ A CLINIC, 2016/17",
        "R1A WORCESTERSHIRE",
    }


def test_returns_of_two_years_make_one_site_by_its_newest_return(folder: Path, published: Published) -> None:
    older = published("eric-2011-12.csv", RETURN.replace("A CLINIC", "OLD NAME"))
    done = bring_returns([older, published("eric-2012-13.csv", RETURN)], folder)
    assert [one.name for one in done.added if isinstance(one, Site) and one.id == "RN7ZZ"] == ["A CLINIC"]
    years = [one.financial_year for one in done.added if isinstance(one, BacklogReturn) and one.site == "RN7ZZ"]
    assert sorted(years) == ["2011/12", "2012/13"]


def test_a_return_that_does_not_foot_brings_nothing(folder: Path, published: Published) -> None:
    before = (folder / "plan" / "backlog.csv").read_bytes()
    with pytest.raises(Refused, match="its sites come to"):
        bring_returns([published("eric-2012-13.csv", f"{RETURN}RN7,DARTFORD,,Sub-total,,107,21,1,8\n")], folder)
    assert (folder / "plan" / "backlog.csv").read_bytes() == before


def test_a_file_of_another_kind_is_told_its_own_command(folder: Path, published: Published) -> None:
    factors = published("mff-2026-27.csv", "provider_code,mff\nRM1,1.03\n")
    with pytest.raises(Refused) as refused:
        bring_returns([factors], folder)
    assert refused.value.findings[0].next == "Type: concordat bring mff-2026-27.csv FOLDER"
