"""The elementwise part of each cell: activated gates and a unit's state to its new state and h."""
