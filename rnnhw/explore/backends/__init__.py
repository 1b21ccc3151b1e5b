"""Frameworks that run a recurrent layer on the machine at hand, so that it can be timed."""

from rnnhw.explore.backends.backend import BACKENDS, Runner, load_backend
from rnnhw.explore.backends.processor import device_file, processor_name

__all__ = ["BACKENDS", "Runner", "device_file", "load_backend", "processor_name"]
