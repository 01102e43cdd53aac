"""English verbs and their forms, and what some verbs say about questions made of them.

Own lists: the verbs that tell facts in encyclopaedic and news prose. `*` marks a base form that is
a noun as well ("release"), `+` one that doubles its last letter ("planned"). Forms are made once,
when the module is read.
"""

from __future__ import annotations

from enum import Flag, auto


class Form(Flag):
    """Which forms of a verb a word may be; several at once for "set" and "founded"."""

    BASE = auto()
    THIRD = auto()
    PAST = auto()
    PARTICIPLE = auto()
    GERUND = auto()
    NOUN = auto()  # the word is an ordinary noun as well


# base past participle
_IRREGULAR = """
arise arose arisen
awake awoke awoken
bear* bore born
beat* beat beaten
become became become
begin+ began begun
bend* bent bent
bid*+ bid bid
bind* bound bound
bite* bit bitten
bleed bled bled
blow* blew blown
break* broke broken
breed* bred bred
bring brought brought
broadcast* broadcast broadcast
build* built built
burst* burst burst
buy* bought bought
cast* cast cast
catch* caught caught
choose chose chosen
cling clung clung
come came come
cost* cost cost
creep crept crept
cut*+ cut cut
deal* dealt dealt
dig*+ dug dug
do did done
draw* drew drawn
drink* drank drunk
drive* drove driven
eat ate eaten
fall* fell fallen
feed* fed fed
feel felt felt
fight* fought fought
find found found
flee fled fled
fly* flew flown
forbid+ forbade forbidden
foresee foresaw foreseen
forget+ forgot forgotten
forgive forgave forgiven
freeze* froze frozen
get+ got got
give gave given
go went gone
grind* ground ground
grow grew grown
hang* hung hung
hear heard heard
hide* hid hidden
hit*+ hit hit
hold* held held
hurt* hurt hurt
keep kept kept
kneel knelt knelt
know knew known
lay laid laid
lead* led led
leap* leapt leapt
leave left left
lend lent lent
let+ let let
lie* lay lain
light* lit lit
lose lost lost
make made made
mean meant meant
meet met met
mistake* mistook mistaken
outsell outsold outsold
overcome overcame overcome
overrun+ overran overrun
oversee oversaw overseen
overtake overtook overtaken
overthrow* overthrew overthrown
pay* paid paid
put+ put put
quit+ quit quit
read* read read
rebuild rebuilt rebuilt
ride* rode ridden
ring* rang rung
rise* rose risen
run*+ ran run
say said said
see saw seen
seek sought sought
sell* sold sold
send sent sent
set*+ set set
shake* shook shaken
shed*+ shed shed
shine* shone shone
shoot* shot shot
show* showed shown
shrink shrank shrunk
shut+ shut shut
sing sang sung
sink* sank sunk
sit+ sat sat
sleep* slept slept
slide* slid slid
speak spoke spoken
spend spent spent
spin*+ spun spun
split*+ split split
spread* spread spread
spring* sprang sprung
stand* stood stood
steal* stole stolen
stick* stuck stuck
strike* struck struck
string* strung strung
swear swore sworn
sweep* swept swept
swell swelled swollen
swim*+ swam swum
swing* swung swung
take took taken
teach taught taught
tear* tore torn
tell told told
think thought thought
throw* threw thrown
undergo underwent undergone
understand understood understood
undertake undertook undertaken
uphold upheld upheld
wake* woke woken
wear* wore worn
weave* wove woven
win*+ won won
wind* wound wound
withdraw withdrew withdrawn
withstand withstood withstood
write wrote written
"""

