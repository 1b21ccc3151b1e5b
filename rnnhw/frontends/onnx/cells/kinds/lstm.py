"""One step of an LSTM.

    c' = f * c + i * g,    h' = o * tanh(c')

with ``i``, ``f`` and ``o`` sigmoids and ``g`` a tanh of affine forms of x and h; ``i`` and ``f`` may also see
``c``, and ``o`` may see ``c'``, through diagonals. ``f`` may be ``1 - i`` (coupled gates).
"""

from collections.abc import Iterator

from rnnhw.frontends.onnx.cells.algebra import degree
from rnnhw.frontends.onnx.cells.gates import (
    CANDIDATES,
    SIGMOIDS,
    Gate,
    Pattern,
    activation_of,
    gate_of,
    matches,
    negative,
)
from rnnhw.frontends.onnx.cells.steps import Step
from rnnhw.frontends.onnx.cells.terms import Activation, Factor, Form, Terms

__all__ = ["lstm_steps"]

_UPDATES: tuple[Pattern, ...] = (
    {"fc": 1, "ig": 1},
    {"c": 1, "ic": -1, "ig": 1},
    {"g": 1, "fg": -1, "fc": 1},
)
"""The new c; in the second one f is 1 - i, and in the third one i is 1 - f."""

_UNUSED = Gate(inputs={}, bias=0.0, peepholes={})


def lstm_steps(terms: Terms, form: Form) -> Iterator[Step]:
    """The ways to see a form as h' of an LSTM."""
    units = form.width.value
    match form.entries:
        case [((one, two), 1.0)] if form.bias == 0.0 and units is not None:
            pass
        case _:
            return
    for output, seen in ((one, two), (two, one)):
        gate, function = activation_of(output, SIGMOIDS), activation_of(seen, CANDIDATES)
        if gate is None or function is None or degree(function.form) != 2:
            continue
        for pattern in _UPDATES:
            for names in matches(terms, function.form, pattern, "c"):
                cell = terms.atomic(function.form)
                functions = _functions(names, gate, function)
                gates = _gates(terms, {**names, "o": output}, cell)
                if functions is None or gates is None:
                    continue
                yield Step(
                    kind="LSTM",
                    gates=gates,
                    activations=functions,
                    attributes={} if len(names) == 4 else {"input_forget": 1},
                    output=terms.atomic(form),
                    units=units,
                    c=names["c"],
                    cell=cell,
                )


def _functions(
    names: dict[str, Factor], gate: Activation, output: Activation
) -> tuple[Activation, ...] | None:
    """The activations of gates, of g and of h', if all gates have the same one."""
    update = activation_of(names["g"], CANDIDATES)
    sigmoids = [activation_of(names[letter], (gate.operator,)) for letter in "if" if letter in names]
    is_alike = all(found and found.parameters == gate.parameters for found in sigmoids)
    return (gate, update, output) if update is not None and is_alike else None


def _gates(terms: Terms, names: dict[str, Factor], cell: Factor) -> tuple[Gate, ...] | None:
    """The gates in ONNX's order i, o, f, c."""
    found: dict[str, Gate] = {}
    for letter, seen in (("i", names["c"]), ("o", cell), ("f", names["c"]), ("g", None)):
        if letter not in names:
            found[letter] = _UNUSED
            continue
        what = names[letter].what
        gate = gate_of(what.form) if isinstance(what, Activation) else None
        if gate is None or not set(gate.peepholes) <= {seen}:
            return None
        found[letter] = gate
    if "i" not in names:
        what = names["f"].what
        if not isinstance(what, Activation) or what.operator != "Sigmoid":
            return None
        negated = negative(terms, found["f"])
        if negated is None:
            return None
        found["i"], found["f"] = negated, _UNUSED
    return tuple(found[letter] for letter in "iofg")
