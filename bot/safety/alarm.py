"""What the triage finds: the kind of alarm, why, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal["gevaar", "suicide", "seksueel_geweld", "onthulling"]
KINDS: tuple[Kind, ...] = get_args(Kind)  # the worst first


@dataclass(frozen=True)
class Alarm:
    """One message that needs a safety reply; it holds no word of the message itself."""

    kind: Kind
    rule: str | None  # id of the rule that saw it; None when only the examples did
    confidence: float  # 0 to 1
    happening: bool  # it goes on at this moment
    also: Kind | None = None  # a second kind that the reply must serve as well
