"""The rate of errors in ten thousand characters: weights, what counts once, what counts apart."""

from __future__ import annotations

import pytest

from textclean import tables
from textclean.cleaner import Cleaner
from textclean.error_rate import error_class, error_rate
from textclean.rulebook import RuleBook
from textclean.source import Source
from textclean.writers.message import Report
from textclean.writers.rate import rate_lines

CLEANER = Cleaner()
BODY = "会议听取了各部门的汇报，安排了下一阶段的工作，强调要把责任落到实处。\n"


def test_the_sum_is_right() -> None:
    rate = error_rate(CLEANER.clean(BODY + "调查失业率率为5%。\n"))
    assert rate.before == rate.after  # offered, not done
    assert rate.before.points == 1.0
    assert rate.before.characters == len(BODY) + len("调查失业率率为5%。\n") - 2
    assert rate.before.per_10k == round(10_000 / rate.before.characters, 2)


def test_what_is_fixed_or_declined_no_longer_counts() -> None:
    text = BODY + "调查失业率率为5%。\n"
    accepted = error_rate(CLEANER.clean(text).decide(accept=["TY001"]))
    assert (accepted.before.points, accepted.after.points) == (1.0, 0.0)
    declined = error_rate(CLEANER.clean(text).decide(decline=["TY001"]))
    assert declined.before.points == 0.0


def test_runs_of_characters_weigh_more() -> None:
    one = error_rate(CLEANER.clean(BODY + "大家认真贯彻落实贯彻落实会议精神。\n"))
    assert one.before.points == 2.0


def test_the_same_error_counts_three_times() -> None:
    text = BODY + "".join(f"第{n}次会上大家一愁莫展。\n" for n in range(5))
    assert error_rate(Cleaner(select=["TY"]).clean(text)).before.points == 3.0


def test_artefacts_are_counted_apart() -> None:
    rate = error_rate(CLEANER.clean("一季度增长7.6%,增速居前。民生改善,就业稳定,物价平稳。\n"))
    assert (rate.before.points, rate.before.artefacts, rate.after.artefacts) == (0.0, 3, 0)


def test_an_empty_text_has_no_rate() -> None:
    assert error_rate(CLEANER.clean("")).before.per_10k == 0.0


@pytest.mark.parametrize("code", sorted(RuleBook().cards))
def test_every_rule_has_its_class_or_is_an_artefact(code: str) -> None:
    name = error_class(code)
    assert name in {"", *tables.table("error-weights")["classes"]}
    assert (name == "") == code.startswith(("LB", "LY", "SP", "PW", "FU", "CH")) or name in ("character", "none")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_arithmetic_is_shown(lang: str) -> None:
    text = BODY + "调查失业率率为5%。\n"
    source = Source("page.txt", text)
    lines = rate_lines(Report(source, CLEANER.clean(text), RuleBook(), lang))
    assert len(lines) == 3
    assert "× 10,000" in lines[0]
    assert ("机器估计" if lang == "zh" else "estimate by machine") in lines[2]


def test_a_text_gets_no_worse_because_its_running_heads_are_gone() -> None:
    days = ("周一", "周二", "周三", "周四", "周五", "周六")
    pages = "".join(f"{day}{BODY}云阳日报　第{n}版\n— {n} —\n" for n, day in enumerate(days, 1))
    cleaned = CLEANER.clean(pages + "调查失业率率为5%。\n")
    assert "云阳日报" not in cleaned.text
    rate = error_rate(cleaned)
    assert rate.before.characters == rate.after.characters == len("".join(cleaned.text.split()))
    assert 0 < rate.after.per_10k <= rate.before.per_10k
