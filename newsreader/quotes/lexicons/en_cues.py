"""English: verbs and nouns of speech. `en.py` holds the other words, and takes these in."""

SAYING = """
say|says|said|said|saying add admit|admits|admitted|admitted|admitting affirm allege announce
answer argue assert attest aver avow blog boast brag claim clarify comment complain concede
conclude confess confide confirm conjecture contend counter declare
deny|denies|denied|denied|denying disclose elaborate email emphasize emphasise estimate exclaim
explain fume gripe grumble guess hint imply|implies|implied|implied|implying insist interject
interrupt joke lament maintain mention muse mutter note object observe opine post posit predict
proclaim pronounce protest quip recall reckon recount reiterate relate remark remember
repeat reply|replies|replied|replied|replying report respond retort reveal rule shout shrug signal
speculate spell|spells|spelled|spelled|spelling state stipulate stress
submit|submits|submitted|submitted|submitting suggest surmise tease
testify|testifies|testified|testified|testifying text theorize tout tweet underline underscore
venture volunteer vouch charge retaliate apologize|apologizes|apologized|apologized|apologizing
apologise correct persist hypothesize hypothesise editorialize rhapsodize cackle snarl wail whine
warn whisper write|writes|wrote|written|writing yell caution assess determine reason rejoin
retweet chide deadpan crow huff scoff sniff snap bristle bellow intone plead preach promise vow
swear|swears|swore|sworn|swearing pledge threaten
"""
"""Verbs that take what is said as a clause or as a quotation."""

TELLING = """
tell|tells|told|told|telling advise assure inform notify|notifies|notified|notified|notifying
promise remind warn convince persuade reassure caution teach|teaches|taught|taught|teaching brief
instruct
"""
"""Verbs that name the one spoken to before what is said."""

ASKING = """
ask inquire wonder question query|queries|queried|queried|querying demand
"""
"""Verbs of questions."""

URGING = """
urge ask advise beg|begs|begged|begged|begging beseech challenge command dare direct encourage
exhort implore instruct invite order press request tell|tells|told|told|telling warn caution
appeal counsel plead lobby|lobbies|lobbied|lobbied|lobbying
"""
"""Verbs that want somebody to do something."""

COMMITTING = """
agree decline offer pledge promise refuse swear|swears|swore|sworn|swearing threaten vow volunteer
claim propose commit|commits|committed|committed|committing demand
"""
"""Verbs whose infinitive is what the subject says it will do."""

JUDGING = """
accuse acknowledge announce applaud assail bash berate blame blast call castigate characterize
cite commend condemn confirm criticize criticise debunk decry|decries|decried|decried|decrying
denounce deny|denies|denied|denied|denying deride describe discuss dismiss disavow disparage
disown dispute disclose echo estimate explain fault hail highlight invoke label lambaste laud
liken mention mock outline pan|pans|panned|panned|panning portray praise propose question quote
rebuke rebuff rebut|rebuts|rebutted|rebutted|rebutting recall recount refute reject repudiate
report request reveal ridicule rip|rips|ripped|ripped|ripping scold
slam|slams|slammed|slammed|slamming smear suggest tout trash trumpet unveil deem brand recommend
declare dub|dubs|dubbed|dubbed|dubbing congratulate stress emphasize admonish chastise reprimand
savage skewer taunt concede repeat reiterate note predict express voice pronounce proclaim claim
promise pledge
"""
"""Verbs whose object is what is said, or whom it is said of."""

TALKING = """
speak|speaks|spoke|spoken|speaking talk boast brag complain comment gripe joke lament hint
testify|testifies|testified|testified|testifying write|writes|wrote|written|writing rail rant
preach lecture opine elaborate tweet allude refer|refers|referred|referred|referring object
protest warn caution vent
"""
"""Verbs whose content hangs on a preposition ("about the bridge")."""

THINKING = """
think|thinks|thought|thought|thinking believe hope fear feel|feels|felt|felt|feeling
know|knows|knew|known|knowing suspect worry|worries|worried|worried|worrying doubt expect assume
agree disagree realize recognize understand|understands|understood|understood|understanding
see|sees|saw|seen|seeing wish regret
"""
"""Verbs of thought."""

SHOWING = """
show|shows|showed|shown|showing find|finds|found|found|finding indicate suggest reveal estimate
demonstrate conclude report
"""
"""Verbs of what a document or a study says."""

GESTURING = """
laugh smile sigh nod|nods|nodded|nodded|nodding grin|grins|grinned|grinned|grinning frown
weep|weeps|wept|wept|weeping cry|cries|cried|cried|crying sing|sings|sang|sung|singing chant cheer
scream gasp groan growl moan mumble murmur chuckle shriek sob|sobs|sobbed|sobbed|sobbing roar hiss
bark read|reads|read|read|reading begin|begins|began|begun|beginning conclude start open urge
marvel exult enthuse gush rave boom exhort beam bluster boo croak riff smirk snicker snort agree
continue thunder fire fume seethe explode erupt interject press challenge instruct chime pipe
prod|prods|prodded|prodded|prodding rant sum rail demand taunt ask order command advise announce
quote reflect
"""
"""Verbs that are verbs of speech only beside a quotation."""

