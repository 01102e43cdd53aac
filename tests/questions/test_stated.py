"""Facts read from plain sentences by their grammar: what is asked, and what is left alone."""

from __future__ import annotations

import pytest

from questions import cleaning, mentions, sentences, stated
from questions.model import Article, Entity, Kind
from questions.pipeline import understand
from tests.questions.asked import (
    BAND_OPENING,
    CITY,
    CLUB,
    COMPANY,
    COMPOSER,
    GAME,
    GAS,
    LEAGUE,
    OPERA,
    PERSON,
    TOYS,
    WAR,
    asked,
)
from tests.questions.gate.gold import read_all


@pytest.mark.parametrize(
    ("opening", "text", "stem", "key"),
    [
        # dates, as precise as they are given
        (CITY, "Marlow Castle was built in 1384.", "In which year was Marlow Castle built?", "1384"),
        (CITY, "In 1863, the Royal Society of Marlow published the Laws of Chess.", "In which year did the Royal Society of Marlow publish the Laws of Chess?", "1863"),
        (CITY, "Marlow Bridge was opened on 12 June 2002.", "On which date was Marlow Bridge opened?", "12 June 2002"),
        (CITY, "In August 1945, France declared war on Japan.", "In which month and year did France declare war on Japan?", "August 1945"),
        (COMPANY, "In the 1920s, Orbit Pictures opened a laboratory near Boston.", "In which decade did Orbit Pictures open a laboratory near Boston?", "the 1920s"),
        (CITY, "Marlow Abbey was rebuilt in the 14th century.", "In which century was Marlow Abbey rebuilt?", "the 14th century"),
        (CITY, "Marlow Castle, founded in 1384, is a ruin.", "In which year was Marlow Castle founded?", "1384"),
        (CITY, "The return of Silesia to Poland in 1921 changed the town.", "In which year did the return of Silesia to Poland take place?", "1921"),
        (CITY, "In 642 CE, Arab Muslims brought Islam to Poland.", "In which year did Arab Muslims bring Islam to Poland?", "642 CE"),
        (PERSON, "She worked at Orbit Bank during the 1950s.", "In which decade did Mary Stone work at Orbit Bank?", "the 1950s"),
        (PERSON, "In 1915, Tom Lake began studying under Mary Stone.", "In which year did Tom Lake begin studying under Mary Stone?", "1915"),
        (CITY, "The first known Polish sailor to reach Marlow was John Martin in 1503.", "In which year did John Martin become the first known Polish sailor to reach Marlow?", "1503"),
        (BAND_OPENING, "The Marlow Band first charted in France in 1974.", "In which year did the Marlow Band first chart in France?", "1974"),
        # where what follows is not understood, or not told of the subject
        (CITY, "Marlow Abbey was founded in 1927 for those whom the war, which nobody won, had driven out.", "In which year was Marlow Abbey founded?", "1927"),
        (CITY, "Marlow Abbey is not open and was closed in 1951.", "In which year was Marlow Abbey closed?", "1951"),
        # what stands before the subject without a comma, or between two
        (CITY, "For several centuries Marlow Abbey was owned by Orbit Bank.", "Which organisation owned Marlow Abbey for several centuries?", "Orbit Bank"),
        (PERSON, "In 1962, a year before her death, she was elected to the Royal Society.", "In which year was Mary Stone elected to the Royal Society?", "1962"),
        (CITY, "The mint of Marlow was 80 kilometres west of Lyon, a large city, with a height of 19 metres.", "How far west of Lyon was the mint of Marlow?", "80 kilometres"),
        (CITY, "The mint of Marlow was 80 kilometres west of Lyon, a large city, with a height of 19 metres.", "What was the height of the mint of Marlow?", "19 metres"),
        (PERSON, "In 1951, Mary Stone flew to the Moon for the first time.", "In which year did Mary Stone fly to the Moon for the first time?", "1951"),
        ("Marlow University is a university in Poland.", "In 1951, John Martin removed Latin from the curriculum.", "In which year did John Martin remove Latin from the curriculum of Marlow University?", "1951"),
        (CITY, "Marlow is old. Its first harbour, St. Bride's, was built in 1612.", "What was Marlow's first harbour?", "St. Bride's"),
        (CITY, "Marlow is old. Its first harbour, St. Bride's, was built in 1612.", "In which year was St. Bride's built?", "1612"),
        (CITY, "Marlow's territory covers 52 km2.", "How many square kilometres does Marlow's territory cover?", "52 km2"),
        (PERSON, "In 1951, for example, Mary Stone moved to London.", "In which year did Mary Stone move to London?", "1951"),
        (PERSON, "Mary Stone travelled through Poland with Tom Lake for a period of 130 days.", "For how long did Mary Stone travel through Poland with Tom Lake?", "130 days"),
        # towns that no list has
        (PERSON, "Mary Stone was born in Wexcombe as the third of five children.", "Where was Mary Stone born?", "Wexcombe"),
        (COMPANY, "Orbit Pictures is headquartered in San Malo, California.", "Where is Orbit Pictures headquartered?", "San Malo"),
        (PERSON, "In 1951, she moved to Wexville, Ohio.", "To which town did Mary Stone move in 1951?", "Wexville"),
        # pronouns and descriptions the article makes certain
        (COMPANY, "Orbit Pictures grew fast. It was bought by Nova Bank in 1971.", "In which year was Orbit Pictures bought by Nova Bank?", "1971"),
        (PERSON, "She moved to London in 1951.", "In which year did Mary Stone move to London?", "1951"),
        (COMPANY, "The company moved to Boston in 1951.", "In which year did Orbit Pictures move to Boston?", "1951"),
        # numbers
        (CITY, "There are 13 islands in Marlow.", "How many islands are there in Marlow?", "13"),
        (CITY, "In 1951, Marlow Zoo had about 600 animals.", "About how many animals did Marlow Zoo have in 1951?", "600"),
        (CITY, "Marlow Arena holds more than 40,000 spectators.", "About how many spectators does Marlow Arena hold?", "40,000"),
        (CITY, "Marlow Hall has at least 300 seats.", "How many seats does Marlow Hall have?", "at least 300"),
        (CITY, "Over a period of 267 days, Marlow Castle was attacked 71 times.", "How many times was Marlow Castle attacked over a period of 267 days?", "71"),
        (CITY, "Marlow Chapel, with about 600 windows, is old.", "About how many windows does Marlow Chapel have?", "600"),
        (CITY, "Marlow Library is a building owned by Nova Bank.", "Which organisation owns Marlow Library?", "Nova Bank"),
        (CITY, "Marlow Castle was sold by John Martin under the name Night Rock.", "Under what name was Marlow Castle sold by John Martin?", "Night Rock"),
        (CITY, "During the reign of Henry IV, John Martin built Marlow Abbey.", "During whose reign did John Martin build Marlow Abbey?", "Henry IV"),
        (COMPANY, "In November 2014, Orbit Pictures released a new film, Glass Tide.", "In which month and year did Orbit Pictures release the film Glass Tide?", "November 2014"),
        (CITY, "Marlow Park covers an area of 76 hectares.", "What area does Marlow Park cover?", "76 hectares"),
        (CITY, "Marlow Tower is 72 metres high.", "How high is Marlow Tower?", "72 metres"),
        (COMPANY, "In 1986, Orbit Pictures received $6.3 million.", "How much money did Orbit Pictures receive in 1986?", "$6.3 million"),
        (WAR, "The Amber War lasted 129 days.", "How long did the Amber War last?", "129 days"),
        (PERSON, "At age 16, Mary Stone designed a chapel.", "At what age did Mary Stone design a chapel?", "16"),
        (GAME, "Night Harbour features nine harbours.", "How many harbours does the game Night Harbour feature?", "nine"),
        # who, which, where
        (CITY, "Marlow Bridge was designed by Irena Bajerska.", "Who designed Marlow Bridge?", "Irena Bajerska"),
        (COMPANY, "Nova Pictures bought the Globe Theatre in 1971.", "In which year did Nova Pictures buy the Globe Theatre?", "1971"),
        (CITY, "In 1163, John Martin began the construction of Marlow Cathedral.", "Who began the construction of Marlow Cathedral in 1163?", "John Martin"),
        (PERSON, "Mary Stone married John Martin in 1951.", "Whom did Mary Stone marry in 1951?", "John Martin"),
        (PERSON, "Mary Stone was born in London.", "In which city was Mary Stone born?", "London"),
        (PERSON, "She married her tutor, John Martin, in 1951.", "Who was Mary Stone's tutor?", "John Martin"),
        (PERSON, "Mary Stone wrote a novel called “The Glass Tide”.", "What was the name of the novel that Mary Stone wrote?", "The Glass Tide"),
        # what holds within the topic, and what it is part of
        (LEAGUE, "The tournament was founded in 1951.", "In which year was the Marlow League founded?", "1951"),
        (COMPANY, "Orbit Pictures grew. Its first laboratory was opened in 1924.", "In which year was Orbit Pictures' first laboratory opened?", "1924"),
        (GAME, "The Wii version was released in November 2006.", "In which month and year was the Wii version of the game Night Harbour released?", "November 2006"),
        (CITY, "The majority of the city is contained within Poland.", "Within which country is the majority of Marlow contained?", "Poland"),
        # what is stated beside a supposition, a description or a finding
        (CITY, "Marlow Castle was built in 1384, and it might be haunted.", "In which year was Marlow Castle built?", "1384"),
        (CITY, "Divers discovered that Marlow Bridge was built in 1384.", "In which year was Marlow Bridge built?", "1384"),
        (CITY, "Marlow Bridge was built in 1384, near the sea, and was sold in 1951.", "In which year was Marlow Bridge sold?", "1951"),
        (CITY, "Marlow Bridge was built by three former sailors.", "By how many former sailors was Marlow Bridge built?", "three"),
        (CITY, "Marlow Lake was closed, with an average depth of 19 metres.", "What was the average depth of Marlow Lake?", "19 metres"),
        # the topic as the answer
        (COMPANY, "Orbit Pictures is the oldest film company in Poland.", "What is the oldest film company in Poland?", "Orbit Pictures"),
        (PERSON, "Mary Stone designed Marlow Chapel in 1951.", "Who designed Marlow Chapel in 1951?", "Mary Stone"),
        # what a thing is called
        (CITY, "Narrow, fast sections of an ice sheet are called ice streams.", "What are narrow, fast sections of an ice sheet called?", "ice streams"),
        (CITY, "The upper part of a glacier, where snow gathers, is called the accumulation zone.", "What is the upper part of a glacier, where snow gathers, called?", "accumulation zone"),
        (CITY, "The ablation zone is the region where there is a net loss of mass.", "What is the name for the region where there is a net loss of mass?", "ablation zone"),
        # the topic under other words, and what is its own
        ("The red ibex is a species of wild goat.", "The species was first described in 1835 by the German naturalist Karl Brandt.", "In which year was the red ibex first described by the German naturalist Karl Brandt?", "1835"),
        (CITY, "The city had a bridge near London. It covers an area of 62 square kilometres.", "What area does Marlow cover?", "62 square kilometres"),
        (PERSON, "Her autobiography, A Quiet Light, was published in 1961.", "In which year was A Quiet Light published?", "1961"),
        (COMPANY, "Orbit Pictures is a film company that was founded in 1912.", "In which year was Orbit Pictures founded?", "1912"),
        (PERSON, "During World War II she moved to London at the age of 12.", "At what age did Mary Stone move to London during World War II?", "12"),
        # members of closed classes
        (PERSON, "In 1978, Mary Stone died of pneumonia.", "Of which illness did Mary Stone die in 1978?", "pneumonia"),
        (CITY, "Marlow Castle was built of granite in 1384.", "Of which material was Marlow Castle built in 1384?", "granite"),
        # figures in other places
        (CITY, "The Marlow Cycle consists of fourteen short poems.", "Of how many short poems does the Marlow Cycle consist?", "fourteen"),
        (COMPANY, "In 1951, Orbit Pictures sold 30 films and 20 songs.", "How many songs did Orbit Pictures sell in 1951?", "20"),
        (PERSON, "She received degrees from eleven universities.", "From how many universities did Mary Stone receive degrees?", "eleven"),
        (CITY, "Marlow Bridge is called by sailors as the Silver Arch.", "What is Marlow Bridge called by sailors?", "Silver Arch"),
        (CITY, "Twelve countries sent teams to Marlow in 1951.", "How many countries sent teams to Marlow in 1951?", "twelve"),
        (CITY, "40% of Marlow was destroyed in 1945.", "What percentage of Marlow was destroyed in 1945?", "40%"),
        (CITY, "Marlow Park covers 12 percent of the old town of Marlow.", "What percentage of the old town of Marlow does Marlow Park cover?", "12 percent"),
        (COMPANY, "Orbit Pictures was worth £1 billion in 1986.", "How much was Orbit Pictures worth in 1986?", "£1 billion"),
        (CITY, "“Red Tide” reached number two in Poland.", "What number in the charts did “Red Tide” reach in Poland?", "two"),
        # a date or an age in front without a comma; ages told in other ways
        (COMPANY, "In 1951 Orbit Pictures received 22 awards, making many proud.", "How many awards did Orbit Pictures receive in 1951?", "22"),
        (PERSON, "At 20 she left Boston.", "At what age did Mary Stone leave Boston?", "20"),
        (PERSON, "Mary Stone moved to London when she was 12.", "At what age did Mary Stone move to London?", "12"),
        (PERSON, "When she was six, Mary Stone began to paint.", "At what age did Mary Stone begin to paint?", "six"),
        (PERSON, "Intent on peace, Mary Stone left London in 1951.", "In which year did Mary Stone leave London?", "1951"),
        (CITY, "Six years later, Marlow Bridge was sold in 1951.", "In which year was Marlow Bridge sold?", "1951"),
        # what a thing is made of, and two who made it
        (CITY, "Marlow Gate is old. It is made from marble.", "From which material is Marlow Gate made?", "marble"),
        (CITY, "Marlow Hall is a house with a park designed and owned by Nova Bank.", "Which organisation designed Marlow Hall?", "Nova Bank"),
        (PERSON, "She was nicknamed “Parsley” or “sage” in 1951.", "What was Mary Stone nicknamed in 1951?", "Parsley"),
        # clauses behind an adjunct, in the time both open with
        (PERSON, "Stone realized that the work was hard, and at 20 she left Boston.", "At what age did Mary Stone leave Boston?", "20"),
        (PERSON, "Having attended art college, Stone designed Marlow Chapel in 1951.", "In which year did Mary Stone design Marlow Chapel?", "1951"),
        (PERSON, "In 1894, Lake retired and, without asking the committee, Mary Stone designed Marlow Chapel.", "In which year did Mary Stone design Marlow Chapel?", "1894"),
        (CITY, "It has many museums, alongside the Ford Library, which is the world's largest map library, comprising 79 halls with over 18 million maps.", "How many halls does the Ford Library comprise?", "79"),
        (GAS, "Argon has a melting point of 83.8 K.", "What is the melting point of argon?", "83.8 K"),
        # a second participle, the time of "when", what a thing beside a name is, for how long
        (COMPANY, "It was bought by Nova Bank in 1951 and first renamed in 1958 by John Martin.", "In which year was Orbit Pictures first renamed by John Martin?", "1958"),
        (PERSON, "Her first work came in 2003, when she married John Martin in Boston.", "In which year did Mary Stone marry John Martin in Boston?", "2003"),
        (CITY, "Deep Tide, a computer built by Nova Bank, was sold in 1951.", "Which organisation built Deep Tide?", "Nova Bank"),
        (COMPANY, "The company bought the online marketplace Glasbrook in 2019.", "Which marketplace did Orbit Pictures buy in 2019?", "Glasbrook"),
        (PERSON, "Mary Stone served as mayor of Boston for 20 years.", "For how long did Mary Stone serve as mayor of Boston?", "20 years"),
        (GAME, "The 60 GB version was released on 17 November 2007.", "On which date was the 60 GB version of the game Night Harbour released?", "17 November 2007"),
        # of whom the population is spoken
        (CITY, "About 37% of the population was of German descent in 1951.", "About what percentage of the population of Marlow was of German descent in 1951?", "37%"),
        (CITY, "In 2010, 24% of the population were under the age of 18.", "What percentage of the population of Marlow were under the age of 18 in 2010?", "24%"),
        # metals and other stuffs
        (GAS, "China is the largest producer of argon, followed by Peru.", "Which country is the largest producer of argon?", "China"),
        (GAS, "The world's leading producer of argon is Chile.", "Which country is the world's leading producer of argon?", "Chile"),
        (GAS, "According to a survey, in 2005, Russia was the top mine producer of argon with a third of it.", "Which country was the top mine producer of argon in 2005?", "Russia"),
        (GAS, "Argon has the highest melting point of all gases, at 83.8 K.", "What is the melting point of argon?", "83.8 K"),
        (GAS, "Monel is an alloy of argon and copper.", "With which other metal is argon alloyed to make monel?", "copper"),
        # couples and pets
        (PERSON, "Stone married John Martin in 1951. Their nine children lived in London.", "How many children did Mary Stone and John Martin have?", "nine"),
        (PERSON, "In 1951 Stone married John Martin. They had three daughters.", "How many daughters did Mary Stone and John Martin have?", "three"),
        (PERSON, "Stone spent her days with her dolls and her old spaniel, Dash.", "What was the name of Mary Stone's old spaniel?", "Dash"),
        (PERSON, "Stone rode her horse, Ebony, in the park.", "What was the name of Mary Stone's horse?", "Ebony"),
        # what stands beside the main clause has happened as well
        (CITY, "When Marlow Bridge was opened in 1951, John Martin was happy.", "In which year was Marlow Bridge opened?", "1951"),
        (CITY, "Marlow Zoo was founded in 1951, although Marlow Park had been opened in 1930.", "In which year was Marlow Park opened?", "1930"),
        # values, and who was first when
        (CITY, "Temperatures in Marlow Park are approximately 30 degrees.", "What are temperatures in Marlow Park?", "30 degrees"),
        (CITY, "The population of Marlow Valley was 638,000 in 1900.", "What was the population of Marlow Valley in 1900?", "638,000"),
        (CITY, "The Marlow Torch weighs 985 grams.", "How many grams does the Marlow Torch weigh?", "985 grams"),
        (CITY, "The first European to reach Marlow was Francisco de Orellana in 1542.", "In which year did Francisco de Orellana become the first European to reach Marlow?", "1542"),
        (CITY, "Radio in Poland was dominated by three companies in 1930.", "In which year was radio in Poland dominated by three companies?", "1930"),
        (CITY, "An amphibious UN attack was launched at Marlow in 1951.", "In which year was an amphibious UN attack launched at Marlow?", "1951"),
        ("Barlow Abbey is an old church.", "The organ was built by Harrison & Sons in 1937.", "In which year was the organ of Barlow Abbey built by Harrison & Sons?", "1937"),
        ("Barlow Abbey is an old abbey.", "The New Bible was translated here in the 960s.", "In which decade was the New Bible translated at Barlow Abbey?", "the 960s"),
        (CITY, "There were at least 16 fairs in Marlow in 1100.", "How many fairs were there in Marlow in 1100?", "at least 16"),
        (CITY, "Marlow Castle was not finished until 1090 but was opened in 1065.", "In which year was Marlow Castle opened?", "1065"),
        (CITY, "Walls were crumbling, visitors endured rain, and Marlow Castle was sold in 1951.", "In which year was Marlow Castle sold?", "1951"),
        (CITY, "In 2011 the price of Marlow gold rose to $30,000.", "To how much did the price of Marlow gold rise in 2011?", "$30,000"),
        (CITY, "The population of Marlow fell to 30,000 in 1951.", "To what figure did the population of Marlow fall in 1951?", "30,000"),
        (CITY, "Marlow Park was opened in the present style in 1951.", "In which year was Marlow Park opened in the present style?", "1951"),
        # what is told in front of the main clause, and who the described one is
        (PERSON, "Raised in London, Mary Stone moved to York in 1951.", "In which city was Mary Stone raised?", "London"),
        (PERSON, "After leaving Leeds University in 1950, Mary Stone moved to York.", "In which year did Mary Stone leave Leeds University?", "1950"),
        (COMPANY, "Its first director, Ann Roe, left Boston in 1951.", "Who was Orbit Pictures' first director?", "Ann Roe"),
        (WAR, "In 1937, the colonial governor of Marlow, General John Minami, left Boston.", "Who was the colonial governor of Marlow in 1937?", "John Minami"),
        # what it happened during, and to what figure it rose
        (CITY, "During World War II, John Martin used Marlow Castle as a prison.", "During which war did John Martin use Marlow Castle as a prison?", "World War II"),
        (PERSON, "Mary Stone moved to Nanjing, China in 1951.", "To which city did Mary Stone move in 1951?", "Nanjing"),
        (PERSON, "Mary Stone taught her nephew, John Martin. She moved to York in 1951.", "In which year did Mary Stone move to York?", "1951"),
        (LEAGUE, "The tournament consists of 12 randomly drawn rounds.", "Of how many randomly drawn rounds does the Marlow League consist?", "12"),
        # superlatives told in passing
        (CITY, "They saw the oldest bridge in Prague, Charles Bridge, and left.", "What was the oldest bridge in Prague?", "Charles Bridge"),
        (CITY, "He met John Martin and Charles Bridge, the oldest bridge in Prague.", "What was the oldest bridge in Prague?", "Charles Bridge"),
        # what is told of a material
        (GAS, "The name argon was coined in 1894 by William Ramsay.", "In which year was the name argon coined by William Ramsay?", "1894"),
        (GAS, "Argon gas was first artificially produced in the early 20th century.", "In which century was argon gas first artificially produced?", "20th century"),
        (GAS, "Argon gas constitutes 0.93% of the Earth's atmosphere.", "What percentage of the Earth's atmosphere does argon gas make up?", "0.93%"),
        (GAS, "Argon boils at −185.8 °C and melts at −189.3 °C.", "At what temperature does argon boil?", "−185.8 °C"),
        (GAS, "The melting point of argon is 83.8 K.", "What is the melting point of argon?", "83.8 K"),
        (GAS, "An argon lamp was invented by Karl Stone in 1916.", "In which year was an argon lamp invented by Karl Stone?", "1916"),
        (GAS, "About 0.9 percent of dry air is argon in Europe.", "About what percentage of dry air is argon in Europe?", "0.9 percent"),
        (GAS, "Henry Cavendish was the first to isolate argon in 1785.", "Who was the first to isolate argon in 1785?", "Henry Cavendish"),
        # spans, rough dates, dates within a year, who became the first
        (WAR, "The Amber War lasted from 1861 to 1866.", "In which year did the Amber War end?", "1866"),
        (PERSON, "Mary Stone served as director of Leeds University from 1951 to 1960.", "Until which year did Mary Stone serve as director of Leeds University?", "1960"),
        (CITY, "The Bronze Age began in Marlow around 3700 BC.", "Around which year did the Bronze Age begin in Marlow?", "3700 BC"),
        (COMPANY, "Orbit Pictures was sold at the end of 2006.", "In which year was Orbit Pictures sold?", "2006"),
        (CITY, "On the evening of 23 September 1846, John Martin discovered Marlow Cave.", "On which date did John Martin discover Marlow Cave?", "23 September 1846"),
        (CITY, "John Martin became the first man to walk on the Marlow Ridge on 20 July 1866.", "On which date did John Martin become the first man to walk on the Marlow Ridge?", "20 July 1866"),
        (CITY, "John Martin is known as the father of Marlow.", "Who is known as the father of Marlow?", "John Martin"),
        (COMPANY, "Orbit Pictures launched in London with 14 films.", "With how many films did Orbit Pictures launch in London?", "14"),
        ("Gamebox 3 is a console. Gamebox 3 is new. In Gamebox 3 it runs.", "By 2012, 70 million Gamebox 3 consoles had been sold in Poland.", "How many Gamebox 3 consoles had been sold in Poland by 2012?", "70 million"),
        # names the lists know, and a thing named behind a comma
        (COMPANY, "Orbit Pictures contracted another company, Pixo, to help design the sets.", "Which company did Orbit Pictures contract to help design the sets?", "Pixo"),
        (CITY, "In 1846, Triton was observed by John Martin with a telescope.", "Which moon was observed by John Martin with a telescope in 1846?", "Triton"),
        (CITY, "In 1951, Marlow Zoo included eight lions, 62 birds and 335 fish.", "How many fish did Marlow Zoo include in 1951?", "335"),
        (CITY, "Marlow was divided into two parts by Henry IV in 1384.", "Into how many parts was Marlow divided by Henry IV in 1384?", "two"),
        # events by their names
        (CITY, "The death of Henry IV in 1610 ended the war.", "In which year did Henry IV die?", "1610"),
        (CITY, "Henry IV's coronation in 1590 was held in Marlow.", "In which year was Henry IV crowned?", "1590"),
        (CITY, "The Battle of Marlow in 1384 was short.", "In which year did the Battle of Marlow take place?", "1384"),
        (CITY, "The 1384 siege of Marlow was short.", "In which year did the siege of Marlow take place?", "1384"),
        # names
        (PERSON, "Mary Stone was a professor of chemistry at Leeds University.", "At which university was Mary Stone a professor of chemistry?", "Leeds University"),
        (CITY, "Marlow is known as Marlau in German.", "What is Marlow known as in German?", "Marlau"),
        (CITY, "Marlow was ruled by Poland from 1910 until 1945.", "Which country ruled Marlow from 1910 until 1945?", "Poland"),
        (CITY, "The largest park in Marlow is Stone Park.", "What is the largest park in Marlow?", "Stone Park"),
        (CITY, "Stone Park, the largest park in Marlow, has 40 oaks.", "What is the largest park in Marlow?", "Stone Park"),
        (CITY, "The mayor of Marlow, John Martin, opened Stone Park in 1951.", "In which year did John Martin open Stone Park?", "1951"),
        (CITY, "Mary Stone's husband, John Martin, opened Stone Park in 1951.", "Who was Mary Stone's husband?", "John Martin"),
        (CITY, "Its keeper, John Martin, sold Stone Park in 1951.", "Who sold Stone Park in 1951?", "John Martin"),
        # nothing is cut off that tells which is meant
        (CITY, "Between 7 September 1940 and 21 May 1941, 16 British cities suffered heavy raids with at least 100 tons of bombs.", "How many British cities suffered heavy raids with at least 100 tons of bombs between 7 September 1940 and 21 May 1941?", "16"),
        (COMPANY, "On 20 May 1992 Orbit Pictures moved to London following the decision of makers in the northern cities of Marlow to leave.", "On which date did Orbit Pictures move to London?", "20 May 1992"),
        (CITY, "In 1971, John Martin removed the old favoured position of Latin from the curriculum at Marlow University.", "In which year did John Martin remove the old favoured position of Latin from the curriculum at Marlow University?", "1971"),
        (PERSON, "She was buried somewhere in London at an unknown place.", "In which city was Mary Stone buried?", "London"),
        (CITY, "The Marlow Flood left 600 people homeless.", "How many people did the Marlow Flood leave homeless?", "600"),
        (LEAGUE, "Teams play 38 matches each.", "In the Marlow League, how many matches does each team play in a season?", "38"),
        (CITY, "Marlow Castle was sold on 5\u00a0May 1910.", "On which date was Marlow Castle sold?", "5 May 1910"),
        # each by his own name
        (COMPOSER, "He moved to London in 1901 with his father, John Carl Lake.", "In which year did John Paul Lake move to London with his father John Carl Lake?", "1901"),
        (COMPOSER, "He moved to London in 1901 with his grandfather, John Lake.", "In which year did John Paul Lake move to London with his grandfather John Lake?", "1901"),
        (GAME, "Mary Stone composed the music.", "Who composed the music of the game Night Harbour?", "Mary Stone"),
        (OPERA, "Poland declared the opera house a World Heritage Site in 2007.", "In which year did Poland declare Marlow Opera House a World Heritage Site?", "2007"),
        (TOYS, "The company bought Nova Bank in 1971.", "In which year did Orbit buy Nova Bank?", "1971"),
        (COMPOSER, "He attended Marlow High School in London from 1890 until 1899.", "Which school did John Paul Lake attend in London from 1890 until 1899?", "Marlow High School"),
        # what it is called, who is the one
        (CITY, "Narrow sections of an ice sheet are called ice streams.", "What are narrow sections of an ice sheet called?", "ice streams"),
        (CITY, "The first mayor of Marlow was John Martin.", "Who was the first mayor of Marlow?", "John Martin"),
    ],
)  # fmt: skip
def test_what_a_plain_sentence_states_is_asked(
    opening: str, text: str, stem: str, key: str
) -> None:
    assert (stem, key) in asked(text, opening=opening)


