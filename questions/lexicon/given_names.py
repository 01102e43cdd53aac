"""Given names of the continent of Europe and of Asia by sex, where the name tells it.

Own list from general knowledge; names of both sexes (Andrea, Nicola, Jean, Sasha) are left out.
"""

from __future__ import annotations

from questions.lexicon.likeness import fold

MEN = frozenset(
    """
    franciszek marek jan tadeusz kazimierz stanisław władysław zbigniew wojciech krzysztof andrzej
    józef jerzy piotr paweł tomasz michał jakub maciej bolesław mieszko zygmunt henryk witold lech
    sergei sergey dmitri dmitry mikhail nikolai alexei alexey andrei vladimir boris yuri igor oleg
    viktor vasily ivan pavel pyotr fyodor grigory anatoly leonid konstantin georgy lev nikita maxim
    václav jiří josef františek jaroslav miroslav vojtěch tomáš ondřej zdeněk zoran dragan milan
    slobodan goran branko luka ante ivo josip franjo nikola miloš novak
    pierre françois jacques louis henri émile étienne rené andré antoine guillaume mathieu
    benoît yves gaston marcel georges gustave édouard théophile auguste alexandre didier thierry
    eduard jakob jost theodor hans heinrich friedrich wilhelm karl johann ludwig otto ernst günter günther jürgen klaus dieter
    wolfgang helmut gerhard rainer uwe matthias stefan konrad lothar rudolf gottfried hermann
    giovanni giuseppe paolo pietro francesco luigi carlo vincenzo alessandro matteo lorenzo
    domenico niccolò silvio umberto enrico ettore filippo giacomo gianni massimo
    pedro diego josé miguel álvaro hernán gonzalo fernando joaquín sebastián martín andrés
    joão luís antónio vasco afonso manuel jorge
    lars sven olaf olof erik björn nils anders gustaf magnus jens søren niels mikkel knut harald
    håkan jørgen leif gunnar matti pekka jussi
    willem pieter cornelis jacob maarten hendrik dirk gerrit joost ruud
    mehmet mustafa ahmed ahmet mohammed muhammad mohamed ibrahim yusuf omar hassan hussein khalid
    abdullah ali tariq faisal reza hamid süleyman kemal
    hiroshi takeshi kenji shigeru akira toshio kazuo satoshi hideo yuji makoto
    rajesh sanjay vijay rahul arjun anil ashok suresh ramesh amit vikram sachin mohan ravi
    giorgos dimitris nikos konstantinos ioannis kostas
    lászló istván sándor ferenc zoltán gábor miklós béla attila
    """.split()
)
WOMEN = frozenset(
    """
    maria irena barbara katarzyna małgorzata agnieszka zofia jadwiga wanda halina krystyna
    elżbieta joanna ewa danuta bożena hanna
    olga natalia svetlana tatiana irina yelena galina lyudmila larisa anastasia ekaterina ksenia
    nadezhda lyubov raisa valentina zinaida
    jana lenka věra eva zuzana petra hana milena jelena snežana dragana
    marie françoise jacqueline brigitte catherine hélène geneviève simone marguerite élisabeth
    camille juliette odette colette édith amélie chloé sylvie
    ingrid ursula gisela helga hildegard gudrun heike sabine monika angela renate gerda liesel
    giulia francesca chiara paola lucia sofia silvia federica alessandra giovanna
    carmen isabel dolores pilar lucía inés mercedes rocío penélope frida
    astrid greta sigrid kirsten birgit annika freja solveig liv agnetha
    fatima ayşe aisha zeynep leila khadija yasmin
    yoko keiko noriko akiko michiko naoko kumiko haruka sakura
    indira priya anjali lakshmi sunita kavita deepika aishwarya
    eleni sophia ioanna katalin zsuzsanna ilona
    """.split()
)
MEN_FOLDED = frozenset(map(fold, MEN))
WOMEN_FOLDED = frozenset(map(fold, WOMEN))
