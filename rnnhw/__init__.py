"""rnnhw: recurrent networks on a systolic accelerator, checked bit for bit and cycle for cycle."""

__version__ = "0.1.0"
