import importlib.util
import os
import sys
from pathlib import Path

import pytest

os.environ.setdefault("KERAS_BACKEND", "torch")  # Keras would look for TensorFlow, which is not installed
pytest.importorskip(
    "keras", reason="Keras or torch is missing: pip install rnnhw[frameworks]", exc_type=ImportError
)

# Tests are loaded as files, not as a package: what they share is put where they can import it.
for _name in ("keras_models", "random_keras", "damaged_keras"):
    _spec = importlib.util.spec_from_file_location(_name, Path(__file__).parent / f"{_name}.py")
    sys.modules[_name] = importlib.util.module_from_spec(_spec)
    _spec.loader.exec_module(sys.modules[_name])


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.parent == Path(__file__).parent:
            # On this backend Keras gives arrays by a method that lacks NumPy 2's argument `copy`.
            item.add_marker(
                pytest.mark.filterwarnings(
                    "ignore:__array__ implementation doesn't accept a copy keyword:DeprecationWarning"
                )
            )
            # A layer that cannot follow a mask says so.
            item.add_marker(
                pytest.mark.filterwarnings("ignore:Layer .* does not support masking:UserWarning")
            )
