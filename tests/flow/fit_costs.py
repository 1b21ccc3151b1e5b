"""Fits the cost models to reports/fpga-costs/runs.csv, and writes rnnhw/flow/costs/model.json.

python tests/flow/fit_costs.py

Each coefficient begins at what the circuit lets expect, such as one look-up table for each bit of an adder,
and moves as far as the rows ask for: ridge regression on relative errors. Rows that are held out are not
used. Of rows with the same name only the last one counts, which is that of the latest RTL that was built.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from cost_runs import FIELDS, RUNS, rows
from scipy.optimize import lsq_linear

import rnnhw.flow.costs
from rnnhw.design import Design
from rnnhw.flow.costs.clock import CLOCK_FEATURES, clock_features
from rnnhw.flow.costs.features import (
    CHANGING_FEATURES,
    FEATURES,
    KEPT_FEATURES,
    features_of,
    own_features,
)
from rnnhw.flow.costs.mapping import mapped_memories
from rnnhw.flow.devices import DEVICES, DSP

MODEL = Path(rnnhw.flow.costs.__file__).with_name("model.json")
NOISE = 0.04
"""Relative scatter that no feature explains: synthesis and placement are uneven."""
FREEDOM = 0.5
"""How far a coefficient may move from its beginning, as a share of it, for one standard deviation."""

_LUT4 = {
    "machine": 800,
    "addresses": 8,
    "columns": 2,
    "slots": 5,
    "contexts": 40,
    "rows": 100,
    "lanes": 15,
    "places": 600,
    "folds": 25,
    "lstm": 480,
    "gru": 400,
    "mingru": 150,
    "peepholes": 700,
    "further cells": 150,
    "tflm rows": 1500,
    "tflm places": 1200,
    "element sums": 0.9,
    "pair sums": 0.5,
    "tree sums": 1,
    "accumulators": 1.2,
    "accumulator rows": 10,
    "choices": 0.5,
    "memory choices": 0.5,
    "memory bits": 1,
    "soft products": 1.2,
}
_FF = {
    "machine": 600,
    "addresses": 8,
    "columns": 2,
    "slots": 2,
    "contexts": 20,
    "rows": 200,
    "lanes": 20,
    "places": 380,
    "folds": 16,
    "lstm": 400,
    "gru": 400,
    "mingru": 200,
    "peepholes": 300,
    "further cells": 50,
    "tflm rows": 600,
    "tflm places": 300,
    "accumulators": 2,
    "memory bits": 1,
    "element bits": 1,
    "element registers": 1,
    "long products": 1,
    "tile delays": 1,
    "tree registers": 0.7,
    "control": 0.6,
    "long rows": 100,
    "chosen registers": 1,
}
_OF_ICE40 = {"places": 480, "element bits": 1.5, "long products": 2}
_LC = {name: max(_LUT4.get(name, 0), 0.9 * _FF.get(name, 0)) for name in {**_LUT4, **_FF}}
EXPECTED = {
    "ecp5": {
        "LUT4": _LUT4,
        "FF": _FF,
        "MHz": {"path": 7.6, "short": 0.2, "size": 0.3, "choice": 0.2, "late sums": 1.7, "tflm": 3.0},
    },
    "ice40": {
        "LUT4": _LUT4,
        "FF": _FF | _OF_ICE40,
        "LC": _LC | _OF_ICE40 | {"places": 900},
        "MHz": {
            "path": 10.0,
            "low power": 13.0,
            "short": 1.0,
            "size": 2.0,
            "choice": 0.5,
            "late sums": 1.0,
            "tflm": 8.0,
        },
    },
}
"""Of each family and kind, how many a feature is expected to take; of the clock, its nanoseconds."""

_OF_KEPT = {"keeping elements": 5, "keeping registers": 0.4}
_OF_CHANGES = {"changing columns": 20, "changing registers": 0.7, "changing sums": 0.5}
EXPECTED_BESIDE = {
    "activations": {
        "LUT4": _OF_KEPT,
        "FF": _OF_KEPT | {"long keeping registers": 1},
        "LC": _OF_KEPT,
        "MHz": {},
    },
    "changes": {"LUT4": _OF_CHANGES, "FF": _OF_CHANGES, "LC": _OF_CHANGES, "MHz": {"late changes": 5}},
}
"""What designs that keep activations or changes take beside the others, and nanoseconds of their clock."""


@dataclass(frozen=True)
class Row:
    """A design that was built, with what it took."""

    name: str
    is_held_out: bool
    device: str
    design: Design
    counts: dict

    @property
    def kind(self):
        """What the design keeps."""
        return "activations" if self.design.kept_depth else "changes" if self.design.delta_depth else ""

    @property
    def family(self):
        return DEVICES[self.device].family

    def features(self, kind):
        memories = mapped_memories(self.design, self.family)
        if kind == "MHz":
            return clock_features(self.design, DEVICES[self.device], self.counts["LUT4"], memories)
        found = features_of(self.design, memories, bool(DEVICES[self.device].resources.get(DSP)))
        return found | own_features(self.design)

    def target(self, kind):
        """What the features explain: a delay in place of a clock; small memories are counted exactly."""
        if kind == "MHz":
            return 1000 / self.counts["mhz"]
        return self.counts[kind] - (self.counts["memory"] if kind == "LUT4" else 0)


def design_of(row):
    """The design of a row of the CSV."""
    values = {}
    for name in FIELDS:
        if name in ("cells", "lstm_options"):
            values[name] = tuple(row[name].split())
        else:
            # Rows are older than the field, and of dense designs.
            values[name] = row[name] if name in ("arithmetic", "pipeline") else int(row[name] or 0)
    return Design(**values)


def latest_rows(routed=False):
    """The last row of each name, of all rows or of those that were routed."""
    latest = {row["name"]: row for row in rows() if row["mhz"] or not routed}
    numbers = ("LUT4", "memory", "FF", "LC", "DSP", "BRAM", "SPRAM", "mhz")
    return [
        Row(
            row["name"],
            row["use"] == "held out",
            row["device"],
            design_of(row),
            {kind: float(row[kind]) for kind in numbers if row[kind]},
        )
        for row in latest.values()
    ]


def rows_of(kind, routed=False):
    """Those of `latest_rows` whose designs keep ``"activations"`` or ``"changes"``, or neither (``""``)."""
    return [row for row in latest_rows(routed) if row.kind == kind]


def table(found, kind, names):
    """Features ``[rows, features]``."""
    lines = [[float(row.features(kind)[name]) for name in names] for row in found]
    return np.array(lines).reshape(len(found), len(names))


def fitted(found, kind, expected, known):
    """Coefficients by feature; those that are ``known`` explain a part already."""
    names = [
        name for name in (FEATURES | CLOCK_FEATURES | KEPT_FEATURES | CHANGING_FEATURES) if expected.get(name)
    ]
    if not names:
        return {}
    start = np.array([expected[name] for name in names])
    targets = np.array([row.target(kind) for row in found])
    rest = targets - explained(found, kind, known)
    answer = lsq_linear(
        np.vstack([table(found, kind, names) / (NOISE * targets[:, None]), np.diag(1 / (FREEDOM * start))]),
        np.concatenate([rest / (NOISE * targets), np.full(len(names), 1 / FREEDOM)]),
        bounds=(0, np.inf),
    )
    return dict(zip(names, (float(f"{one:.4g}") for one in answer.x), strict=True))


def explained(found, kind, coefficients):
    """What coefficients predict of each row."""
    names = list(coefficients)
    return table(found, kind, names) @ np.array([coefficients[name] for name in names])


def errors(found, kind, coefficients):
    """Relative error of what is predicted of each row."""
    predicted = explained(found, kind, coefficients)
    actual = np.array([row.target(kind) for row in found])
    if kind == "MHz":
        return actual / predicted - 1
    return (predicted - actual) / np.array([row.counts[kind] for row in found])


def summary(values):
    sizes = np.abs(values)
    return {
        "designs": len(values),
        "median": round(float(np.median(sizes)), 4),
        "most": round(float(sizes.max()), 4),
    }


def fit(kind, found, expected, known):
    """A model with its errors: of fitted rows by a fit without each, and of the rows that are held out.

    ``known`` are coefficients of features that are not fitted again.
    """
    used = [row for row in found if not row.is_held_out]
    held = [row for row in found if row.is_held_out]
    coefficients = fitted(used, kind, expected, known)
    without = [
        errors(
            [row],
            kind,
            known | fitted([other for other in used if other is not row], kind, expected, known),
        )[0]
        for row in used
    ]
    facts = {"coefficients": coefficients}
    for name, group, values in (
        ("left out in turn", used, without),
        ("held out", held, errors(held, kind, known | coefficients)),
    ):
        for row, error in zip(group, values, strict=True):
            print(f"{row.name:16} {row.device:10} {kind:5} {100 * error:+6.1f} % {name}")
        if group:
            facts[name] = summary(values)
            print(f"{kind}, {name}: {facts[name]}")
    facts["unseen"] = summary([*without, *errors(held, kind, known | coefficients)])
    facts["largest"] = int(max(row.counts["LUT4"] for row in found))
    print(f"{kind}, all of them: {facts['unseen']}, of up to {facts['largest']:,} LUT4")
    return facts


def page_lines(model):
    """The rows of the table in docs/hardware.md."""
    names = {"ecp5": "ECP5", "ice40": "iCE40"}
    kinds = [
        (title + f", keeping {kept}" * bool(kept), kind, facts)
        for kept in ("", *EXPECTED_BESIDE)
        for family, title in names.items()
        for kind, whole in model[family].items()
        if (facts := whole.get(kept) if kept else whole)
    ]
    for title, kind, facts in kinds:
        cells = [title, kind]
        for group in ("left out in turn", "held out"):
            one = facts.get(group)
            text = (
                f"{one['designs']}: {100 * one['median']:.1f} %, {100 * one['most']:.1f} %" if one else "none"
            )
            cells.append(text)
        yield f"| {' | '.join(cells)} |"


def main():
    model = {
        "source": {
            "command": "python tests/flow/fit_costs.py",
            "runs": "reports/fpga-costs/runs.csv",
            "runs_sha256": hashlib.sha256(RUNS.read_bytes()).hexdigest(),
        }
    }
    for family, kinds in EXPECTED.items():
        model[family] = {}
        for kind, expected in kinds.items():
            built = [row for row in rows_of("", kind == "MHz") if row.family == family]
            if built:
                model[family][kind] = fit(kind, built, expected, {})
            for name, own in EXPECTED_BESIDE.items():
                keeping = [row for row in rows_of(name, kind == "MHz") if row.family == family]
                if keeping:
                    known = model[family][kind]["coefficients"]
                    model[family][kind][name] = fit(kind, keeping, own[kind], known)
    MODEL.write_text(json.dumps(model, indent=1) + "\n")
    print(*page_lines(model), sep="\n")


if __name__ == "__main__":
    main()
