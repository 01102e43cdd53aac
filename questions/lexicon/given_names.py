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
    @Germany
    andreas anatol balthasar benno carsten caspar clemens diether dietrich eberhard eckhard egbert ehrenfried erasmus
    ewald felix ferdinand florian gebhard gottlieb gottlob hartmann heiko heiner heinz henning hieronymus
    hugo immanuel jupp kasimir kurt leberecht leonhard luitpold marius markus melchior nikolaus norbert
    oswald otfried ottmar ottomar paul philip raimund rudi ruprecht rüdiger sepp severin stephan theobald traugott
    udo ulf veit volkmar waldemar wendelin wenzel wieland wilfried winfried wolfram
    @France
    abel alcide ambroise anselme anthime antonin aristote arsène aubin bastien bastian bixente bénigne camille cyprien
    cyrille damien dimitri dominique donatien edgard emeric enguerrand évariste fabrice firmin flavien franck frédéric
    fulgence gaël géo godefroy grégoire grégory hilaire hubert isidore jean-françois jean-michel jean-louis joachim
    joël kylian léandre ludovic lilian maxence maximilien mathias michel narcisse noël octave odilon
    philibert quentin rodolphe romain samuel sylvain stanislas théo théodore théodule tancrède tristan ulysse
    valentin valère yannick youri zinedine
    @Italy
    achille adriano agostino alessio alvise amedeo anselmo armando attilio baldassare baccio bartolomeo bonaventura
    camillo cesare cino ciro cristiano damiano elio eraldo ermes evaristo fabrizio faustino fausto fiorenzo flavio
    francesco-maria gabriele gaetano gennaro gerolamo giacinto gianluca gianluigi giancarlo gino gioachino girolamo
    goffredo graziano ignazio ippolito isidoro leandro lino lorenzino luchino marcantonio marco marsilio massimiliano
    melchiorre nanni nicolò nunzio oreste orazio ottorino pasquale pierluigi pompeo prospero quirino
    raimondo remo rocco ruggero ruggiero sandro saverio sebastiano sigismondo simone taddeo teodoro
    torquato umberto vasco vico vincenzio virgilio vitaliano zaccaria
    @Spain
    adolfo agustín alberto amadeo ángel aníbal anselmo aurelio blas borja calixto camilo casimiro clemente
    constantino cosme dámaso demetrio dionisio efraín eladio emeterio evaristo fabián facundo fausto fermín
    florencio florentino francesc fructuoso fulgencio gaspar germán gregorio heriberto hilario horacio humberto
    íñigo isaac isidoro jacinto joan jonás jorge josep lisandro lope lucas macario marcos matías
    maximino melchor modesto narciso nazario nicanor nicolás norberto octavio ovidio pancho paulino pep
    plácido quique régulo rigoberto román rómulo sancho saturnino severo sixto teodoro tirso tomas ulises
    urbano valentín venustiano vicenç xavi xavier zacarías
    @Russia
    afanasy akim alexandr anatoli andrey aram arkadi arkhip averky avraam demyan efim efrem emelyan ermak evgeni
    evgenii feofan feliks filipp galaktion genrikh gerasim grigor ignatiy ilia iosif ippolit isaak
    ivar kir klim lavr lavrenty luka makar marat mstislav naum nestor nikanor nikifor osip pafnuty pyotr
    rodion rostislav rurik savva semen sergey sergo spiridon stanislav svyatoslav timofey trofim yaroslav yegor yemelyan
    yury
    @-
    ambrus andor arpád árpád bálint bertalan csaba dezső elemér ernő gergely géza gusztáv gyula imre iván jenő józsi
    kálmán lajos lőrinc mátyás mihály nándor ödön péter rezső szabolcs tivadar vilmos zsigmond
    adrian anghel constantin corneliu cristian dumitru emil florin gheorghe horia ilie ioan ion ionel iuliu liviu
    lucian mihai mihail mircea nichita nicolae octavian ovidiu radu sergiu teodor traian tudor vasile viorel
    asen atanas boyan dimitar georgi hristo ivaylo krum lyuben plamen simeon stoyan todor vasil zhelyu
    alekos alexandros anastasios andreas angelos antonis apostolos aristotelis christos dimitrios eleftherios evangelos
    fotis georgios giannis ilias lefteris michalis mikis panagiotis pavlos petros spyridon spyros stavros stelios
    thanasis theodoros thodoris vangelis vasilis yannis yiannis
    @-
    adem alparslan atilla aziz barış burak bülent cem cemal cengiz cevdet emre enver erdal erdem fahri fatih ferit
    fikret gökhan hakan haluk hasan haydar hayreddin hilmi hüseyin ismet kadir kazım kenan levent mahmut mehmed midhat
    muhsin murat murad nazım necip necmettin nuri oktay orhan osman ömer piri ramazan rauf recep rıza sedat sinan
    suat şükrü tansu tayfun tayyip turgut yakup yaşar yılmaz zeki ziya
    @-
    abu-bakr afshin ahmadou alaa ammar anas arash ardeshir ashraf atta ayman ayub babrak badr barham behrouz burhan burhanuddin
    darioush dost ebrahim emad esmail farhad faruq fazl ghazi ghulam gulbuddin habibullah hadi hafizullah
    haji hakim hamdi hamed hamza harun hayder heydar hekmat hossein ilham imad inamullah isa ishaq
    ishmael ismael issa izzat jaber jabir jafar javad javed jawad kadhim kamal kambiz kazem khosrow khushal
    laith latif lutfi maher manouchehr maruf massoud masoud mirwais mirza mohsen mojtaba mokhtar muhammadu
    mujibur munir muqtada mustapha nadir nader naji nasir nasrallah navid nizami nooh nouri nur nuruddin osman
    parviz qaboos qais rafiq rahim ramadan ramzi rauf rostam rustam saad sabri sadegh sadiq saeed
    sajjad salih sayed shahin shahrokh shams shapur shariq sharif sohrab suleiman sulaiman taj talal taqi
    tarek tawfik ubaid umar usman vahid yahya yaqub yasin yasir youssef yunus zafar zalmay zaki zubair
    @India
    abhijit aditya akash alok amartya amar anand aniruddha anirudh anupam ashutosh balakrishna
    baldev balwant bhagat bhaskar bhupinder birju brajesh brij chandrasekhar chetan chiranjeevi debendranath devendra
    dhyan dinesh dinanath gagan gautam gurdial gurinder hemant hrishikesh inder inderjit ishwar jagadish
    jagjit jaswant jayaprakash jitendra jyoti kamlesh karan kartik khushwant kulwant kunal lalit laxman lokesh madan
    mahadev mahesh mohandas mohinder motilal mulk murali nandan navjot neeraj nikhil padmanabh
    parthasarathy pramod pranav prithvi puran raghu raghunath ramakrishna raman ramachandra ramnath ranjit rustom
    sanjeev satish satya shantanu shashi shekhar shivaji shreyas shrinivas srinivasa subramaniam sudhir sukhdev sundar
    sunder surendra surya sushil swapan udham umesh upendra vasant vasudev venkatesh vibhuti vidyasagar vijayakumar vikas vinay
    vineet vishal vishnu vivek yashwant yogendra zubin
    @-
    amadeu ademir adriano aloísio alceu álvaro américo anselmo armindo augusto aurélio belmiro benedito
    bento bernardim caio cândido celso cícero clóvis cristóvão damião dinis diogo
    domingos eça élcio estácio eusébio fabrício feliciano gonçalo guilherme
    hélder hélio hermeto humberto inocêncio itamar jaime jair jonas júlio laurindo leonel lázaro lúcio
    lourenço maurício martim matheus milton moacyr murilo nélson octávio olavo oscar
    osvaldo otávio paulinho raimundo reinaldo renan rogério romeu ronaldo rubens sebastião sérgio severino silvino
    teotónio tomás valdir viriato vitor vítor wanderley
    @Japan
    akihiko asahi chikara chojiro daiki eisaku eizo etsuro fumihiro genjiro gennosuke gunpei haruo hayato heihachiro hideaki
    hidenori hidetaka hikaru hirobumi hirofumi hironobu hiroaki ichizo iwao jun junichi junichiro kaito kakuei
    kan kanji kantaro katsumi katsuhiro kazuhiro kazushige kazunori keigo keiji keita keizo kenta kenzaburo koji
    koki koshiro kosaku kotaro kunio manabu masaharu masahiko masanori masataka masayoshi michio mikio
    mitsuhiro mitsuharu motoo naohiro nobuhiko nobuyuki nobusuke norio osachi raizo ryunosuke ryosuke
    sadaharu satoru seigo seijun shigeki shigenobu shigeo shin shingo shinichi shinichiro shiro shohei shoji
    shokichi shozo shunsuke sosuke sadao taisuke takako takahiko takao takehiko takuma takuya tamotsu teruyuki
    tomio toshiaki toshiyuki tsuneo yasunari yasuo yojiro yosuke yuki yukihiro yuichi yutaka
    @-
    abebe abednego ademola agostinho ahmadu aliko alioune alassane amadou amilcar amos babacar blaise
    boubacar chima chris denis didier dikembe ebenezer emmerson fela feisal félix festus frantz gnassingbé hastings
    hailemariam idi idrissa joaquim jonas kenneth kenule keorapetse kipchoge kwesi lansana laurent
    levy mangosuthu mathieu meles mengistu modibo mobutu mwai moïse muhammadu nuruddin okonkwo
    olaudah omotola oswaldo paulin phineas salva samora tafawa tendai
    thabiso uhuru yakubu yaya zakes
    aharon ariel ari avi avraham benyamin boaz chaim dov efraim ehud eliezer elisha gershom hillel itzhak
    mordechai naftali nahum natan noam pinchas reuven shai shlomo shmuel tzvi uri uriel uzi yair yehuda yeshayahu
    yigal yisrael yitzchak yoav yonatan yosef zalman zeev ze'ev
    kjetil morten ole pål petter roar sverre terje tore tormod torstein trond vegard
    åke arvid bengt börje claes erland evert folke fredrik fritjof gösta göran hasse henrik hjalmar joakim jöns
    kalle kjell lennart ludvig måns nathan ove patrik pontus pär ragnar rikard rolf rune sigvard sigfrid staffan
    stellan stieg sune tomas torbjörn tord valter verner vilgot yngve holger thor hákon
    jónas ólafur sigurður steingrímur vigfús þórður
    henk jaap kees leen marcus rinus sander sjaak teun
    wesley wout wouter youp
    casimir jagiełło mindaugas algirdas antanas jonas juozas kazys petras valdas vytautas gediminas žydrūnas
    arvydas jānis kārlis andris guntis raimonds valdis toomas tõnis
    slaven stipe zvonimir krešimir davor dragoljub dragutin miodrag momčilo mihailo miroljub milutin
    radomir ranko rastko sava sreten stevan svetozar tihomir velimir veljko vladeta
    vlado vojislav zdravko živojin
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
    @-
    aderonke agneta ahlam aishah alia amal amira anneli anneke annelies asma assia
    ayaan aysel azadeh banu begüm belkıs berivan buse canan chimamanda doina dilma dragica dubravka dunja ebru elif emine
    ermelinda esra ezgi fadwa fairuz fatma ferda feride filiz forough gabrijela gönül gülsüm halide haifa halima
    hanan hanane hatice hiba houda huda hülya iman ines ioana ivana jadranka jasna jelisaveta
    kadriye katerina khalida kösem laila leymah lidija linnéa ljiljana lubna maj manal marija marwa maryam mehriban melike
    melina mirjana müzeyyen nahid nawal nazik nazlı nermin nesrin ngozi nihal
    noor nour nurcan oumou oracene parisa parveen parween pelin pinar rabia radmila ranka rasha rania rana roza sabiha safiya
    sahar salma samira sawsan sevgi shahnaz shakira sherin shirin simin slavenka soraya soumaya svetla tahereh
    tansu türkan vesna wangari yasmina yildiz zahra zeina zineb zorica željka
    @Spain
    adela águeda alejandra almudena amalia amparo andrea araceli arantxa begoña belén blanca carlota
    carolina celia clara claudia conchita constanza delia eulalia fabiola fátima graciela
    ignacia inés irene isadora jacinta jimena josefa laura leticia lorena lucrecia maite marcela maribel
    marina mariana marián matilde micaela mónica nieves noelia nuria olivia paula paulina
    rafaela ramona rebeca rita rosalía rosana roxana sandra sara sofía soledad susana tamara tatiana
    úrsula valentina verónica viviana ximena
    @Russia
    aglaya aksinya albina alena alexandrina alina angelina bella darya dasha evdokia evgeniya fenya
    galya inessa ivanna kapitolina katya klavdia klara ksenija lilia lilya lyuba lyubov maya mariya melania
    natalya nastasya natasha nonna praskovya rozalia serafima stella taisia tatyana uliana ulyana valeria varvara
    vasilisa veronika yana yevdokia zhanna
    @Germany
    agathe aenne amalie angelika annette annegret antje beate beatrix brunhilde camilla caroline charlotte
    christa christel christiane christine claudia cordula cornelia corinna cosima doris editha edith eleonore elfi
    elisabeth else ernestine esther eugenie evelyn felicitas frauke gabriele gertraud gertrud gitta gudula
    hannelore heide heidemarie heidi helene henriette herta hilde ilsa ingeborg isolde jenny josefine
    julia juliane karoline katharina katja klothilde kunigunde leni leonore liselotte lore luisa
    manuela margarete margot marianne marika marion marlies martha mechthild mileva nadja nelly nina
    pia rahel rebecca ricarda romy rosemarie roswitha sabrina sibylle sieglinde silke silvia sonja steffi
    stefanie susanna swantje tanja thea theresia ulla ursel veronika viola walburga wiebke wilma
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
    abner absalom alistair amos anselm asa balfour barnabas bartholomew brockden caleb callum clive chauncey conan cosmo
    crawford dermot deke denton donal dougal dugald duncan eamonn ebenezer edmond elihu ephraim erasmus ethelred eustace ewan
    ezekiel farquhar fenton fingal fitzroy garfield gavin granville greville gwilym hector heneage horace horatio
    hieronymus ithiel jedediah jehu jeremiah jonah josiah judah kenelm lambert leander lemuel lionel lorcan ludovic malachi
    magnus marmaduke micah montague mortimer murdoch murdo nahum nehemiah noah octavian orson owain percival peregrine
    pelham phelim philemon quentin quincy ranulph redvers rufus ruaridh shadrach sholto somerset sylvanus solomon tadhg
    tarleton thaddeus thorstein tiernan tobias torquil trevor vyvyan viv syd sid zachary zacchaeus zadok zechariah
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
