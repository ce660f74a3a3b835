"""Markdown as Typst: takes a paper, gives Typst source in which every word stands inside a string, so that none can be a command."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from concordat.publish.pack.live import Frozen, tokens_of

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode


def quoted(words: str) -> str:
    """Return words as a Typst string."""
    kept = "".join(letter if letter.isprintable() or letter == "\n" else " " for letter in words)
    return '"' + kept.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def text(words: str) -> str:
    """Return words as Typst content that is nothing but those words."""
    return f"#{quoted(words)};"


def content(markdown: str, figures: Sequence[Frozen], *, title: str, below: int) -> str:
    """Return a paper as Typst content; `below` is the level of the heading it stands under, `title` what that says."""
    from markdown_it.tree import SyntaxTreeNode

    return _blocks(SyntaxTreeNode(tokens_of(markdown, figures, title=title, below=below)).children)


def _blocks(nodes: "Sequence[SyntaxTreeNode]") -> str:
    return "\n".join(_block(node) for node in nodes)


def _block(node: "SyntaxTreeNode") -> str:
    match node.type:
        case "heading":
            return f"#heading(level: {node.tag[1]})[{_inline(node)}]\n"
        case "paragraph":
            return f"{_inline(node)}\n"
        case "bullet_list":
            return f"#list({_items(node)})\n"
        case "ordered_list":
            return f"#enum(start: {int(node.attrs.get('start', 1))}, {_items(node)})\n"
        case "blockquote":
            return f"#quote(block: true)[{_blocks(node.children)}]\n"
        case "fence" | "code_block":
            return f"#raw(block: true, {quoted(node.content)})\n"
        case "hr":
            return "#line(length: 100%, stroke: 0.5pt)\n"
        case "table":
            return _table(node)
        case "inline":
            return _inline_of(node.children)
        case _:
            return f"{text(node.content)}\n" if node.type != "html_block" else ""


def _items(node: "SyntaxTreeNode") -> str:
    return ", ".join(f"[{_blocks(item.children)}]" for item in node.children)


def _table(node: "SyntaxTreeNode") -> str:
    rows = [row for part in node.children if part.type in ("thead", "tbody") for row in part.children]
    head, *others = [[f"[{_inline(cell)}]" for cell in row.children] for row in rows]
    cells = ",\n".join(", ".join(row) for row in others)
    made = f"#table(columns: {len(head)}, table.header({', '.join(head)}),\n{cells})"
    caption = str(node.meta.get("caption", ""))
    return f"#figure(kind: table, supplement: none, numbering: none, caption: [{text(caption)}], align(left, {made[1:]}))\n"


def _inline(node: "SyntaxTreeNode") -> str:
    return "".join(_inline_of(child.children) for child in node.children if child.type == "inline")


def _inline_of(nodes: "Sequence[SyntaxTreeNode]") -> str:
    return "".join(_pieces(nodes))


def _pieces(nodes: "Sequence[SyntaxTreeNode]") -> Iterator[str]:
    for node in nodes:
        match node.type:
            case "strong":
                yield f"#strong[{_inline_of(node.children)}];"
            case "em":
                yield f"#emph[{_inline_of(node.children)}];"
            case "link":
                yield f"#link({quoted(str(node.attrs.get('href', '')))})[{_inline_of(node.children)}];"
            case "code_inline":
                yield f"#raw({quoted(node.content)});"
            case "softbreak":
                yield " "
            case "hardbreak":
                yield "#linebreak();"
            case _:
                yield text(node.content)