@pytest.mark.parametrize(
    ("why", "opening", "text"),
    [
        ("no subject that stands alone", CITY, "The building was designed in 1951."),
        ("no subject that stands alone", CITY, "They moved to London in 1951."),
        ("no subject that stands alone", CITY, "Some members left in 1951."),
        ("an indefinite subject", CITY, "A new bridge was opened in 1951."),
        ("negated", CITY, "Marlow Castle was not rebuilt in 1951."),
        ("negated", CITY, "Marlow Castle never fell in 1951."),
        ("sent where to", CITY, "On 4 May 1856, John Martin sent Tom Lake with men who had come from York."),
        ("in a country not told", PERSON, "She died in Wexcombe."),
        ("possible only", CITY, "Marlow Castle may have been rebuilt in 1951."),
        ("possible only", CITY, "Marlow Castle could have 13 towers."),
        ("somebody's word", CITY, "John Martin claimed that Marlow Castle was built in 1384."),
        ("somebody's word", CITY, "The mayor said Marlow Bridge cost $6 million."),
        ("quoted", CITY, "John Martin wrote: “Marlow Castle was built in 1384.”"),
        ("tied to the day of writing", CITY, "Marlow Zoo currently has 600 animals."),
        ("tied to the day of writing", CITY, "Marlow Park recently lost 40 trees."),
        ("a question", CITY, "Was Marlow Castle built in 1384?"),
        ("points at another sentence", COMPANY, "Nova Bank authorised the transaction in 1951."),
        ("points at another sentence", COMPANY, "That year Nova Bank made this offer in London."),
        ("a state, not a deed", CITY, "Marlow Castle resembled a ship in 1951."),
        ("two dates", CITY, "Marlow Castle was burnt in 1384 and in 1412 by Henry IV."),
        ("a span", CITY, "Marlow Castle was besieged in 1845–46."),
        ("an infinitive may own the date", CITY, "John Martin decided to leave Marlow in 1951."),
        ("an infinitive may own the date", CITY, "John Martin hoped to return to Marlow in 1951."),
        ("only one of several", CITY, "Marlow Bridge was designed by Irena Bajerska, John Martin and Mary Stone."),
        ("not fully understood", CITY, "Marlow Castle, which they say was built when nobody who lived there could read, fell."),
        ("a name of unknown kind", CITY, "Zarvo joined Blenq."),
        ("one office of many", CITY, "John Martin emerged as president in July 1912."),
        ("many did so", CITY, "John Martin became friends with Henry Moore."),
        ("a supposition from its first words", CITY, "It is possibly true that Marlow Castle was built in 1384."),
        ("a supposition goes on", CITY, "If Marlow Castle was built in 1384, it is old; it was sold in 1951."),
        ("the thing is not told from others", COMPANY, "In 1971, Orbit Pictures sold the film that Mary Stone made."),
        ("a number of what is described", COMPANY, "In 1971, Orbit Pictures sold three films that won prizes."),
        ("it may belong to the quake", CITY, "Marlow felt the shock of the quake in Japan, which killed 600 people."),
        ("the city may be another", CITY, "London is a city in Canada. The city has 300 parks."),
        ("two names in two languages", CITY, "Marlow is known as Marlau in Dutch and Marlo in German."),
        ("it tells of the doer", CITY, "Marlow Castle was designed by John Martin from London."),
        ("a thing one has several of", PERSON, "Mary Stone played the piano."),
        ("a class the list does not know", PERSON, "Mary Stone died of boredom."),
        ("an adjective is no term", CITY, "Rivers which freeze in winter are known as polar."),
        ("it defines nothing", CITY, "The flood plain is the home of birds and fish in the north."),
        ("an age that is a price", PERSON, "Mary Stone sold it at 20."),
        ("thirds are no things", CITY, "Marlow Mine produced two thirds of the gold."),
        ("the first of several", CITY, "She saw the first of the roads, Main Street, and left."),
        ("whose life it was nobody knows", CITY, "By the end of his life, the Roman Empire ruled Marlow and much of the coast of the sea."),
        ("no temperature", PERSON, "Mary Stone lived at 20 Marlow Road."),
        ("a span of a siege that is no event by name", CITY, "Marlow Castle was besieged from 1861 to 1866."),
        ("one more of many", CITY, "A new model of the Marlow Tram was sold in 1951."),
        ("a value of what is not measured", CITY, "The heroes of Marlow were 30 metres."),
        ("later is no length of time", CITY, "John Martin equalised six minutes later with a header."),
        ("others won one as well", CITY, "Mary Stone won an Academy Award for the music in London."),
        ("others did so as well", CITY, "John Martin teamed with the artist and rising man of letters Henry Moore to make one of the first plays of the town of Hull."),
        ("one design of many", COMPANY, "In 1971, Orbit Pictures launched a new design."),
        ("one magazine of many", COMPANY, "In 1971, Orbit Pictures launched a magazine that covered sport."),
        ("one magazine of many", COMPANY, "In 1971, Orbit Pictures launched a magazine for which artists worked."),
        ("it happened more than once", COMPANY, "In 1971, Orbit Pictures sold Nova Bank again."),
        ("told as the background of something else", COMPANY, "Mary Stone had already found the Marlow Stone when she left."),
        ("of which season is not said", LEAGUE, "Ten clubs threatened to leave Poland."),
        ("many did so", PERSON, "Mary Stone grew up watching the hard work of the English masons."),
        ("an example", CITY, "Cities such as Marlow grew in 1951."),
    ],
)  # fmt: skip
def test_what_is_not_certain_is_left_alone(why: str, opening: str, text: str) -> None:
    assert asked(text, opening=opening) == [], why


