import importlib.util
import sys
from pathlib import Path

# Tests are loaded as files, not as a package: what they share is put where they can import it.
for _name in ("cell_graphs", "cell_spellings"):
    _spec = importlib.util.spec_from_file_location(_name, Path(__file__).parent / f"{_name}.py")
    sys.modules[_name] = importlib.util.module_from_spec(_spec)
    _spec.loader.exec_module(sys.modules[_name])
