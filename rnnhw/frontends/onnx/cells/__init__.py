"""Recurrent cells that are written as basic ONNX operators."""

from rnnhw.frontends.onnx.cells.recognize import recognize_cells

__all__ = ["recognize_cells"]