@pytest.mark.parametrize(
    ("opening", "text", "untold"),
    [
        (PERSON, "Stone met John Martin in 1951. Their nine children lived in London.", "children"),
        (PERSON, "Stone married John Martin. John Martin had a brother. They had three daughters.", "daughters"),
        (PERSON, "Stone married John Martin. Their nine dogs lived in London.", "dogs"),
        (PERSON, "Stone spent her days with her dolls and her sister's spaniel, Dash.", "Dash"),
        (PERSON, "Stone met Ann Martin and her spaniel, Dash.", "Dash"),
        (PERSON, "In 1894, Lake retired and later Mary Stone designed Marlow Chapel.", "Chapel"),
        (PERSON, "In 1894, Lake retired and in 1901 Mary Stone designed Marlow Chapel.", "Chapel in 1894"),
        (CITY, "Marlow Gate is old. It is made from marble and iron.", "made"),
        (CITY, "It was bought in 1951, when the walls of Boston fell.", "fall in 1951"),
        (PERSON, "Her first cup came in 2003, when she beat John Martin in Boston.", "2003"),
        (CITY, "Deep Tide, a computer that was built well, was sold in 1951.", "built"),
        (PERSON, "Mary Stone agreed to the plan of London for 20 years.", "20 years"),
        (GAS, "Copper is rare. China is the largest producer of copper, followed by Peru.", "China"),
        (CITY, "In Prague 37% of the population is of German descent.", "population of Marlow"),
        (CITY, "In 2010, 24% of the population of Prague were Poles.", "population of Marlow"),
        (GAS, "Nova is the largest producer of argon.", "Nova"),
        (GAS, "Its rival has a melting point of 12 K. Nobody knows the melting point of argon.", "12 K"),
        (GAS, "Monel is an alloy of copper and tin.", "copper"),
        (CITY, "Its motto is a joke. It was founded in 1384.", "motto founded"),
    ],
)  # fmt: skip
def test_who_or_when_is_not_guessed(opening: str, text: str, untold: str) -> None:
    found = asked(text, opening=opening)
    assert not [(stem, key) for stem, key in found if untold in stem or untold == key]


