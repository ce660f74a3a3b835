"""Rows asked for by a statement that was made once, and models made of them, are what Django would give."""

import pytest

from concordat.web.core.models import KindState, ServedSystem
from concordat.web.core.plain_rows import fetched, found_by, statement

pytestmark = pytest.mark.django_db


def test_a_statement_is_asked_with_other_values(served: ServedSystem) -> None:
    asked = statement(KindState.objects.filter(system=0).values_list("kind", "revision"))
    assert fetched(asked) == []
    assert dict(fetched(asked, served.pk)) == dict(
        KindState.objects.filter(system=served).values_list("kind", "revision")
    )


def test_a_row_found_by_a_field_is_the_row(served: ServedSystem) -> None:
    found = found_by(ServedSystem, "slug", served.slug)
    own = ServedSystem.objects.get(slug=served.slug)
    assert found == own
    for field in ServedSystem._meta.concrete_fields:
        assert getattr(found, field.attname) == getattr(own, field.attname), field.name
        assert type(getattr(found, field.attname)) is type(getattr(own, field.attname)), field.name


def test_none_is_found_where_there_is_none(served: ServedSystem) -> None:
    assert found_by(ServedSystem, "slug", "nowhere") is None
