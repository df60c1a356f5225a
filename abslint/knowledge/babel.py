"""The names of languages that TeX's babel and BibLaTeX's ``langid`` know, and the tag of each.

Sources: the manuals of babel (languages supported by its ``ldf`` and ``ini`` files) and of BibLaTeX (section 2.2.3).
"""

from __future__ import annotations

BABEL = {
    "acadian": "fr", "afrikaans": "af", "albanian": "sq", "american": "en-US", "arabic": "ar", "armenian": "hy",
    "australian": "en-AU", "austrian": "de-AT", "basque": "eu", "bosnian": "bs", "brazil": "pt-BR",
    "brazilian": "pt-BR", "breton": "br", "british": "en-GB", "bulgarian": "bg", "canadian": "en-CA",
    "canadien": "fr-CA", "catalan": "ca", "chinese": "zh", "croatian": "hr", "czech": "cs", "danish": "da",
    "dutch": "nl", "english": "en", "esperanto": "eo", "estonian": "et", "farsi": "fa", "finnish": "fi",
    "francais": "fr", "french": "fr", "frenchb": "fr", "galician": "gl", "georgian": "ka", "german": "de",
    "germanb": "de", "greek": "el", "hebrew": "he", "hindi": "hi", "hungarian": "hu", "icelandic": "is",
    "indonesian": "id", "interlingua": "ia", "irish": "ga", "italian": "it", "japanese": "ja", "korean": "ko",
    "kurmanji": "ku", "latin": "la", "latvian": "lv", "lithuanian": "lt", "lsorbian": "dsb", "macedonian": "mk",
    "magyar": "hu", "malay": "ms", "marathi": "mr", "mongolian": "mn", "naustrian": "de-AT", "newzealand": "en-NZ",
    "ngerman": "de", "norsk": "no", "norwegian": "no", "nswissgerman": "de-CH", "nynorsk": "nn", "occitan": "oc",
    "persian": "fa", "piedmontese": "pms", "polish": "pl", "polutonikogreek": "el", "portuges": "pt",
    "portuguese": "pt", "romanian": "ro", "russian": "ru", "samin": "se", "sanskrit": "sa", "scottish": "gd",
    "serbian": "sr", "slovak": "sk", "slovene": "sl", "slovenian": "sl", "spanish": "es", "swedish": "sv",
    "swissgerman": "de-CH", "thai": "th", "turkish": "tr", "turkmen": "tk", "ukenglish": "en-GB",
    "ukrainian": "uk", "urdu": "ur", "usenglish": "en-US", "usorbian": "hsb", "vietnamese": "vi", "welsh": "cy",
}  # fmt: skip
"""Names, small letters, to BCP 47 tags."""
