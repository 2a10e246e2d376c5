"""The words that credits are made of: lead words, agencies, notes, and what names are not.

Everything here is looked up folded: in small letters, without accents.
"""

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """The text in small letters without accents, as the word lists hold it."""
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize(
        "NFC", "".join(letter for letter in letters if not unicodedata.combining(letter))
    )


def words(text: str) -> frozenset[str]:
    """The words of a text, folded."""
    return frozenset(map(fold, text.split()))


def phrases(text: str) -> frozenset[str]:
    """The phrases of a text with bars between them, folded."""
    return frozenset(map(fold, text.split("|")))


LEADS = words(
    "supplied handout contributed provided submitted photograph photographs photography "
    "photographer photo photos image images picture pictures pic pics credit credits source "
    "illustration graphic copyright foto fotos fotografie fotograf fotografin fotografia "
    "fotografias fotografi fotografo fotocredit fotocredits bild bilder bildquelle bildquellen "
    "bildrechte bildnachweis quelle quellen beeld bron afbeelding photographie photographies "
    "cliche imagen imagenes fuente autor autora immagine immagini fonte credito creditos kredit "
    "billede kilde kalla kuva kuvaaja mynd ljosmynd zdjecie zdjecia fot zrodlo snimek zdroj kep "
    "forras fotoğraf fotograf gorsel kaynak фото фотография источник джерело світлина снимка "
    "φωτογραφια φωτο πηγη 写真 撮影 提供 画像 出典 사진 제공 출처 사진제공 图 图片 摄影 來源 "
    "来源 照片 صورة تصوير फोटो anh"
)
"""Words that say "whose picture this is" before a colon."""

LEAD_PHRASES = phrases(
    "photo credit|photo credits|image credit|image credits|picture credit|photo by|photos by|"
    "photograph by|photographs by|photographed by|image by|images by|picture by|pictures by|"
    "photo courtesy of|photos courtesy of|image courtesy of|images courtesy of|"
    "picture courtesy of|photograph courtesy of|photo courtesy|image courtesy|courtesy of|"
    "courtesy|photo via|image via|screenshot via|photo from|image from|picture from|"
    "photo illustration by|illustration by|pictured by|graphic by|screengrab|screen grab|"
    "video by|submitted by|supplied by|provided by|photo supplied by|photo provided by|"
    "handout photo by|file photo by|taken by|shot by|credit photo|credits photo|credit image|"
    "photo de|photo d|cedida por|cedidas por|foto de|fotos de|foto di|foto von|fotos von|"
    "foto av|foto van|foto door|imagen de|imagem de|bild von|bilder von|bild av|cortesia de|"
    "per gentile concessione di|con permesso di|avec l'aimable autorisation de|"
    "mit freundlicher genehmigung von|zur verfugung gestellt von|divulgacao|reproducao|"
    "all images|all photos|main image|main photo|stock photo|stock image|file image"
)
"""Lead phrases: a colon may follow, but need not where they end in a preposition."""

AGENCIES = phrases(
    "reuters|ap|ap photo|associated press|the associated press|afp|agence france-presse|"
    "agence france presse|getty|getty images|gettyimages|anadolu|anadolu agency|aa|epa|epa-efe|"
    "efe|efe-epa|dpa|dpa-zentralbild|ansa|xinhua|bloomberg|pa|pa media|pa wire|pa images|"
    "pa archive|press association|shutterstock|shutterstock.com|rex|rex features|istock|"
    "istockphoto|alamy|alamy stock photo|alamy live news|nurphoto|zuma|zuma press|zuma wire|"
    "zumapress|picture alliance|picture-alliance|imago|imago images|keystone|keystone-sda|sda|"
    "apa|apa-picturedesk|picturedesk|picturedesk.com|tt nyhetsbyran|ntb|ntb scanpix|scanpix|"
    "ritzau|ritzau scanpix|lusa|belga|anp|hollandse hoogte|tass|itar-tass|ria novosti|sputnik|"
    "interfax|kyodo|kyodo news|jiji|jiji press|yonhap|newsis|news1|pti|ani|ians|aap|aap image|"
    "aapimage|canadian press|the canadian press|la presse canadienne|postmedia|postmedia news|"
    "upi|cnp|consolidated news photos|sipa|sipa usa|abaca|abacapress|abaca press|bestimage|"
    "hans lucas|magnum photos|vii photo|panos pictures|corbis|lightrocket|sopa images|"
    "europa press|cordon press|gtres|colpisa|lapresse|imagoeconomica|fotogramma|photoshot|"
    "newscom|wenn|splash news|backgrid|ddp|ddp images|ullstein|ullstein bild|akg-images|"
    "bridgeman images|mauritius images|laif|ostkreuz|epd|kna|witters|pixathlon|actionpress|"
    "usa today sports|usa today network|imagn|imagn images|icon sportswire|action images|"
    "popperfoto|hulton archive|adobe stock|stock.adobe.com|fotolia|dreamstime|depositphotos|"
    "unsplash|pexels|pixabay|flickr|wikimedia|wikimedia commons|creative commons|storyful|"
    "ukrinform|unian|agerpres|inquam photos|tanjug|ihlas|tasnim|isna|irna|wana|wafa|bernama|kcna|"
    "china news service|vcg|visual china group|imaginechina|eurokinissi|intime|inpho|sportsfile|"
    "rollingnews|photocall ireland|maxar|maxar technologies|planet labs|planet labs pbc|"
    "folhapress|agencia brasil|cuartoscuro|roger-viollet|gamma-rapho|wireimage|filmmagic|"
    "redferns|mirrorpix|trinity mirror|swns|caters|kennedy news|cover images|newspix|photosport|"
    "gallo images|lehtikuva|bildbyran|gonzales photo|colourbox|westend61|blickwinkel|sven simon|"
    "nordphoto|defodi|profimedia|i-images|iconsport|dppi|presse sports|fotoarena|agif|xcitepress|"
    "afrikapix|mafra|pap|ctk|mti|共同通信|時事通信|ロイター|新華社|新华社|中新社|視覺中國|"
    "视觉中国|연합뉴스|뉴시스|뉴스1|代表撮影|рейтер|рейтерс|тасс|риа новости|укринформ|укрiнформ|"
    "унiан"
)
"""Agencies and picture libraries: what they end is a credit."""

