"""Given names of the continents of Europe, Asia and Africa by sex, where the name tells it.

Own lists from general knowledge, those of Britain and Ireland by themselves; names of both sexes (Andrea, Nicola, Jean, Sasha) are left out.
"@" and a country stands before the names that people bear there, "@-" before those of several.
`GIVEN` are all these and the names of the United States, with a capital and with or without accents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from questions.lexicon import nouns
from questions.lexicon.first_names import FIRST_NAMES
from questions.lexicon.likeness import fold

_MEN = """
    @Poland
    franciszek marek jan tadeusz kazimierz stanisław władysław zbigniew wojciech krzysztof andrzej
    józef jerzy piotr paweł tomasz michał jakub maciej bolesław mieszko zygmunt henryk witold lech
    @Russia
    sergei sergey dmitri dmitry mikhail nikolai alexei alexey andrei vladimir boris yuri igor oleg
    viktor vasily ivan pavel pyotr fyodor grigory anatoly leonid konstantin georgy lev nikita maxim
    @-
    václav jiří josef františek jaroslav miroslav vojtěch tomáš ondřej zdeněk zoran dragan milan
    slobodan goran branko luka ante ivo josip franjo nikola miloš novak
    @France
    pierre françois jacques louis henri émile étienne rené andré antoine guillaume mathieu
    benoît yves gaston marcel georges gustave édouard théophile auguste alexandre didier thierry
    @Germany
    eduard jakob jost theodor hans heinrich friedrich wilhelm karl johann ludwig otto ernst günter günther jürgen klaus dieter
    wolfgang helmut gerhard rainer uwe matthias stefan konrad lothar rudolf gottfried hermann
    @Italy
    giovanni giuseppe paolo pietro francesco luigi carlo vincenzo alessandro matteo lorenzo
    domenico niccolò silvio umberto enrico ettore filippo giacomo gianni massimo
    @Spain
    pedro diego josé miguel álvaro hernán gonzalo fernando joaquín sebastián martín andrés
    @-
    joão luís antónio vasco afonso manuel jorge
    @-
    lars sven olaf olof erik björn nils anders gustaf magnus jens søren niels mikkel knut harald
    håkan jørgen leif gunnar matti pekka jussi
    @Netherlands
    willem pieter cornelis jacob maarten hendrik dirk gerrit joost ruud
    @-
    mehmet mustafa ahmed ahmet mohammed muhammad mohamed ibrahim yusuf omar hassan hussein khalid
    abdullah ali tariq faisal reza hamid süleyman kemal
    @Japan
    hiroshi takeshi kenji shigeru akira toshio kazuo satoshi hideo yuji makoto
    @India
    rajesh sanjay vijay rahul arjun anil ashok suresh ramesh amit vikram sachin mohan ravi
    @-
    giorgos dimitris nikos konstantinos ioannis kostas
    lászló istván sándor ferenc zoltán gábor miklós béla attila
    @Germany
    albrecht alexius alois anselm arno bernhard bruno christoph detlef egon emanuel engelbert erich erwin
    franz fritz georg gerd gregor hartmut hermann horst ignaz jakob joachim johannes josef joseph julius justus
    kaspar klemens leopold ludger manfred maximilian moritz oskar peter philipp reinhard reinhold richard robert
    roland sebastian siegfried sigmund theodor tobias ulrich valentin viktor volker walther werner
    @France
    achille adolphe aimé alain albert alphonse anatole aristide armand arnaud baptiste barthélemy bernard bertrand
    blaise célestin césar charles claude clément denis désiré edgar edmond emmanuel eugène fabien félix
    fernand ferdinand florent gérard germain gilbert gilles guy hector hippolyte honoré jean-baptiste jean-claude
    jean-jacques jean-luc jean-marie jean-paul jean-pierre jérôme joseph jules julien laurent léon léopold lucien
    marc maurice maxime nicolas olivier pascal patrice philippe raoul raymond rémi robert roger sébastien serge
    stéphane thomas urbain valéry victor vincent xavier
    @Italy
    alberto aldo alfonso ambrogio amerigo andrea angelo antonio arturo augusto benedetto benito bernardo bruno
    claudio cosimo cristoforo dante dino donato edoardo emilio enzo ermanno eugenio ezio fabio federico felice
    ferdinando franco galileo gaspare giambattista giorgio giulio guglielmo guido italo leonardo luca
    luciano ludovico marcello mario mauro michelangelo nino ottavio pier piero raffaele renato renzo riccardo
    roberto romano rodolfo salvatore sergio severino stefano tiziano tommaso ugo valerio vittorio
    @Spain
    alejandro alfonso alonso antonio arturo baltasar bartolomé benito bernardo carlos cristóbal domingo eduardo
    emiliano enrique ernesto esteban eugenio federico felipe félix fernando fidel francisco gabriel gerardo guillermo
    gustavo héctor hernando hugo ignacio isidro jaime javier jerónimo jordi josep juan julián julio leopoldo
    lorenzo luis manuel marcelino mario mateo mauricio maximiliano miguel pablo pascual patricio porfirio
    rafael ramiro ramón raúl ricardo roberto rodrigo rubén salvador santiago simón tomás vicente víctor
    @-
    afonso alberto álvares antónio bartolomeu caetano duarte edson estêvão fernão getúlio heitor henrique inácio jânio joaquim
    josé juscelino luiz marcos mário nuno paulo pero rui salvador sócrates tiago tomé
    @Russia
    aleksandr aleksei aleksey alexander anton arkady artem bohdan daniil denis dmitriy eduard evgeny fedor gavriil
    gennady georgi gleb grigori ilya innokenty kirill kliment kuzma lavrentiy lazar leon matvei maksim nikolay
    oleksandr pavlo petro ruslan semyon stepan taras timofei vadim valentin valery vasili vitaly vladislav
    volodymyr vsevolod vyacheslav yakov yevgeny yuriy zakhar zinovy
    @Poland
    antoni adam adolf aleksander alojzy andrzej antoni bartosz benedykt bogdan bronisław cezary cyprian dariusz dominik
    edmund emil eugeniusz feliks fryderyk grzegorz hieronim ignacy janusz jarosław joachim józef julian juliusz
    karol kacper konstanty kornel leszek leon łukasz maksymilian marcin mariusz mateusz mikołaj mirosław przemysław
    rafał romuald ryszard seweryn sławomir stefan sylwester szymon wacław waldemar walery wiesław wincenty
    włodzimierz zdzisław
    @-
    bohumil bohuslav bedřich čeněk emil evžen jakub jan karel ladislav leoš ludvík lubomír martin milan otakar petr
    radek radim radovan richard rudolf stanislav viktor vladimír zbyněk
    aleksandar bogdan boban borislav božidar dejan dobrica dušan đorđe dražen edin filip gavrilo goran igor ivica
    janez jovan ljubomir mihajlo mirko mladen nebojša nenad petar predrag radovan ratko siniša stjepan
    tomislav vuk zlatan željko živko
    @-
    aksel albert anton arne asbjørn bjarne christian edvard einar eivind ejnar emil erling finn frederik fridtjof
    gunnar halldór halvard hjalmar ingmar ingvar ivar jan jarl johan johannes jon kaare kai kjell kristian lasse laurits
    leonard linus markus mats mauno mika mikael morten oddvar oskar otto paavo palle peder poul raimo rasmus
    roald risto sigurd sixten snorri soren sten sture svante svend tage thorbjørn thorvald tor torsten trygve
    urho valdemar veikko viggo vilhelm villem
    @Netherlands
    abel adriaan arie bart christiaan dirk frans frits gerard gijs hans harmen herman hugo huub isaac jan johan joop
    joris karel klaas koen lodewijk louis marinus piet piotr rembrandt rob sjoerd theo thijs wim
    @-
    abbas abdel abdelaziz abdul adel adnan ahmad akbar amin amir anwar asad aziz bashar bilal boutros fahd farid
    fuad gamal habib hafez haroun hisham houari hosni idris imran iqbal ismail jalal jamal karim khaled mahmoud majid
    mansour mehdi menachem moshe moustafa muammar mubarak nabil naguib nasser nawaz nizar osama qasim rashid riad
    saddam salah salman sami samir sayyid selim shimon tahir taha tawfiq walid yasser yitzhak zahir zia
    zine
    @Japan
    akio akihito arata atsushi daisuke eiji fumio fumihiko goro hajime haruki hayao hirohito hideki hidetoshi hirokazu
    hiromi hisashi ichiro isamu isao jigoro jiro juzo kaneto kazuki kazuo keisuke ken kenichi kenzo kinji kiyoshi
    koichi koji kunihiko masahiro masaki masamichi masaru masashi masato masayuki mitsuo mitsuru minoru
    morihei naoki naruhito nobuo nobunaga noboru osamu rintaro rokuro ryo ryoichi ryuichi saburo seiichi seiji
    shinji shinzo shintaro shoichi shuji shuichi soichiro susumu tadao tadashi taichi takahiro takashi takeo taro
    tatsuya tetsuo tetsuya tomoyuki toru toshiro tsutomu yasuhiro yasujiro yoichi yoshihiro yoshio yukio yusuke
    @India
    abhinav ajay ajit akshay amitabh anand aravind arvind atal balaji bhimrao bipin chandra deepak dhirubhai
    dilip ganesh girish gopal govind gulzar harish hari jagdish jawaharlal jayant kailash kapil kishore krishna
    madhav mahendra manmohan manoj mukesh narayan narendra naresh nitin pankaj pradeep prakash
    pranab rabindranath rajendra rajiv rajinikanth rakesh ratan ravindra rishi rohit sachin sandeep
    sarvepalli satyajit satyendra shankar shashi shyam siddharth sridhar subhas subrahmanyan sunil tilak
    uday vallabhbhai vinod virat vishwanathan viswanathan yash
    @-
    adebayo adewale akinwunmi ayodele babatunde chinua chukwuemeka desmond emeka haile jomo julius kofi kwame
    laurent-désiré nnamdi nelson ngugi obafemi olusegun patrice robert sékou samora sese thabo thomas wole yoweri
