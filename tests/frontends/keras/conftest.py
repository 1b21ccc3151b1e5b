import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent

sys.path.append(str(FOLDER))  # where tests find what they share: they are loaded as files


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.parent == FOLDER:
            item.add_marker(pytest.mark.slow)  # importing Keras takes seconds
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
