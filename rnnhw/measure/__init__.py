"""Timing on this machine: layers in frameworks, training on several ranks, and the processor's own peaks."""

from rnnhw.measure.backends import BACKENDS, Runner, load_backend
from rnnhw.measure.processor import device_file, processor_name
from rnnhw.measure.ranks import measure_constants
from rnnhw.measure.records import Measurement, Timing, record_csv, record_rows, time_runs
from rnnhw.measure.steps import StepTimer
from rnnhw.measure.suites import SUITES, suite_works

__all__ = [
    "BACKENDS",
    "SUITES",
    "Measurement",
    "Runner",
    "StepTimer",
    "Timing",
    "device_file",
    "load_backend",
    "measure_constants",
    "processor_name",
    "record_csv",
    "record_rows",
    "suite_works",
    "time_runs",
]
