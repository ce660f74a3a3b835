"""Describes all sources: takes what each declares, gives the page `docs/sources.md`."""

from concordat.sources.recognition import sources

HEAD = """# Sources

Every kind of published file that is read as it is published. A file is recognised by its header or shape, whatever its
name: `concordat source FILE` says which it is, what is in it and what is wrong with it. From Python:

```python
from pathlib import Path
from concordat import sources

result = sources.read(Path("ccg-to-stp-2017-04.csv"))
result.rows       # frozen rows, each with the line of the file it stands on
result.totals     # total rows: checks, never counted
result.findings   # everything that is wrong or odd, with file, line and column
result.or_refuse() # raises Refused, with all findings, where something prevents its use
```

All of them read text in UTF-8, UTF-16 and Windows-1252, with any line ends, plain or packed (gzip, zip), separated by
`,` `;` `$` `|` or tab, and workbooks (.xlsx, .xlsb, .ods, .xls). Headings are matched without regard to case, blanks and
underscores; a missing, repeated or new column is a finding that names it. Cells that begin like a formula, rows of another
width, quotation marks that do not match and files that are cut off are findings. Files beyond the limits (512 MiB on disk or
unpacked, two million rows) are refused before they fill the memory; the limits are settings of `Limits`.
"""


def catalogue() -> str:
    """Return the page as Markdown: one row for each source."""
    rows = [
        "| Source | What it is | Licence | Published | One row is | Traps handled |",
        "|---|---|---|---|---|---|",
    ]
    for name, source in sources().items():
        title = (source.__doc__ or "").strip().splitlines()[0].rstrip(".")
        cells = (f"`{name}`", title, source.LICENCE, source.CADENCE, source.GRAIN, "; ".join(source.TRAPS))
        rows.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return HEAD + "\n" + "\n".join(rows) + "\n"


if __name__ == "__main__":
    print(catalogue(), end="")
