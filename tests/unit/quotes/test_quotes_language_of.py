"""The language of an article: declared, else known by its small words."""

from pathlib import Path

import pytest

from newsreader.quotes import find_quotes, lexicons
from newsreader.quotes.language import known_words, language_of
from newsreader.quotes.lexicon import languages, load_lexicon

SHORT = {
    "en": "The mayor of Eastmere said on Monday that the bridge would stay open for the summer.",
    "de": "Die Brücke bleibt bis Ende des Monats offen, sagte der Bürgermeister von Ostmar.",
    "fr": "Le maire d’Estmer a déclaré lundi que le pont resterait ouvert jusqu’à la fin du mois.",
    "es": "El alcalde de Estemar dijo el lunes que el puente seguirá abierto hasta fin de mes.",
}
FOREIGN = [
    "Il sindaco di Montefiore ha detto che il ponte resterà aperto fino alla fine del mese.",
    "O presidente da câmara de Vilar disse que a ponte vai continuar aberta até ao fim do mês.",
    "De burgemeester van Oosterdam zei dat de brug tot het einde van de maand open blijft.",
    "Borgmästaren i Östermo sade på måndagen att bron ska vara öppen till slutet av månaden.",
    "Burmistrz powiedział w poniedziałek, że most pozostanie otwarty do końca miesiąca.",
    "Мэр заявил в понедельник, что мост будет открыт до конца месяца.",
    "市長は月曜日、橋は月末まで開いていると述べた。",
    "",
    "12 34 56",
]


@pytest.mark.parametrize(("code", "text"), SHORT.items())
def test_a_sentence_is_enough_to_know_a_language(code: str, text: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize("text", FOREIGN)
def test_a_text_in_none_of_the_languages_is_taken_for_none(text: str) -> None:
    assert language_of(text) == "und"


@pytest.mark.parametrize(
    ("declared", "code"),
    [("de", "de"), ("de-AT", "de"), ("fr_CA", "fr"), ("EN-gb", "en"), ("it", "und"), ("x", "und")],
)
def test_what_is_declared_counts_more_than_the_words(declared: str, code: str) -> None:
    assert language_of(SHORT["en"], declared) == code


def test_every_lexicon_file_is_a_language_with_verbs_of_speech() -> None:
    assert set(languages()) >= {"de", "en", "es", "fr"}
    for code in languages():
        assert load_lexicon(code).cue_forms


def test_a_language_is_added_by_adding_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "zz.py").write_text(
        'SMALL_WORDS = "lu lo li"\nSAYING = "dir|dis|disit|-|-"\nDETERMINERS = "lu lo li"\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(lexicons, "__path__", [*lexicons.__path__, str(tmp_path)])
    forget()
    try:
        text = "Lu ponte es clos. “Lo ponte es vetle”, disit Nora Quill. Li gente ride."
        (quote,) = find_quotes(text)
        assert quote.speaker is not None
        assert quote.speaker.name == "Nora Quill"
    finally:
        forget()


def forget() -> None:
    """Let the languages be looked for anew."""
    languages.cache_clear()
    known_words.cache_clear()