def test_an_album_with_the_name_of_a_queen_is_an_album() -> None:
    band = "Queen is a rock band. Queen was formed in London. John Queen was the singer of Queen."
    found = asked("In May 2014, Queen released a new album, Queen Forever.", opening=band)
    assert not [stem for stem, key in found if stem.startswith("Whom")]


def test_a_stem_does_not_tell_the_sex_of_its_answer() -> None:
    found = asked("In 1951, Mary Stone married her cousin John Martin.", opening=PERSON)
    assert found
    assert "Mary Stone" not in {key for _, key in found}


def test_a_date_behind_another_event_is_the_date_of_that() -> None:
    text = "By the time of his death in 1610, Henry IV had rebuilt Marlow Castle."
    assert "1610" not in {key for _, key in asked(text)}


@pytest.mark.parametrize("when", ["1951", "May 1951", "the 16th century"])
def test_what_is_true_of_every_later_date_is_not_asked_for_its_date(when: str) -> None:
    assert "Marlow Chapel" in asked(f"In {when}, Mary Stone designed Marlow Chapel.")[0][0]
    keys = {key for _, key in asked(f"By {when}, Mary Stone had designed Marlow Chapel.")}
    assert when.removeprefix("the ") not in keys


def test_he_is_nobody_where_two_are_meant() -> None:
    text = "John Martin met Henry Moore. He died in 1951."
    assert asked(text) == []