OUTLETS = phrases(
    "the new york times|new york times|nyt|washington post|the washington post|the guardian|"
    "guardian|observer|the times|los angeles times|boston globe|bbc|bbc news|sky news|cnn|nbc|"
    "nbc news|abc|abc news|cbs|cbs news|fox news|itv|channel 4|al jazeera|dw|rfe/rl|rferl|voa|"
    "npr|youtube|twitter|x|instagram|facebook|tiktok|telegram|linkedin|google|google maps|"
    "google earth|nasa|esa|noaa|usgs|copernicus|un photo|unicef|unhcr|icrc|msf|nato|white house|"
    "us navy|us army|kremlin pool|pool|hbo|netflix|disney|warner bros|paramount|sony pictures|"
    "universal pictures|estadao|hindustan times|globo|notimex|el pais|telam|na|aton|andina|rapho|"
    "gamma|magnum|panos|myop|divergence|noor|contour|contacto|atlas|acn|agf|ipa|mega|joker|"
    "offside|nba|nhl|nfl|mlb|uefa|fifa|adobe|wikipedia|pond5|bta|hina|sta|beta|fonet|dha|iha|"
    "mehr|fars|sana|petra|mena|spa|wam|kuna|qna|antara|vna|tna|cna|cns|cctv|ana|cp|tt|ats|app|"
    "uni|vg|sn|zb|stuff|nine|fairfax|nz herald|funke|funke foto services|共同|時事|代表|mbl.is|"
    "dagbladet|nettavisen|aftonbladet|expressen|seznam zpravy|jyllands-posten|screenshot|"
    "facebook page|handout|pool photo|courtesy"
)
"""Outlets, platforms and bodies that credits name, and captions too: weaker evidence."""

BODY_WORDS = words(
    "images image pictures picture photo photos photography press news agency agentur agence "
    "agencia agenzia media newspaper newspapers times post herald tribune gazette journal "
    "archive archives archiv archivo archivio studio studios productions production "
    "entertainment university universitat universite universidad universita museum library "
    "ministry ministerium police polizei policia foundation stiftung institute institut "
    "council committee association verlag zeitung tv television films film records group "
    "network inc ltd plc gmbh ag llc corp company department office service services "
    "government wire features stock bank football rugby club fc polizeiprasidium feuerwehr "
    "pressestelle prensa pool handout commons nachrichten nyheter avisen zpravy noticias actu "
    "presse bild foto fotos team redaktion school board"
)
"""Words in the names of bodies: what has one of them is no photographer."""

NOTES = phrases(
    "supplied|handout|handout photo|file|file photo|file image|file picture|file pic|"
    "library image|archive|archive photo|archive image|courtesy|contributed|contributed photo|"
    "provided|submitted|submitted photo|family handout|family photo|private|privat|"
    "private collection|privatfoto|uncredited|unknown|public domain|cc by|cc by-sa|cc by 2.0|"
    "cc by 4.0|cc by-sa 4.0|cc by-sa 3.0|cc0|screenshot|screengrab|screen grab|social media|pool|"
    "pool photo|dr|d.r|droits reserves|all rights reserved|archivo|archivio|cedida|cedidas|"
    "cortesia|archivbild|privee|collection personnelle|zvg|z.v.g|skarmdump|skjermdump|"
    "skaermbillede|arkiv|arkivfoto|archief|eigen foto|beeldbank|reproduction|reproducao|"
    "divulgacao|arquivo pessoal|arquivo|staff|staff photo|composite|ai generated|ai-generated|"
    "generated by ai|skjaskot|adsend|private photo|提供|本人提供|共同|자료사진|제공"
)
"""What stands in a credit's place and names nobody."""

SCENE_NOTES = phrases(
    "left|right|centre|center|l|r|m|li|re|links|rechts|mitte|top|bottom|above|below|pictured|"
    "front|back|middle|second left|second right|far left|far right|izquierda|derecha|izda|dcha|"
    "gauche|droite|a gauche|a droite|v.l|v.l.n.r|von links|stock image|stock photo|"
    "stock picture|symbolbild|symbolfoto|themenbild|archivfoto|undated|stock|sinistra|destra|"
    "venstre|hoyre|vanster|hoger|t.v|t.h|lewej|prawej|中|左|右"
)
"""What brackets at the end of a caption say about the scene, not about its author."""

PARTICLES = words(
    "de da do dos das di del della du la le les van von vom der den het ten ter zu zur bin ibn "
    "al el abu bint ben y e i af av och og und and et"
)
"""Small words within people's names, and between two of them."""

NO_NAME_WORDS = words(
    "the a an in on at of for from to with after before during near his her its their this "
    "that these those is was are were has have had he she it they who when where as by and or "
    "but not monday tuesday wednesday thursday friday saturday sunday january february march "
    "april june july august september october november december mr mrs ms dr sir lord lady "
    "king queen prince princess president minister der die das ein eine im am den des mit und "
    "fur bei nach vor auf el los las un una en con por para le la les dans sur avec pour il lo "
    "gli una nel con per new hotel park city street avenue university super cup league world"
)
"""Words that no photographer's name begins with or holds."""
