"""What a web page says around its article: one regular expression for each kind of such a line.

Own table, made from news, blog and video pages. Every row is (reason, expression); an expression
is searched in the stripped line, in any case of letters.
"""

from __future__ import annotations

# fmt: off
# A line that one of these matches ends the article: what follows belongs to the page.
FOOTERS: tuple[tuple[str, str], ...] = (
    ("comment form", r"^(?:leave|post|write|add) a (?:reply|comment)\b"),
    ("comment form", r"^(?:\d+ )?(?:comments?|replies|responses)(?: \(\d+\))?:?$"),
    ("comment form", r"^your e-?mail address will not be published"),
    ("teasers", r"^(?:related|recommended|popular|latest|more)(?: \w+)? (?:posts?|articles?|stories|news|reading)\b.{0,20}$"),
    ("teasers", r"^you (?:may|might) also (?:like|enjoy)\b"),
    ("teasers", r"^(?:more from|most read|trending now)\b.{0,40}$"),
    ("page footer", r"^(?:©|\(c\) ?\d{4}|copyright (?:©|\d{4}|\(c\)))"),
    ("page footer", r"^all rights reserved\b"),
    ("references", r"^(?:references|external links|see also|notes and references|bibliography)$"),
)

# A line that one of these matches is dropped by itself.
LINES: tuple[tuple[str, str], ...] = (
    ("chapter list", r"^\(?\d{1,2}:\d{2}(?::\d{2})?\)?(?:\s|$)"),
    ("byline", r"^(?:written|narrated|edited|reported|posted|published|photographed|translated|reviewed|compiled|hosted|presented|words|story|text|photos?|video|by)(?: and \w+)?(?: by\b|:).{0,80}$"),
    ("byline", r"^by (?:[A-Z][\w.'’-]+ ?){1,5}(?:$|[,|•–—-])"),
    ("byline", r"^(?:published|updated|posted|last (?:updated|modified))(?: on| at|:)? .{0,60}\d{4}.{0,20}$"),
    ("author's biography", r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.\w"),
    ("author's biography", r"\b(?:has|have) been writing (?:articles |reviews |about )?(?:for|on|since)\b"),
    ("author's biography", r"\b(?:can|may) be (?:contacted|reached|followed) (?:at|on|via)\b"),
    ("author's biography", r"\bfollow (?:him|her|them|me|us) (?:on|at)\b"),
    ("author's biography", r"\bis an? (?:\w+ ){0,3}(?:staff|freelance|senior|contributing|team) (?:\w+ )?(?:writer|reporter|editor|journalist|correspondent|contributor)\b"),
    ("author's biography", r"^(?:team|staff|senior|freelance|contributing|guest) (?:writer|editor|reporter|author)\b"),
    ("author's biography", r"^read (?:more )?(?:articles?|reviews?|posts?|stories)\b.{0,40}\b(?:by|from)\b"),
    ("author's biography", r"^about the (?:author|writer)\b"),
    ("teaser", r"^(?:also|also,) read\b"),
    ("teaser", r"^(?:read|see|watch|learn|find out|click)(?: (?:more|also|next|this|here|it))(?: here)?\s*(?:[:–—|-]|$)"),
    ("teaser", r"^(?:related|recommended|next|previous|up next|further reading|continue reading|don[’']t miss|must read|trending|advertisement|sponsored)\b\s*(?:[:|–—-].*|$)"),
    ("source note", r"^(?:via|source|sources|h/t|credit|credits|tags?|categories|filed under|topics?|image|photo credit)\b\s*:?\s*.{0,60}$"),
    ("social media", r"\b(?:our|official|on) (?:social media|tiktok|instagram|facebook|twitter|youtube|website|newsletter)\b.{0,20}[!:]$"),
    ("social media", r"^(?:share|tweet|pin|e-?mail|print|follow|subscribe|sign up|log in|log ?out|register|like and subscribe)\b.{0,60}$"),
    ("comment form", r"\byou are commenting using\b|\bfill in your details\b|\brequired fields are marked\b|\bwordpress\.com logo\b|\bakismet\b"),
    ("comment form", r"^connecting to %s|%s\b"),
    ("comment form", r"^(?:twitter|facebook|google|wordpress) (?:picture|photo|logo)$"),
    ("contact note", r"^for (?:copyright|press|business|advertising|all other|more) \w+\b.{0,60}\b(?:contact|e-?mail|visit)\b"),
    ("web address", r"^(?:https?://|www\.)\S+$"),
    ("cookie note", r"\b(?:we use|uses) cookies\b|\bprivacy policy\b|\bterms of (?:use|service)\b"),
)

# A credit in brackets at the end of a line without full stop makes the line a picture's caption.
CAPTION_CREDIT = r"[\w’”\".,] ?\((?:[A-Z][\w.’'&+-]*|[A-Z]{2,}[\w ]*|(?:photo|image|picture|courtesy|credit|still|screenshot)\b[^()]{0,80})(?:[ /][\w.’'&/+-]+){0,6}\)$"
CAPTION_START = r"^(?:pictured|caption|still|screenshot|figure|fig\.)\b[^.]{0,12}:"
CAPTION_END = r"(?:[|/] ?(?:getty images|ap|afp|reuters|alamy|netflix|yonhap)|(?:photo|image|picture)s? (?:by|courtesy of|via) [\w .’'&/-]{2,50})\)?\.?$"
# fmt: on
