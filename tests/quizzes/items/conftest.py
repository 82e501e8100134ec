import pytest
from pydantic import ValidationError


@pytest.fixture
def rebuilt():
    """Function: the same question with some fields changed, checked again."""
    return lambda item, **changes: type(item)(**(item.model_dump() | changes))


@pytest.fixture
def refused(rebuilt):
    """Function: what is said against a question with some fields changed."""

    def complaint(item, **changes):
        with pytest.raises(ValidationError) as error:
            rebuilt(item, **changes)
        return str(error.value)

    return complaint
