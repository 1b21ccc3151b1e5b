"""Pruning: which weights a network keeps, at which share, and training that holds the others at zero."""
