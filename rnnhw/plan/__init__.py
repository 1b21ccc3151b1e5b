"""Predictions of parallel training and of inference on several chips: planner, links, event simulation."""

from rnnhw.plan.chips import ChipLink, ChipPlan, chip_plans
from rnnhw.plan.costs import DeviceCosts
from rnnhw.plan.links import LINKS, Link, find_link
from rnnhw.plan.planner import Job, Plan, Planner
from rnnhw.plan.ranks import predict_step
from rnnhw.plan.scaling import Scaling, scale, words_of

__all__ = [
    "LINKS",
    "ChipLink",
    "ChipPlan",
    "DeviceCosts",
    "Job",
    "Link",
    "Plan",
    "Planner",
    "Scaling",
    "chip_plans",
    "find_link",
    "predict_step",
    "scale",
    "words_of",
]
