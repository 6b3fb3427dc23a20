"""Days of the week and months as dates name them: for the classes and alternations of patterns."""

from __future__ import annotations

WEEK = "一二三四五六日天"  #: behind ``星期``, ``礼拜`` and ``周``
WEEK_JAPANESE = "月火水木金土日"  #: before ``曜日``, or in brackets
DAYS = "Mon|Tues|Wednes|Thurs|Fri|Satur|Sun"  #: before ``day`` …
SHORT_DAYS = "Mon|Tue|Wed|Thu|Fri|Sat|Sun"  #: … and alone
MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"  #: how the names of months begin, and how they are cut short
