"""The rate of errors in words, with its arithmetic: lines that any report for people may show."""

from __future__ import annotations

from ..error_rate import Rate, error_rate
from ..tongue import either
from .message import Report, say


def rate_lines(report: Report) -> list[str]:
    """Before and after (a check changes nothing, and has no second line), each with its sum; the last says what it is worth."""
    rate = error_rate(report.cleaned)
    limits = rate.limits()
    after = [say("rate-after", report.lang, sum=arithmetic(rate.after, report.lang))]
    return [
        say("rate-before", report.lang, sum=arithmetic(rate.before, report.lang)),
        *([] if report.checking else after),
        say(
            "rate-estimate",
            report.lang,
            newspaper=f"{limits['newspaper']:g}",
            periodical=f"{limits['periodical']:g}",
            book=f"{limits['book']:g}",
        ),
    ]


def arithmetic(rate: Rate, lang: str) -> str:
    """How a rate comes about: ``3.2 = （错字 3 处 3 分 + 标点 2 处 0.2 分） ÷ 10,000 字 × 10,000``; artefacts behind it."""
    parts = [
        say(
            "rate-class" if row.verified else "rate-class-unverified",
            lang,
            name=either(lang, row.zh, row.en),
            errors=str(row.errors),
            points=f"{row.points:g}",
        )
        for row in rate.rows
    ]
    words = say(
        "rate-sum",
        lang,
        rate=f"{rate.per_10k:.2f}",
        parts=" + ".join(parts) or "0",
        characters=rate.characters,
    )
    return words + say("rate-artefacts", lang, n=rate.artefacts)