"""
_WOMEN = """
    @Poland
    maria irena barbara katarzyna małgorzata agnieszka zofia jadwiga wanda halina krystyna
    elżbieta joanna ewa danuta bożena hanna
    @Russia
    olga natalia svetlana tatiana irina yelena galina lyudmila larisa anastasia ekaterina ksenia
    nadezhda lyubov raisa valentina zinaida
    @-
    jana lenka věra eva zuzana petra hana milena jelena snežana dragana
    @France
    marie françoise jacqueline brigitte catherine hélène geneviève simone marguerite élisabeth
    camille juliette odette colette édith amélie chloé sylvie
    @Germany
    ingrid ursula gisela helga hildegard gudrun heike sabine monika angela renate gerda liesel
    @Italy
    giulia francesca chiara paola lucia sofia silvia federica alessandra giovanna
    @Spain
    carmen isabel dolores pilar lucía inés mercedes rocío penélope frida
    @-
    astrid greta sigrid kirsten birgit annika freja solveig liv agnetha
    @-
    fatima ayşe aisha zeynep leila khadija yasmin
    @Japan
    yoko keiko noriko akiko michiko naoko kumiko haruka sakura
    @India
    indira priya anjali lakshmi sunita kavita deepika aishwarya
    @-
    eleni sophia ioanna katalin zsuzsanna ilona
    @Germany
    adelheid anke annelise annemarie barbara bertha bettina birgitta clara dagmar dorothea edeltraud elfriede elke
    elsa emmy erika eva franziska friederike gerlinde grete hanna hannah hannelore hedwig hermine hertha ilse
    inge irmgard johanna jutta karin käthe klara lotte luise magda margarethe maria marlene mathilde ottilie paula
    regine rosa ruth sophie susanne therese trude ulrike uta ute waltraud wilhelmine
    @France
    adèle agathe alice alphonsine anaïs anne antoinette aurore berthe blanche cécile céline charlotte clémence
    clotilde constance delphine denise éléonore élodie emmanuelle estelle eugénie fanny fernande florence gabrielle
    germaine hortense irène isabelle jeanne joséphine léa léonie louise lucie lucienne madeleine margaux marie-antoinette
    mathilde mireille monique nathalie noémie odile olympe pauline renée rosalie sandrine sarah séverine solange sophie
    suzanne thérèse valérie violette virginie yvette yvonne
    @Italy
    adriana agnese alessandra anna artemisia beatrice bianca carla caterina cecilia claudia cristina daniela
    donatella elena eleonora elisa emma fiorella flavia gabriella gianna grazia ilaria isabella laura lavinia lidia
    livia lucrezia maddalena margherita mariella marina martina matilde mirella monica natalia nicoletta
    oriana ornella raffaella rita roberta rosalba rossella sandra serena simona stefania susanna teresa tina
    valeria vittoria
    @Spain
    alicia amparo ana antonia beatriz catalina concepción consuelo cristina dolores elena elvira emilia encarnación
    esperanza eva evita gabriela gloria guadalupe inmaculada isabella josefina juana leonor luisa lupe magdalena
    manuela margarita maría marisol marta montserrat natalia paloma raquel remedios rosa rosario sonia teresa
    violeta yolanda
    @Russia
    alexandra alla anfisa anna antonina dina elena elizaveta evgenia faina galina inna lidia ludmila lydia
    margarita marina nina oksana polina rimma sofya tamara vera yekaterina yevgenia yulia zinaida zoya
    @Poland
    agata aleksandra alicja aniela bronisława celina dorota grażyna helena iwona izabela janina justyna kazimiera
    kinga klementyna lucyna magdalena maja marta monika natalia pola stanisława stefania teresa urszula wisława
    zuzanna
    @-
    agnes anna astrid birgitte britt dagny ebba elin ellen elsa gro gunilla gunnel hedda inger ingeborg karen
    karin kari katarina kristin linnea lise margrethe marit märta ragnhild ronja selma signe siri sissel sonja
    susanne tarja tove trine ulla ulrika vigdís
    @Japan
    aiko akemi ayumi chie chihiro chiyo emi eriko etsuko fumiko hanako hiroko hisako junko kaori kazuko kiyoko
    machiko mariko masako megumi mieko miyuki mizuki naomi natsuko reiko rumiko sachiko satoko sayuri setsuko
    shizuka tomoko yayoi yoshiko yukari yukiko yumi yuriko
    @-
    aaliyah amina aruna arundhati asha benazir bushra farah fatimah gita hafsa jamila kamala kasturba
    kiran lata laxmi leela madhuri malala mamata meera meena nadia nafisa nargis nasrin parveen prabha
    pratibha radha rashida rekha rukmini sania sarojini savitri shabana shirin shreya sita smriti sonali
    sushma sushmita tara uma usha vandana vasundhara vidya zainab
