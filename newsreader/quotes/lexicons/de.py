"""German: verbs of speech, function words, titles, roles."""

SMALL_WORDS = """
der die das und ist nicht zu den mit sich auf ein eine dem des von wir ich sie er war
"""
"""The most frequent words, by which the language of an article is recognised."""

HAS_CAPITAL_NOUNS = True
HAS_CLAUSE_COMMAS = True
HAS_VERB_SECOND = True

SAYING = """
sagen erklären betonen meinen berichten ergänzen bestätigen
behaupten versichern antworten erwidern entgegnen
unterstreichen|unterstreicht|unterstrich/unterstrichen|unterstrichen|-
schreiben|schreibt|schrieb/schrieben|geschrieben|- sprechen|spricht|sprach/sprachen|gesprochen|-
versprechen|verspricht|versprach/versprachen|versprochen|- beteuern bekräftigen bemerken beklagen
bedauern erläutern erzählen klagen kommentieren kritisieren mahnen warnen prophezeien resümieren
konstatieren kontern präzisieren schildern scherzen spotten schwärmen urteilen verkünden
verraten|verrät|verriet/verrieten|verraten|- argumentieren
beschreiben|beschreibt|beschrieb/beschrieben|beschrieben|- twittern posten
mit+teilen|teilt|teilte/teilten|mitgeteilt|- hinzu+fügen|fügt|fügte/fügten|hinzugefügt|-
an+kündigen|kündigt|kündigte/kündigten|angekündigt|- ein+räumen|räumt|räumte/räumten|eingeräumt|-
fest+stellen|stellt|stellte/stellten|festgestellt|-
klar+stellen|stellt|stellte/stellten|klargestellt|-
hervor+heben|hebt|hob/hoben|hervorgehoben|- zu+geben|gibt|gab/gaben|zugegeben|-
hin+weisen|weist|wies/wiesen|hingewiesen|-
bei+pflichten|pflichtet|pflichtete/pflichteten|beigepflichtet|-
verlauten|verlautet|verlautete|-|- formulieren bilanzieren fordern verlangen appellieren drohen
vermuten schätzen loben rufen|ruft|rief/riefen|gerufen|- lauten äußern
wiederholen folgern begründen dementieren bestreiten|bestreitet|bestritt/bestritten|bestritten|-
zitieren jubeln schimpfen poltern lästern raten|rät|riet/rieten|-|- frohlocken sinnieren witzeln
"""

ASKING = "fragen wissen|-|-|-|-"

THINKING = """
glauben denken|denkt|dachte/dachten|gedacht|- finden|findet|fand/fanden|gefunden|- hoffen fürchten
befürchten erwarten
"""

JUDGING = """
nennen|nennt|nannte/nannten|genannt|- bezeichnen kritisieren loben
beschreiben|beschreibt|beschrieb/beschrieben|beschrieben|- fordern
an+kündigen zurück+weisen|weist|wies/wiesen|zurückgewiesen|-
"""

GESTURING = """
finden|findet|fand/fanden|gefunden|-
lachen lächeln seufzen flüstern schreien|schreit|schrie/schrien|geschrien|- brüllen skandieren
singen|singt|sang/sangen|gesungen|- murmeln nicken winken stöhnen
"""

PARTICLES = "heißen es|heißt es|hieß es|-|-"
"""Phrasal verbs of speech, with their forms; "heißen" alone tells what somebody is called."""

SOURCE_PREPOSITIONS = """
laut angaben von;laut angaben;laut aussage von;laut aussage;laut einschätzung von;
laut mitteilung von;laut;so;nach angaben von;nach angaben;nach den worten von;nach worten von;
nach ansicht von;nach einschätzung von;nach einschätzung;nach aussage von;nach aussage;
nach auskunft von;nach auskunft;nach informationen von
"""
OWN_WORDS = "eigenen eigener eigenem eigene"
"""Words behind "according to" that lead back to who the sentence is about."""

THAT_WORDS = "dass"
AS_WORDS = "wie"
RELATIVES = "der die das welcher welche den dem deren dessen"
AGENTS = "von"
REFLEXIVES = "sich"
OBLIQUES = """
den dem des einen einem eines ihn ihm ihnen ihren ihrem ihres seinen seinem seines meinen meinem
unseren unserem diesen diesem jenen jenem allen vielen manchen einigen mehreren keinen keinem beiden
"""

DETERMINERS = """
der die das den dem des ein eine einen einem einer eines kein keine dieser diese dieses jener jene
mein sein seine seinen seiner ihr ihre ihren ihrer unser unsere viele manche einige mehrere zwei
drei alle beide
"""

