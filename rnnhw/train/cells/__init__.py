"""Layers in Numba: recurrent cells forward and backward through time, dense layers, bidirectional layers."""
