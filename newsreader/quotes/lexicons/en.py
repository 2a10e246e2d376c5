"""English: function words, titles, roles, places; `en_cues.py` has the verbs of speech."""

from newsreader.quotes.lexicons.en_cues import *  # noqa: F403 - the other half of this file

SMALL_WORDS = """
the of and to in that is was for it with as on be at by this from are have he she said
"""
"""The most frequent words, by which the language of an article is recognised."""

SOURCE_PREPOSITIONS = """according to;in the words of;in the view of;in the opinion of"""
"""What stands before the source of what the rest of the sentence says."""

DETERMINERS = """
the a an this that these those my your his her its our their some any no every each either neither
both all many most several few another one two three four five six seven eight nine ten dozens
hundreds thousands more other such what
"""

PREPOSITIONS = """
of in on at by for with from to about as into over after before under between among against during
through without within across behind beyond near outside inside around toward towards upon like
since until amid despite above below alongside besides including via per versus off onto than out
up down along past regarding unlike
"""

CONJUNCTIONS = "and or but nor yet so plus &"

SUBORDINATORS = """
that because while when if although though whether where since unless until whereas after before
once why how what which who whom whose whenever wherever as than even lest
"""

AUXILIARIES = """
is are was were be been being am has have had having do does did will would can could may might
must shall should ought 's 're 've 'd 'll 'm wo ca isn't aren't wasn't weren't hasn't haven't
hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't cannot ain't he's she's it's
they're we're i'm i've he'd she'd they'd i'd that's who's there's we've they've you're
"""

HAVING = "has have had having 've hasn't haven't hadn't"
BEING = "is are was were be been being am 's 're isn't aren't wasn't weren't"
MODALS = """
will would can could may might must shall should to won't wouldn't can't couldn't shouldn't cannot
did does do didn't doesn't don't let
"""

ADVERBS = """
seldom also then later now still once again already soon often always never ever just even only
too not n't almost quite rather instead however moreover meanwhile therefore thus first last
earlier afterward afterwards recently today yesterday tomorrow tonight here there apparently
perhaps maybe famously simply further furthermore sometimes twice yet all both each since back
alone indeed nevertheless nonetheless likewise similarly himself herself themselves itself long
overall publicly privately separately previously initially eventually specifically particularly
reportedly allegedly notably together ironically actually certainly clearly probably
"""