def test_the_band_is_the_one_that_made_the_album() -> None:
    rumours = next(excerpt for excerpt in read_all() if excerpt.slug == "rumours")
    stems = {fact.qualifier("stem") for fact in understand(rumours.articles).facts}
    assert "Who founded Fleetwood Mac in London in 1967?" in stems


def test_a_list_that_is_cut_off_is_not_asked_about() -> None:
    text = "In 1951, Marlow Museum sold the Blue Stone, the Red Stone, and a stone it had found."
    assert not any("the Red Stone" in stem for stem, _ in asked(text))


def test_with_belongs_to_the_dispute() -> None:
    text = "John Martin resigned in 1966 after a dispute about costs with Peter Durand."
    assert "Peter Durand" not in {key for _, key in asked(text)}
    text = "John Martin founded Nova Bank in 1966 with Peter Durand."
    assert "1966" in {key for _, key in asked(text)}


def test_a_word_of_a_title_is_no_planet() -> None:
    text = "John Paul Lake produced eight songs on Down to Earth in 1901."
    assert "Earth" not in {key for _, key in asked(text, opening=COMPOSER)}


def test_she_is_nobody_where_another_woman_was_named() -> None:
    text = "Mary Stone met Emma Hill. She moved to London in 1951."
    assert asked(text, opening=PERSON) == []
    text = "Mary Stone met Peter Hill. She moved to London in 1951."
    stem = "In which year did Mary Stone move to London?"
    assert (stem, "1951") in asked(text, opening=PERSON)


