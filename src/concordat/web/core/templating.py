"""The Jinja environment of the pages: strict, escaping, with the words for values and the design system's parts."""

from typing import Any

from django.middleware.csrf import get_token
from django.templatetags.static import static
from jinja2 import Environment, pass_context
from markupsafe import Markup

import concordat
from concordat.kernel.act import act
from concordat.publish.words import days_in_words, in_words, sentence, spoken


def environment(**options: Any) -> Environment:
    """Return the environment; Django gives the loader."""
    options.pop("autoescape", None)
    made = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, **options)
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    made.globals.update(static=static, version=concordat.__version__, act=act, csrf_field=csrf_field)
    made.filters.update(words=in_words, spoken=spoken, sentence=sentence, days=days_in_words)
    return made


@pass_context
def csrf_field(context: Any) -> Markup:
    """Return the hidden field that shows that a form came from here."""
    return Markup('<input type="hidden" name="csrfmiddlewaretoken" value="{}">').format(get_token(context["request"]))
