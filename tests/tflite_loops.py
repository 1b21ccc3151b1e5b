"""Recurrent layers of basic operators, in WHILE loops or unrolled, as converters write what is not fused."""

import numpy as np


def _index(d, time, rank):
    """Start of row ``time``: its number and zeros."""
    row = d.add("RESHAPE", [time, d.const([1], np.int32)], 1, dtype=np.int32, options=("ReshapeOptions", {}))
    zeros = d.const([0] * (rank - 1), np.int32)
    fields = {"axis": 0}
    return d.add(
        "CONCATENATION",
        [row, zeros],
        rank,
        dtype=np.int32,
        options=("ConcatenationOptions", fields),
        version=1,
    )


def _set_row(d, rows, value, time, *, style):
    """Set row ``time`` of ``rows [steps, batch, units]``, in the newer or the older way of converters."""
    steps, batch, units = d.shape(rows)
    row = d.add("EXPAND_DIMS", [value, d.const(0, np.int32)], 1, batch, units)
    if style == "update":
        return d.add("DYNAMIC_UPDATE_SLICE", [rows, row, _index(d, time, 3)], steps, batch, units)
    one = d.const([1], np.int32)
    at = d.add("RESHAPE", [time, one], 1, dtype=np.int32, options=("ReshapeOptions", {}))
    options = ("ConcatenationOptions", {"axis": 0})

    def joined(*parts):
        return d.add("CONCATENATION", parts, 3, dtype=np.int32, options=options)

    size = joined(at, d.const([-1, -1], np.int32))
    before = _free_slice(d, rows, d.const([0, 0, 0], np.int32), size)
    after_at = d.add("ADD", [at, one], 1, dtype=np.int32, options=("AddOptions", {}))
    begin = joined(after_at, d.const([0, 0], np.int32))
    after = _free_slice(d, rows, begin, d.const([-1, -1, -1], np.int32))
    return d.add("CONCATENATION", [before, row, after], steps, batch, units, options=options)


def _gathered(d, sequence, time):
    return d.add("GATHER", [sequence, time], *d.shape(sequence)[1:], options=("GatherOptions", {"axis": 0}))


def _strided(d, sequence, time):
    one = d.const([1], np.int32)
    begin = d.add("PACK", [time], 1, dtype=np.int32, options=("PackOptions", {"valuesCount": 1}))
    end = d.add("ADD", [begin, one], 1, dtype=np.int32, options=("AddOptions", {}))
    options = ("StridedSliceOptions", {"shrinkAxisMask": 1})
    return d.add("STRIDED_SLICE", [sequence, begin, end, one], *d.shape(sequence)[1:], options=options)


def _sliced(d, sequence, time):
    _, batch, inputs = d.shape(sequence)
    size = d.const([1, batch, inputs], np.int32)
    row = d.add("SLICE", [sequence, _index(d, time, 3), size], 1, batch, inputs)
    return d.add("SQUEEZE", [row], batch, inputs, options=("SqueezeOptions", {"squeezeDims": [0]}))


READS = {"gather": _gathered, "strided slice": _strided, "slice": _sliced}


def _free_slice(d, rows, begin, size):
    """Some rows, of which it is known only when the model runs how many they are."""
    _, batch, units = d.shape(rows)
    part = d.add("SLICE", [rows, begin, size], 1, batch, units)
    d.graph.tensors[part].shapeSignature = [-1, batch, units]
    return part


def _step(d, time):
    """The next value of a counter."""
    return d.add("ADD", [time, d.const(1, np.int32)], dtype=np.int32, options=("AddOptions", {}))