WEEKDAYS = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june
july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct.
nov. dec. mon. tue. wed. thu. fri. sat. sun.
"""

VERBS = """
struck drove threw rode sang swore hit set hurt beat shut spread slept spoke woke wore bore swung
hung dug fed bled bred sped slid stuck sank swam shook shot stole tore came went got gave took
made kept held led left lost met ran sat sent stood won became began broke brought built bought
caught chose cut drew fell felt fought flew forgot gets goes comes takes makes gives keeps holds
leads leaves meets runs sits stands wins becomes begins brings grew hid knew laid lay paid put
rose sought seemed seems sold spent wants wanted needs needed tried tries appears appeared remains
remained continues helped helps turned turns used uses works worked lives lived plays played
includes included features featured faces faced follows followed received happened happens walked
looked looks moved joined entered arrived returned visited attended died served serves launched
"""
"""Finite verbs that are no cues but end the search for a subject."""

OPENERS = """
the a an this that these those he she it they we i you but and or so yet in on at by for with from
as if when while after before since because although though his her their its our my there here
what who how why where not no some many most all one two meanwhile however still now then also
later earlier both each every another other such even once until to about over under during among
despite according asked perhaps maybe yes of last next several few
"""
"""Words that are no names where a sentence begins."""

TITLES = """
mr. mrs. ms. miss dr. mr mrs ms dr sen. rep. gov. gen. lt. col. sgt. capt. maj. cmdr. adm. prof.
rev. hon. sir lord lady dame sens. reps. govs. messrs. sen rep gov senator representative
congressman congresswoman governor president chancellor minister premier secretary general mayor
judge justice professor doctor pope king queen prince princess speaker ambassador admiral colonel
captain sergeant lieutenant major detective officer sheriff chief chairman chairwoman chairperson
chair director attorney cardinal bishop archbishop rabbi imam father sister brother pastor
reverend coach councilman councilwoman alderman commissioner delegate deputy commander spokesman
spokeswoman spokesperson candidate nominee leader majority minority vice prime former
then-president ex-president vice-president comrade sheikh ayatollah mullah emperor duke duchess
baron baroness count countess saint st. superintendent inspector constable manager strategist
adviser advisor editor analyst economist author host anchor reporter columnist staff correspondent
founder owner ceo star actor actress activist historian lawyer councillor cllr cllr. mp mep msp pm
undersecretary advocate adv adv. engineer airman brigadier
taoiseach barrister solicitor headteacher campaigner firefighter whip assemblyman assemblywoman
comedian filmmaker treasurer moderator supervisor vp cfo coo cto det. supt. insp.
cpl. brig.
"""
"""Titles and roles that stand right before a name."""

DEPARTMENTS = """
state staff defense defence treasury finance health education energy labor labour commerce
agriculture transportation transport interior justice war fire culture business trade environment
housing
"""
"""What offices are for ("Secretary of State Ann Lee", "Health and Safety Minister Ann Lee")."""

COURTESIES = "mr. mrs. ms. miss dr. mr mrs ms dr sir lord lady dame messrs."

HONORIFICS = {
    "mr.": "m", "mr": "m", "sir": "m", "lord": "m", "king": "m", "prince": "m", "congressman": "m",
    "chairman": "m", "councilman": "m", "spokesman": "m", "duke": "m", "baron": "m", "count": "m",
    "father": "m", "brother": "m", "pope": "m", "cardinal": "m", "imam": "m", "actor": "m",
    "businessman": "m", "alderman": "m", "emperor": "m", "sheikh": "m", "mullah": "m",
    "husband": "m", "widower": "m", "son": "m", "grandfather": "m", "uncle": "m", "nephew": "m",
    "policeman": "m", "fireman": "m", "salesman": "m", "boy": "m", "man": "m",
    "wife": "f", "widow": "f", "daughter": "f", "mother": "f", "grandmother": "f", "aunt": "f",
    "niece": "f", "girl": "f", "woman": "f", "waitress": "f", "policewoman": "f", "first lady": "f",
    "mrs.": "f", "mrs": "f", "ms.": "f", "ms": "f", "miss": "f", "lady": "f", "dame": "f",
    "queen": "f",
    "princess": "f", "congresswoman": "f", "chairwoman": "f", "councilwoman": "f",
    "spokeswoman": "f", "duchess": "f", "baroness": "f", "countess": "f", "sister": "f",
    "actress": "f", "businesswoman": "f",
}  # fmt: skip
"""Titles and roles that say whether a man or a woman bears them."""

ROLES = """
spokesman spokeswoman spokesperson official officials officer officers president chairman
chairwoman director manager minister secretary senator congressman congresswoman representative
lawmaker lawmakers governor mayor judge justice prosecutor lawyer attorney professor scientist
researcher researchers analyst analysts economist expert experts critic critics supporter
supporters adviser advisor aide aides strategist consultant operative candidate nominee leader
leaders member members chief head founder owner executive editor reporter reporters journalist
author writer columnist historian activist activists organizer voter voters resident residents
witness witnesses neighbor neighbour student students teacher teachers worker workers employee
employees farmer farmers doctor doctors nurse father mother son daughter brother sister wife
husband widow parent parents friend friends relative relatives victim victims survivor coach
player captain star actor actress singer artist producer host anchor moderator pastor bishop
priest rabbi imam pope general colonel commander soldier soldiers veteran veterans police
detective sheriff man woman boy girl men women people person rival opponent democrat democrats
republican republicans conservative conservatives liberal liberals source sources insider insiders
donor donors investor investors trader ambassador diplomat diplomats envoy negotiator king queen
prince princess premier chancellor businessman businesswoman entrepreneur billionaire delegate
delegates speaker pollster pollsters councillor councillors campaigner campaigners engineer
engineers barrister solicitor headteacher lecturer surgeon pilot firefighter firefighters paramedic
paramedics villager villagers pensioner pensioners commuter commuters
"""
"""Nouns of persons, by office, trade, kinship or standing."""

COLLECTIVES = """
group movement organization organisation company party campaign militants insurgents rebels
fighters rulers regime agency team firm ministry government administration bank union committee
"""
"""Nouns that stand for a body named elsewhere ("the group")."""

BODY_NOUNS = """
party ministry department office committee commission council agency bureau university college
school institute center centre association union federation company corporation corp corp. inc
inc. co co. llc ltd ltd. group bank foundation court house senate congress parliament government
administration campaign team club army navy police force forces times post journal news tribune
herald magazine network press radio tv television church league society organization organisation
board authority service services fund trust coalition alliance movement caucus pac embassy
hospital museum hotel airlines systems institution academy republic nations assembly front brigade
militia daily chronicle globe gazette guardian observer guild chamber club cooperative co-operative
international watch mail
"""
"""Nouns that make a name the name of a body."""

PLACES = """
washington beijing moscow london paris berlin kabul tehran jerusalem america china russia iran
israel france germany britain england scotland ireland spain italy europe africa asia india
pakistan afghanistan iraq syria turkey egypt japan korea mexico canada brazil cuba ukraine texas
florida ohio iowa california virginia michigan nevada arizona colorado pennsylvania wisconsin
carolina hampshire york jersey georgia illinois massachusetts chicago boston miami detroit
cleveland philadelphia houston dallas atlanta denver seattle manhattan brooklyn hollywood brussels
geneva vienna madrid rome athens warsaw kiev kyiv cairo baghdad damascus ankara delhi islamabad
tokyo seoul pyongyang sydney australia zealand
"""
"""Names of places, which speak only for their governments."""

LONG_PLACES = """
new york;new mexico;new jersey;new hampshire;new zealand;new delhi;new orleans;north carolina;
south carolina;north dakota;south dakota;west virginia;rhode island;puerto rico;hong kong;
saudi arabia;south africa;south korea;north korea;sri lanka;costa rica;el salvador;los angeles;
san francisco;san diego;san antonio;las vegas;salt lake city;united states;united kingdom;
great britain;northern ireland;white house;wall street;silicon valley;middle east;buenos aires;
sao paulo;mexico city;kansas city;tel aviv;cape town;st. louis;palm beach;long island;
des moines
"""

GROUPS = """
republican republicans democrat democrats democratic american americans british french german
russian chinese muslim muslims christian christians jewish jews latino latinos hispanic hispanics
african-american african-americans black white catholic catholics conservative liberal gop
independent presidential english spanish mexican iranian israeli palestinian syrian afghan
pakistani indian
"""
"""Capitalised words that name nobody."""

PRONOUNS = {
    "he": "m", "she": "f", "they": "p", "it": "b", "we": "1p", "i": "1", "you": "2", "who": "r",
    "which": "r", "him": "m", "her": "f", "them": "p", "himself": "m", "herself": "f", "one": "x",
    "his": "m", "himself,": "m", "their": "p", "its": "b", "me": "1", "us": "1p",
}  # fmt: skip
"""Pronouns, by whom they can stand for."""

NEVER_ALONE = "a the no"
"""Words that are no noun phrase by themselves."""

SUBJECT_PRONOUNS = "he she they it we i you who everyone everybody someone somebody nobody others"

POSSESSIVES = {"his": "m", "her": "f", "their": "p", "its": "b", "my": "1", "our": "1p"}

TITLE_NOUNS = """
book novel film movie song album show series episode play musical magazine column podcast program
programme game painting poem essay documentary memoir single track sitcom opera ballet exhibition
newspaper website blog store restaurant shop anthem hymn ballad tune sketch thriller comedy
drama hit
"""
"""What stands before the title of a work."""

NAMING_WORDS = """
entitled titled called named dubbed nicknamed headlined labeled labelled so-called term known
billed code-named codenamed
"""
"""What stands before a name or a term that nobody utters."""

TITLE_SMALL_WORDS = "a an the of in on at to for and or but with from by as is vs vs. de la"

AFTER_CLOSED_CUE = """
. , ; : ? ! in on at during after before when while as to with from of about via through by monday
tuesday wednesday thursday friday saturday sunday yesterday today tonight last this later earlier
recently afterward again too ) — – - -- “” and
"""
"""What may follow a verb of speech that takes nothing more."""

CLAUSE_OPENERS = "that because while when if although though whether which whose ; : but"

ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Sgt|Capt|Maj|Cmdr|Adm|Prof|Rev|Hon|Messrs|"
    "Jr|Sr|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|vs|etc|Inc|Corp|Co|Ltd|Bros|No|"
    "Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|"
    "Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|a\\.m|p\\.m|i\\.e|e\\.g|Ph\\.D"
)

NAME_PARTICLES = (
    "de del della der den van von da di du dos la le el al al- bin ibn ben ter ten y of"
)

NAME_SUFFIXES = "jr. jr sr. sr ii iii iv"

TOKENS = r"['’][sS]\b"
"""The possessive ending is a token of its own."""

CLITIC_TAILS = r"[sS]\b"

THAT_WORDS = "that"
AS_WORDS = "as"
RELATIVES = "who which whose whom that"
AGENTS = "by"
SCENE_PREPOSITIONS = "in on at after before during"
SCENE_ARTICLES = "a an his her their"
ARTICLES = "the this"
LY_NOUNS = """
family ally rally tally assembly reply supply bully jelly belly fly monopoly anomaly daily weekly
monthly quarterly elderly homily butterfly lily italy july sicily
"""
EMPHATICS = "himself herself itself themselves all both"
