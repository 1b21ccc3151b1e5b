"""Layers in Numba, forward and backward through time: cells, dense layers, one and two directions."""
