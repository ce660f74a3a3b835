"""Publish: the report, tables and open contracting data that anyone can read, where every figure says why."""

from concordat.publish.figures import named_figures
from concordat.publish.flow import files_of, publication_of, publish, report
from concordat.publish.package import package_of
from concordat.publish.records import Edition, Publication, edition_of
from concordat.publish.why_brief import names_below
from concordat.publish.why_text import why_text

__all__ = [
    "Edition",
    "Publication",
    "edition_of",
    "files_of",
    "named_figures",
    "names_below",
    "package_of",
    "publication_of",
    "publish",
    "report",
    "why_text",
]