_REGULAR = """
boil*
gross* peak* sculpt bequeath burn* loot* garrison* dispatch* enrol+ matriculate examine verify hypothesize omit+ substitute* soar triple* halve outlaw* riot* revolt* ordain canonize baptize baptise christen wed+ orphan* stab*+ poison* cremate exhume accommodate levy* condense crystallize oxidize oxidise corrode rust* bond* decompose decay* wreck* derail vaccinate ascribe conserve harvest* domesticate digest excrete pollinate germinate befriend moor* tilt*
abandon abdicate abolish absorb abuse* accelerate accept acclaim accompany accomplish account* accredit
accumulate accuse achieve acknowledge acquiesce acquire act* activate adapt add address* adhere
adjoin adjust administer admire admit+ adopt advance* advertise advise advocate* affect affiliate*
afford age* agree aid* aim* air* align allege allocate allot+ allow ally* alter amass amend amount*
amplify analyse analyze anchor* animate annex* announce annul+ answer* anticipate apologise
apologize appeal* appear apply appoint apportion appreciate approach* approve approximate argue arm*
arrange arrest* arrive articulate ascend ask assassinate assault* assemble assert assess assign
assimilate assist* associate* assume assure attach attack* attain attempt* attend attract attribute*
auction* authorise authorize automate average* avert avoid await award* back* balance* ban*+
bankrupt bar*+ base* battle* behave behead belong believe benefit* besiege betray bill* bisect
blame* blend* block* board* boast* bomb* book* boost* border* born borrow bottle* bounce* bounds
boycott* branch* brand* breach* brief* broaden brush* bury butcher* calculate call* campaign*
cancel cap*+ capitalise captain* capture* care* carry carve cascade* catalog* categorise categorize
cater cause* cease cede celebrate cement* censor* centralise centre* center* certify chair*
challenge* champion* change* channel* charge* chart* charter* chase* check* chronicle* circle*
circulate circumnavigate cite claim* clarify clash* classify clean* clear* climb* close* coach*
co-found co-write coin* coincide collaborate collapse* collect collide colonise colonize combat*
combine* command* commemorate commence comment* commission* commit+ communicate compare compel+
compensate compete compile complain complement* complete complicate comply compose compound* comprise
compromise* compute conceal concede conceive concentrate* concern* conclude condemn conduct* confer+
confess confine confirm confiscate conflict* conform confront confuse connect conquer conscript*
consecrate consider consist console* consolidate constitute construct* consult consume contact*
contain contend contest* continue contract* contradict contrast* contribute control*+ converge
convert* convey convict* convince cooperate coordinate* cope copy* correct correspond corrupt
counsel* count* counter* couple* cover* crash* create credit* criticise criticize cross* crown*
culminate cultivate curb* cure* customise customize damage* dance* dare* date* deactivate debate*
debut* decide declare decline* decode decorate decrease* dedicate deem deduce deepen defeat* defect* defend
defer+ define degrade delay* delegate* delete delight* deliver demand* demolish demonstrate denote
denounce deny depart depend depict deploy deport depose deposit* deprive derive descend describe
desert* deserve design* designate desire* destine destroy detail* detain detect deter+ deteriorate determine
detonate devastate develop deviate devise devote diagnose dictate* die* differ differentiate
diffuse dine diminish direct disagree disappear disappoint disband discharge* disclose discontinue
discover discuss dismantle dismiss disperse displace display* dispose dispute* disrupt dissolve
distance* distinguish distort distract distribute distrust* disturb dive* diverge diversify divert divide*
divorce* dock* document* dominate donate double* doubt* downgrade* draft* drag*+ drain* dramatise
dramatize dress* drift* drill* drop*+ drown drum* dry dub+ duplicate* dwell earn ease* echo* edit*
educate eject elaborate elect elevate elicit eliminate emanate embark embed+ embody embrace* emerge
emigrate emit+ emphasise emphasize employ empower empty enable enact encircle enclose encode encompass
encounter* encourage end* endorse endow endure enforce engage engender engineer* engrave engulf
enhance enjoy enlarge enlist enrich enroll enslave ensue ensure entail enter entertain entitle entrust
envisage equal* equip+ erase erect erode erupt escalate escape* escort* espouse establish esteem*
estimate* evacuate evade evaluate evaporate evict evoke evolve exceed excel+ exchange* exclude
excuse* execute exempt exercise* exert exhaust* exhibit* exile* exist expand expect expedite expel+
experience* experiment* expire explain explode exploit* explore export* expose express expropriate
extend exterminate extinguish extract* face* facilitate fade fail fashion* fasten favor* favour*
fear* feature* file* fill* film* finalise finalize finance* fine* finish* fire* fit*+ fix* flank*
flee flood* flourish* flow* focus* follow fool* force* forge* form* formalise formalize format*
formulate fortify forward* foster found fracture* frame* frequent frustrate fuel* fulfil+ fulfill
function* fund* fuse* gain* garner gather gauge* generate govern grace* grade* graduate* grant*
grasp* greet group* guarantee* guard* guide* hail* halt* hamper hand* handle* happen harbor*
harbour* harm* harness* hatch* haul* head* headquarter heal heat* help* highlight* hinder hire* hoist
honor* honour* hope* host* house* hunt* identify ignite ignore illuminate illustrate imagine imitate
immigrate impact* impair impeach impede implement* imply import* impose impress imprison improve
inaugurate incite include incorporate increase* incur+ index* indicate induce induct industrialise
infect infer+ inflict influence* inform inhabit inherit inhibit initiate inject injure innovate
inscribe insert insist inter+ inspect inspire install instigate institute* instruct integrate intend
intensify interact intercept* interest* interfere interpret interrupt intersect intervene interview*
introduce invade invent invest investigate invite invoke involve isolate issue* join* joke* judge*
jump* justify kick* kidnap+ kill* kiss* knock* label* labor* labour* lack* land* last laud launch*
learn lease* lecture* legalise legalize leverage* liberate license* lift* like limit* line* link*
liquidate list* listen litter* live load* lobby* locate lock* lodge* look* love* lower lure* maintain
manage mandate* manifest* manipulate manufacture* map*+ march* mark* market* marry mass* master*
match* mate* matter* mature maximise maximize measure* melt* mention* merge migrate mine* minimise
minimize mint* mirror* miss* mix* mock* model* modernise modernize modify monitor* motivate mount*
mourn move* multiply murder* name* nationalise nationalize near need* neglect* negotiate nickname*
nominate normalise notch* note* notice* notify number* nurture obey object* oblige obscure observe
obstruct obtain occupy occur+ offend offer* officiate offset open operate oppose oppress opt orbit*
order* organise organize orient originate oust outline* outrage* outlive outnumber outrank overhaul* overlap*+
overlook* override overwhelm owe own pacify pack* package* page* paint* park* part* participate pass*
patent* patrol*+ pause* penetrate perceive perform permit*+ perpetuate persecute persist persuade
petition* phase* phone* photograph* pick* picture* pilot* pin*+ pioneer* place* plan*+ plant* play*
plead please pledge* plot*+ plunge* point* polarise pollute pool* popularise popularize populate
portray pose* position* possess post* postpone pour power* practice* practise praise* precede
predate predict predominate prefer+ premiere* prepare prescribe present preserve preside press*
pressure* presume prevail prevent price* print* privatise privatize process* proclaim produce* profit*
program* progress* prohibit project* proliferate prolong promise* promote prompt* pronounce propagate
propel+ propose prosper protect protest* protrude prove provide provoke publicise publicize publish
pull* pump* punish purchase* pursue push* qualify question* race* radiate raid* raise* rally* range*
rank* rate* ratify ravage* reach* react realign realise realize reappear reassign rebel*+ recall*
receive reclaim recognise recognize recommend reconcile reconsider reconstruct reconvene record*
recount recover recruit* redesign* redevelop referee* twin*+ equalise equalize rediscover reduce refer+ refine reflect reform* refuse
regain regard* regenerate register* regret*+ regulate rehearse reign* reinforce reinstate reintroduce
reissue* reject relate relax relay* release* relegate relieve relinquish relocate rely remain remake* remark*
remember remind remodel remove rename render renew renounce renovate rent* reopen reorganise
reorganize repair* repeal* repeat* repel+ replace replicate reply* report* represent reproduce request*
require rescue* research* resemble reserve* reside resign resist resolve* resonate resort* respect* respond rest*
restore restrict restructure result* resume resurrect retain retake retire retract retreat* retrieve
return* reunite reveal revel reverse* revert review* revise revisit revive revoke revolutionise
revolutionize revolve reward* rival* roam rob+ roll* root* rotate round* rout* route* rule* rupture* rush*
sack* sacrifice* sail* salute* sample* sanction* satisfy save scan*+ scatter schedule* score* scrap*+
screen* seal* search* seat* secede secularise secularize secure seem segregate seize select send
sentence* separate serve service* settle sever shadow* shape* share* shelter* shell* shift* ship*+
shorten shoulder* sign* signal* signify simplify simulate situate slaughter* slip*+ slow slump* smash*
smuggle snow* soak solve sound* span*+ spark* spawn* specialise specialize specify speculate spell* spend
spill* sponsor* spot*+ spur*+ stabilise stabilize staff* stage* stamp* standardise standardize star*+
start* starve state* station* stay* steer* stem*+ step*+ stimulate stipulate stock* stop*+ store* storm*
strain* stray stream* strengthen stress* stretch* strip*+ structure* struggle* study* style* stylise stylize
subdue subject* submit+ subsidise subsidize succeed sue suffer suggest suit* summon supersede
supervise supplant supplement* supply* support* suppose suppress surface* surge* surpass surprise*
surrender* surround survey* survive suspect* suspend sustain sway switch* symbolise symbolize tackle* tag*+ tap*+ tape*
talk* target* tax* team* telephone* televise tempt tend term* terminate test* testify thank* thaw*
theme* thrive threaten tie* time* title* tolerate top*+ total* touch* tour* tow* trace* track* trade*
trail* train* transcribe transfer*+ transform translate transmit+ transport* trap*+ travel* traverse
treat* trigger* trim*+ triumph* trouble* trust* try* tumble turn* undermine unearth unify unite unveil
update* upgrade* upload* urge* use* utilise utilize vacate vanish vary venture* vest veto* view*
violate visit* voice* volunteer* vote* vow* wage* walk* wander want war*+ warn wash* waste* watch*
weaken weigh welcome* widen wield wipe wish* witness* wonder* work* worry* worship* wound* yield*
"""

