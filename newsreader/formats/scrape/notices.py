"""The words of what stands around an article: buttons, notices, appeals, endings."""

import re

from newsreader.captions.lexicon import phrases

NOTICES = phrases(
    "advertisement|advertising|advert|ad|ads|sponsored|sponsored content|promoted|anzeige|"
    "werbung|publicidad|publicite|annonce|pubblicita|publicidade|reklama|reklame|advertentie|"
    "mainos|article content|story continues below|continue reading|read more|read more:|"
    "read next|more|more like this|more on this story|see also|also read|related|"
    "related articles|related stories|"
    "related topics|related content|related links|related:|recommended|recommended videos|"
    "recommended stories|recommended for you|editor's picks|editors' picks|trending|trending now|"
    "most read|most popular|top stories|latest news|latest|more stories|more news|more from|"
    "popular|you may also like|you might also like|share|share this|share this article|"
    "share this story|share article|share on facebook|share on twitter|share on x|"
    "share on linkedin|share via email|share link|copy link|link copied|bookmark|save|"
    "save article|saved|save for later|print|print this|print article|email|e-mail|facebook|"
    "twitter|x|instagram|linkedin|pinterest|reddit|whatsapp|telegram|tumblr|flipboard|youtube|"
    "tiktok|messenger|bluesky|threads|google+|rss|rss feed|comment|comments|no comments|"
    "view comments|show comments|join the conversation|leave a comment|add a comment|"
    "post a comment|leave a reply|add comment|reply|like|follow|following|follow us|subscribe|"
    "subscribe now|sign in|sign up|sign out|log in|login|log out|register|my account|"
    "create account|create an account|sign in or create an account|account|profile|menu|"
    "main menu|navigation|home|homepage|search|search for|skip to content|skip to main content|"
    "skip to navigation|back to top|top|next|previous|prev|next article|previous article|close|"
    "open|cancel|submit|send|ok|yes|no|accept|accept all|reject|agree|i agree|got it|loading|"
    "loading...|play|pause|mute|play video|watch|watch now|listen|listen to this article|video|"
    "videos|gallery|photos|view gallery|full screen|fullscreen|expand|expand image|enlarge image|"
    "image|hide caption|toggle caption|caption|show more|show less|load more|view more|see more|"
    "view all|see all|learn more|find out more|click here|tap here|details|newsletter|"
    "newsletters|our newsletters|sign up for our newsletter|donate|support us|donate now|"
    "contribute|gift this article|give this article|download app|download our app|get the app|"
    "breadcrumb|breadcrumb trail links|sections|topics|tags|tags:|filed under|in this article|"
    "on this page|contents|table of contents|jump to|author|about the author|"
    "published on|updated on|last updated|privacy policy|terms of use|terms of service|"
    "terms and conditions|terms & conditions|cookie policy|cookies|cookie settings|privacy|"
    "contact|contact us|about|about us|help|faq|sitemap|careers|jobs|accessibility|"
    "do not sell my personal information|all rights reserved|correction|corrections|"
    "report an error|report a typo|republish|back to video|teilen|drucken|merken|kommentare|"
    "kommentieren|kommentar|mehr zum thema|mehr|lesen sie auch|auch interessant|themen|"
    "startseite|suche|anmelden|abonnieren|zur startseite|weiterlesen|artikel teilen|"
    "facebook twitter|merkzettel|schliessen|nach oben|newsletter abonnieren|mehr dazu|compartir|"
    "comentarios|suscribete|leer mas|lee tambien|mas informacion|ver mas|imprimir|guardar|"
    "iniciar sesion|temas|partager|commenter|commentaires|lire aussi|a lire aussi|lire la suite|"
    "s'abonner|se connecter|imprimer|rechercher|accueil|condividi|commenti|leggi anche|cerca|"
    "stampa|compartilhar|compartilhe|comentarios|leia mais|leia tambem|del|kommentarer|les ogsa|"
    "les mer|laes ogsa|laes mere|las mer|las ocksa|abonner|logg inn|sok|deel|delen|reageer|"
    "lees ook|lees meer|udostepnij|komentarze|czytaj takze|czytaj tez|czytaj wiecej|sdilet|"
    "diskuse|ctete take|reklama|поделиться|читайте также|реклама|комментарии|поширити|"
    "читайте також|подписаться|공유|댓글|로그인|기사 공유|スクナビ|シェア|関連記事|ログイン|"
    "会員登録|検索|記事を保存|分享|评论|相关阅读"
)
"""Lines that are never part of an article, without the marks at their ends."""

