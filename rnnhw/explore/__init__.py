"""Sweeps of designs, Pareto fronts, comparisons with other machines, and the story of one network."""

from rnnhw.explore.activity import changed_share, network_activity
from rnnhw.explore.answer import Answer, answer_to
from rnnhw.explore.brainwave import Comparison, Ours, Workload, compare_brainwave, load_workloads
from rnnhw.explore.candidates import Candidates, Demand
from rnnhw.explore.checks import LayerCheck, ModelChecks, check_models
from rnnhw.explore.choose import (
    FASTEST,
    GOALS,
    SMALLEST,
    DesignChoice,
    changing_design,
    choose_design,
    holding_design,
    keeping_design,
)
from rnnhw.explore.compression import Compression, Target, Trial, best_trial, front_of, parse_target
from rnnhw.explore.figures import OBJECTIVES, RESOURCE_WORDS
from rnnhw.explore.machines import Crossover, Line, Machines, MeasuredPoint, OwnLine, compare_machines
from rnnhw.explore.model_story import ModelStory
from rnnhw.explore.output import candidates_csv, manifest, record_files, records_csv
from rnnhw.explore.pareto import pareto_front
from rnnhw.explore.question import answer_of, question_of, question_text
from rnnhw.explore.records import Records, columns_of, run_sweep
from rnnhw.explore.resources import extrapolated
from rnnhw.explore.serving import SERVING_BATCHES, Served, Serving, ServingPoint, money, serve
from rnnhw.explore.stac import StacComparison, StacRow, StacTimes, compare_stac
from rnnhw.explore.stac_table import HostLink, Reported, StacTable, StacWorkload, load_stac
from rnnhw.explore.story import CrossCheck, Point, Story, cross_check, tell_story
from rnnhw.explore.sweep import MAX_DESIGNS, OPEN, Sweep, load_sweep, sweep_from
from rnnhw.explore.zeros import ZEROS
from rnnhw.roofline import BOUND_LABEL, EVIDENCE_WORDS, UNCHECKED, Energy, Estimate, HeldOut

__all__ = [
    "BOUND_LABEL",
    "EVIDENCE_WORDS",
    "FASTEST",
    "GOALS",
    "MAX_DESIGNS",
    "OBJECTIVES",
    "OPEN",
    "RESOURCE_WORDS",
    "SERVING_BATCHES",
    "SMALLEST",
    "UNCHECKED",
    "ZEROS",
    "Answer",
    "Candidates",
    "Comparison",
    "Compression",
    "CrossCheck",
    "Crossover",
    "Demand",
    "DesignChoice",
    "Energy",
    "Estimate",
    "HeldOut",
    "HostLink",
    "LayerCheck",
    "Line",
    "Machines",
    "MeasuredPoint",
    "ModelChecks",
    "ModelStory",
    "Ours",
    "OwnLine",
    "Point",
    "Records",
    "Reported",
    "Served",
    "Serving",
    "ServingPoint",
    "StacComparison",
    "StacRow",
    "StacTable",
    "StacTimes",
    "StacWorkload",
    "Story",
    "Sweep",
    "Target",
    "Trial",
    "Workload",
    "answer_of",
    "answer_to",
    "best_trial",
    "candidates_csv",
    "changed_share",
    "changing_design",
    "check_models",
    "choose_design",
    "columns_of",
    "compare_brainwave",
    "compare_machines",
    "compare_stac",
    "cross_check",
    "extrapolated",
    "front_of",
    "holding_design",
    "keeping_design",
    "load_stac",
    "load_sweep",
    "load_workloads",
    "manifest",
    "money",
    "network_activity",
    "pareto_front",
    "parse_target",
    "question_of",
    "question_text",
    "record_files",
    "records_csv",
    "run_sweep",
    "serve",
    "sweep_from",
    "tell_story",
]
