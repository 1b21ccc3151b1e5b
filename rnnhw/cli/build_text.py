"""What ``rnnhw build`` prints of a build, and its record as JSON."""

import dataclasses
import json
from collections.abc import Iterator

from rnnhw import __version__
from rnnhw.flow import MHZ, Build, Hop, has_cost_model, predict_costs
from rnnhw.sentences import counted

__all__ = ["build_facts", "build_lines"]


def build_lines(build: Build) -> Iterator[str]:
    """Yield the lines that the terminal shows."""
    yield f"{'':6} {'used':>8} {'of':>8}"
    for kind, available in build.device.resources.items():
        used = build.resources.used[kind]
        share = f"{100 * used / available:6.1f} %" if available else ""
        yield f"{kind:6} {used:8,} {available:8,} {share}"
    yield from predicted_lines(build)
    luts = build.resources.luts
    yield f"LUT4 by use: {luts['logic']:,} logic, {luts['carry']:,} carry, {luts['memory']:,} memory"
    if build.taken is not None:
        yield f"{build.taken.flip_flops:,} flip-flops became registers of multipliers and block RAMs"
    placed = [f"{name} {used:,} of {of:,}" for name, (used, of) in build.worst.sites.items()]
    yield f"placed, with the serial wrapper: {', '.join(placed)}"
    for seed, routed in build.seeds:
        yield (
            f"seed {seed}: {routed.mhz:.1f} MHz; the slowest path takes {routed.logic_ns:.2f} ns in cells "
            f"and {routed.routing_ns:.2f} ns in wires: {path_text(routed.path)}"
        )
    verdict = "reached by every seed" if build.meets_target else "MISSED"
    yield (
        f"median {build.median_mhz:.1f} MHz, worst {build.worst_mhz:.1f} MHz; "
        f"{build.target_mhz:g} MHz: {verdict}"
    )
    yield (
        f"{counted(build.design.macs, 'MAC')} per cycle, peak {build.peak_gops:.3g} "
        "GOPS at the median clock (modelled by nextpnr, not measured on a board)"
    )


def predicted_lines(build: Build) -> Iterator[str]:
    """Yield what the cost models say of the design, beside what the build says; nothing without a model."""
    if build.design.scatter_depth or not has_cost_model(build.device):
        return
    costs = predict_costs(build.design, build.device)
    exact = [
        f"{kind} {int(count):,} ({build.resources.used[kind]:,})"
        for kind, count in costs.exact.items()
        if build.device.resources.get(kind)
    ]
    yield f"predicted by rule (and counted): {', '.join(exact)}"
    actual = build.resources.used | {MHZ: build.median_mhz}
    for kind, found in costs.modelled.items():
        error = 100 * (float(found.value) / actual[kind] - 1) if actual[kind] else 0.0
        yield (
            f"predicted by model: {kind} {float(found.value):,.0f} ({float(found.least):,.0f} .. "
            f"{float(found.most):,.0f}); {actual[kind]:,.0f} in this build, {error:+.1f} %; median error on "
            f"{counted(found.designs, 'design')} not fitted: {100 * found.median_error:.1f} %"
        )


def path_text(path: tuple[Hop, ...]) -> str:
    """The components of a path, in order."""
    return " > ".join(hop.component or "top" for hop in path)


def build_facts(build: Build) -> str:
    """The record of a build as JSON text."""
    facts = {
        "rnnhw": __version__,
        "design": dataclasses.asdict(build.design),
        "design_digest": build.design.digest,
        "device": build.device.name,
        "tools": list(build.tools),
        "resources": {
            "used": build.resources.used,
            "available": dict(build.device.resources),
            "luts": build.resources.luts,
            "components": build.resources.components,
            "registers_taken": build.taken and dataclasses.asdict(build.taken),
            "serial_wrapper": build.wrapper,
        },
        "predicted": _predicted_facts(build),
        "target_mhz": build.target_mhz,
        "meets_target": build.meets_target,
        "median_mhz": build.median_mhz,
        "worst_mhz": build.worst_mhz,
        "macs_per_cycle": build.design.macs,
        "peak_gops": build.peak_gops,
        "seeds": [{"seed": seed, **dataclasses.asdict(routed)} for seed, routed in build.seeds],
    }
    return json.dumps(facts, indent=2) + "\n"


def _predicted_facts(build: Build) -> dict[str, object] | None:
    if build.design.scatter_depth or not has_cost_model(build.device):
        return None
    costs = predict_costs(build.design, build.device)
    return {
        "exact": {kind: int(count) for kind, count in costs.exact.items()},
        "modelled": {
            kind: {
                "value": float(found.value),
                "least": float(found.least),
                "most": float(found.most),
                "median_error": found.median_error,
                "designs": found.designs,
            }
            for kind, found in costs.modelled.items()
        },
    }