OPENINGS = re.compile(
    r"(?:"
    r"#\S.{0,200}\balternate\b|"
    r"read (?:more|also|next|the full)\b(?=.{0,3}[:|]| on | about )|also read\b|see also\b|"
    r"related:|recommended:|more:|watch:|listen:|subscribe (?:to|now|for|today)\b|"
    r"sign up (?:for|to|here|now|today)\b|sign up\b.{0,40}newsletter|click here\b|follow us\b|"
    r"join us on\b|download (?:the|our)\b|share (?:this|on|via)\b|"
    r"like this (?:article|story)\b|story continues\b|article continues\b|advertisement\b|"
    r"this advertisement\b|"
    r"this (?:article|story) (?:was originally|has been updated|is part of)\b|"
    r"(?:we|this (?:web)?site|our (?:web)?site|by continuing).{0,40}\bcookies\b|"
    r"we use cookies\b|by (?:signing up|subscribing|clicking|registering)\b|"
    r"you can (?:unsubscribe|opt out|check out)\b|thanks for signing up|there was an error|"
    r"a welcome email|the next issue of|"
    r"please (?:enter|provide|try|enable|log in|sign in|check)\b|"
    r"we apologi[sz]e, but this video|try refreshing|our community members are treated|"
    r"all rights reserved|copyright ©|© ?(?:copyright )?\d{4}|©\s?\d{4}|"
    r"get (?:the latest|our|breaking|all the)\b.{0,60}(?:newsletter|inbox|phone|app|alerts|"
    r"whatsapp)|(?:don['’]t|do not) miss\b|support (?:our|independent)\b|"
    r"to (?:comment|view this|continue reading|read this)\b|you must (?:be|have)\b|"
    r"you need to\b.{0,30}(?:log|sign|register)|"
    r"already (?:a|have)\b.{0,40}(?:subscriber|account|member)|"
    r"(?:this|your) (?:material|content) (?:may not|is reserved)|"
    r"reviews and recommendations are|we independently select|"
    r"(?:.{0,30}) may (?:earn|receive) .{0,40}commission|\(button\)|iframe:|image:? ?$|"
    r"\[(?:img|image|ico|p|embed)\b|"
    r"\d+ (?:min|minutes?) read$|\d+ comments?$|\d+ shares?$|estimated reading time|"
    r"reading time|view \d+ comments|skip (?:to|past)\b|lesen sie (?:auch|mehr|hier)\b|"
    r"mehr (?:zum thema|dazu)\b|hier (?:klicken|geht es)\b|lesezeit|melden sie sich\b|"
    r"jetzt (?:abonnieren|anmelden|lesen)\b|lire aussi\b|a lire (?:aussi|egalement)\b|"
    r"lee tambien\b|lea tambien\b|leggi anche\b|leia (?:mais|tambem|também)\b|lees ook\b|"
    r"les ogs[aå]\b|l[aæ]s ogs[aå]\b|czytaj (?:tak[zż]e|te[zż]|wi[eę]cej)\b|čtěte\b"
    r")",
    re.IGNORECASE,
)
"""How notices begin."""

APPEAL = re.compile(
    r"newsletters?\b|subscri(?:be|ber|bers|ption|ptions)\b|sign(?:ing)?[ -](?:up|in)\b|"
    r"log ?in\b|inbox\b|e-?mail(?: address| updates)?\b|your account\b|an account\b|"
    r"one account\b|unlimited (?:online )?access\b|exclusive (?:articles|content|access)\b|"
    r"privacy (?:policy|notice)\b|terms (?:&|and|of)\b|our terms\b|ad ?block|cookies?\b|"
    r"advertis(?:ing|ers?|ements?)\b|crossword\b|epaper\b|register(?:ing)?\b|"
    r"preferred source\b|google news\b|breaking news\b|latest news\b|follow us\b|whatsapp\b|"
    r"our (?:app|partners|website|journalism)\b|become a member\b|membership\b|"
    r"donat(?:e|ion|ions)\b|support (?:our|local|independent)\b|delivered\b|affiliate\b|"
    r"opens (?:in )?(?:a )?new (?:tab|window)\b|click here\b|comment policy\b|for free\b|"
    r"readers? like you\b|abonn\w{2,8}\b|anmeld\w{1,6}\b|datenschutz\w{0,12}\b|einwilligung\b|"
    r"suscr[ií]b\w{1,6}\b|s'abonner\b|inscri\w{2,8}\b",
    re.IGNORECASE,
)
"""What appeals to subscribe, sign in or consent speak of: two of these make one."""

APPEAL_HINTS = (
    "newsletter", "subscri", "sign", "log", "inbox", "mail", "account", "unlimited", "exclusive",
    "privacy", "terms", "block", "cookie", "advertis", "crossword", "epaper", "regist",
    "preferred", "news", "follow", "whatsapp", "our ", "member", "donat", "support", "deliver",
    "affiliate", "new tab", "new window", "click", "comment", "free", "like you", "abonn",
    "anmeld", "datenschutz", "einwilligung", "suscr", "inscri",
)  # fmt: skip
"""Parts of the words of `APPEAL`: a quick test before it."""

ENDINGS = phrases(
    "related|related articles|related stories|related topics|related content|more stories|"
    "most read|most popular|more on this story|more from|you may also like|"
    "you might also like|comments|recommended|recommended stories|read next|editor's picks|"
    "top stories|trending|leave a comment|leave a reply|about the author|more on this|"
    "around the web|from the web|sponsored content|paid content|mehr zum thema|"
    "das konnte sie auch interessieren|auch interessant|lesen sie auch|kommentare|lire aussi|"
    "sur le meme sujet|comentarios|te puede interesar|leggi anche|les ogsa|"
    "関連記事|最新ニュース"
)
"""Headings behind which an article is over."""
