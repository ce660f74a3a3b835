"""Search: what is public is found by anyone, what is not by those alone whose paper it is, and every act is found at once."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from acts_for_tests import AT, do
from concordat.web.core.models import SearchEntry, ServedSystem
from concordat.web.core.search import index
from concordat.web.records.models import MODELS
from concordat.web.records.opening import opened

Role = Callable[[str], Client]


def found(client: Client, words: str) -> list[tuple[str, str]]:
    """Return titles and kinds of what is found, in order."""
    answer = client.get(f"{AT}search.json", {"q": words})
    assert answer.status_code == 200
    return [(row[0], row[1]) for one in answer.json()["tables"] for row in one["rows"]]


def test_what_is_public_is_found_by_the_words_in_it(public: Client) -> None:
    titles = [title for title, _ in found(public, "joint executive committee")]
    assert "A joint executive committee that draws up single contracts" in titles
    assert found(public, "hospit")
    assert found(public, "zzz nothing") == []


def test_a_word_of_an_exempt_block_is_found_by_its_own_body_alone(public: Client, as_role: Role) -> None:
    text = MODELS["Paper"].objects.get(f_id="cost-of-change-06W").f_text.text
    block = text.split("::: exempt", 1)[1].split("\n", 1)[1].split(":::", 1)[0]
    everything = str(list(SearchEntry.objects.filter(public=True).values_list("title", "text"))).casefold()
    # Beginnings are compared, because words are found by their stems.
    word = next(word for word in re.findall(r"[a-z]{6,}", block.casefold()) if word[:4] not in everything)
    assert found(public, word) == []
    assert found(as_role("scrutiny officer"), word) == []
    assert ("What the change itself costs", "Paper") in found(as_role("board secretary"), word)


def test_a_shared_draft_is_found_by_those_who_share_it(public: Client, as_role: Role) -> None:
    own = MODELS["SharedDraft"].objects.get(f_version=1)
    words = " ".join(re.findall(r"\w+", own.f_note or own.f_text.text)[:3])
    assert any(kind.startswith("Shared draft") for _, kind in found(as_role("board secretary"), words))
    assert not any(kind.startswith("Shared draft") for _, kind in found(public, words))


def test_what_an_act_adds_is_found_at_once_and_what_is_not_published_is_not(public: Client, as_role: Role) -> None:
    secretary = as_role("board secretary")
    given = {
        "id": "found-now",
        "body": "06W",
        "title": "Quixotic timetable",
        "summary": "When buses run",
        "contact": "the secretary",
    }
    given |= {"on__day": "20", "on__month": "12", "on__year": "2017"}
    assert found(public, "quixotic") == []
    do(secretary, "publish.plan_decision", given)
    assert found(public, "quixotic") == [("Quixotic timetable", "Planned decision")]
    do(secretary, "publish.receive_question", {"id": "unseen", "body": "06W", "text": "Unpublishable wondering here?"})
    assert found(public, "unpublishable") == []
    assert found(secretary, "unpublishable") == [("Unpublishable wondering here?", "Question, working paper")]
    do(secretary, "publish.publish_question", {"question": "unseen"})
    assert found(public, "unpublishable") == [("Unpublishable wondering here?", "Question")]


@pytest.mark.parametrize(
    "words", ['"', "*", "a OR b", "NEAR(", "'; DROP TABLE core_searchentry; --", "ß", "\x00", ":*&|!"]
)
def test_whatever_is_typed_is_only_searched_for(public: Client, words: str) -> None:
    assert public.get(f"{AT}search", {"q": words}).status_code == 200


def test_indexing_anew_changes_nothing(served: ServedSystem) -> None:
    def rows() -> list[tuple[object, ...]]:
        return sorted(
            SearchEntry.objects.filter(system=served).values_list("kind", "key", "public", "title", "text", "bodies")
        )

    before = rows()
    index(opened(served, served.as_at), served)
    assert rows() == before
