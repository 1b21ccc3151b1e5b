"""Models of what a design takes of a device, and of its clock, for any number of designs at once.

Multipliers and block RAMs follow from the design by rules that equal synthesis. Look-up tables, flip-flops,
logic cells and the clock are modelled: `model.json` has the coefficients, what they were fitted to, and the
errors on designs that they were not fitted to.
"""

from rnnhw.flow.costs.predict import MHZ, Costs, Estimate, check_cost_model, has_cost_model, predict_costs

__all__ = ["MHZ", "Costs", "Estimate", "check_cost_model", "has_cost_model", "predict_costs"]