PREPOSITIONS = """
in im am an auf aus bei beim mit nach von vom vor zu zum zur über unter für gegen durch ohne um
seit während wegen trotz bis zwischen neben gegenüber laut aufgrund angesichts ab hinter
"""

CONJUNCTIONS = "und oder aber sondern denn doch sowie"
SUBORDINATORS = """
dass weil wenn als obwohl während nachdem bevor ob wie da damit falls sobald wo wer was warum
"""

AUXILIARIES = """
ist sind war waren sei seien wäre wären hat haben hatte hatten habe hätte hätten wird werden wurde
wurden werde würde würden kann können konnte könne könnte muss müssen musste müsse soll sollen
sollte will wollen wollte wolle darf dürfen durfte mag möchte bin bist habt
"""

HAVING = "hat haben hatte hatten habe hätte"
BEING = "ist sind war waren wird werden wurde wurden worden"
MODALS = "zu kann können will wollen soll sollen muss müssen würde würden"

ADVERBS = """
auch dann später nun jetzt noch schon wieder heute gestern morgen dort hier zudem außerdem dagegen
jedoch hingegen weiter weiterhin zuvor danach anschließend schließlich daraufhin dabei dazu
allerdings ebenfalls nicht nur immer oft sofort kürzlich zuletzt erneut einmal deshalb darum
dennoch trotzdem bereits besonders ganz gleichzeitig inzwischen ferner derzeit unterdessen indes
zugleich stattdessen vielmehr tatsächlich offenbar generell übrigens natürlich immerhin zumindest
wiederum jedenfalls nämlich wörtlich abschließend insgesamt künftig bislang bisher selbst sogar
etwa zunächst vorab knapp darin daraus davon daran darauf darüber hierin hinzu ohnehin ebenso
"""

WEEKDAYS = """
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april
mai juni juli august september oktober november dezember montagabend dienstagabend mittwochabend
donnerstagabend freitagabend samstagabend sonntagabend
"""

VERBS = "kam ging gab nahm machte hielt stand lag blieb begann trat zog ließ führte bekam"

OPENERS = """
der die das den dem des ein eine einen er sie es wir ich ihr und aber doch auch in im am an auf aus
bei mit nach von vor zu zum zur über unter für gegen seit während wenn als weil dass ob wie was wer
wo so man nicht noch nun dann da dort hier kein keine viele alle dieser diese dieses sein seine
ihre heute gestern laut trotz bis später zudem außerdem danach dabei damit deshalb jedoch obwohl
nachdem bevor falls sobald sowohl sowie dank ist sind war waren hat haben hatte hatten wird werden
kann können soll sollen muss müssen will wollen darf jüngst ähnlich anders wovor womit wofür
wogegen worauf woran worüber warum wozu bereits besonders ganz gleichzeitig inzwischen ferner
derzeit unterdessen indes zugleich stattdessen vielmehr tatsächlich offenbar übrigens natürlich
immerhin zumindest wiederum jedenfalls abschließend insgesamt künftig bislang bisher selbst sogar
zunächst darin daraus davon daran darauf darüber dafür hierin hinzu daneben worin
"""

TITLES = """
herr frau dr. prof. professor kanzler kanzlerin bundeskanzler bundeskanzlerin präsident
präsidentin minister ministerin bürgermeister bürgermeisterin papst könig königin trainer
trainerin general oberst kommissar kommissarin staatsanwalt staatsanwältin richter richterin
direktor direktorin
"""

COURTESIES = "herr frau dr. prof."

TITLE_ENDINGS = """
minister ministerin präsident präsidentin sprecher sprecherin chef chefin kanzler kanzlerin
vorsitzende vorsitzender vorsitzenden leiter leiterin direktor direktorin experte expertin
politiker politikerin forscher forscherin trainer trainerin meister meisterin anwalt anwältin
richter richterin sekretär sekretärin inspekteur beauftragte beauftragter kandidat kandidatin
autor autorin regisseur regisseurin schauspieler schauspielerin unternehmer unternehmerin gründer
gründerin wirt wirtin vertreter vertreterin mitarbeiter mitarbeiterin lehrer lehrerin arzt ärztin
ökonom ökonomin historiker historikerin senator senatorin bischof abgeordnete abgeordneter analyst
analystin ologe ologin führer führerin berater beraterin manager managerin redakteur redakteurin
reporter reporterin korrespondent korrespondentin journalist journalistin aktivist aktivistin
wissenschaftler wissenschaftlerin professor professorin künstler künstlerin musiker musikerin
physiker physikerin mediziner medizinerin jurist juristin händler händlerin ermittler ermittlerin
intendant intendantin philosoph philosophin therapeut therapeutin inhaber inhaberin moderator
moderatorin kommandeur kommandeurin polizist polizistin landrat landrätin stadtrat stadträtin
veranstalter veranstalterin präses
"""

