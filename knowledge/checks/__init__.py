"""What editors get told about the articles before a reader could notice it."""

from knowledge.checks.run import check
from knowledge.finding import Finding

__all__ = ["Finding", "check"]
