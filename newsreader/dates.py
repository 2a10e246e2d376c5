"""Dates as news writes them, read into ISO 8601, and shown in a short form.

An article's date comes as an ISO moment in its metadata, or as a line of its text: "Sept. 7, 2021,
10:30 a.m. EDT", "Veröffentlicht am 7. September 2021", "2021年9月7日". What cannot be a day of the
calendar gives nothing rather than a guess.
"""

import re
import unicodedata
from datetime import date, datetime, timedelta, timezone
from functools import cache

_LONGEST = 160
"""How many characters of a text are looked at: a date line is short."""

_OLDEST, _LATEST = 1600, 2199
"""The years that newspapers are of."""

_MONTH_NAMES = (
    "january januar janvier enero gennaio janeiro januari janúar stycznia styczeń ledna leden"
    " січня января январь tammikuuta ocak jänner",
    "february februar février febrero febbraio fevereiro februari febrúar lutego luty února únor"
    " лютого февраля февраль helmikuuta şubat feber",
    "march mar märz mars marzo março maart marts marca marzec března březen березня марта март"
    " maaliskuuta mart mrt maerz mrz",
    "april avril abril aprile apríl kwietnia kwiecień dubna duben квітня апреля апрель huhtikuuta"
    " nisan avr",
    "may mai mayo maggio maio mei maj maí maja květen května травня мая май toukokuuta mayıs",
    "june juni juin junio giugno junho júní czerwca czerwiec června červen червня июня июнь"
    " kesäkuuta haziran",
    "july juli juillet julio luglio julho júlí lipca lipiec července červenec липня июля июль"
    " heinäkuuta temmuz",
    "august août agosto augustus augusti ágúst sierpnia sierpień srpna srpen серпня августа август"
    " elokuuta ağustos",
    "september septembre septiembre settembre setembro września wrzesień září вересня сентября"
    " сентябрь syyskuuta eylül setiembre",
    "october oktober octobre octubre ottobre outubro október października październik října říjen"
    " жовтня октября октябрь lokakuuta ekim",
    "november novembre noviembre novembro nóvember listopada listopad листопада ноября ноябрь"
    " marraskuuta kasım",
    "december dezember décembre diciembre dicembre dezembro desember grudnia grudzień prosince"
    " prosinec грудня декабря декабрь joulukuuta aralık",
)
"""The names of each month in the languages of Europe, in the forms that dates use."""

_WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs "
    "fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi "
    "do fr sa so lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles "
    "jueves viernes sabado domingo lunedi martedi mercoledi giovedi venerdi sabato domenica "
    "segunda terca quarta quinta sexta feira segunda-feira terca-feira quarta-feira quinta-feira "
    "sexta-feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag mandag tirsdag "
    "onsdag torsdag fredag lordag sondag manudagur þriðjudagur miðvikudagur fimmtudagur "
    "fostudagur laugardagur sunnudagur poniedziałek wtorek sroda czwartek piatek sobota "
    "niedziela pondeli utery streda ctvrtek patek nedele понедельник вторник среда четверг "
    "пятница суббота воскресенье понедiлок вiвторок четвер субота недiля 月曜日 火曜日 水曜日 "
    "木曜日 金曜日 土曜日 日曜日 월요일 화요일 수요일 목요일 금요일 토요일 일요일 月 火 水 木 金 "
    "土 日 월 화 수 목 금 토 일"
)

_DATE_WORDS = (
    "published publish posted updated update modified edited created issued released last first "
    "originally article on at by the of t from date dated time day is was as est pm am uhr um am "
    "den dem der veroffentlicht aktualisiert erstellt stand datum erschienen vom zuletzt "
    "geandert publie publiee mis mise a jour le la les du modifie modifiee actualise actualizado "
    "actualizada publicado publicada fecha el a las h hs horas pubblicato pubblicata aggiornato "
    "aggiornata il alle ore atualizado atualizada em as gepubliceerd geplaatst bijgewerkt laatst "
    "gewijzigd op om uur publiceret opdateret offentliggjort publisert oppdatert publicerad "
    "uppdaterad kl klokken klockan birt uppfaert klukkan opublikowano aktualizacja dodano godz "
    "publikovano aktualizovano опубликовано обновлено опубликовано обновлено дата оновлено "
    "опублiковано в о julkaistu paivitetty yayinlanma guncelleme 公開 更新 発行 配信 掲載 入力 "
    "수정 입력 등록 발행 기사입력 기사수정 오전 오후 発行日 公開日 更新日 local de min mins "
    "minute minutes read reading lesezeit"
)
"""Words that may stand beside a date in a line that only says when."""