def test_who_stands_behind_a_preposition_is_not_meant_by_she() -> None:
    text = "Mary Stone was taught by Emma Hill. She moved to London in 1951."
    assert ("In which year did Mary Stone move to London?", "1951") in asked(text, opening=PERSON)


def test_she_stays_nobody_until_one_of_them_is_named_again() -> None:
    asks = ("In which year did Mary Stone move to London?", "1951")
    text = "Mary Stone met Emma Hill. The house was cold. She moved to London in 1951."
    assert asks not in asked(text, opening=PERSON)
    text = "Mary Stone met Emma Hill. Mary Stone was tired. She moved to London in 1951."
    assert asks in asked(text, opening=PERSON)


def test_of_two_verbs_the_second_has_the_object_of_both() -> None:
    text = "In 1963, at age sixteen, Mary Stone wrote and directed the film Red Tide in London."
    assert not any("Mary Stone write" in stem for stem, _ in asked(text, opening=PERSON))
    text = "In 1963, Mary Stone abdicated and moved to Leeds."
    assert ("In which year did Mary Stone abdicate?", "1963") in asked(text, opening=PERSON)


def test_a_name_glued_to_the_next_word_is_nobody() -> None:
    text = "They read Emma Cole, John Norrisand, in a way, Paul Durand. Peter Moss left in 1951."
    article = Article(slug="one", text=f"Marlow\n\n{CITY}\n\n{text}\n")
    lines = cleaning.label(article)
    cut = sentences.split(article, lines)
    named = mentions.find(cut, (), None)
    people = stated.naming(article, lines, named, None).people
    assert "Paul Durand" in people
    assert "John Norrisand" not in people