def gru_cell(d, x, states, units, weights):
    """One step of Keras's GRU with reset after the product."""
    (h,), batch = states, d.shape(x)[0]
    sums = [
        d.several(
            "SPLIT",
            [d.const(1, np.int32), _dense(d, value, w, b)],
            *[(batch, units)] * 3,
            options=("SplitOptions", {"numSplits": 3}),
        )
        for value, (w, b) in ((x, weights[0]), (h, weights[1]))
    ]
    z, r = (_gate(d, "LOGISTIC", sums[0][k], sums[1][k]) for k in (0, 1))
    n = _gate(d, "TANH", sums[0][2], _binary(d, "MUL", r, sums[1][2]))
    kept = _binary(d, "MUL", z, h)
    fresh = _binary(d, "MUL", _binary(d, "SUB", d.const(1.0), z, like=z), n)
    return [_binary(d, "ADD", kept, fresh)]


def lstm_cell(d, x, states, units, weights):
    """One step of Keras's LSTM: both products are added before the bias."""
    (h, c), batch = states, d.shape(x)[0]
    both = _binary(d, "ADD", _dense(d, x, weights[0][0], -1), _dense(d, h, weights[1][0], -1))
    total = _binary(d, "ADD", both, weights[0][1])
    i, f, g, o = d.several(
        "SPLIT",
        [d.const(1, np.int32), total],
        *[(batch, units)] * 4,
        options=("SplitOptions", {"numSplits": 4}),
    )
    i, f, o = (d.add("LOGISTIC", [one], batch, units) for one in (i, f, o))
    g = d.add("TANH", [g], batch, units)
    c = _binary(d, "ADD", _binary(d, "MUL", f, c), _binary(d, "MUL", i, g))
    return [_binary(d, "MUL", o, d.add("TANH", [c], batch, units)), c]


CELLS = {"gru": (gru_cell, 3, 1), "lstm": (lstm_cell, 4, 2)}
"""For each cell a function that adds a step, its number of gates, and of states."""


def _dense(d, x, weights, bias):
    return d.add(
        "FULLY_CONNECTED",
        [x, weights, bias],
        d.shape(x)[0],
        d.shape(weights)[0],
        options=("FullyConnectedOptions", {}),
    )


def _binary(d, name, a, b, like=None):
    options = {"ADD": "AddOptions", "MUL": "MulOptions", "SUB": "SubOptions"}[name]
    return d.add(name, [a, b], *d.shape(a if like is None else like), options=(options, {}))


def _gate(d, name, a, b):
    return d.add(name, [_binary(d, "ADD", a, b)], *d.shape(a))