_ZONES = {
    "z": 0, "gmt": 0, "utc": 0, "wet": 0, "bst": 60, "cet": 60, "mez": 60, "west": 60, "wat": 60,
    "cest": 120, "mesz": 120, "eet": 120, "sast": 120, "cat": 120, "eest": 180, "msk": 180,
    "eat": 180, "trt": 180, "gst": 240, "pkt": 300, "ist": 330, "ict": 420, "wib": 420, "sgt": 480,
    "hkt": 480, "awst": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "nzst": 720,
    "nzdt": 780, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
    "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600, "ast": -240, "adt": -180,
    "brt": -180,
}  # fmt: skip
"""The minutes before Greenwich of the time zones that news names; IST as in India."""

_WORD = r"[^\W\d_]"
_NAME = rf"(?P<name>{_WORD}{{3,14}})\.?"
_YEAR = r"(?P<year>\d{4})(?!\d(?!\d?:\d\d))"  # a time may stand close behind it
_ORDINAL = r"(?:st|nd|rd|th|er|º|ª|\.)?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?<!\d)(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)",
        r"(?<!\d)(?P<year>\d{4}) ?[年년] ?(?P<month>\d{1,2}) ?[月월] ?(?P<day>\d{1,2}) ?[日일]",
        rf"(?<!\d)(?P<day>\d{{1,2}}){_ORDINAL}[ -]{{0,2}}(?:de |of )?{_NAME},?[ -]?"
        rf"(?:de |del )?{_YEAR}",
        rf"(?<!{_WORD}){_NAME} (?P<day>\d{{1,2}}){_ORDINAL},? {_YEAR}",
        rf"(?<!\d)(?P<first>\d{{1,2}})(?P<sep>[/.-]) ?(?P<second>\d{{1,2}})(?P=sep) ?{_YEAR}",
    )
)
"""The forms of a day. In the last either number may be the day; see `parse_date`."""

_TIME = re.compile(
    r"(?<![\d:.])(?P<hour>\d{1,2})"
    r"(?:[:.h](?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?)?"
    r"(?: ?(?P<half>[ap])\.?m\b\.?)?"
    r"(?: ?\(?(?P<zone>(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?|[A-Za-z]{1,4})\b\)?)?",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"(?P<sign>[+-])(?P<hours>\d{1,2}):?(?P<minutes>\d{2})?$")
_DAY = 24 * 60
"""In minutes: no place on Earth is as far from Greenwich."""

_NUMBER = re.compile(r"\d")
_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?|\d+")


def parse_date(text: str) -> str:
    """The first date in a short text: an ISO 8601 day or moment, or nothing.

    A time beside the date makes it a moment, with an offset where the text names a time zone.
    In "07/09/2021" the day comes first, as in most of the world, unless that is impossible
    ("09/27/2021").
    """
    found = _find_day(text[:_LONGEST])
    if found is None:
        return ""
    day, start, end = found
    return _moment(day, text[:_LONGEST], start, end)


def is_date_line(text: str) -> bool:
    """Whether a short text says when, and nothing else."""
    if len(text) > _LONGEST or _NUMBER.search(text) is None:
        return False
    found = _find_day(text)
    if found is None:
        return False
    left = 4
    rest = text
    while found is not None and left:
        _, start, end = found
        rest = f"{rest[:start]} {rest[end:]}"
        found = _find_day(rest)
        left -= 1
    rest = _TIME.sub(_without_time, rest)
    return all(_is_date_word(word) for word in _TOKEN.findall(rest))


