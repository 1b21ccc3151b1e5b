"""Synthesis, place and route: a place kept for later work."""
