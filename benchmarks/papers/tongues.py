"""Titles, keywords and sentences in other languages than English. All of them are our own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tongue:
    """What papers in a language are made of: titles, keywords, sentences of which five make an abstract."""

    titles: tuple[str, ...]
    terms: tuple[str, ...]
    sentences: tuple[str, ...]
    labels: tuple[str, str, str, str]
    joined: str = " "


def _tongue(titles: str, terms: str, sentences: str, labels: str, joined: str = " ") -> Tongue:
    background, methods, results, conclusions = labels.split("|")
    parts = tuple(line.strip() for line in sentences.strip().splitlines())
    return Tongue(
        tuple(titles.split("|")), tuple(terms.split("|")), parts, (background, methods, results, conclusions), joined
    )


TONGUES: dict[str, Tongue] = {
    "de": _tongue(
        "Die Robben der Nordsee und ihre Nachbarn|Über den Schlaf der Leuchtturmwärter|Wie laut ist ein Deich? "
        "Messungen aus Friesland|Größe und Grenzen kleiner Häfen: eine Übersicht|Das Watt im Winter",
        "Seehunde|Küstenschutz|Schlaf|Lärm|Feldforschung|Häfen",
        """Über das Verhalten der Robben im Winter ist bisher wenig bekannt.
        Wir zählten zwei Jahre lang jede Woche alle Tiere auf drei Sandbänken.
        Im Herbst waren es deutlich mehr als im Frühjahr, und die meisten blieben länger als eine Stunde.
        Zwischen den Häfen fand sich kein Unterschied, obwohl der Lärm sehr verschieden war.
        Für den Schutz der Küste bedeutet das, dass ruhige Stellen wichtiger sind als große.
        Ob dies auch für andere Meere gilt, müssen weitere Arbeiten zeigen.""",
        "Hintergrund|Methoden|Ergebnisse|Schlussfolgerungen",
    ),
    "fr": _tongue(
        "Les phoques de la mer du Nord et leurs voisins|Le sommeil des gardiens de phare : une enquête|À l’écoute des "
        "digues|Petits ports, grandes marées|L’élevage des huîtres en hiver",
        "phoques|marées|sommeil|bruit|enquête de terrain|ports",
        """Le comportement des phoques en hiver reste mal connu malgré de nombreux travaux.
        Nous avons compté chaque semaine, pendant deux ans, tous les animaux présents sur trois bancs de sable.
        Ils étaient plus nombreux en automne qu’au printemps, et la plupart restaient plus d’une heure.
        Aucune différence n’a été trouvée entre les ports, bien que le bruit y fût très inégal.
        Pour la protection de la côte, les lieux calmes comptent donc davantage que les grands espaces.
        D’autres études diront si ces résultats valent aussi pour la Méditerranée.""",
        "Contexte|Méthodes|Résultats|Conclusions",
    ),
    "es": _tongue(
        "Las focas del mar del Norte y sus vecinos|El sueño de los fareros: un estudio de campo|¿Cuánto ruido hace un "
        "dique?|Puertos pequeños y mareas grandes|La cría de ostras en invierno",
        "focas|mareas|sueño|ruido|estudio de campo|puertos",
        """El comportamiento de las focas en invierno es todavía poco conocido.
        Durante dos años contamos cada semana todos los animales que había en tres bancos de arena.
        En otoño eran más numerosos que en primavera, y la mayoría se quedaba más de una hora.
        No se encontró ninguna diferencia entre los puertos, aunque el ruido era muy distinto.
        Para la protección de la costa, los lugares tranquilos importan más que los grandes.
        Otros trabajos dirán si estos resultados valen también para el Mediterráneo.""",
        "Antecedentes|Métodos|Resultados|Conclusiones",
    ),
    "pt": _tongue(
        "As focas do mar do Norte e os seus vizinhos|O sono dos faroleiros: um estudo de campo|Pequenos portos e "
        "grandes marés|A criação de ostras no inverno|O ruído dos diques na educação das crianças",
        "focas|marés|sono|ruído|estudo de campo|portos",
        """O comportamento das focas no inverno ainda é pouco conhecido.
        Durante dois anos contámos todas as semanas os animais que havia em três bancos de areia.
        No outono eram mais numerosos do que na primavera, e a maioria ficava mais de uma hora.
        Não se encontrou nenhuma diferença entre os portos, embora o ruído fosse muito diferente.
        Para a proteção da costa, os lugares tranquilos são mais importantes do que os grandes.
        Outros trabalhos dirão se estes resultados também são válidos para outros mares.""",
        "Introdução|Métodos|Resultados|Conclusões",
    ),
    "nl": _tongue(
        "De zeehonden van de Noordzee en hun buren|De slaap van vuurtorenwachters: een veldonderzoek|Hoe luid is een "
        "dijk?|Kleine havens en grote getijden|Oesters kweken in de winter",
        "zeehonden|getijden|slaap|geluid|veldonderzoek|havens",
        """Over het gedrag van zeehonden in de winter is nog weinig bekend.
        Twee jaar lang telden wij elke week alle dieren op drie zandbanken.
        In de herfst waren het er duidelijk meer dan in het voorjaar, en de meeste bleven langer dan een uur.
        Tussen de havens werd geen verschil gevonden, hoewel het geluid er heel ongelijk was.
        Voor de bescherming van de kust zijn rustige plekken dus belangrijker dan grote.
        Of dit ook voor andere zeeën geldt, moet verder onderzoek uitwijzen.""",
        "Achtergrond|Methoden|Resultaten|Conclusies",
    ),
    "it": _tongue(
        "Le foche del mare del Nord e i loro vicini|Il sonno dei guardiani dei fari: uno studio sul campo|Quanto "
        "rumore fa una diga?|Piccoli porti e grandi maree|L’allevamento delle ostriche in inverno",
        "foche|maree|sonno|rumore|studio sul campo|porti",
        """Il comportamento delle foche in inverno è ancora poco conosciuto.
        Per due anni abbiamo contato ogni settimana tutti gli animali presenti su tre banchi di sabbia.
        In autunno erano più numerosi che in primavera, e la maggior parte restava più di un’ora.
        Non è stata trovata alcuna differenza tra i porti, benché il rumore fosse molto diverso.
        Per la protezione della costa i luoghi tranquilli contano quindi più di quelli grandi.
        Altri studi diranno se questi risultati valgono anche per il Mediterraneo.""",
        "Introduzione|Metodi|Risultati|Conclusioni",
    ),
    "nb": _tongue(
        "Selene i Nordsjøen og naboene deres|Fyrvokternes søvn: en feltstudie|Hvor mye støy lager et dike?|Små havner "
        "og store tidevann|Østersdyrking om vinteren",
        "sel|tidevann|søvn|støy|feltstudie|havner",
        """Det er fremdeles lite kjent hvordan selene oppfører seg om vinteren.
        I to år talte vi hver uke alle dyrene på tre sandbanker.
        Om høsten var det tydelig flere enn om våren, og de fleste ble lenger enn en time.
        Det ble ikke funnet noen forskjell mellom havnene, selv om støyen var svært ulik.
        For vernet av kysten er rolige steder derfor viktigere enn store.
        Om dette også gjelder for andre hav, må videre arbeid vise.""",
        "Bakgrunn|Metode|Resultater|Konklusjon",
    ),
    "ru": _tongue(
        "Тюлени Северного моря и их соседи|Сон смотрителей маяков: полевое исследование|Насколько шумна плотина?|"
        "Малые порты и большие приливы",
        "тюлени|приливы|сон|шум|полевое исследование|порты",
        """О поведении тюленей зимой до сих пор известно мало.
        В течение двух лет мы каждую неделю считали всех животных на трёх песчаных отмелях.
        Осенью их было заметно больше, чем весной, и большинство оставалось дольше часа.
        Различий между портами не найдено, хотя шум был очень разным.
        Для охраны берега спокойные места, таким образом, важнее больших.
        Верно ли это и для других морей, должны показать дальнейшие работы.""",
        "Введение|Методы|Результаты|Выводы",
    ),
    "zh": _tongue(
        "北海海豹及其邻居的研究|灯塔守护人的睡眠状况|小港口与大潮汐的关系|冬季牡蛎养殖的方法",
        "海豹|潮汐|睡眠|噪声|野外观察|港口",
        """目前人们对海豹在冬季的行为了解仍然很少。
        我们用两年时间，每周在三个沙洲上统计所有动物的数量。
        秋季的数量明显多于春季，大多数动物停留超过一个小时。
        各港口之间没有发现差异，尽管噪声水平很不相同。
        因此，对于海岸保护来说，安静的地方比大的地方更为重要。
        这一结论是否也适用于其他海域，还需要进一步的研究。""",
        "背景|方法|结果|结论",
        "",
    ),
    "ja": _tongue(
        "北海のアザラシとその隣人たち|灯台守の睡眠に関する調査|小さな港と大きな潮|冬の牡蠣養殖について",
        "アザラシ|潮汐|睡眠|騒音|野外調査|港湾",
        """冬のアザラシの行動については、まだほとんど知られていない。
        私たちは二年間にわたり、三つの砂州で毎週すべての動物を数えた。
        秋の数は春よりも明らかに多く、大部分は一時間以上とどまった。
        騒音は大きく異なっていたが、港の間に差は見られなかった。
        したがって海岸の保護には、広い場所よりも静かな場所が重要である。
        これがほかの海にも当てはまるかどうかは、今後の研究で明らかにする必要がある。""",
        "背景|方法|結果|結論",
        "",
    ),
    "pl": _tongue(
        "Foki Morza Północnego i ich sąsiedzi|Sen latarników: badanie terenowe|Małe porty i wielkie pływy|Hodowla "
        "ostryg zimą",
        "foki|pływy|sen|hałas|badanie terenowe|porty",
        """O zachowaniu fok w zimie wciąż wiadomo niewiele.
        Przez dwa lata co tydzień liczyliśmy wszystkie zwierzęta na trzech łachach piasku.
        Jesienią było ich wyraźnie więcej niż wiosną, a większość zostawała dłużej niż godzinę.
        Nie znaleziono żadnej różnicy między portami, choć hałas był w nich bardzo różny.
        Dla ochrony wybrzeża spokojne miejsca są więc ważniejsze niż duże.
        Czy dotyczy to także innych mórz, pokażą dalsze badania.""",
        "Wstęp|Metody|Wyniki|Wnioski",
    ),
}
