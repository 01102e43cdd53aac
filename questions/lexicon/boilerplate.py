"""What a web page says around its article: one regular expression for each kind of such a line.

Own table, made from news, blog and video pages. Every row is (reason, expression); an expression
is searched in the stripped line, in any case of letters. One that opens with "^" has no alternative
outside its brackets.
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
    ("byline", r"^(?:published|updated|posted|last (?:updated|modified))(?: on| at|:)? .{0,60}\d{4}.{0,20}$"),
    ("byline", r"^(?:\w{3,9}day,? )?(?:\d{1,2} )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? (?:\d{1,2}, )?\d{4},? (?:at )?\d{1,2}[:.]\d{2}.{0,15}$"),
    ("byline", r"^\d{1,2}[ -]min(?:ute)?s?[ -]read$"),
    ("author's biography", r"@(?<=[\w.+-]@)[\w-]{1,63}\.\w"),
    ("author's biography", r"\b(?:has|have) been writing (?:articles |reviews |about )?(?:for|on|since)\b(?! the (?:stage|screen|theatre))"),
    ("author's biography", r"\b(?:can|may) be (?:contacted|reached|followed) (?:at|on|via)\b"),
    ("author's biography", r"\bfollow (?:him|her|them|me|us) (?:on|at)\b"),
    ("author's biography", r"\bis an? (?:\w+ ){0,3}(?:staff|freelance|senior|contributing|team) (?:\w+ )?(?:writer|reporter|editor|journalist|correspondent|contributor)\b"),
    ("author's biography", r"^(?:team|staff|senior|freelance|contributing|guest) (?:writer|editor|reporter|author)\b"),
    ("author's biography", r"^(?-i:[A-Z][\w.’'-]+ [A-Z][\w.’'-]+) (?:covers|writes about|reports on) [^.]{3,80} (?:for|at) (?-i:[A-Z])[^.]{1,40}\.?$"),
    ("author's biography", r"^read (?:more )?(?:articles?|reviews?|posts?|stories)\b.{0,40}\b(?:by|from)\b"),
    ("author's biography", r"^about the (?:author|writer)\b"),
    ("teaser", r"^(?:also|also,) read\b"),
    ("teaser", r"^(?:read|see|watch|learn|find out|click)(?: (?:more|also|next|this|here|it))(?: here)?\s*(?:[:–—|-]|$)"),
    ("teaser", r"^(?:related|recommended|next|previous|up next|further reading|continue reading|don[’']t miss|must read|trending|advertisement|sponsored)\s*(?:[:|–—]|$)"),
    ("teaser", r"^more on (?:this (?:story|topic)|these topics)\b.{0,20}$"),
    ("teaser", r"^(?:(?:story|article) continues (?:below|after)|continue reading below|scroll (?:down )?to continue)\b.{0,40}$"),
    ("source note", r"^(?:via|source|sources|h/t|credits?|tags?|categories|filed under|topics?|image|photo credit)\s*:"),
    ("source note", r"^this (?:article|story|post|piece|interview|essay)\b.{0,40}\b(?:published|appeared|republished|syndicated|amended|corrected|updated)\b"),
    ("picture credit", r"^(?:getty images|reuters|associated press|afp|ap photo|alamy|shutterstock|istock)\.?$"),
    ("picture credit", r"^(?:photo(?:graph)?s?|pictures?|images?|illustrations?) ?: .{1,80}$"),
    ("newsletter", r"^(?:sign up|subscribe|register|join)\b.{0,60}\b(?:newsletters?|inbox|e-?mails?|mailing list|channel|podcast)\b"),
    ("newsletter", r"^(?:enter your e-?mail|get (?:the|our) .{0,40}\b(?:newsletter|inbox)\b)"),
    ("embedded post", r"\bpic\.twitter\.com/|\bhttps?://t\.co/|^view this post on\b"),
    ("embedded post", r"^[—–-] ?.{1,60}\(@\w{1,30}\)"),
    ("social media", r"\b(?:our|official|on) (?:social media|tiktok|instagram|facebook|twitter|youtube|website|newsletter)\b.{0,20}[!:]$"),
    ("social media", r"^(?:(?:facebook|twitter|x|pinterest|e-?mail|whatsapp|linkedin|reddit|tumblr|telegram|messenger|flipboard|copy link|print|share|save)(?:[\s,|/·•]+|$)){2,}$"),
    ("social media", r"^(?:copy link|share|tweet|pin it|download (?:our|the) app|add us (?:as|on) .{1,40})$"),
    ("social media", r"^(?:click to )?(?:share|e-?mail|tweet|pin|print)\b.{0,40}\(opens in new window\)"),
    ("social media", r"^(?:like and subscribe|log ?in|log ?out)\b.{0,60}$"),
    ("comment form", r"\byou are commenting using\b|\bfill in your details\b|\brequired fields are marked\b|\bwordpress\.com logo\b|\bakismet\b"),
    ("comment form", r"^connecting to %s"),
    ("comment form", r"%s\b"),
    ("comment form", r"^(?:twitter|facebook|google|wordpress) (?:picture|photo|logo)$"),
    ("comment form", r"^(?:be the first to comment|join the (?:conversation|discussion))\b.{0,40}$"),
    ("contact note", r"^for (?:copyright|press|business|advertising|all other|more) \w+\b.{0,60}\b(?:contact|e-?mail|visit)\b"),
    ("web address", r"^(?:https?://|www\.)\S+$"),
    ("cookie note", r"\b(?:we|this (?:site|website|page)) uses? cookies\b|^(?:accept|reject|manage)(?: all)? (?:cookies|preferences)$"),
    ("cookie note", r"^(?:privacy policy|cookie policy|terms (?:of|and) (?:use|service|conditions))(?: (?:and|\||·|&) .{1,40})?$"),
    ("cookie note", r"\b(?:agree to|accept|read|see) (?:the|our) (?:privacy policy|terms)\b"),
    ("page furniture", r"^(?:skip|jump) to (?:main |the )?(?:content|navigation|search|main)\b.{0,20}$"),
    ("page furniture", r"^from wikipedia, the free encyclopedia$"),
    ("page furniture", r"^this (?:article|section|page) (?:needs|may need|does not|relies|contains|has multiple|is a stub)\b"),
    ("page furniture", r"^why you can trust\b"),
    ("page furniture", r"^(?:main article|further information|see also|coordinates)\s*:"),
    ("references", r"^(?:(?:\d{1,3}\.? ?)?\^ ?|retrieved (?:on )?\d.{0,30}$|\[?edit\]?$)"),
)

# Opens many a line of a page, and many a sentence: dropped unless the line is running text.
LABELS: tuple[tuple[str, str], ...] = (
    ("byline", r"^(?:written|narrated|edited|reported|posted|published|photographed|translated|reviewed|compiled|hosted|presented|words|story|text|photos?|video|reporting|writing|editing|by)(?: and \w+)?(?: by\b|:).{0,120}$"),
    ("byline", r"^additional (?:reporting|writing|research) by\b.{0,80}$"),
    ("byline", r"^by (?:[A-Z][\w.'’-]+ ?){1,5}(?:$|[,|•–—-])"),
    ("teaser", r"^(?:related|recommended|next|previous|trending)\b\s*-.*$"),
    ("source note", r"^(?:via|source|sources|credits?|tags?|categories|filed under|topics?|image|photo credit)\b\s*.{0,60}$"),
    ("social media", r"^(?:share|tweet|pin|e-?mail|print|follow|subscribe|sign up|register)\b.{0,60}$"),
)
# What makes a line that ends in a full stop running text: a finite verb, but not as its first word.
FINITE = r"(?<=\s)(?:is|are|was|were|has|had|have|became|becomes|fell|made|makes|ran|runs|won|took|went|came|held|lost|sold|began|grew|rose|left|led|met|stood|stands|lies|lay|gave|did|can|could|may|would|will|[a-z]{3,}ed(?! by\b))\b"

# What tells of the author, after the name.
OF_AN_AUTHOR = r"(?:is|was|has|covers|writes|reports|lives|works|joined)\b"

# A place, a day, an agency before the first sentence of a news story. A bare place must be known.
DATELINE = (
    r"^(?P<place>[A-Z][A-Z.’'-]{2,}(?: [A-Z][A-Z.’'-]+){0,3})(?:, [A-Z][\w.]{1,20})?"
    r"(?P<day>,? (?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:, \d{4})?)?"
    r"(?P<agency> ?\([A-Z][\w .’&/-]{1,40}\))? ?(?:--|—|–|-) ?(?=[\"“‘]?[A-Z])"
)
# A credit in brackets at the end of a line without full stop makes the line a picture's caption.
CAPTION_CREDIT = r"[\w’”\".,] ?\((?:[A-Z][\w.’'&+-]*|[A-Z]{2,}[\w ]*|(?:photo|image|picture|courtesy|credit|still|screenshot)\b[^()]{0,80})(?:[ /][\w.’'&/+-]+){0,6}\)$"
CAPTION_START = r"^(?:pictured|caption|still|screenshot|figure|fig\.)\b[^.]{0,12}:"
CAPTION_END = r"(?:[|/] ?(?:getty images|ap|afp|reuters|alamy|netflix|yonhap)|(?:photo|image|picture)s? (?:by|courtesy of|via) [\w .’'&/-]{2,50})\)?\.?$"
# fmt: on
