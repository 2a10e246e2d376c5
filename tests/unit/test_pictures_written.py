"""What a picture's file says of the picture: EXIF, IPTC and XMP."""

import pytest
from made_pictures import encoded, halves, iptc, with_segment
from PIL import ExifTags, Image

from newsreader.pictures.decode import open_image
from newsreader.pictures.facts import PictureFacts
from newsreader.pictures.written import facts_of


def facts(data: bytes) -> PictureFacts:
    return facts_of(open_image(data), len(data))


def with_exif(**tags: str) -> Image.Exif:
    """EXIF data with tags by their names; a day goes where cameras write it."""
    exif = Image.Exif()
    for name, text in tags.items():
        if name.startswith("DateTimeO"):
            exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base[name]] = text
        else:
            exif[ExifTags.Base[name]] = text
    return exif


def xmp(inner: str, attributes: str = "") -> bytes:
    """A packet of XMP."""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"'
        f' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" {attributes}>{inner}'
        "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>"
    ).encode()


def test_a_plain_file_says_how_large_it_is() -> None:
    data = encoded(halves(60, 40))
    assert facts(data) == PictureFacts(width=60, height=40, kind=facts(data).kind, size=len(data))
    assert facts(data).kind == "PNG"


def test_exif_gives_caption_maker_owner_and_day() -> None:
    exif = with_exif(
        ImageDescription="The quay at seven.",
        Artist="Mara Ost",
        Copyright="Northline 2024",
        DateTimeOriginal="2024:05:14 07:02:11",
    )
    found = facts(encoded(halves(), "JPEG", exif=exif))
    assert found.caption == "The quay at seven."
    assert (found.byline, found.copyright) == ("Mara Ost", "Northline 2024")
    assert found.taken == "2024-05-14T07:02:11"


def test_letters_beyond_ascii_in_exif_are_read() -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Jürgen Łęcki".encode()
    assert facts(encoded(halves(), "JPEG", exif=exif)).byline == "Jürgen Łęcki"


def test_iptc_gives_what_an_agency_wrote() -> None:
    segment = iptc(
        (120, "Volunteers on the quay, Sjövarn.".encode()),
        (80, b"Teo Lind"),
        (110, b"Northline"),
        (116, b"(c) Northline"),
        (105, b"After the flood"),
        (55, b"20240514"),
        (60, b"070211+0200"),
        (90, "Sjövarn".encode()),
        (95, b"East Bank"),
        (101, b"Varnland"),
    )
    found = facts(with_segment(encoded(halves(), "JPEG"), segment))
    assert found.caption == "Volunteers on the quay, Sjövarn."
    assert (found.byline, found.credit) == ("Teo Lind", "Northline")
    assert (found.headline, found.copyright) == ("After the flood", "(c) Northline")
    assert (found.city, found.region, found.country) == ("Sjövarn", "East Bank", "Varnland")
    assert found.taken == "2024-05-14T07:02:11+02:00"


def test_two_makers_and_old_letters_in_iptc() -> None:
    segment = iptc(
        (80, b"Teo Lind"), (80, b"Ren\xe9e Ost"), (120, b"Two \x93words\x94."), letters=b""
    )
    found = facts(with_segment(encoded(halves(), "JPEG"), segment))
    assert found.byline == "Teo Lind, Renée Ost"
    assert found.caption == "Two “words”."


def test_xmp_gives_texts_of_any_length() -> None:
    packet = xmp(
        '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">The model &amp; its maker.</rdf:li>'
        '<rdf:li xml:lang="fr">La maquette.</rdf:li></rdf:Alt></dc:description>'
        "<dc:creator><rdf:Seq><rdf:li>Teo Lind</rdf:li><rdf:li>Mara Ost</rdf:li></rdf:Seq>"
        "</dc:creator>"
        "<photoshop:Credit>Northline</photoshop:Credit>",
        'photoshop:City="Varn" photoshop:DateCreated="2024-05-14"',
    )
    found = facts(encoded(halves(), "JPEG", xmp=packet))
    assert found.caption == "The model & its maker."
    assert found.byline == "Teo Lind, Mara Ost"
    assert (found.credit, found.city, found.taken) == ("Northline", "Varn", "2024-05-14")


def test_xmp_counts_more_than_iptc_and_iptc_more_than_exif() -> None:
    packet = xmp(
        "<dc:creator><rdf:Seq><rdf:li>Theodora Lindqvist-Aldermann</rdf:li></rdf:Seq></dc:creator>"
    )
    segment = iptc((80, b"Theodora Lindqvist-Ald"), (120, b"By the agency."))
    exif = with_exif(Artist="T. L.", ImageDescription="By the camera.", Copyright="T. L.")
    found = facts(with_segment(encoded(halves(), "JPEG", xmp=packet, exif=exif), segment))
    assert found.byline == "Theodora Lindqvist-Aldermann"
    assert found.caption == "By the agency."
    assert found.copyright == "T. L."


def test_what_cameras_write_for_want_of_a_caption_is_none() -> None:
    exif = with_exif(ImageDescription="OLYMPUS DIGITAL CAMERA         ")
    assert facts(encoded(halves(), "JPEG", exif=exif)).caption == ""


def test_texts_are_cleaned() -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Mara\x1b[31m \u202eOst\x07".encode()
    assert facts(encoded(halves(), "JPEG", exif=exif)).byline == "Mara Ost"


def test_a_camera_held_on_its_side_counts_as_it_is_looked_at() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    found = facts(encoded(halves(60, 40), "JPEG", exif=exif))
    assert (found.width, found.height) == (40, 60)


@pytest.mark.parametrize(
    "segment",
    [
        b"\xff\xed\x00\x20Photoshop 3.0\x008BIM\x04\x04\0\0\xff\xff\xff\xff\x1c\x02",
        b"\xff\xe1\x00\x10Exif\0\0MM\0*\xff\xff\xff\xff",
        b"\xff\xe1\x00\x24http://ns.adobe.com/xap/1.0/\0<x:<&&",
    ],
)
def test_what_is_broken_counts_as_not_written(segment: bytes) -> None:
    found = facts(with_segment(encoded(halves(), "JPEG"), segment))
    assert (found.width, found.caption, found.byline, found.taken) == (40, "", "", "")


def test_a_text_without_end_is_cut() -> None:
    exif = with_exif(ImageDescription="very " * 5000)
    assert len(facts(encoded(halves(), "JPEG", exif=exif)).caption) <= 4000
