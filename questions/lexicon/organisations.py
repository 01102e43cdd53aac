"""Names and name endings of organisations.

Own tables.
"""

from __future__ import annotations

# Services and channels on which works are shown.
PLATFORMS = (
    "Netflix", "Disney+", "Disney Plus", "Hulu", "HBO Max", "HBO", "Max", "Amazon Prime Video",
    "Prime Video", "Apple TV+", "Apple TV", "Peacock", "Paramount+", "Viki", "TVING", "Wavve",
    "Watcha", "Crunchyroll", "BBC One", "BBC Two", "BBC", "ITV", "Channel 4", "Sky", "NBC", "CBS",
    "ABC", "FOX", "Fox", "The CW", "AMC", "FX", "Showtime", "Starz", "Syfy", "PBS", "MTV",
    "Nickelodeon", "Cartoon Network", "Adult Swim", "tvN", "JTBC", "KBS", "SBS", "MBC", "OCN",
    "YouTube", "Spotify",
)  # fmt: skip
# Other names known without an ending.
NAMES = (
    "Sony", "Nintendo", "Microsoft", "Sega", "Google", "Apple", "Amazon", "IBM", "Disney", "Marvel",
    "Lucasfilm", "Pixar", "DreamWorks", "Twitter", "Facebook", "Instagram", "TikTok", "Collider",
    "Reuters", "Yonhap", "NASA", "UNESCO", "NATO", "FIFA", "UEFA", "EMI", "Universal Studios",
    "Warner Bros.", "Paramount", "Columbia", "Parliament", "Congress", "Senate", "Screen Rant",
)  # fmt: skip
# A capitalised span that ends so is an organisation.
ENDINGS = frozenset(
    """
    News Herald Times Post Tribune Guardian Telegraph Gazette Journal Daily Press University College
    Institute Academy Studios Studio Pictures Entertainment Productions Films Records Music
    Company Corporation Corp Inc Ltd Group Club FC F.C. Council Committee Commission
    Association Federation Union League Society Foundation Agency Ministry Department Bank Party
    Army Navy Force Museum Hospital Theatre Theater Orchestra Network Channel Broadcasting
    Interactive Games Comics Publishing Publishers Books Korea Media Television Radio Airlines Motors
    """.split()
)
