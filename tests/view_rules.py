"""The rules of pages and views: takes the text of a file, gives a line for each breach; the rooms work out, pages only show.

A page loads by `ask`, calls a room and presents: it opens no database, does no sums on amounts, reads no system but the one
it is asked for. A view may ask the database, but never for rows of every system or of everybody.
"""

import ast
from collections.abc import Iterator

# What pages may not import: databases, the web's own records and the way acts are written, the shells and the machine.
CLOSED = (
    "django",
    "concordat.web.records",
    "concordat.web.core.models",
    "concordat.web.core.acting",
    "concordat.web.core.log.logbook",
    "concordat.store",
    "concordat.engine",
    "os",
    "pathlib",
    "sqlite3",
    "subprocess",
)
# Doing sums on figures belongs to a room, where it says why.
SUMS = {"sum", "round", "Decimal", "Fraction", "float", "fsum", "mean", "median"}
# What says what records are, without opening any: their classes, columns and the words for them.
OPEN = (
    "concordat.store.kinds",
    "concordat.store.columns",
    "concordat.store.column_says",
    "concordat.store.rows_behind",
    "concordat.store.pdf",
)
STEPS = (ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow)
# What makes up a query of the database.
ASKING = {"objects", "_default_manager", "_base_manager"}
WRITING = {"save", "delete", "bulk_create", "bulk_update", "update_or_create", "get_or_create", "raw", "cursor"}
# A query of these is about everybody by its nature: the systems served, and the log, which is one for all.
FOR_ALL = {"ServedSystem"}
# What narrows a query to one system, one person or one thing that was named.
NARROWING = {"system", "account", "pseudonym", "pk", "slug", "email", "sequence", "event", "held", "single_sign_on"}


def page_faults(text: str) -> list[str]:
    """Return where a page asks the database, does sums, reaches what is closed to pages, or makes up a reason."""
    tree = ast.parse(text)
    return [*imports_closed(tree), *queries(tree), *sums(tree), *own_reasons(tree)]


def view_faults(text: str) -> list[str]:
    """Return where a view asks for rows of every system or everybody, opens tables of records, or does sums."""
    tree = ast.parse(text)
    closed = [line for line in imports_closed(tree) if "concordat.web.records" in line]
    return [*closed, *unscoped(tree), *(line for line in sums(tree) if "Decimal" in line or "sum" in line)]


def imports_closed(tree: ast.AST) -> list[str]:
    """Return each import of what a page may not reach; what is only for types counts too."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [one.name for one in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{one.name}" for one in node.names)]
        else:
            continue
        found += [
            f"line {node.lineno}: imports {name}" for name in names if _within(name, CLOSED) and not _within(name, OPEN)
        ]
    return found


def queries(tree: ast.AST) -> list[str]:
    """Return each query of the database and each writing to it."""
    return [
        f"line {node.lineno}: asks the database by .{node.attr}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in ASKING | WRITING
    ]


def sums(tree: ast.AST) -> list[str]:
    """Return each sum: a call that adds up or rounds, or arithmetic on values; texts and tuples may be joined."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in SUMS:
                found.append(f"line {node.lineno}: works out by {name}()")
        elif isinstance(node, ast.BinOp | ast.AugAssign) and not _days(node) and _arithmetic(node):
            found.append(f"line {node.lineno}: arithmetic in {ast.unparse(node)}")
    return found


def own_reasons(tree: ast.AST) -> list[str]:
    """Return where a page makes up a reason; it may take one from a room, or name the record a value stands in."""
    return [
        f"line {node.lineno}: makes up a reason"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "Because"
    ]


def unscoped(tree: ast.AST) -> list[str]:
    """Return each query that nothing narrows to one system, one person or one named thing."""
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    known = {
        target.id: node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in ASKING:
            model = ast.unparse(node.value).rpartition(".")[2]
            if model not in FOR_ALL and not any(_narrows(call, known) for call in _calls_on(node, parents)):
                found.append(f"line {node.lineno}: {model} is asked for as a whole")
    return found


def _calls_on(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> Iterator[ast.Call]:
    """Give the calls of the chain that begins at a manager: `filter(…)`, `order_by(…)`."""
    while isinstance(node, ast.Attribute | ast.Call):
        if isinstance(node, ast.Call):
            yield node
        above = parents[node]
        if isinstance(above, ast.Call) and above.func is not node:
            return
        node = above


def _narrows(node: ast.AST, known: dict[str, ast.expr]) -> bool:
    """Say whether a call names what narrows it; of conditions joined by “or” each has to."""
    if isinstance(node, ast.Name):
        return node.id in known and isinstance(known[node.id], ast.Call | ast.BinOp) and _narrows(known[node.id], {})
    if isinstance(node, ast.BinOp):
        both = [_narrows(side, known) for side in (node.left, node.right)]
        return all(both) if isinstance(node.op, ast.BitOr) else any(both)
    if not isinstance(node, ast.Call):
        return False
    names = {keyword.arg.partition("__")[0] for keyword in node.keywords if keyword.arg}
    return bool(names & NARROWING) or any(_narrows(one, known) for one in node.args)


def _within(name: str, packages: tuple[str, ...]) -> bool:
    return any(name == one or name.startswith(f"{one}.") for one in packages)


def _arithmetic(node: ast.BinOp | ast.AugAssign) -> bool:
    """Say whether numbers are worked with: texts and tuples may be joined by a plus, nothing else is."""
    if not isinstance(node.op, ast.Add):
        return isinstance(node.op, STEPS)
    sides = (node.left, node.right) if isinstance(node, ast.BinOp) else (node.value,)
    return any(
        (isinstance(side, ast.Constant) and isinstance(side.value, int | float))
        or (isinstance(side, ast.Call) and getattr(side.func, "id", "") in {"len", "int", "abs"})
        or (isinstance(side, ast.Attribute) and side.attr == "value")
        for side in sides
    )


def _days(node: ast.BinOp | ast.AugAssign) -> bool:
    """Say whether a day is moved, such as a year back: that is no sum on amounts."""
    left = node.left if isinstance(node, ast.BinOp) else node.target
    return ast.unparse(left).rpartition(".")[2] in {"day", "today"}
