"""Titles, keywords and sentences in English, put together from parts of many fields. All of them are our own."""

from __future__ import annotations

import random

THINGS = (
    "harbour seals|night ferries|salt marshes|beach crabs|tidal pools|dune rabbits|lighthouse lamps|migrating geese|"
    "oyster reefs|sea walls|fishing nets|mud snails|wooden pumps|storm surges|shore birds|village schools|"
    "hospital porters|bakery ovens|railway clocks|rooftop gardens|grain markets|choir singers|bicycle couriers|"
    "honey bees|peat bogs|market stalls|weather balloons|copper wires|glass lenses|river barges"
).split("|")
PLACES = (
    "the Wadden Sea|northern Jutland|Lake Constance|the Outer Hebrides|Friesland|the Azores|Åland|São Miguel|"
    "lowland Wales|the Curonian Spit|Zürich|Hokkaido|Patagonia|the Ganges delta|Galway Bay|Łódź|Izmir|Tromsø"
).split("|")
TOPICS = (
    "sleep|memory|growth|feeding|nesting|noise|erosion|trade|learning|trust|drift|heat loss|colour vision|"
    "navigation|parasite load|water quality|decision making|winter survival|reading habits|energy use"
).split("|")
METHODS = (
    "a field study|a randomised trial|a cohort of nine winters|a survey with 412 answers|a simulation|"
    "a systematic review|an interview study|evidence from old maps|a comparison of three models|a pilot study|"
    "notes from the archive|lessons for coastal towns|a 12-year follow-up|two experiments"
).split("|")
TERMS = (
    "sleep|memory|tidal pool|shore crab|field observation|coastal erosion|noise|DNA repair|mRNA|CO2 uptake|machine "
    "learning|eel grass|sea level|interleukin-6|Bayesian inference|working memory|ageing|water quality|X-ray "
    "diffraction|night work|Wadden Sea|food webs|graph theory|β-carotene|trade routes|school meals|oral history|"
    "wind energy|sediment|navigation|growth rate|habitat use|cost-benefit analysis|type 2 diabetes|vitamin D|"
    "reading|nitrogen|turbulence|bird migration|participatory design"
).split("|")
SENTENCES = (
    "We followed {things} in {place} for {n} months and noted what changed.",
    "Little is known about the {topic} of {things}, although many people live beside them.",
    "In {place}, {things} were counted every week by two observers who did not know the aim.",
    "The mean {topic} rose from {n}.2 to {m}.7 units (95% CI 1.1 to 4.6; P = 0.03).",
    "No difference was found between the two groups ({n}% versus {m}%, P > 0.05).",
    "Of {m}{n} invited households, {n} took part and {n2} finished the study.",
    "These findings suggest that the {topic} of {things} depends more on weather than on traffic.",
    "A linear model with random effects for site and year explained {n}% of the variance.",
    "Our results differ from those of earlier work in {place}, where the tides are weaker.",
    "Whether {things} return after a storm is still an open question.",
    "Samples were kept at −20 °C and measured within {n} days of collection.",
    "Both {topic} and {topic2} were lower in autumn than in spring (r = −0.{n}, n = {m}).",
    "Interviews lasted about {n} minutes and were written down word for word.",
    "Each model was trained on {m} records and tested on {n} others, ten times over.",
    "We argue that the history of {things} cannot be told without that of {place}.",
    "The effect was small but steady: it was seen in {n2} of {n} sites and in every year.",
    "People who lived closer to {things} reported better {topic} than those farther away.",
    "This paper describes a cheap way to measure {topic} with parts that any school can buy.",
    "For towns such as those of {place}, this means lower costs and fewer repairs.",
    "Further work should look at {topic2}, and at what happens after the second winter.",
    "Prices of {things} fell by US$ {n} per tonne between 1990 and 2005, and rose again later.",
    "Concentrations ranged between {n2} and {n} μg/L, well below the limit of {m} μg/L.",
    "They were asked twice: once before the season began, and once after it had ended.",
    "All data and the code are open, so that others can repeat each step.",
)


def _fill(dice: random.Random, pattern: str) -> str:
    n2 = dice.randint(2, 9)
    things, topics = dice.sample(THINGS, 1), dice.sample(TOPICS, 2)
    return pattern.format(
        **{"things": things[0], "topic": topics[0], "topic2": topics[1], "place": dice.choice(PLACES)},
        **{"n": dice.randint(11, 48), "m": dice.randint(52, 99), "n2": n2},
    )


def sentences(dice: random.Random, count: int) -> list[str]:
    """Sentences of an abstract, none of which comes twice."""
    return [_fill(dice, pattern) for pattern in dice.sample(SENTENCES, min(count, len(SENTENCES)))]


PATTERNS = (
    "The {topic} of {things} in {place}",
    "{Things} and the {topic} of {place}: {method}",
    "{Topic}, {topic2} and {things}",
    "How do {things} change the {topic} of their neighbours?",
    "Do {things} matter? {Method} from {place}",
    "Effects of {topic} on {things} during {n} winters",
    "Towards a theory of {topic} among {things}",
    "“It was never quiet”: {topic} near {things} in {place}",
    "{Topic} of <i>Littorina littorea</i> near {things}",
    "A model of {topic} (TIDE-{n2}) for {things}",
    "{Topic} and the uptake of CO<sub>2</sub> by {things}",
    "Measuring {topic} at {n} °C: {method}",
    "From {things} to {topic2}: {n} years of {topic} in {place}",
    "Why {things} need better {topic}",
    "{Topic} in {things}, 1900–1950",
    "Part {n2}: {topic} of {things} [with a note on {place}]",
)


def title(dice: random.Random) -> str:
    """A title without a defect."""
    method = dice.choice([one for one in METHODS if "review" not in one and "trial" not in one])
    topics = dice.sample(TOPICS, 2)
    things = dice.choice(THINGS)
    return dice.choice(PATTERNS).format(
        things=things,
        Things=things[0].upper() + things[1:],
        topic=topics[0],
        topic2=topics[1],
        Topic=topics[0][0].upper() + topics[0][1:],
        place=dice.choice(PLACES),
        method=method,
        Method=method[0].upper() + method[1:],
        n=dice.randint(11, 48),
        n2=dice.randint(2, 9),
    )


def keywords(dice: random.Random, text: str) -> list[str]:
    """Four to seven keywords, none of which is the title."""
    return [term for term in dice.sample(TERMS, dice.randint(4, 7)) if term.casefold() != text.casefold()]
