"""Numba kernels that know no cell: vectors, tiles, products, activations, losses."""
