"""What editors get told about the articles before a reader could notice it."""

from knowledge.checks.finding import Finding
from knowledge.checks.run import check

__all__ = ["Finding", "check"]