ROLES = """
sprecher sprecherin anwalt anwältin experte expertin polizei zeugin zeuge nachbar nachbarin
mitarbeiter opposition regierung ministerium behörde bewohner anwohner kritiker beobachter
abgeordnete forscher vorsitzende vorsitzender mann frau mutter vater sohn tochter chef chefin
bauer bäuerin
"""

HONORIFICS = {
    "herr": "m", "frau": "f", "kanzlerin": "f", "bundeskanzlerin": "f", "ministerin": "f",
    "präsidentin": "f", "sprecherin": "f", "chefin": "f", "königin": "f", "bürgermeisterin": "f",
    "sprecher": "m", "minister": "m", "präsident": "m", "kanzler": "m", "bundeskanzler": "m",
    "bürgermeister": "m", "trainer": "m", "trainerin": "f", "mutter": "f", "vater": "m",
}  # fmt: skip

COLLECTIVES = "gruppe partei firma unternehmen verband ministerium behörde gewerkschaft verein bank"

BODY_NOUNS = """
partei ministerium verband bank universität institut stiftung gesellschaft gericht bundestag
bundesrat polizei zeitung agentur gmbh ag union bund verein amt behörde kommission
"""

PLACES = """
berlin bonn wien zürich bern hamburg münchen köln moskau paris london washington peking brüssel
deutschland österreich schweiz frankreich italien spanien polen ungarn griechenland türkei russland
ukraine kiew kyjiw israel gaza gazastreifen westjordanland jerusalem libanon syrien irak iran
ägypten china japan indien usa amerika kanada mexiko brasilien venezuela caracas europa afrika asien
großbritannien england schottland irland belgien niederlande dänemark schweden norwegen finnland
bayern sachsen thüringen hessen brandenburg niedersachsen saarland nordrhein-westfalen leipzig
dresden stuttgart frankfurt düsseldorf dortmund essen bremen hannover nürnberg duisburg
"""
LONG_PLACES = """
new york;los angeles;frankfurt am main;tel aviv;san francisco;buenos aires;
las vegas;rio de janeiro;sri lanka
"""
GROUPS = "deutsche deutschen grüne grünen linke sozialdemokraten christdemokraten liberale europäer"

PRONOUNS = {
    "er": "m", "sie": "f", "es": "b", "wir": "1p", "ich": "1", "du": "2", "man": "x",
    "ihm": "m", "ihn": "m", "sein": "m", "seine": "m", "seinen": "m", "seiner": "m",
    "ihr": "f", "ihre": "f", "ihren": "f", "ihrer": "f",
}  # fmt: skip
NEVER_ALONE = "das des dem den ein eine einen einem"
"""Words that are no noun phrase by themselves."""

SUBJECT_PRONOUNS = "er sie es wir ich du man jemand niemand"
POSSESSIVES = {"sein": "m", "seine": "m", "ihr": "f", "ihre": "f", "seiner": "m", "ihrer": "f"}

NAMING_WORDS = "namens genannt sogenannte sogenannten begriff wort titel motto"
TITLE_NOUNS = """
buch roman film lied album serie stück magazin zeitung sendung oper gedicht ausstellung
zeitschrift
"""
TITLE_SMALL_WORDS = "der die das des dem den ein eine und in im am von zu für auf mit über aus"

AFTER_CLOSED_CUE = """
. , ; : ? ! in im am an bei vor nach mit zu zum auf auch dem der den über gegenüber laut “” ) –
montag dienstag mittwoch donnerstag freitag samstag sonntag heute gestern und
"""
CLAUSE_OPENERS = "dass weil wenn obwohl ob der die das ; :"

TOKENS = r"[^\W\d_]+[:*_]in(?:nen)?\b"
"""Words that a sign parts: "Leser:innen", "Leser*innen"."""

ABBREVIATIONS = (
    "Dr|Prof|Nr|St|bzw|ca|usw|z\\.B|u\\.a|d\\.h|Mio|Mrd|Abs|Art|Jan|Feb|Aug|Sept|Okt|Nov|Dez"
)
NAME_PARTICLES = "von van de der den bin ben al el da di del la"
NAME_SUFFIXES = "jr. junior senior"
SCENE_PREPOSITIONS = "in im am an bei beim nach vor"
ARTICLES = "der die das"
