"""Terms that a page tries: takes the payment models, gives a filter for each parameter, and what was typed as terms."""

from collections.abc import Iterable, Mapping
from dataclasses import field, make_dataclass
from typing import Any

from concordat import pay

YES_NO = (("", "as it is"), ("yes", "yes"), ("no", "no"))


def filters_with_terms(says: str, *first: str) -> type:
    """Return the filters of a page: some of its own, and one for each parameter that a payment model has; all are texts."""
    names = [*first, *pay.priced_parameters()]
    return make_dataclass(
        "Filters", [(name, str, field(default="")) for name in names], frozen=True, namespace={"__doc__": says}
    )


def terms_of(filters: Any, forms: Iterable[str]) -> Mapping[str, str]:
    """Return the terms that were typed, by parameter; what these forms do not have is not tried."""
    typed = {name: getattr(filters, name) for name in _parameters(forms)}
    return {name: text for name, text in typed.items() if text}


def term_choices(forms: Iterable[str]) -> Mapping[str, Any]:
    """Return the choices of the terms: yes or no where that is meant, and none at all for what these forms do not have."""
    own = _parameters(forms)
    asked = {name: YES_NO for name, one in pay.priced_parameters().items() if one.kind == "yes/no"}
    return asked | {name: () for name in pay.priced_parameters() if name not in own}


def form_choices(none: str) -> tuple[tuple[str, str], ...]:
    """Return the payment forms to choose from, and the words for none of them."""
    return (("", none), *((form, pay.form_words(form)) for form in pay.forms()))


def _parameters(forms: Iterable[str]) -> dict[str, None]:
    """Return the names of the parameters of these forms, in the order in which the models have them."""
    own = {one.name for form in forms if form in pay.forms() for one in pay.parameters_of_form(form)}
    return dict.fromkeys(name for name in pay.priced_parameters() if name in own)
