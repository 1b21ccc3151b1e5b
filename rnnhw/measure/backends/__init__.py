"""Frameworks that run a recurrent layer on the machine at hand, so that it can be timed."""

from rnnhw.measure.backends.backend import BACKENDS, Runner, load_backend

__all__ = ["BACKENDS", "Runner", "load_backend"]
