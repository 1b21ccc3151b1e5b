"""What a command says when it refuses something."""

__all__ = ["refused"]


def refused(result: tuple[int, str, str], *words: str) -> None:
    """Assert that a command ended with status 2 and one line of error that has these words.

    ``result`` is the command's status, output and error, as the fixture ``rnnhw`` gives them.
    """
    code, _, err = result
    assert code == 2, err
    assert len(err.strip().splitlines()) == 1, err
    for word in words:
        assert word in err, err
