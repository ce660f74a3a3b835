"""What is slow begins first, the longest ahead of all, so that no worker is left with one in the end; its lines are not counted.

A test says `slow(minutes=4)` where it takes a minute or more by itself. Tests of one file stay together: they share what is
made once for a file. Counting lines takes as long again as running them, and what slow tests run the quick ones run too.
"""

import os
import sys
from collections.abc import Iterator

import pytest

COUNTING = "COVERAGE_PROCESS_CONFIG"
SHORT_OF_A_MINUTE = 0.1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put files in the order of their longest test."""
    longest: dict[str, float] = {}
    for item in items:
        file = item.nodeid.partition("::")[0]
        longest[file] = max(longest.get(file, 0), minutes(item))
    items.sort(key=lambda item: -longest[item.nodeid.partition("::")[0]])


def minutes(item: pytest.Item) -> float:
    """Return about how long a test takes; nothing where it is quick."""
    mark = item.get_closest_marker("slow")
    return 0 if mark is None else float(mark.kwargs.get("minutes", SHORT_OF_A_MINUTE))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Count no lines of a slow test, nor of the processes that it starts."""
    counted = sys.gettrace()
    if counted is None or not minutes(item):
        return (yield)
    given = os.environ.pop(COUNTING, None)
    sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(counted)
        if given is not None:
            os.environ[COUNTING] = given
