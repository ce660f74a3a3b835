"""One commissioner's: takes each contract's term, gives all of them the value that one named commissioner has with the provider."""

from concordat.contract.question import DoesNotFit, Harmonised, Question


def choose(question: Question) -> Harmonised:
    """Return the value of `rule_body` for every contract, provider by provider where its own values differ.

    Raises DoesNotFit where that body is not named, has no such term, or has two different ones with one provider.
    """
    if not question.rule_body:
        raise DoesNotFit("it names no commissioner whose term is taken")
    theirs: dict[str, str] = {}
    for contract, text in question.everyone.items():
        if text is None or question.commissioner_of[contract] != question.rule_body:
            continue
        provider = question.provider_of[contract]
        if provider in theirs and question.value(theirs[provider]) != question.value(text):
            raise DoesNotFit(f"{question.rule_body} itself has two different ones with {provider}")
        theirs.setdefault(provider, text)
    if not theirs:
        raise DoesNotFit(f"{question.rule_body} has no such term")
    only = next(iter(theirs.values())) if len({question.value(text) for text in theirs.values()}) == 1 else None
    chosen = {
        contract: only if only is not None else theirs.get(question.provider_of[contract], text)
        for contract, text in question.texts.items()
    }
    return Harmonised(chosen, f"what {question.rule_body} has")