# Verbs of states: true for a time, so no question may ask when they happened.
STATES = frozenset(
    """
    be have contain include remain live belong consist comprise know believe own cover span extend
    stand lie reside possess feature seem appear mean involve represent constitute exceed lack need
    want like love hope tend depend rely differ resemble vary range rank encompass border surround
    weigh last equal total boast enjoy consider regard think suppose expect intend locate situate
    affiliate relate estimate employ number
    """.split()
)
# Speaking and thinking: what follows is somebody's word, not a fact.
REPORTS = frozenset(
    """
    say claim state report quote suggest argue note assert insist predict believe think doubt deny allege
    assume suppose presume speculate imply infer estimate consider regard expect intend hope fear
    want plan attempt try seek refuse fail threaten promise vow warn tend seem appear deem agree
    decide conclude explain remark comment reply tell ask advise recommend urge propose feel find
    credit attribute rumour accuse suspect interpret perceive view see show indicate reveal prove
    demonstrate declare realise realize recognise recognize learn hear remember recall describe
    characterise characterize criticise criticize praise question wonder concern worry prefer like
    love hate wish compare help let cause enable allow continue mention
    """.split()
)
# What somebody finds out is so: the clause behind "that" is told as a fact.
FACTIVE = frozenset("discover reveal show demonstrate prove confirm realise realize learn".split())
# Deeds that one subject alone can have done to an object: asking who did it has one answer.
DEEDS = frozenset(
    """
    found establish create invent discover design build write compose direct develop publish acquire
    purchase buy own win defeat assassinate conquer succeed coin commission name rename introduce
    launch open construct paint draw illustrate produce found co-found co-write rediscover pioneer
    overthrow depose crown murder marry nickname dub erect inaugurate start form devise edit compile
    translate arrange behead execute kill succeed replace rescue kidnap betray found sign record
    conceive propose demolish rebuild restore remodel renovate sculpt carve sponsor host lead command
    """.split()
)
# What people do with their own hands and heads: whoever did it is a person.
HANDIWORK = frozenset(
    """
    design write compose paint sculpt carve draw illustrate invent direct edit assassinate murder
    kill behead marry raise teach translate narrate sing coin remodel devise pioneer choreograph
    """.split()
)
# What one owner or maker at a time does for a thing.
RUNNING = frozenset(
    "market manufacture distribute operate run manage own sponsor rule govern administer publish supply host".split()
)
# Naming: what follows the participle is the name.
NAMING = frozenset(
    "call name nickname dub title entitle rename term label christen style know brand".split()
)


