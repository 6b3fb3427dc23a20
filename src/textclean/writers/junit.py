"""JUnit XML: one suite a document, one case a rule; a rule with an open issue at or above ``--fail-on`` fails."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .diagnostics import Diagnosed, Diagnostic, Terms, said
from .message import say
from .xml import HEAD, start, text


def whole(documents: Sequence[Diagnosed], terms: Terms) -> str:
    """The report. It names no time: there is no clock in any output."""
    suites = [list(_cases(document, terms)) for document in documents]
    counts = [(len(suite), sum(failed for _, failed in suite)) for suite in suites]
    totals = {
        "tests": sum(tests for tests, _ in counts),
        "failures": sum(failures for _, failures in counts),
        "errors": sum(len(document.failures) for document in documents),
    }
    parts = [HEAD, start("testsuites", name="textclean", **totals), ">\n"]
    for document, suite, (tests, failures) in zip(documents, suites, counts, strict=True):
        errors = len(document.failures)
        parts.append(start("testsuite", name=document.path, tests=tests + errors, failures=failures, errors=errors))
        parts += [">\n", *(case for case, _ in suite), *_errors(document, terms.lang), "</testsuite>\n"]
    return "".join([*parts, "</testsuites>\n"])


def _cases(document: Diagnosed, terms: Terms) -> Iterator[tuple[str, bool]]:
    """The case of each rule that ran, and whether it failed."""
    by_code: dict[str, list[Diagnostic]] = {code: [] for code in document.ran}
    for one in document.diagnostics:
        by_code.setdefault(one.code, []).append(one)
    for code, found in by_code.items():
        head = " " + start("testcase", name=f"{code} {found[0].name}" if found else code, classname=document.path)
        failed = document.fail_on is not None and any(one.severity >= document.fail_on for one in found)
        if not found:
            yield head + "/>\n", False
            continue
        words = "\n".join(text(f"{one.region.line}:{one.region.column}: {said(one, terms.lang)}") for one in found)
        if failed:
            first = said(found[0], terms.lang)
            more = say("more-entries", terms.lang, n=len(found) - 1)
            message = first if len(found) == 1 else f"{first} ({more})"
            inside = start("failure", message=message, type=str(max(one.severity for one in found)))
            yield f"{head}>\n  {inside}>{words}</failure>\n </testcase>\n", True
        else:
            yield f"{head}>\n  <system-out>{words}</system-out>\n </testcase>\n", False


def _errors(document: Diagnosed, lang: str) -> Iterator[str]:
    """A case for each pass that failed."""
    for failure in document.failures:
        head = " " + start("testcase", name=failure.partition(":")[0], classname=document.path)
        inside = start("error", message=say("pass-failed", lang, words=failure), type="pass-failed")
        yield f"{head}>\n  {inside}/>\n </testcase>\n"
