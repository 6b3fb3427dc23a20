"""Words that try to be something else on a page: markup, script, addresses, controls, formulas, other files' syntax."""

from __future__ import annotations

from itertools import cycle, islice

_TAGS = [
    "<script>window.hit=1</script>", "<script src=//x.invalid/a.js></script>", "<img src=x onerror=window.hit=1>",
    "<svg onload=window.hit=1>", "<svg><script>window.hit=1</script></svg>", "<iframe src=javascript:parent.hit=1>",
    "<iframe srcdoc='<script>parent.hit=1</script>'>", "<body onload=window.hit=1>", "<input autofocus onfocus=window.hit=1>",
    "<details open ontoggle=window.hit=1>", "<video src=x onerror=window.hit=1>", "<audio src=x onerror=window.hit=1>",
    "<object data=//x.invalid/a>", "<embed src=//x.invalid/a>", "<math><mtext></p><img src=x onerror=window.hit=1>",
    "<marquee onstart=window.hit=1>", "<a href=javascript:window.hit=1>x</a>", "<form action=javascript:window.hit=1><button>",
    "<base href=//x.invalid/>", "<link rel=stylesheet href=//x.invalid/a.css>", "<meta http-equiv=refresh content='0;url=//x.invalid'>",
    "<style>*{background:url(//x.invalid/a)}</style>", "<template><script>window.hit=1</script></template>",
    "<noscript><img src=x onerror=window.hit=1></noscript>", "<textarea autofocus onfocus=window.hit=1>", "<xmp><script>window.hit=1</script>",
    "<plaintext>", "<select onfocus=window.hit=1 autofocus>", "<table background=javascript:window.hit=1>", "<dialog open onclose=window.hit=1>",
    "<button popovertarget=x onbeforetoggle=window.hit=1>", "<portal src=//x.invalid>", "<isindex action=javascript:window.hit=1>",
]  # fmt: skip
_LEADS = [
    "", '">', "'>", "</script>", "-->", "</noscript>", "</textarea>", "</style>", "</title>", "]]>", "*/", "\\\"", "\\u003c", "&lt;", "&#60;",
]  # fmt: skip
_SINGLE = [
    "<!--", "<!-- <script>", "</script ", "<![CDATA[", "javascript:window.hit=1", "data:text/html,<script>parent.hit=1</script>",
    "=cmd|'/c calc'!A0", "+1+cmd()", "@SUM(1)", "-2+3+cmd()", "{signals}", "{before}{after}", "{__proto__}", "__proto__", "constructor",
    "toString", "hasOwnProperty", "${window.hit=1}", "{{window.hit=1}}", "`${window.hit=1}`", "');window.hit=1;('", '");window.hit=1;("',
    "\u2028window.hit=1", "\u2029window.hit=1", "\u202e夹层\u202c", "\u2066孤立\u2069", "\u200f右", "\x1b[31m红", "\x07铃", "\x00零", "\x7f删",
    "\ufeff首", "\U000e0041标签", "\ue000私用", "\ufdd0非字", "[[decision]]", 'id = "TY-0"', "'''", '"""', "\\", "%3Cscript%3E", "&#x3c;script&#x3e;",
    "&amp;lt;script&amp;gt;", "<script>alert(1)", "<scr<script>ipt>window.hit=1", "<ＳＣＲＩＰＴ>window.hit=1", "﹤script﹥window.hit=1", "#hide=error",
    "?q=<b>", "<b onclick=window.hit=1 style=position:fixed;inset:0>x</b>", "::highlight(found)", "</bdi></p></li></ol>",
]  # fmt: skip

#: At least two hundred, the same at every call; none holds a line end, so that each can be a line of a document.
PAYLOADS = list(
    dict.fromkeys(
        [*_TAGS, *_SINGLE] + [lead + tag for lead, tag in islice(zip(cycle(_LEADS), cycle(_TAGS), strict=False), 165)]
    )
)