def _third(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{base}es"
    if base.endswith("y") and base[-2] not in "aeiou":
        return f"{base[:-1]}ies"
    return f"{base}s"


def _past(base: str, stem: str) -> str:
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return f"{base[:-1]}ied"
    return f"{stem}ed"


def _gerund(base: str, stem: str) -> str:
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return f"{base[:-1]}ing"
    return f"{stem}ing"


class Verbs:
    """The forms of all verbs, by word and by verb."""

    def __init__(self) -> None:
        self.forms: dict[str, dict[str, Form]] = {}  # word → verb → forms it may be
        self.past: dict[str, str] = {}
        self.third: dict[str, str] = {}
        for row in _IRREGULAR.split("\n"):
            if row:
                marked, past, participle = row.split()
                self._take(marked, past, participle)
        for marked in _REGULAR.split():
            base = marked.rstrip("*+")
            if base not in self.past:
                past = _past(base, base + base[-1] if "+" in marked else base)
                self._take(marked, past, past)
        for verb in (
            "travel",
            "cancel",
            "model",
            "signal",
            "label",
            "total",
            "counsel",
            "channel",
            "rival",
            "revel",
            "remodel",
        ):
            self._add(f"{verb}led", verb, Form.PAST | Form.PARTICIPLE)
            self._add(f"{verb}ling", verb, Form.GERUND)

    def _take(self, marked: str, past: str, participle: str) -> None:
        base = marked.rstrip("*+")
        stem = base + base[-1] if "+" in marked else base
        noun = Form.NOUN if "*" in marked else Form(0)
        self.past[base], self.third[base] = past, _third(base)
        self._add(base, base, Form.BASE | noun)
        self._add(_third(base), base, Form.THIRD | noun)
        self._add(past, base, Form.PAST)
        self._add(participle, base, Form.PARTICIPLE)
        self._add(_gerund(base, stem), base, Form.GERUND)

    def _add(self, word: str, verb: str, form: Form) -> None:
        verbs = self.forms.setdefault(word, {})
        verbs[verb] = verbs.get(verb, Form(0)) | form

    def lemma(self, word: str, form: Form) -> str:
        """The verb of which the word is that form; empty when there is none."""
        return next((v for v, forms in self.forms.get(word, {}).items() if forms & form), "")


VERBS = Verbs()