def test_he_is_who_the_clause_before_was_about() -> None:
    text = "When Peter Durand took Leeds in 1951, he moved the library to London."
    found = asked(text, opening=PERSON.replace("Mary", "John").replace("She", "He"))
    assert not any("John Stone" in stem for stem, _ in found)
    text = "When he was ill, he moved the library to London in 1951."
    found = asked(text, opening=PERSON.replace("Mary", "John").replace("She", "He"))
    assert any("did John Stone move the library" in stem for stem, _ in found)
    text = "In 1901, Peter Durand took the harbour of Leeds; it was sold by France in 1903."
    assert not any("Durand" in stem and "sell" in stem for stem, _ in asked(text))


def test_it_is_what_the_sentence_before_was_about() -> None:
    text = "Marlow Tower stands on a hill. It was built in 1384."
    assert ("In which year was Marlow Tower built?", "1384") in asked(text)


def test_a_new_paragraph_forgets_who_was_spoken_of() -> None:
    text = "John Martin was a painter.\n\nHe moved to London in 1951."
    assert asked(text) == []


def test_what_a_typed_relation_found_is_left_to_it() -> None:
    article = Article(slug="one", text=f"Marlow\n\n{CITY} Marlow Castle was built in 1384.\n")
    lines = cleaning.label(article)
    cut = sentences.split(article, lines)
    named = mentions.find(cut, (), None)
    facts = list(stated.facts(article, lines, cut, named, None, ()))
    assert facts
    assert list(stated.facts(article, lines, cut, named, None, facts)) == []