"""
BRITISH_MEN = frozenset(
    """
    alasdair aidan angus ciarán cormac declan diarmuid éamon eoin fergus fionn gareth geraint hamish iain
    idris ieuan keir liam lachlan llewelyn niall oisín padraig pádraig ruairí rhodri rhys ronan seamus séamus
    alaric aldous algernon ambrose archibald aubrey augustus barnaby basil benedict bertram cadwallader cecil
    clement crispin cuthbert cyril cyrus ebenezer enoch ernest everard ezra gerald gideon giles godfrey
    harvey hezekiah humphrey inigo isambard isaiah jabez jeremy jethro jonas joshua josiah jude
    lancelot launcelot leopold lytton matthias mordecai nathaniel nevil neville nigel obadiah octavius
    ogden oswald oswyn osbert peregrine phineas piers rupert samson septimus silas tarquin
    theophilus thornton titus tobias tristram ulysses uriah wilfrid wystan zachariah zebulon
    """.split()
)
BRITISH_WOMEN = frozenset(
    """
    aoife bridget caoimhe ceridwen clodagh deirdre eilidh fionnuala gráinne gwyneth máire mairead morag niamh
    nuala orla róisín saoirse sinéad siobhán sorcha
    agatha amabel augusta beatrix cordelia cressida daphne dinah drusilla edwina elspeth emmeline enid ethel
    euphemia flora georgiana gwendolen hermione honoria horatia imogen isadora isobel jemima kezia lavinia lettice
    leonora lettie maud millicent myrtle octavia ottoline pamela philippa phoebe primrose prudence prunella rosalind rosamund
    rowena sybil tabitha theodora theodosia ursula viola winifred
    """.split()
)


def _names(text: str) -> frozenset[str]:
    return frozenset(word for word in text.split() if not word.startswith("@"))


MEN, WOMEN = _names(_MEN), _names(_WOMEN)


def _homes(*texts: str) -> dict[str, str]:
    """The country of each given name, folded, that stands under one country alone."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for text in texts:
        country = ""
        for word in text.split():
            if word.startswith("@"):
                country = word.strip("@-")
            else:
                found[fold(word)].add(country)
    return {
        name: next(iter(home)) for name, home in found.items() if len(home) == 1 and "" not in home
    }


HOMES = _homes(_MEN, _WOMEN)
MEN_FOLDED = frozenset(map(fold, MEN))
WOMEN_FOLDED = frozenset(map(fold, WOMEN))
HIS = MEN_FOLDED | frozenset(map(fold, BRITISH_MEN))
HERS = WOMEN_FOLDED | frozenset(map(fold, BRITISH_WOMEN))
_PLACES_TOO = frozenset({"Sofia", "Florence", "Alexandria", "Victoria", "Lydia"})
_NAMES = {
    "-".join(part.capitalize() for part in name.split("-"))
    for name in MEN | WOMEN | BRITISH_MEN | BRITISH_WOMEN
}
_PLAIN = {fold(name).capitalize() for name in _NAMES if "-" not in name}
GIVEN = (FIRST_NAMES | frozenset(_NAMES | _PLAIN)) - _PLACES_TOO


def opens(words: Sequence[str]) -> bool:
    """Whether the words open with a given name and do not end in a common noun: "Jonas Virus"."""
    first = words[0]
    return first in FIRST_NAMES or (first in GIVEN and words[-1].casefold() not in nouns.KINDS)
