"""Training: objectives, optimizers, the training loop, and checkpoints."""
