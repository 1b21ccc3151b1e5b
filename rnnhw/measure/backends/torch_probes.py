"""Probes of a machine's ceilings with PyTorch."""

from collections.abc import Callable, Mapping
from typing import Any

from rnnhw.measure.ceilings import COPY_BYTES, SIDE, Probe

__all__ = ["torch_probes"]

LAUNCHES = 1000


def torch_probes(torch: Any, where: Mapping[str, Any], wait: Callable[[], None]) -> dict[str, Probe]:
    """Probes of copies, products and launches, and on a GPU of a graph's nodes.

    Parameters
    ----------
    where : mapping
        Keyword arguments of tensors: device and dtype.
    wait : callable
        Returns when the device has finished.
    """
    device = where["device"]
    source = torch.ones(COPY_BYTES[device], dtype=torch.uint8, device=device)
    target = torch.ones_like(source)
    side = SIDE[device]
    a, b = (torch.randn(side, side, **where) for _ in range(2))
    product = torch.empty(side, side, **where)
    tiny = torch.zeros(1, **where)

    def additions() -> None:
        for _ in range(LAUNCHES):
            tiny.add_(1)

    def waited(run: Callable[[], object]) -> Callable[[], None]:
        def both() -> None:
            with torch.no_grad():
                run()
            wait()

        return both

    probes = {
        # A copy reads every byte and writes every byte.
        "copy_gbps": Probe(waited(lambda: target.copy_(source)), 2 * COPY_BYTES[device]),
        "product_tops": Probe(waited(lambda: torch.mm(a, b, out=product)), 2 * side**3),
        "launch_us": Probe(waited(additions), LAUNCHES),
    }
    if device == "cuda":
        additions()
        wait()
        graph = torch.cuda.CUDAGraph()
        with torch.no_grad(), torch.cuda.graph(graph):
            additions()
        probes["node_us"] = Probe(waited(graph.replay), LAUNCHES)
    return probes
