"""Which countries have a border on land with one another.

Own table from general knowledge, without the smallest states where they only fill up a row.
"""

from __future__ import annotations

import re

_BORDERS = re.compile(
    r"\b(?:border(?:s|ed|ing)?|neighbours? of) (?:the )?((?:[A-Z][\w’-]*(?: (?:and|of the) )? ?)+)"
)
_ROWS = """
Afghanistan: Pakistan, Iran, Turkmenistan, Uzbekistan, Tajikistan, China
Albania: Montenegro, Kosovo, North Macedonia, Greece
Algeria: Morocco, Tunisia, Libya, Niger, Mali, Mauritania
Andorra: France, Spain
Angola: Namibia, Zambia, Democratic Republic of the Congo, Republic of the Congo
Argentina: Chile, Bolivia, Paraguay, Brazil, Uruguay
Armenia: Georgia, Azerbaijan, Iran, Turkey
Austria: Germany, Czech Republic, Slovakia, Hungary, Slovenia, Italy, Switzerland, Liechtenstein
Azerbaijan: Russia, Georgia, Armenia, Iran, Turkey
Bangladesh: India, Myanmar
Belarus: Russia, Ukraine, Poland, Lithuania, Latvia
Belgium: France, Luxembourg, Germany, Netherlands
Belize: Mexico, Guatemala
Benin: Togo, Burkina Faso, Niger, Nigeria
Bhutan: India, China
Bolivia: Peru, Chile, Argentina, Paraguay, Brazil
Bosnia and Herzegovina: Croatia, Serbia, Montenegro
Botswana: South Africa, Namibia, Zimbabwe, Zambia
Brazil: Argentina, Bolivia, Colombia, Guyana, Paraguay, Peru, Suriname, Uruguay, Venezuela
Bulgaria: Romania, Serbia, North Macedonia, Greece, Turkey
Burkina Faso: Mali, Niger, Benin, Togo, Ghana, Ivory Coast
Burundi: Rwanda, Tanzania, Democratic Republic of the Congo
Cambodia: Thailand, Laos, Vietnam
Cameroon: Nigeria, Chad, Central African Republic, Republic of the Congo, Gabon, Equatorial Guinea
Canada: United States
Central African Republic: Chad, Sudan, South Sudan, Cameroon, Democratic Republic of the Congo, Republic of the Congo
Chad: Libya, Sudan, Niger, Nigeria, Cameroon
Chile: Peru, Bolivia
China: North Korea, Russia, Mongolia, Kazakhstan, Kyrgyzstan, Tajikistan, Pakistan, India, Nepal, Myanmar, Laos, Vietnam
Colombia: Panama, Venezuela, Ecuador, Peru
Costa Rica: Nicaragua, Panama
Croatia: Slovenia, Hungary, Serbia, Montenegro
Czech Republic: Germany, Poland, Slovakia
Democratic Republic of the Congo: Republic of the Congo, South Sudan, Uganda, Rwanda, Tanzania, Zambia
Denmark: Germany
Djibouti: Eritrea, Ethiopia, Somalia
Dominican Republic: Haiti
Ecuador: Peru
Egypt: Libya, Sudan, Israel
El Salvador: Guatemala, Honduras
Equatorial Guinea: Gabon
Eritrea: Sudan, Ethiopia
Estonia: Latvia, Russia
Eswatini: South Africa, Mozambique
Ethiopia: Sudan, South Sudan, Kenya, Somalia
Finland: Sweden, Norway, Russia
France: Spain, Luxembourg, Germany, Switzerland, Italy, Monaco
Gabon: Republic of the Congo
Gambia: Senegal
Georgia: Russia, Turkey
Germany: Poland, Switzerland, Luxembourg, Netherlands
Ghana: Ivory Coast, Togo
Greece: North Macedonia, Turkey
Guatemala: Mexico, Honduras
Guinea: Guinea-Bissau, Senegal, Mali, Ivory Coast, Liberia, Sierra Leone
Guinea-Bissau: Senegal
Guyana: Venezuela, Suriname
Honduras: Nicaragua
Hungary: Slovakia, Ukraine, Romania, Serbia, Slovenia
India: Pakistan, Nepal, Myanmar
Indonesia: Malaysia, Papua New Guinea
Iran: Iraq, Turkey, Pakistan, Turkmenistan
Iraq: Syria, Turkey, Jordan, Saudi Arabia, Kuwait
Ireland: United Kingdom
Israel: Lebanon, Syria, Jordan
Italy: Switzerland, Slovenia
Ivory Coast: Liberia, Mali
Jordan: Syria, Saudi Arabia
Kazakhstan: Russia, Kyrgyzstan, Uzbekistan, Turkmenistan
Kenya: South Sudan, Uganda, Tanzania, Somalia
Kosovo: Serbia, Montenegro, North Macedonia
Kuwait: Saudi Arabia
Kyrgyzstan: Uzbekistan, Tajikistan
Laos: Thailand, Vietnam, Myanmar
Latvia: Lithuania, Russia
Lebanon: Syria
Lesotho: South Africa
Liberia: Sierra Leone
Libya: Tunisia, Sudan, Niger
Liechtenstein: Switzerland
Lithuania: Poland, Russia
Malawi: Tanzania, Zambia, Mozambique
Malaysia: Thailand, Brunei
Mali: Mauritania, Senegal, Niger
Mauritania: Senegal
Mexico: United States
Moldova: Romania, Ukraine
Mongolia: Russia
Montenegro: Serbia
Mozambique: Tanzania, Zambia, Zimbabwe, South Africa
Myanmar: Thailand
Namibia: Zambia, South Africa
Niger: Nigeria
North Korea: South Korea, Russia
North Macedonia: Serbia
Norway: Sweden, Russia
Oman: Yemen, Saudi Arabia, United Arab Emirates
Paraguay: Brazil
Poland: Russia, Slovakia, Ukraine
Portugal: Spain
Qatar: Saudi Arabia
Romania: Ukraine, Serbia
Russia: Ukraine
Rwanda: Uganda, Tanzania
Saudi Arabia: United Arab Emirates, Yemen
Slovakia: Ukraine
South Africa: Zimbabwe
South Sudan: Sudan, Uganda
Suriname: Brazil
Syria: Turkey
Tajikistan: Uzbekistan
Tanzania: Uganda, Zambia
Turkmenistan: Uzbekistan
Zambia: Zimbabwe
"""


def _both_ways(rows: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for row in rows.strip().splitlines():
        country, _, others = row.partition(": ")
        for other in others.split(", "):
            found.setdefault(country, {})[other] = None
            found.setdefault(other, {})[country] = None
    return {country: tuple(others) for country, others in found.items()}


NEIGHBOURS: dict[str, tuple[str, ...]] = _both_ways(_ROWS)


def bordered(stem: str) -> str:
    """The country whose border is asked about."""
    found = _BORDERS.search(stem)
    words = found[1].split() if found else []
    names = (" ".join(words[:n]) for n in range(len(words), 0, -1))
    return next((name for name in names if name in NEIGHBOURS), "")


def has_many_neighbours(stem: str) -> bool:
    """Whether the country whose border is asked about has borders with several."""
    country = bordered(stem)
    return bool(country) and len(NEIGHBOURS[country]) > 1
