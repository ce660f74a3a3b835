"""Plug-ins and calculations are found by their file name."""

from dataclasses import is_dataclass

import pytest

from concordat.kernel.calculation import ROOMS, calculation, calculation_names, calculations
from concordat.kernel.registry import names_in, plugin, plugins


def test_a_plug_in_is_found_by_its_file_name():
    names = names_in("concordat.decide.calculations")
    assert names == tuple(sorted(names))
    assert {"combined", "latest_publication", "status"} <= set(names)
    assert plugin("concordat.decide.calculations", "status").__name__.endswith(".status")
    assert list(plugins("concordat.decide.calculations")) == list(names)


def test_a_private_file_is_no_plug_in(tmp_path, monkeypatch):
    package = tmp_path / "some_plugins"
    package.mkdir()
    for file in ("__init__.py", "one.py", "_helper.py"):
        (package / file).write_text("")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert names_in("some_plugins") == ("one",)


def test_an_unknown_plug_in_is_named_with_those_there_are():
    with pytest.raises(LookupError, match=r"has no “nothing”; it has .*status"):
        plugin("concordat.decide.calculations", "nothing")


def test_an_unknown_package_is_told():
    with pytest.raises(ModuleNotFoundError):
        names_in("concordat.nothing")


def test_calculations_stand_in_the_order_of_the_rooms():
    names = calculation_names()
    rooms = [name.partition(".")[0] for name in names]
    assert rooms == sorted(rooms, key=ROOMS.index)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", ["decide.nothing", "nowhere.status", "status", "", "decide.", "decide._x"])
def test_an_unknown_calculation_is_told(name):
    with pytest.raises(LookupError, match="there is no calculation named"):
        calculation(name)


def test_every_calculation_has_one_definition():
    for name, one in calculations().items():
        assert one.name == name
        assert "takes " in one.says.lower()
        assert " gives " in one.says
        assert one.says.endswith(".")
        assert is_dataclass(one.given)
        assert is_dataclass(one.gives)
        assert one.given.__doc__
        assert one.gives.__doc__
        assert callable(one.function)
