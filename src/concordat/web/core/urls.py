"""Addresses of the frame: home, signing in, acts, drafts, the log. Each file of `views` names its own."""

from django.urls import URLPattern

from concordat.kernel.registry import plugins

urlpatterns: list[URLPattern] = [
    pattern for module in plugins("concordat.web.core.views").values() for pattern in module.urlpatterns
]
