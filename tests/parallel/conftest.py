import importlib.util
import sys
from pathlib import Path

_spec = importlib.util.spec_from_file_location("mpi_jobs", Path(__file__).parent / "mpi_jobs.py")
sys.modules["mpi_jobs"] = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(sys.modules["mpi_jobs"])
