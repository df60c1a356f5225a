"""From records of every shape to native ones, and from these to CSL-JSON, BibTeX and RIS. Knows no rule."""

from abslint.convert.native_text import write_yaml
from abslint.convert.run import Conversion, ConvertError, convert_file, no_records

__all__ = ["Conversion", "ConvertError", "convert_file", "no_records", "write_yaml"]