def loop_layer(d, x, units, cell, *, style="update", sequences=True, bound="both", read="gather"):
    """Add a recurrent layer over ``x [batch, steps, inputs]`` as a loop.

    Parameters
    ----------
    d : Draft
    x : int
    units : int
    cell : {"gru", "lstm"}
    style : {"update", "slices"}
        How a row of the outputs is set.
    sequences : bool
        Whether the layer gives all outputs or the last one.
    bound : {"both", "one", "sum"}
        The condition: two comparisons, one, or one that depends on the data.
    read : {"gather", "strided slice", "slice"}
        How a step of the input is read.
    """
    batch, steps, inputs = d.shape(x)
    make, gates, count = CELLS[cell]
    turned = d.add("TRANSPOSE", [x, d.const([1, 0, 2], np.int32)], steps, batch, inputs)
    size = d.const([batch, units], np.int32)
    zeros = [d.add("FILL", [size, d.const(0.0)], batch, units) for _ in range(count)]
    rows = d.add("FILL", [d.const([steps, batch, units], np.int32), d.const(0.0)], steps, batch, units)
    values = [
        (d.rng.normal(0, 0.5, (gates * units, inputs)), d.rng.normal(0, 0.3, gates * units)),
        (d.rng.normal(0, 0.5, (gates * units, units)), d.rng.normal(0, 0.3, gates * units)),
    ]
    zero, limit = d.const(0, np.int32), d.const(steps, np.int32)
    # Counter, limit, time, outputs, states, and the sequence, which the body only reads.
    begins = [zero, limit, zero, rows, *zeros, turned]

    def variables():
        scalars = [d.tensor(name, (), np.int32) for name in ("counter", "limit", "time")]
        reals = [(steps, batch, units), *[(batch, units)] * count, (steps, batch, inputs)]
        return [*scalars, *(d.tensor("variable", shape, np.float32) for shape in reals)]

    with d.subgraph("condition") as condition:
        d.graph.inputs = variables()
        counter, most, time = d.graph.inputs[:3]
        found = d.add("LESS", [counter, most], dtype=np.bool_)
        if bound == "both":
            other = d.add("LESS", [time, d.const(steps, np.int32)], dtype=np.bool_)
            found = d.add("LOGICAL_AND", [found, other], dtype=np.bool_)
        if bound == "sum":
            axes = d.const([0, 1], np.int32)
            total = d.add("SUM", [d.graph.inputs[4], axes], options=("ReducerOptions", {}))
            found = d.add(
                "LOGICAL_AND", [found, d.add("LESS", [total, d.const(0.7)], dtype=np.bool_)], dtype=np.bool_
            )
        d.graph.outputs = [found]
    with d.subgraph("body") as body:
        d.graph.inputs = variables()
        counter, most, time, outputs = d.graph.inputs[:4]
        states, sequence = d.graph.inputs[4 : 4 + count], d.graph.inputs[-1]
        weights = [[d.const(array) for array in pair] for pair in values]
        now = READS[read](d, sequence, time)
        new = make(d, now, states, units, weights)
        outputs = _set_row(d, outputs, new[0], time, style=style)
        d.graph.outputs = [_step(d, counter), most, _step(d, time), outputs, *new, sequence]
    after = [
        d.tensor("after", d.shape(one), np.int32 if k < 3 else np.float32) for k, one in enumerate(begins)
    ]
    fields = {"condSubgraphIndex": condition, "bodySubgraphIndex": body}
    d.operator("WHILE", begins, after, ("WhileOptions", fields))
    if not sequences:
        return after[4]
    return d.add("TRANSPOSE", [after[3], d.const([1, 0, 2], np.int32)], batch, steps, units)


def unrolled_layer(d, x, units, cell, *, read="unpack", sequences=True):
    """Add a recurrent layer over ``x [batch, steps, inputs]`` step by step; see `loop_layer`.

    ``read`` says how steps are read: "unpack", "slice", or "split".
    """
    batch, steps, inputs = d.shape(x)
    make, gates, count = CELLS[cell]
    weights = [
        [d.random(gates * units, width), d.random(gates * units, spread=0.3)] for width in (inputs, units)
    ]
    if read == "unpack":
        options = ("UnpackOptions", {"num": steps, "axis": 1})
        values = d.several("UNPACK", [x], *[(batch, inputs)] * steps, options=options)
    elif read == "split":
        parts = d.several(
            "SPLIT",
            [d.const(1, np.int32), x],
            *[(batch, 1, inputs)] * steps,
            options=("SplitOptions", {"numSplits": steps}),
        )
        options = ("SqueezeOptions", {"squeezeDims": [1]})
        values = [d.add("SQUEEZE", [part], batch, inputs, options=options) for part in parts]
    else:
        options = ("StridedSliceOptions", {"beginMask": 5, "endMask": 5, "shrinkAxisMask": 2})
        ones = d.const([1, 1, 1], np.int32)
        values = [
            d.add(
                "STRIDED_SLICE",
                [x, d.const([0, t, 0], np.int32), d.const([0, t + 1, 0], np.int32), ones],
                *(batch, inputs),
                options=options,
            )
            for t in range(steps)
        ]
    states = [d.const(np.zeros((batch, units))) for _ in range(count)]
    outputs = []
    for value in values:
        states = make(d, value, states, units, weights)
        outputs.append(states[0])
    if not sequences:
        return outputs[-1]
    fields = {"valuesCount": steps, "axis": 1}
    return d.add("PACK", outputs, batch, steps, units, options=("PackOptions", fields))
