"""A class is an interface or a leaf: none overrides what another one of the package does."""

import ast
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "rnnhw"


def test_no_class_overrides_a_method_that_does_something():
    nodes = [node for path in sorted(PACKAGE.rglob("*.py")) for node in ast.walk(ast.parse(path.read_text()))]
    classes = {node.name: node for node in nodes if isinstance(node, ast.ClassDef)}
    methods = {
        name: {one.name for one in node.body if isinstance(one, ast.FunctionDef)}
        for name, node in classes.items()
    }
    bases = {name: [ast.unparse(base) for base in node.bases] for name, node in classes.items()}
    assert len(classes) > 150

    def inherited(name):
        found = set()
        for base in bases.get(name, []):
            found |= set() if "Protocol" in bases.get(base, []) else methods.get(base, set())
            found |= inherited(base)
        return found

    assert {name: both for name in bases if (both := methods[name] & inherited(name))} == {}
