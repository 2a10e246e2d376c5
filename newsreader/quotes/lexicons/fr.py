"""French: verbs of speech, function words, titles, roles."""

SMALL_WORDS = """
le la les de des et est une dans que qui pour pas sur au avec ce il elle du par ont été
"""
"""The most frequent words, by which the language of an article is recognised."""

SAYING = """
dire|dit/disent|disait/disaient/dit|dit|disant affirmer assurer déclarer expliquer ajouter
préciser indiquer annoncer estimer juger noter souligner rappeler raconter répliquer rétorquer
insister regretter déplorer dénoncer commenter confier confirmer observer remarquer résumer
témoigner marteler lancer glisser avancer alerter avertir
prévenir|prévient/préviennent|prévenait/prévint|prévenu|prévenant
répondre|répond/répondent|répondait/répondit|répondu|répondant
écrire|écrit/écrivent|écrivait/écrivit|écrit|écrivant
reconnaître|reconnaît/reconnaissent|reconnaissait/reconnut|reconnu|reconnaissant
admettre|admet/admettent|admettait/admit|admis|admettant
promettre|promet/promettent|promettait/promit|promis|promettant
soutenir|soutient/soutiennent|soutenait/soutint|soutenu|soutenant
conclure|conclut/concluent|concluait/conclut|conclu|concluant
poursuivre|poursuit/poursuivent|poursuivait/poursuivit|poursuivi|poursuivant
reprendre|reprend/reprennent|reprenait/reprit|repris|reprenant détailler exposer
prétendre|prétend/prétendent|prétendait/prétendit|prétendu|prétendant considérer tweeter twitter
publier révéler signaler argumenter plaider proclamer plaisanter ironiser accuser
jurer|jure/jurent|jurait/jura|juré|jurant analyser nuancer renchérir réagir exiger réclamer
constater décrire|décrit/décrivent|décrivait/décrivit|décrit|décrivant féliciter
avouer réjouir|réjouit|réjouissait|réjoui/réjouie|- interroger exclamer indigner inquiéter justifier
démentir|dément/démentent|démentait/démentit|démenti|démentant nier répéter réaffirmer
"""

TELLING = "informer persuader convaincre|convainc/convainquent|convainquait|convaincu|-"
ASKING = "demander"
URGING = "appeler|appelle/appellent|appelait/appela|appelé|appelant exhorter inviter"
THINKING = """
penser croire|croit/croient|croyait/crut|cru|croyant espérer
craindre|craint/craignent|craignait|craint|craignant
"""
JUDGING = """
qualifier critiquer saluer dénoncer accuser condamner évoquer
décrire|décrit/décrivent|décrivait/décrivit|décrit|décrivant
"""
GESTURING = """
sourire|sourit/sourient|souriait|souri|souriant rire|rit/rient|riait|ri|riant soupirer crier
scander murmurer hurler chanter souffler lire|lit|lisait|lu|- titrer
"""

SOURCE_PREPOSITIONS = "selon;d' après"

THAT_WORDS = "que qu'"
AS_WORDS = "comme"
RELATIVES = "qui dont lequel laquelle"
AGENTS = "par"
ADDRESSING = "à au aux"
"""Before whoever is told, who may stand before the subject (« ... », a dit à l'AFP Anne Roche)."""
REFLEXIVES = "s' se m' me lui leur"

