"""The cast: who the names of an article belong to, one entry a person or body.

All spellings and short forms of a name come together: "Ahmed Massoud", "Ahmad Massoud" and
"Massoud" are one, Mr. and Mrs. Clinton are two.
"""

from itertools import pairwise

from newsreader.quotes.epithets import age_in
from newsreader.quotes.lexicon import Lexicon, given_names, long_form
from newsreader.quotes.member import Member
from newsreader.quotes.mention import NAME, Mention, Weight

_MOST_NAMESAKES = 24
"""How many bearers of one surname are kept in view."""
_OF = frozenset(("of", "de", "du", "von", "für"))
_SURE = 5
"""How much more a title says of somebody than a first name."""


class Cast:
    """The persons and bodies of an article."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Start with nobody."""
        self.lexicon = lexicon
        self._given = given_names()
        self._full: dict[tuple[str, str], Member] = {}
        self._by_word: dict[str, list[Member]] = {}
        self._single: dict[str, Member] = {}
        self._words: dict[str, tuple[str, ...]] = {}
        self._spouses: dict[tuple[str, str], Member] = {}
        """Who is named by a title and the surname of somebody else, by that and the gender."""
        self._nouns: dict[str, Member] = {}
        self._apart: frozenset[str] = frozenset()
        """Single names that are short for no longer one."""
        self.members: list[Member] = []

    def words(self, name: str) -> tuple[str, ...]:
        """The words that tell a name from others."""
        words = self._words.get(name)
        if words is None:
            words = self._words[name] = name_words(name, self.lexicon)
        return words

    def enter(self, mentions: list[Mention]) -> None:
        """Enter the names of an article: the full ones first, then the short ones."""
        full: list[tuple[Mention, tuple[str, ...]]] = []
        short: list[Mention] = []
        doubtful: list[Mention] = []
        for mention in mentions:
            if mention.kind is not NAME:
                continue
            words = self.words(mention.name)
            if mention.is_doubtful:
                doubtful.append(mention)
            elif len(words) > 1:
                full.append((mention, words))
            elif words:
                short.append(mention)
        surnames = {words[-1] for _, words in full if len(words) == 2}
        for mention, words in full:
            if len(words) > 2 and words[-2] in self.lexicon.body_nouns and words[-1] in surnames:
                short.append(mention._replace(name=mention.name.split()[-1]))
                self._words[mention.name] = words[-1:]  # "speaking to the Daily Mail Lacerda said"
            else:
                self._note(self._enter_full(words), mention, words)
        self._apart = self._bodies_apart(full, short)
        short.sort(key=lambda mention: mention.gender != "b")
        for mention in short:
            words = self.words(mention.name)
            self._note(self._enter_short(words[0], mention), mention, words)
        for mention in doubtful:
            self._enter_doubtful(mention)

    def _bodies_apart(
        self, full: list[tuple[Mention, tuple[str, ...]]], short: list[Mention]
    ) -> frozenset[str]:
        """The single names that longer ones end with and are not short for ("Camp Strava").

        A person is introduced by the full name, and rarely comes up without it before. What has
        stood alone more often, and more than once before that, is no surname if the longer name
        stands for nobody who does something, and nothing else says that it is a person's.
        """
        begins: dict[str, list[int]] = {}
        for mention in short:
            begins.setdefault(self.words(mention.name)[0], []).append(mention.start)
        apart: dict[str, bool] = {}
        for mention, words in full:
            alone = begins.get(words[-1], ())
            member = self._full.get((words[0], words[-1]))
            is_apart = (
                member is not None
                and mention.weight <= Weight.OBJECT
                and sum(start < mention.start for start in alone) > 1
                and member.count * 2 <= len(alone)
                and words[0] not in self._given
                and not (member.role or member.age or member.men or member.women)
            )
            apart[words[-1]] = is_apart and apart.get(words[-1], True)
        return frozenset(word for word, is_apart in apart.items() if is_apart)

    def _enter_doubtful(self, mention: Mention) -> None:
        """Enter what may be no name if the rest of the article bears it out."""
        words = self.words(mention.name)
        member = self.named(mention.name, mention.gender)
        if member is None:
            member = self._single.get(words[-1]) if len(words) == 2 else None
            if member is None or member.is_body:
                return
            self._full[words[0], words[-1]] = member
            member.men = member.women = 0  # what looked like a first name is the surname
        self._note(member, mention, words)

    def _enter_full(self, words: tuple[str, ...]) -> Member:
        key = (words[0], words[-1])
        member = self._full.get(key)
        if member is None:
            member = self._same_person(words) or self._part_of(words)
            if member is None:
                member = self._new()
                for word in {words[0], words[-1]}:
                    namesakes = self._by_word.setdefault(word, [])
                    if len(namesakes) < _MOST_NAMESAKES:
                        namesakes.append(member)
            self._full[key] = member
        return member

    def _same_person(self, words: tuple[str, ...]) -> Member | None:
        """Somebody of the same surname whose first name is only spelt otherwise."""
        for member in self._by_word.get(words[-1], ()):
            known = self.words(member.names[0]) if member.names else ()
            if len(known) > 1 and known[-1] == words[-1] and is_same_given(known[0], words[0]):
                return member
        return None

    def _part_of(self, words: tuple[str, ...]) -> Member | None:
        """Somebody whose longer name ends with these words."""
        for member in self._by_word.get(words[-1], ()):
            known = self.words(member.names[0]) if member.names else ()
            if known[-len(words) :] == words or words[-len(known) :] == known != ():
                return member
        return None

    def _new(self) -> Member:
        member = Member()
        self.members.append(member)
        return member

    def _enter_short(self, word: str, mention: Mention) -> Member:
        known = [] if word in self._apart else self.candidates(word, mention.gender)
        if word in self._apart and word in self._single:
            return self._single[word]
        if not known and word in self._by_word and mention.gender in ("M", "F"):
            spouse = self._spouses[word, mention.gender] = self._new()
            return spouse
        if word in self.lexicon.places and word not in self._given:
            known = [m for m in known if m.is_place or self.words(m.names[0])[0] != word]
        known = [m for m in known if not m.is_place or len(self.words(m.names[0])) == 1]
        if known:
            return max(known, key=lambda member: member.count)
        member = self._new()
        if mention.gender == "b" or (mention.name.isupper() and len(mention.name) > 1):
            member.is_body = True
        self._single[word] = member
        return member

    def _note(self, member: Member, mention: Mention, words: tuple[str, ...]) -> None:
        """Note what a mention says of somebody whom it names in these words."""
        member.count += 1
        if mention.name not in member.names:
            member.names.append(mention.name)
            self._note_kind(member, mention.name, words)
        if mention.gender:
            self._note_gender(member, mention.gender, len(words) > 1)
        if len(mention.role) > len(member.role) and len(mention.role) < 80:
            member.role = mention.role
        member.age = member.age or mention.age

    def _note_gender(self, member: Member, gender: str, is_full: bool) -> None:
        """Note what a mention says for a man, for a woman or for a place."""
        if gender in ("M", "F"):
            weight = _SURE
        else:  # a first name counts, a surname that could be one does not
            weight = int(is_full or all(len(name.split()) == 1 for name in member.names))
        member.placed += gender == "l"
        if gender in ("m", "M"):
            member.men += weight
        elif gender in ("f", "F"):
            member.women += weight

    def _note_kind(self, member: Member, name: str, words: tuple[str, ...]) -> None:
        """Note that a name is that of a place or a body."""
        lexicon = self.lexicon
        member.is_place |= (
            lexicon.places.issuperset(words) or " ".join(words) in lexicon.long_places
        )
        member.is_body |= not lexicon.body_nouns.isdisjoint(words)
        if name.istitle():
            return  # no word of it is all in capitals
        parts = name.split()
        loud = [part for part in parts if len(part) > 1 and part.isupper() and part.isalpha()]
        member.is_body |= 0 < len(loud) < len(parts)

    def hear(self, mentions: list[Mention]) -> None:
        """Take pronouns for what they say of the only person named before them."""
        known = {id(member) for member in self.members if member.gender}
        nearest: Mention | None = None
        for mention in mentions:
            if mention.kind is NAME:
                if not self._may_be_person(mention):
                    continue
                rivals = nearest is not None and nearest.sentence == mention.sentence
                nearest = None if rivals else mention
            elif nearest is not None and nearest.sentence >= mention.sentence - 1:
                member = self.named(nearest.name, nearest.gender)
                if member is not None and not member.is_body and id(member) not in known:
                    member.men += mention.gender == "m"
                    member.women += mention.gender == "f"
                nearest = None

    def _may_be_person(self, mention: Mention) -> bool:
        """Whether a name is that of a member, and of no body or place, as far as is known."""
        member = self.named(mention.name, mention.gender)
        return member is not None and not member.is_body and not member.is_place

    def candidates(self, word: str, gender: str = "") -> list[Member]:
        """The members that one word can name: by their surname, else by their first name."""
        single = self._single.get(word)
        if single is not None:
            return [single]
        known = self._by_word.get(word, [])
        if gender == "b":
            return [member for member in known if member.is_body]
        if gender in ("M", "F") and (word, gender) in self._spouses:
            return [self._spouses[word, gender]]
        if len(known) < 2:
            return [] if known and _is_other(known[0], gender) else known
        if gender in ("M", "F"):
            known = [m for m in known if m.gender in ("", gender.lower())] or known
        by_surname = [m for m in known if self.words(m.names[0])[-1] == word]
        return by_surname or known

    def named(self, name: str, gender: str = "") -> Member | None:
        """The member a name belongs to."""
        words = self.words(name)
        if len(words) == 1:
            return max(self.candidates(words[0], gender), key=lambda m: m.count, default=None)
        return self.bearer(words)

    def bearer(self, words: tuple[str, ...]) -> Member | None:
        """The member a name of several words belongs to."""
        if not words:
            return None
        return (
            self._full.get((words[0], words[-1]))
            or self._same_person(words)
            or self._part_of(words)
        )

    def described(self, phrase: str) -> Member | None:
        """The member that a definite noun stands for: "their spokesman", "the group"."""
        words = phrase.lower().replace("’", "'").split()
        if (aged := self._aged(words)) is not None:
            return aged
        if not words or not (
            words[0] in self.lexicon.articles
            or words[0] in self.lexicon.possessives
            or any(word.endswith("'s") for word in words)
        ):
            return None
        stop = next((k for k, w in enumerate(words) if k and w in self.lexicon.prepositions), None)
        head = words[:stop][-1]
        is_named = any(word[0].isupper() for word in phrase.split()[1:stop])
        if head in self.lexicon.roles:
            bearers = [m for m in self.members if head in m.role.lower().split()]
            return bearers[0] if len(bearers) == 1 else None
        if head in self.lexicon.collectives and not is_named:  # "the Unite union" is that one
            return self._body_called(head)
        return None

    def _body_called(self, head: str) -> Member | None:
        """The body that "the group" is: the one so called, else the one named most by far.

        That one must speak elsewhere too, or its name say that it is a body of any kind.
        """
        bodies = sorted((m for m in self.members if m.is_body), key=lambda m: -m.count)
        called = [body for body in bodies if any(_is_kind(name, head) for name in body.names)]
        if len(called) == 1:
            return called[0]
        if not bodies or (len(bodies) > 1 and bodies[0].count <= 2 * bodies[1].count):
            return None
        return bodies[0] if self.may_be_called(bodies[0], head) else None

    def may_be_called(self, body: Member, head: str) -> bool:
        """Whether a body may be "the group" or "the bank", by what its name says that it is."""
        nouns = self.lexicon.body_nouns
        kinds = {word for name in body.names for word in self.words(name) if word in nouns}
        return (head in kinds or head not in nouns) if kinds else body.speaks > 0

    def _aged(self, words: list[str]) -> Member | None:
        """The only member of an age that a phrase says ("the 34-year-old", "der 68-Jährige")."""
        age = age_in(" ".join(words))
        bearers = [member for member in self.members if age and member.age == age]
        return bearers[0] if len(bearers) == 1 else None

    def unnamed(self, phrase: str) -> Member:
        """The member that a common noun stands for ("residents"), entered if it is new."""
        key = " ".join(phrase.lower().split())
        member = self._nouns.get(key)
        if member is None:
            member = Member(names=[phrase])
            self._nouns[key] = member
        return member


