"""Spanish: verbs of speech, function words, titles, roles."""

SMALL_WORDS = """
el la los las de y en que es un una por con para no se del al lo su más como dijo pero ha
"""
"""The most frequent words, by which the language of an article is recognised."""

DROPS_SUBJECTS = True

SAYING = """
decir|dice/dicen|dijo/dijeron/decía/decían|dicho|diciendo afirmar asegurar explicar señalar añadir
declarar manifestar indicar comentar destacar subrayar recordar insistir lamentar
advertir|advierte/advierten|advirtió/advirtieron/advertía|advertido|advirtiendo contestar
responder replicar apuntar agregar recalcar
sostener|sostiene/sostienen|sostuvo/sostuvieron|sostenido|sosteniendo reconocer admitir
confesar|confiesa/confiesan|confesó/confesaron|confesado|confesando
contar|cuenta/cuentan|contó/contaron|contado|contando relatar
escribir|escribe/escriben|escribió/escribieron/escribía|escrito|escribiendo anunciar denunciar
criticar alertar avisar negar|niega/niegan|negó/negaron|negado|negando prometer reiterar
repetir|repite/repiten|repitió/repitieron|repetido|repitiendo opinar considerar precisar matizar
ironizar bromear concluir|concluye/concluyen|concluyó/concluyeron|concluido|concluyendo argumentar
alegar detallar expresar revelar informar publicar tuitear exclamar constatar resumir proclamar
zanjar remachar incidir confirmar
defender|defiende/defienden|defendió/defendieron|defendido|defendiendo exigir reclamar garantizar
celebrar estimar calcular puntualizar aclarar narrar
describir|describe/describen|describió/describieron|descrito|describiendo
quejarse|queja|quejó/quejaron|quejado|-
proponer|propone/proponen|propuso/propusieron|propuesto|proponiendo
"""
ASKING = "preguntar"
URGING = "pedir|pide/piden|pidió/pidieron|pedido|pidiendo instar exhortar"
THINKING = """
creer|cree/creen|creyó/creía|creído|creyendo pensar|piensa/piensan|pensó/pensaba|pensado|pensando
temer confiar|confía/confían|confió|confiado|-
"""
JUDGING = """
calificar acusar tachar tildar llamar criticar elogiar definir condenar
describir|describe/describen|describió/describieron|descrito|describiendo
"""
GESTURING = """
gritar susurrar corear cantar suspirar sonreír|sonríe|sonrió|-|- reír|ríe|rió|-|- bromear murmurar
rezar titular
"""
SOURCE_PREPOSITIONS = "según;en palabras de;en opinión de;a juicio de"
THAT_WORDS = "que"
AS_WORDS = "como"
RELATIVES = "quien quienes cual cuales cuyo cuya"
AGENTS = "por"
ADDRESSING = "a al"
"""Before whoever is told, who may stand before the subject («...», dijo a la prensa Ana Ruiz)."""
REFLEXIVES = "se me te nos os le les lo"
CLITICS = "la los las"
"""Objects before a verb, which are articles before a noun."""

