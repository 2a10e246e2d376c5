"""The words in the names of classes that say what a part of a page is, in several languages.

Pages name their parts for the people who make them: `image-caption`, `bildunterschrift`,
`pie-de-foto`. A stem counts wherever it stands in a name, a short word only by itself.
"""

import re
from enum import Flag as EnumFlag
from enum import auto


class Flag(EnumFlag):
    """What the names of an element say that it is."""

    NONE = 0
    CAPTION = auto()
    """The caption of a picture."""
    CREDIT = auto()
    """The credit of a picture."""
    STANDFIRST = auto()
    """The standfirst."""
    BYLINE = auto()
    """The byline, or an author's name."""
    DATE = auto()
    """When the article was published."""
    FURNITURE = auto()
    """What stands around an article: links to others, adverts, buttons."""
    TEASER = auto()
    """What leads to other articles, or the beginning of this one: both are called so."""
    PERSON = auto()
    """A picture of somebody who writes, or a sign of the outlet's: no picture of the article's."""
    UNSEEN = auto()
    """Text for those who hear the page, or for nobody."""


_WORD_START = r"(?:(?<![^\W_])|(?<=[a-z])(?=[A-Z]))"
_WORD_END = r"(?![a-z])"


def _pattern(stems: str, words: str = "") -> re.Pattern[str]:
    """A pattern for stems anywhere in names, and for words with a border on both sides."""
    parts = [re.escape(stem) for stem in stems.split()]
    forms = [f"(?i:{'|'.join(parts)})"] if parts else []
    if words:
        forms.append(f"{_WORD_START}(?i:{'|'.join(map(re.escape, words.split()))}){_WORD_END}")
    return re.compile("|".join(forms))


FLAGS: dict[Flag, re.Pattern[str]] = {
    Flag.CAPTION: _pattern(
        "caption legend bildunterschrift bildtext bildbeschreibung bildzeile piefoto pie-foto "
        "pie-de-foto pie_foto pie-de-imagen didascalia didasc billedtekst bildetekst popisek "
        "podpis-zdjecia onderschrift kuvateksti cutline imagedesc image-desc image__desc "
        "photo-desc img-desc picture-desc media-desc image-text imagetext photo-text fototext",
    ),
    Flag.CREDIT: _pattern(
        "credit copyright photographer photograph-by fotograf photograf bildquelle bildrechte "
        "bildnachweis imagesource image-source image_source image__source photo-source "
        "picture-source figure-source media-source mediasource photosource img-source img-author "
        "image-author photo-author photoauthor imageauthor figure-author image__author "
        "photo__author picture-author bildautor fotoautor foto-autor autor-foto copyholder "
        "kuvaaja fotokred byline-photo photo-byline photobyline image-byline attribution "
        "rightsholder rights-holder photo-agency photocred fotocredit",
        "quelle source rights",
    ),
    Flag.STANDFIRST: _pattern(
        "standfirst subtitle sub-title sub_title subheadline sub-headline subhead subheading "
        "sub-heading strapline entradilla sommario vorspann anleser chapeau bajada copete "
        "underrubrik article-lead article-intro article__lead article__intro articlelead "
        "articleintro article-summary article__summary article-excerpt articleexcerpt "
        "article-description article__description headline-description untertitel lead-text "
        "leadtext introtext intro-text teaser-text post-excerpt article-teaser article-dek "
        "article-deck perex ingress zaefing abstract",
        "dek deck lead lede intro summary excerpt sub sapo alternativeHeadline description",
    ),
    Flag.BYLINE: _pattern(
        "byline by-line author autor auteur autore redakteur journalist writer contributor "
        "signature forfatter skribent firma verfasser creditline",
    ),
    Flag.DATE: _pattern(
        "timestamp dateline datetime publish published pubdate pub-date datum fecha", "date time"
    ),
    Flag.FURNITURE: _pattern(
        "related recommend newsletter subscri promo sponsor advert outbrain taboola sharing "
        "sharebar share-bar social-share socialshare sharetool share-tool share-button "
        "sharebutton social-media social-bar breadcrumb sidebar side-bar most-read mostread "
        "most-popular mostpopular trending read-more readmore read-also readalso more-stories "
        "morestories more-on see-also seealso comment-list comments-section disqus cookie "
        "consent signup sign-up signin sign-in author-bio authorbio author-box authorbox "
        "author-info about-author about-the-author author-card footer masthead navigation "
        "pagination toolbar skip-link skiplink donat also-read onward relacionad verwandte "
        "mehr-zum weiterlesen empfehlung ligado correlat articles-list article-list "
        "twitter-tweet instagram-media tiktok-embed fb-post bluesky-embed mastodon-embed "
        "readnext read-next up-next upnext whatsapp survey livefyre inread",
        "ad ads adv nav menu share social comments comment tags topics keywords banner popup "
        "modal toc tooltip cta follow video videoplayer player podcast audio",
    ),
    Flag.TEASER: _pattern("teaser storycard story-card"),
    Flag.PERSON: _pattern(
        "avatar headshot logo gravatar portrait-author author-image author-photo authorimage "
        "author-picture favicon profile",
        "icon emoji author byline",
    ),
    Flag.UNSEEN: _pattern(
        "visually-hidden visuallyhidden visually_hidden sr-only screen-reader screenreader "
        "assistive-text hidden-text",
    ),
}
"""How the names that mean each thing are known."""