DETERMINERS = """
le la les l' un une des du ce cet cette ces mon ton son sa ses notre nos votre leur leurs
plusieurs quelques chaque aucun aucune deux trois tous certains certaines
"""
PREPOSITIONS = """
à au aux de d' en dans sur sous pour par avec sans chez vers entre depuis pendant avant après
contre devant derrière lors du des selon malgré dès envers parmi auprès
"""
CONJUNCTIONS = "et ou mais ni car donc"
SUBORDINATORS = """
que qu' qui si quand lorsque lorsqu' comme parce puisque tandis alors où dont pourquoi comment
"""
AUXILIARIES = """
est sont était étaient sera seront serait a ont avait avaient aura aurait ai avons avez suis
sommes êtes n' ne peut peuvent pouvait doit doivent devait va vont allait faut veut veulent
voulait été eu
"""
HAVING = "a ont avait avaient ai aura aurait"
BEING = "est sont était étaient sera serait fut été"
MODALS = "peut doit va pouvait devait allait"
ADVERBS = """
aussi ensuite puis encore déjà toujours hier aujourd'hui demain alors ainsi également notamment
enfin plus tard pas jamais bien désormais pourtant cependant toutefois néanmoins souvent récemment
aussitôt même elle-même lui-même eux-mêmes là ici
"""
WEEKDAYS = """
lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet
août septembre octobre novembre décembre
"""
VERBS = "fait font vient viennent prend met reste devient tient laisse arrive fit vint prit mit"
OPENERS = """
le la les l' un une des il elle ils elles on nous vous je ce cette ces et mais ou dans sur pour
par avec en au aux à de du si quand comme selon après avant depuis pendant lors qui que quoi où
plus son sa ses leur leurs notre pas tout tous toute toutes chaque aucun c' d' j' n' s' m' t' qu'
ici là hier aujourd'hui interrogé interrogée
"""
TITLES = """
m. mme mlle me dr président présidente ministre premier première député députée sénateur sénatrice
maire préfet préfète procureur procureure général professeur professeure docteur porte-parole
directeur directrice secrétaire roi reine pape chancelier chancelière gouverneur commissaire
avocat avocate patron patronne capitaine colonel juge
"""
COURTESIES = "m. mme mlle me dr"
ROLES = """
porte-parole ministre président présidente directeur directrice avocat avocate maire député
députée témoin voisin voisine habitant habitants habitante élu élue responsable responsables
syndicat police gouvernement opposition mère père fils fille chercheur chercheuse médecin
agriculteur agricultrice économiste historien historienne professeur patron patronne entraîneur
joueur experts expert source
"""
HONORIFICS = {
    "m.": "m", "mme": "f", "mlle": "f", "présidente": "f", "directrice": "f", "avocate": "f",
    "députée": "f", "sénatrice": "f", "chancelière": "f", "reine": "f", "roi": "m", "pape": "m",
    "chercheuse": "f", "historienne": "f", "patronne": "f", "procureure": "f", "préfète": "f",
    "président": "m", "directeur": "m", "avocat": "m", "député": "m", "sénateur": "m",
    "mère": "f", "père": "m", "agricultrice": "f", "agriculteur": "m", "première": "f",
    "voisine": "f", "voisin": "m", "habitante": "f",
}  # fmt: skip
COLLECTIVES = "groupe mouvement organisation parti syndicat entreprise association ministère banque"
BODY_NOUNS = """
parti ministère banque université institut société association fédération syndicat conseil agence
tribunal assemblée sénat commission police union journal groupe
"""
PLACES = """
paris lyon marseille toulouse bruxelles genève moscou londres berlin washington pékin france
bordeaux lille nantes strasbourg rennes montpellier nice grenoble dijon belgique suisse québec
montréal europe afrique asie amérique allemagne italie espagne portugal royaume-uni pologne grèce
ukraine kiev russie chine japon inde iran irak syrie liban israël gaza palestine cisjordanie
jérusalem égypte turquie maroc algérie tunisie mali niger sénégal venezuela caracas brésil argentine
mexique canada bretagne normandie provence alsace corse
"""
LONG_PLACES = "new york;los angeles;le havre;la rochelle"
GROUPS = "français françaises françaises européens socialistes écologistes républicains"
PRONOUNS = {
    "il": "m", "elle": "f", "ils": "p", "elles": "p", "on": "x", "nous": "1p", "je": "1",
    "vous": "2",
    "-il": "m", "-elle": "f", "-t-il": "m", "-t-elle": "f", "-ils": "p", "-elles": "p", "-on": "x",
    "-t-on": "x", "-je": "1", "lui": "m",
}  # fmt: skip
NEVER_ALONE = "la le les un une son sa ses se me te ce cette lui en y"
"""Words that are no noun phrase by themselves."""

SUBJECT_PRONOUNS = """
il elle ils elles on nous je vous -il -elle -t-il -t-elle -ils -elles -on -t-on -je celui-ci
celle-ci
"""
POSSESSIVES = {"leur": "p", "leurs": "p", "notre": "1p", "mon": "1"}
NAMING_WORDS = "intitulé intitulée baptisé baptisée surnommé surnommée appelé appelée terme mot dit"
TITLE_NOUNS = """
livre roman film chanson album série pièce journal magazine émission opéra exposition quotidien
"""
TITLE_SMALL_WORDS = "le la les l' un une des de du d' et à au aux en dans sur pour par"
AFTER_CLOSED_CUE = """
. , ; : ? ! à au aux dans sur lors devant en l' le la ce mardi lundi mercredi jeudi vendredi
samedi dimanche hier selon après avant auprès “” ) – — et
"""
CLAUSE_OPENERS = "que qu' qui si quand lorsque parce ; :"
ABBREVIATIONS = "M|MM|Dr|Pr|St|Ste|etc|cf|env|art|av|bd|janv|févr|juil|sept|oct|nov|déc|p"
TOKENS = (
    r"-(?:t-)?(?:il|elle|ils|elles|on|je|nous|vous)\b"
    r"|(?:[ldnmtsjcLDNMTSJC]|[Qq]u|[Ll]orsqu|[Pp]uisqu|[Jj]usqu)['’]"
    r"|[^\W_]+(?=-(?:t-)?(?:il|elle|ils|elles|on)\b)"
)
"""The pronoun behind an inverted verb, an elided word, and the verb itself are tokens."""
NAME_PARTICLES = "de du des d' la le von van der den da di bin ben el al"
NAME_SUFFIXES = "jr"
SCENE_PREPOSITIONS = "dans lors en devant après avant à pendant"
ARTICLES = "le la les"
