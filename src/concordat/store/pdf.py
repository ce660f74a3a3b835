"""Makes documents: takes Typst source, gives a PDF that is tagged and declares PDF/UA-1, or refuses with what the setter said."""

from typing import Final

from concordat.kernel.finding import Finding, Refused

STANDARD: Final = "ua-1"


def compile_pdf(source: str) -> bytes:
    """Return the document; it is set from the source alone, with the fonts that come with Typst, the same bytes every time."""
    import typst

    compiler = typst.Compiler(source.encode("utf-8"), font_paths=typst.Fonts(include_system_fonts=False))
    try:
        made = compiler.compile(format="pdf", pdf_standards=STANDARD, timestamp=0)
    except typst.TypstError as error:
        raise Refused(_cannot(error.message, tuple(error.hints))) from None
    assert isinstance(made, bytes)
    return made


def _cannot(message: str, hints: tuple[str, ...]) -> Finding:
    return Finding(
        "cannot-set",
        f"The document cannot be set: {message}.",
        "A document that not everyone can read is not made.",
        " ".join(hints) or "Look at the paper it names.",
    )
