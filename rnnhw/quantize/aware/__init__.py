"""Quantization-aware training: integer arithmetic in the forward pass, gradients as if it did not round."""