DETERMINERS = """
el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella mi tu su sus
nuestro nuestra varios varias muchos muchas algunos algunas cada otro otra otros otras dos tres
todos
"""
PREPOSITIONS = """
a al de del en con por para sin sobre entre hasta desde hacia tras ante bajo contra durante
mediante según
"""
CONJUNCTIONS = "y e o u pero ni sino"
SUBORDINATORS = """
que quien quienes si cuando como porque aunque mientras donde pues cual cuales cuyo cuya
"""
AUXILIARIES = """
es son era eran fue fueron será serán sería ser está están estaba estaban ha han había habían he
hemos haya habrá puede pueden podía debe deben va van iba tiene tienen tenía no
"""
HAVING = "ha han había habían he hemos habrá haya"
BEING = "es son era eran fue fueron será sería sido"
MODALS = "puede debe va podía quiere quería"
ADVERBS = """
también luego después ya aún todavía hoy ayer mañana ahora entonces además así siempre nunca no
más tarde incluso solo sólo anoche tampoco obstante finalmente recientemente posteriormente
asimismo bien aquí allí
"""
WEEKDAYS = """
lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio
agosto septiembre octubre noviembre diciembre
"""
VERBS = "hizo hace llegó vino puso dio salió entró quedó empezó comenzó volvió hubo"
OPENERS = """
el la los las un una unos unas él ella ellos ellas nosotros yo usted y pero o en de del al a con
por para sin sobre entre hasta desde tras ante según si cuando como aunque mientras que quien
donde no ni ya más su sus este esta estos estas ese esa hoy ayer mañana también además así todos
todo cada otro otra preguntado preguntada
"""
TITLES = """
don doña sr. sra. dr. dra. señor señora presidente presidenta ministro ministra alcalde alcaldesa
diputado diputada senador senadora portavoz director directora juez jueza fiscal rey reina papa
gobernador gobernadora general coronel capitán profesor profesora secretario secretaria consejero
consejera vicepresidente vicepresidenta entrenador entrenadora líder canciller doctor doctora
"""
COURTESIES = "don doña sr. sra. dr. dra. señor señora"
ROLES = """
portavoz ministro ministra presidente presidenta director directora alcalde alcaldesa abogado
abogada fiscal juez jueza testigo vecino vecina vecinos gobierno oposición policía sindicato
experto experta expertos madre padre hijo hija investigador investigadora médico médica agricultor
agricultora economista historiador historiadora profesor profesora entrenador entrenadora jugador
fuentes dueño dueña responsable
"""
HONORIFICS = {
    "don": "m", "doña": "f", "sr.": "m", "sra.": "f", "señor": "m", "señora": "f", "dra.": "f",
    "presidenta": "f", "ministra": "f", "alcaldesa": "f", "directora": "f", "senadora": "f",
    "diputada": "f", "jueza": "f", "reina": "f", "rey": "m", "papa": "m", "ministro": "m",
    "presidente": "m", "alcalde": "m", "director": "m", "diputado": "m", "senador": "m",
    "gobernadora": "f", "gobernador": "m", "profesora": "f", "profesor": "m", "abogada": "f",
    "abogado": "m", "consejera": "f", "consejero": "m", "secretaria": "f", "secretario": "m",
    "vicepresidenta": "f", "entrenadora": "f", "entrenador": "m", "investigadora": "f",
    "vecina": "f", "vecino": "m", "madre": "f", "padre": "m",
}  # fmt: skip
COLLECTIVES = "grupo movimiento organización partido sindicato empresa asociación ministerio banco"
BODY_NOUNS = """
partido ministerio banco universidad instituto sociedad asociación federación sindicato consejo
agencia tribunal congreso senado comisión policía unión diario grupo
"""
PLACES = """
madrid barcelona sevilla valencia bruselas moscú londres parís berlín washington pekín españa
méxico gaza israel palestina cisjordania jerusalén líbano siria irak irán egipto turquía ucrania
kiev rusia china japón india estados francia alemania italia portugal bélgica polonia grecia
venezuela caracas colombia bogotá argentina chile perú lima bolivia ecuador quito cuba panamá
guatemala honduras nicaragua brasil paraguay uruguay marruecos argelia europa américa áfrica asia
andalucía cataluña galicia aragón navarra murcia extremadura canarias baleares euskadi
bilbao zaragoza málaga granada córdoba almería cádiz estado oriente ceuta melilla roma ginebra
"""
LONG_PLACES = "nueva york;los ángeles;buenos aires;la habana"
GROUPS = "españoles europeos socialistas populares"
PRONOUNS = {
    "él": "m",
    "ella": "f",
    "ellos": "p",
    "ellas": "p",
    "nosotros": "1p",
    "yo": "1",
    "usted": "2",
}
NEVER_ALONE = "la lo le les los las el un una su sus se me te nos os ese esa"
"""Words that are no noun phrase by themselves."""

SUBJECT_PRONOUNS = "él ella ellos ellas nosotros yo usted ustedes"
POSSESSIVES = {"mi": "1", "nuestro": "1p", "nuestra": "1p"}
NAMING_WORDS = (
    "titulado titulada llamado llamada apodado apodada denominado denominada término palabra"
)
TITLE_NOUNS = """
libro novela película canción disco álbum serie obra revista diario programa ópera exposición
periódico
"""
TITLE_SMALL_WORDS = "el la los las un una de del y en a al con por para"
AFTER_CLOSED_CUE = """
. , ; : ? ! a al en durante tras ante este esta el la lunes martes miércoles jueves viernes sábado
domingo ayer hoy según sobre después antes con “” ) – — y
"""
CLAUSE_OPENERS = "que quien si cuando porque ; :"
ABBREVIATIONS = "Sr|Sra|Dr|Dra|D|Dña|Ud|Uds|etc|núm|pág|art|EE|UU"
NAME_PARTICLES = "de del la las los y von van der den di da dos bin al"
NAME_SUFFIXES = "jr."
SCENE_PREPOSITIONS = "en tras ante durante después antes a"
ARTICLES = "el la los las"
