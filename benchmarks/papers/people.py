"""People of many naming cultures, all invented: names, ORCID iDs, where they work."""

from __future__ import annotations

import random
from typing import Any

from abslint.knowledge.check_digits import fits_mod11_2, ror_check_digits

NAMES = (
    "Marsh, Ida|Reef, Otto B.|McReef, Fiona|O'Shore, Seán|van der Zee, Pieter|de Vries, Anneke|von Strand, Jürgen|"
    "Müller-Lüdenscheidt, Käthe|García Márquez, Lucía|López-Ibáñez, José María|dos Santos Silva, João|Núñez, Íñigo|"
    "D'Angelo, Chiara|Le Goff, Yann-Vari|Sørensen, Bjørn Åge|Lindström, Åsa|Virtanen, Päivi|Kowalska-Wójcik, Łucja|"
    "Dvořák, Jiří|Nagy, Ágnes|Şahin, Çağrı|Yıldız, Işıl|Jónsdóttir, Þóra|Nguyễn, Thị Hạnh|Trần, Văn Đức|"
    "Wang, Xiaoming|Li, Na|Zhang, W.|Sato, Haruka|Kim, Min-Jun|Park, S.-Y.|Al-Masri, Layla|el Idrissi, Youssef|"
    "Ben-David, Noa|Okonkwo, Chiamaka|Mwangi, Wanjiru|Tshabalala, Thandiwe|Chakraborty, Arindam|Subramanian, R. K.|"
    "Kealoha, Keʻala|Te Rangi, Mārama|Иванова, Мария Петровна|Шевченко, Олена|Παπαδόπουλος, Νίκος|佐藤, 春香|王, 晓明|"
    "ter Haar, J.-P.|Ó Briain, Cáit|Saint-Exupère, Anne-Sophie|Vuković, Đorđe|Popescu, Ştefan|Kalniņš, Jānis|"
    "Mažeikaitė, Rūta|Ivanov, Aleksandr V.|Hope, A. B. C.|Fu, Yi|Yu, Li|Ng, Mei Ling|Bint Khalid, Noura"
).split("|")
GROUPS = (
    "Tide Consortium|The North Sea Sleep Study Group|World Harbour Organization|Committee on Dykes and Dunes"
).split("|")
PLACES = (
    "Institute of Coastal Studies, Harlingen|Department of Tides, University of Nowhere|Åland Marine Station|"
    "École des Phares, Brest|Instituto del Mar, Cádiz|Strandmuseum Esbjerg"
).split("|")


def orcid(dice: random.Random) -> str:
    """An ORCID iD whose check character is right."""
    digits = f"0000000{dice.randint(100_000_00, 399_999_99)}"
    digits += next(check for check in "0123456789X" if fits_mod11_2(digits + check))
    return "-".join(digits[at : at + 4] for at in (0, 4, 8, 12))


def ror(dice: random.Random) -> str:
    """A ROR id whose check digits are right."""
    seven = "0" + "".join(dice.choice("0123456789abcdefghjkmnpqrstvwxyz") for _ in range(6))
    return seven + ror_check_digits(seven)


def people(dice: random.Random, most: int = 7) -> list[Any]:
    """One to ``most`` authors as objects; in one record of six as texts; sometimes with a group."""
    names = dice.sample(NAMES, dice.randint(1, most))
    if dice.random() < 0.17:
        return list(names)
    found: list[Any] = [_person(dice, name) for name in names]
    if dice.random() < 0.1:
        found.append({"literal": dice.choice(GROUPS)})
    return found


def _person(dice: random.Random, name: str) -> dict[str, Any]:
    family, given = name.split(", ")
    person: dict[str, Any] = {"family": family, "given": given}
    if dice.random() < 0.4:
        person["orcid"] = orcid(dice)
    if dice.random() < 0.1:
        person["suffix"] = dice.choice(["Jr.", "III"])
    if dice.random() < 0.3:
        place: dict[str, str] = {"name": dice.choice(PLACES)}
        if dice.random() < 0.6:
            place["ror"] = ror(dice)
        person["affiliations"] = [place]
    return person
