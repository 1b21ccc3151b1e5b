"""What quantized models say of their scales: stored integers, and values that are rounded on their way."""
