"""The settings of a run: what the command line sets, above what the configuration files say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..cleaner import Cleaner
from ..configuration import Configurations, Held
from ..configuration.files import refused
from ..configuration.held import COMMAND_LINE
from ..errors import Trouble, shown
from ..profile import UnknownProfile
from ..rulebook import UnknownOption, UnknownRule
from ..tongue import either
from .command import speak
from .options import codes
from .talk import note

#: Options whose values go before those of a configuration file, where they are given.
SINGLE = ("profile", "fail_on", "decisions", "baseline", "against", "encoding", "text_lang", "to_script", "lang")
LISTS = ("extend_select", "ignore", "unfixable")


def configurations(options: Mapping[str, Any]) -> Configurations:
    """The configuration files of a run with the options of its command line.

    Raises:
        Trouble: the file that was named cannot be used.
    """
    typed: dict[str, Any] = {name: options[name] for name in SINGLE if options.get(name)}
    typed |= {name: codes(options[name]) for name in LISTS if options.get(name)}
    if options.get("select"):
        typed["select"] = codes(options["select"])
    if options.get("unsafe_fixes"):
        typed["unsafe_fixes"] = True
    typed |= {name: None for name in ("decisions", "baseline") if options.get(f"no_{name}")}
    return Configurations(options.get("config"), isolated=bool(options.get("isolated")), typed=typed)


def held_by(options: Mapping[str, Any], path: str | None) -> Held:
    """The settings that hold for a path, for commands that work on one, which speak the language that these name.

    Errors as for :func:`configurations`.
    """
    held = configurations(options).held(path)
    speak(held.lang)
    return held


def make_cleaner(held: Held) -> Cleaner:
    """A cleaner for settings.

    Raises:
        Trouble: they name a rule, an option or a profile that is not there; the line says which file does.
    """
    try:
        return Cleaner.of(held)
    except UnknownRule as error:
        place = _place_of(held, error.selector)
        if not place or place == COMMAND_LINE:
            raise
        raise Trouble("config-rule", place=place, name=error.selector, **error.near()) from None
    except UnknownProfile as error:
        place = _place_of(held, error.name)
        if not place or place == COMMAND_LINE:
            raise
        raise Trouble("config-profile", place=place, name=error.name, near=", ".join(error.known)) from None
    except UnknownOption as error:
        place = _place_of(held, error.selector)
        if error.kind:
            raise Trouble(
                "config-option-int" if error.kind == "int" else "config-option-array",
                place=place,
                rule=error.rule,
                name=error.name,
            ) from None
        raise Trouble(
            "config-option", place=place, rule=error.rule, name=error.name, near=", ".join(error.known)
        ) from None


def _place_of(held: Held, word: str) -> str:
    """The place that sets a value with this word in it."""
    for value in held.values():
        words = value.value if isinstance(value.value, (list, tuple, dict)) else (value.value,)
        if word in words:
            return value.place
    return next((one.place for one in held.allow if word in one.rules), "")


def tell_files(found: Configurations, folders: list[str], lang: str) -> None:
    """Say which files do not count where one might think that they do."""
    chains = [chain for chain in map(found.chain, folders) if chain.reads]
    for chain in {chain.reads[0].path: chain for chain in chains}.values():
        path = shown(chain.reads[0].path)
        if chain.beside:
            also = shown(chain.beside)
            note("textclean: " + either(lang, "以 {} 为准，不用 {}", "{} counts, {} does not").format(path, also))
        if keys := ", ".join(refused(chain)):
            zh = "“{path}”不在本工程，其中的 {keys} 无效；需要时用 --config 指明"
            en = "{keys} in '{path}' is not trusted; name the file with --config"
            note("textclean: " + either(lang, zh, en).format(path=path, keys=keys))
