"""Training over MPI and the choice of strategy: a place kept for later work."""