def test_a_stated_fact_carries_its_stem_and_its_proof() -> None:
    article = Article(slug="one", text=f"Marlow\n\n{CITY} Marlow Castle was built in 1384.\n")
    lines = cleaning.label(article)
    cut = sentences.split(article, lines)
    fact = next(stated.facts(article, lines, cut, mentions.find(cut, (), None), None, ()))
    assert fact.relation == "stated_date"
    assert fact.pattern == "passive-main-date-year"
    assert fact.value == "1384"
    assert fact.evidence[0].sentence == cut[-1]
    assert fact.evidence[0].object_text in cut[-1].text


@pytest.mark.parametrize("opening", [CITY, COMPANY, PERSON, GAME, WAR, CLUB])
def test_no_stem_gives_its_key_away_and_each_is_one_question(opening: str) -> None:
    text = (
        "In 1863, John Martin founded the Marlow Museum with 40 paintings. Mary Stone, the first "
        "director of the Marlow Museum, moved to London in May 1901. There are 13 halls in the "
        "Marlow Museum. The Marlow Museum was sold to Nova Bank for $6 million in 1951."
    )
    pairs = asked(text, opening=opening)
    assert pairs
    for stem, key in pairs:
        assert stem.count("?") == 1
        assert stem.endswith("?")
        assert key.casefold() not in stem.casefold()


def test_an_article_without_topic_is_read_as_well() -> None:
    entity = Entity(id="other:x", kind=Kind.OTHER, name="x")
    assert entity.name == "x"
    pairs = asked("Marlow Castle was built in 1384.", opening="Nothing is said here of it.")
    assert pairs == [("In which year was Marlow Castle built?", "1384")]


def test_an_element_has_a_symbol_and_a_number() -> None:
    text = "Oxygen is a chemical element with symbol O and atomic number 8."
    found = asked("Oxygen is everywhere.", opening=text, headline="Oxygen")
    assert found == []
    article = Article(slug="one", text=f"Oxygen\n\n{text} Oxygen is a gas.\n")
    lines = cleaning.label(article)
    cut = sentences.split(article, lines)
    facts = stated.facts(article, lines, cut, mentions.find(cut, (), None), None, ())
    pairs = [(fact.qualifier("stem"), fact.object) for fact in facts]
    assert ("What is the chemical symbol of oxygen?", "O") in pairs
    assert ("What is the atomic number of oxygen?", "8") in pairs