def _is_kind(name: str, head: str) -> bool:
    """Whether a name ends with a noun, or begins with it and "of" ("Bank of Norland")."""
    words = name.lower().split()
    return words[-1] == head or head in [one for one, of in pairwise(words) if of in _OF]


def _is_other(member: Member, gender: str) -> bool:
    """Whether a title is that of a man where the name is a woman's, or the other way round."""
    if gender == "M":
        return member.women > member.men == 0
    return gender == "F" and member.men > member.women == 0


def name_words(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The words of a name in lower case, without initials, nicknames and suffixes."""
    words = []
    for word in name.split():
        bare = word.lower() if word.isalpha() else _bare(word)
        if bare and bare not in lexicon.name_suffixes:
            words.append(bare)
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    if len(words) > 2:
        words = [words[0], *[word for word in words[1:-1] if len(word) > 1], words[-1]]
    return tuple(words)


def _bare(word: str) -> str:
    """A word of a name without the signs at it, in lower case; nothing if it is a nickname."""
    if word[0] in "\"“'’‘(":
        return ""
    return word.replace("’", "'").strip(".,\"“”'()").lower().removesuffix("'s")


def is_same_given(one: str, other: str) -> bool:
    """Whether two first names are one person's: a nickname, an initial, another spelling."""
    if one == other or long_form(one) == long_form(other):
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    if min(len(one), len(other)) < 4 or one[0] != other[0] or abs(len(one) - len(other)) > 1:
        return False
    given = given_names()
    if given.get(one) != given.get(other):
        return False
    return _one_letter_apart(one, other)


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether one vowel or one doubled letter is all that tells two words apart."""
    if len(one) == len(other):
        pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
        return len(pairs) == 1 and set(pairs[0]) <= set("aeiouyé")
    short, long = sorted((one, other), key=len)
    for at in range(len(long)):
        if long[:at] + long[at + 1 :] == short:
            return at > 0 and long[at] == long[at - 1]
    return False
