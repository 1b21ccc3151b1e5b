"""Timing on this machine: layers in frameworks, training on several ranks, and the processor's own peaks."""

from rnnhw.measure.backends import BACKENDS, Runner, load_backend
from rnnhw.measure.ceilings import CEILINGS, measure_ceilings
from rnnhw.measure.processor import device_file, processor_name
from rnnhw.measure.ranks import measure_constants
from rnnhw.measure.record_file import RecordFile
from rnnhw.measure.records import Measurement, Timing, record_row, time_runs
from rnnhw.measure.steps import StepTimer
from rnnhw.measure.works import (
    SUITES,
    TIMED_DIRECTIONS,
    Asked,
    check_directions,
    every_direction,
    file_works,
    random_works,
    suite_works,
)

__all__ = [
    "BACKENDS",
    "CEILINGS",
    "SUITES",
    "TIMED_DIRECTIONS",
    "Asked",
    "Measurement",
    "RecordFile",
    "Runner",
    "StepTimer",
    "Timing",
    "check_directions",
    "device_file",
    "every_direction",
    "file_works",
    "load_backend",
    "measure_ceilings",
    "measure_constants",
    "processor_name",
    "random_works",
    "record_row",
    "suite_works",
    "time_runs",
]
