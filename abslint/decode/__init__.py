"""Bytes to text and back: encodings, the byte-order mark, compression. Knows nothing of what the text says."""

from abslint.decode.compressed import DecodeError, check_end, is_compressed, open_binary
from abslint.decode.encodings import GUESSED, decode, encode
from abslint.decode.limits import read_line, read_whole
from abslint.knowledge.file_names import logical_name

__all__ = [
    "GUESSED",
    "DecodeError",
    "check_end",
    "decode",
    "encode",
    "is_compressed",
    "logical_name",
    "open_binary",
    "read_line",
    "read_whole",
]