WANTING = """
want seek|seeks|sought|sought|seeking intend plan|plans|planned|planned|planning
prefer|prefers|preferred|preferred|preferring need aim hope support oppose challenge champion
defend demand compare credit endorse name thank salute raise continue introduce advertise favor
favour embrace approve rank rate
"""
"""Verbs of wishes and plans, whose words are the subject's only where marks say so."""

ALSO_NOUNS = """
answer claim comment report request demand offer order plan promise question reply response call
challenge attack note post tweet text email vow pledge estimate guess hint joke blog shout whisper
yell cry laugh smile sigh nod sob cheer chant scream roar mention address back champion credit
detail echo fault highlight label mock name quote raise rip support taunt appeal counsel command
object protest rant lecture wish doubt fear hope regret show start open press bark hiss groan
growl moan murmur gasp thunder fire hail brief reason issue release venture blast brand scold
smear trash pan lobby advance worry feel aim need rank rate rule signal stress voice read caution
state remark charge query lie blame boast complaint praise rebuke dismiss spell view tease sum sing
"""
"""Verbs of the lists above whose forms in the present may be nouns."""

PARTICLES = """
go on|goes on|went on|gone on|going on;hit back|hits back|hit back|hit back|hitting back;
shoot back|shoots back|shot back|shot back|shooting back;
fire back|fires back|fired back|fired back|firing back;
point out|points out|pointed out|pointed out|pointing out;
call out|calls out|called out|called out|calling out;
cry out|cries out|cried out|cried out|crying out;
blurt out|blurts out|blurted out|blurted out|blurting out;
lash out|lashes out|lashed out|lashed out|lashing out;
chime in|chimes in|chimed in|chimed in|chiming in;sum up|sums up|summed up|summed up|summing up;
put it|puts it|put it|put it|putting it;weigh in|weighs in|weighed in|weighed in|weighing in;
push back|pushes back|pushed back|pushed back|pushing back;
write back|writes back|wrote back|written back|writing back;
make clear|makes clear|made clear|made clear|making clear;
make it clear|makes it clear|made it clear|made it clear|making it clear;
speak out|speaks out|spoke out|spoken out|speaking out;
call on|calls on|called on|called on|calling on;
call for|calls for|called for|called for|calling for;
call upon|calls upon|called upon|called upon|calling upon
"""
"""Phrasal verbs of speech, with their forms."""

PARTICLE_KINDS = {
    "go on": "g",
    "hit back": "g",
    "shoot back": "g",
    "fire back": "g",
    "cry out": "g",
    "lash out": "g",
    "chime in": "g",
    "weigh in": "g",
    "push back": "g",
    "call on": "u",
    "call upon": "u",
    "call for": "o",
    "speak out": "p",
}
"""The kinds of phrasal verbs that are not verbs of saying."""

NOUN_CUES = """
claim assertion promise pledge vow call demand suggestion argument contention criticism
description statement warning comment remark remarks comments plea appeal declaration accusation
allegation admission announcement complaint insistence prediction denial acknowledgment
acknowledgement confession boast observation explanation response reply answer proposal assurance
dictum motto slogan question proposition mantra admonition exhortation lament quip joke tweet
"""
"""Nouns of saying, whose source is the possessive before them ("the mayor's claim that ...")."""

SAYING_NOUNS = """
statement speech interview tweet tweets post posts message letter email e-mail memo op-ed column
editorial essay article report note reply response answer remark remarks comment comments
announcement declaration press-release release briefing testimony transcript caption headline
question quote video ad advertisement poster sign banner slogan motto chant chants shouts cries
words placard ruling warning meeting T-shirt blog book memoir text voicemail call petition filing
lawsuit brief
"""
"""Nouns of what is said or written."""

SENDING = """
sent send sends emailed e-mailed texted posted issued released circulated distributed published
put tweeted wrote penned held carried mailed releasing sending issuing posting releases issues posts
"""
"""Verbs whose object says what their subject says ("sent supporters a note saying ...")."""

MOVING = """
lead leads led leading cause causes caused causing force forces forced forcing prompt prompts
prompted prompting push pushes pushed pushing drive drives drove driven driving allow allows
allowed allowing enable enables enabled enabling leave leaves left leaving inspire inspires
inspired inspiring compel compels compelled compelling permit permits permitted permitting get
gets got getting spur spurs spurred spurring require requires required requiring oblige obliges
obliged obliging obligate obligates obligated obligating for
"""
"""Verbs, and a preposition, whose object does what the infinitive behind it says."""