@cache
def _months() -> dict[str, int]:
    """The month that a folded name or its beginning (three letters or more) stands for."""
    whole: dict[str, int] = {}
    beginnings: dict[str, set[int]] = {}
    for number, names in enumerate(_MONTH_NAMES, 1):
        for name in map(_fold, names.split()):
            whole[name] = number
            for length in range(3, len(name)):
                beginnings.setdefault(name[:length], set()).add(number)
    sure = {start: min(numbers) for start, numbers in beginnings.items() if len(numbers) == 1}
    return sure | whole


def _fold(word: str) -> str:
    """The word in small letters without accents."""
    if word.isascii():
        return word.lower()
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _find_day(text: str) -> tuple[date, int, int] | None:
    """The first real day in the text, and where it stands."""
    if _NUMBER.search(text) is None:
        return None
    best: tuple[date, int, int] | None = None
    for form in _FORMS:
        for match in form.finditer(text):
            found = _read_day(match)
            if found is not None:
                if best is None or match.start() < best[1]:
                    best = (found, match.start(), match.end())
                break
    return best


def _read_day(match: re.Match[str]) -> date | None:
    """The day that a match of one of the forms names, if the calendar has it."""
    parts = match.groupdict()
    year = int(parts["year"])
    if not _OLDEST <= year <= _LATEST:
        return None
    if parts.get("first"):
        first, second = int(parts["first"]), int(parts["second"])
        number, month = (first, second) if second <= 12 else (second, first)
    elif parts.get("name"):
        number, month = int(parts["day"]), _months().get(_fold(parts["name"]), 0)
    else:
        number, month = int(parts["day"]), int(parts["month"])
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _moment(found: date, text: str, start: int, end: int) -> str:
    """The day with the time that stands behind it, or close before it."""
    behind, before = text[end : end + 40], text[max(0, start - 30) : start]
    for place in (behind, before):
        for match in _TIME.finditer(place):
            if place is behind and _names_word(place[: match.start()]):
                break
            moment = _read_time(found, match)
            if moment:
                return moment
    return found.isoformat()


def _names_word(between: str) -> bool:
    """Whether something other than date words stands between a date and a time."""
    return not all(_is_date_word(word) for word in _TOKEN.findall(between.replace("T", " ")))


def _read_time(found: date, match: re.Match[str]) -> str:
    """The moment that a time on a day makes, or nothing where it is no time."""
    minute, half = match["minute"], match["half"]
    if minute is None and half is None:
        return ""
    hour = int(match["hour"])
    if half:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    try:
        moment = datetime(
            found.year, found.month, found.day, hour, int(minute or 0), int(match["second"] or 0)
        )
        zone = _read_zone(match["zone"] or "")
        return moment.replace(tzinfo=zone).isoformat()
    except ValueError:
        return ""


def _read_zone(name: str) -> timezone | None:
    """The time zone of a name ("EDT") or an offset ("+02:00", "GMT+2")."""
    minutes = _ZONES.get(name.lower())
    if minutes is None:
        offset = _OFFSET.search(name)
        if offset is None:
            return None
        minutes = int(offset["hours"]) * 60 + int(offset["minutes"] or 0)
        minutes = -minutes if offset["sign"] == "-" else minutes
        if abs(minutes) >= _DAY:
            return None
    return timezone(timedelta(minutes=minutes))


def _without_time(match: re.Match[str]) -> str:
    """What is left of a match of the time's form: nothing if it is a time."""
    if match["minute"] is None and match["half"] is None:
        return match.group()
    zone = match["zone"] or ""
    return " " if _read_zone(zone) is not None else f" {zone} "


def _is_date_word(word: str) -> bool:
    """Whether a word or number may stand in a line that only says when."""
    if word.isdigit():
        return len(word) <= 2
    folded = _fold(word)
    return folded in _folded_words() or folded in _ZONES


@cache
def _folded_words() -> frozenset[str]:
    """The weekdays and date words, folded as they are looked up."""
    return frozenset(map(_fold, f"{_WEEKDAYS} {_DATE_WORDS}".split()))
