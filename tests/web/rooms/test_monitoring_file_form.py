"""The form that takes a monitoring file says how large it may be, and addresses of a service without a public one lead back to it."""

from collections.abc import Callable
from typing import Any

from django.test import Client

from acts_for_tests import AT
from concordat.store.monitoring_upload import UPLOAD_LIMITS


def test_the_form_says_how_many_rows_a_file_may_have(as_role: Callable[[str], Client]) -> None:
    shown = as_role("contract manager").get(f"{AT}reconciliation/06W-RCX/file").content.decode()
    assert f"megabytes and {UPLOAD_LIMITS.rows:,} rows" in shown


def test_the_next_page_is_where_the_service_listens(public: Client, settings: Any) -> None:
    settings.LISTENS_AT = "http://127.0.0.1:8118"
    first = public.get(f"{AT}open-data/api/1.0/ocdsReleasePackages?limit=2").json()
    following = first["links"]["next"]
    assert following.startswith(f"http://127.0.0.1:8118{AT}open-data/")
    second = public.get(following.removeprefix("http://127.0.0.1:8118")).json()
    assert not {one["id"] for one in first["releases"]} & {one["id"] for one in second["releases"]}
